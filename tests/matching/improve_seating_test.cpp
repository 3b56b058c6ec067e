#include <cstdint>
#include <random>
#include <stop_token>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include "bindeglied/base/error.hpp"
#include "bindeglied/matching/detail/seating.hpp"

namespace bindeglied::improve_seating_test {
namespace {

TableProblem four_guests() {
  return {
      .guests = 4,
      .talks = {{TableGuestId{0}, TableGuestId{1}, 0.9}, {TableGuestId{2}, TableGuestId{3}, 0.4}},
      .rounds = 1,
      .table_size = 2};
}

TEST(ImproveSeating, swaps_guests_until_no_swap_helps) {
  const detail::PairValues values(four_guests());
  const detail::Seating start = {{0, 1, 0, 1}};
  EXPECT_EQ(score_seating(values, start).value, 0);
  const detail::Seating better = improve_seating(values, start);
  EXPECT_EQ(score_seating(values, better).value, 1'300'000'000);
}

TEST(ImproveSeating, breaks_up_those_who_meet_again_whatever_that_costs) {
  const detail::PairValues values(four_guests());
  const detail::Seating start = {{0, 0, 1, 1}, {0, 0, 1, 1}};
  EXPECT_EQ(score_seating(values, start).repeats, 2);
  EXPECT_EQ(score_seating(values, improve_seating(values, start)).repeats, 0);
}

// Six guests, tables of two, four of the five rounds in which all pairs would meet (guest 5 with r,
// r + k with r - k modulo 5).  Guests 1 and 2 have not met; whoever brings them together in one
// round lets another pair meet again.
TEST(ImproveSeating, exchanges_two_guests_in_all_rounds) {
  const TableProblem problem = {.guests = 6,
                                .talks = {{TableGuestId{1}, TableGuestId{2}, 0.5}},
                                .rounds = 4,
                                .table_size = 2};
  detail::Seating start(4, std::vector<std::uint32_t>(6, 0));
  for (std::uint32_t round = 0; round < 4; ++round) {
    for (std::uint32_t k = 1; k <= 2; ++k) {
      start[round][(round + k) % 5] = k;
      start[round][(round + 5 - k) % 5] = k;
    }
  }
  const detail::PairValues values(problem);
  EXPECT_EQ(score_seating(values, start), (detail::SeatingScore{.repeats = 0, .value = 0}));
  const detail::SeatingScore score = score_seating(values, improve_seating(values, start));
  EXPECT_EQ(score, (detail::SeatingScore{.repeats = 0, .value = 500'000'000}));
}

/// Guests a and b in each other's places, in one round or, with `round` beyond the last, in all.
detail::Seating swapped(detail::Seating seating, std::size_t round, std::size_t a, std::size_t b) {
  for (std::size_t at = 0; at < seating.size(); ++at) {
    if (round == at || round == seating.size()) std::swap(seating[at][a], seating[at][b]);
  }
  return seating;
}

TEST(ImproveSeating, leaves_no_swap_that_would_help) {
  for (std::uint32_t seed = 0; seed < 40; ++seed) {
    std::mt19937 random(seed);
    TableProblem problem = {.guests = 8, .rounds = 2 + seed % 4, .table_size = 2 + seed % 3};
    for (std::size_t a = 0; a < problem.guests; ++a) {
      for (std::size_t b = a + 1; b < problem.guests; ++b) {
        const auto hundredths = static_cast<double>(random() % 100);
        problem.talks.push_back({TableGuestId{a}, TableGuestId{b}, hundredths / 100.0});
      }
    }
    const detail::PairValues values(problem);
    std::vector<std::uint32_t> tables;
    for (std::uint32_t guest = 0; guest < 8; ++guest) tables.push_back(guest / problem.table_size);
    const detail::Seating start(problem.rounds, tables);  // everybody meets the same again
    const detail::Seating found = improve_seating(values, start);
    const detail::SeatingScore score = score_seating(values, found);
    EXPECT_GE(score, score_seating(values, start)) << seed;
    for (std::size_t round = 0; round <= found.size(); ++round) {
      for (std::size_t pair = 0; pair < 64; ++pair) {
        const detail::Seating other = swapped(found, round, pair / 8, pair % 8);
        EXPECT_LE(score_seating(values, other), score) << seed << " " << round << " " << pair;
      }
    }
  }
}

TEST(ImproveSeating, stops_when_told) {
  std::stop_source source;
  source.request_stop();
  const detail::PairValues values(four_guests());
  EXPECT_THROW((void)improve_seating(values, {{0, 1, 0, 1}}, {.stop = source.get_token()}), Error);
}

//  A pass looks at all guests twice, for one round and for all of them.
TEST(ImproveSeating, looks_for_a_stop_at_every_guest) {
  int looks = 0;
  const Watch watch{.progress = [&](std::string_view, double) { ++looks; }};
  const detail::PairValues values(four_guests());
  (void)improve_seating(values, {{0, 1, 0, 1}}, watch);
  EXPECT_GE(looks, 2 * 4);
}

}  // namespace
}  // namespace bindeglied::improve_seating_test
