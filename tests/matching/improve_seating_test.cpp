#include <gtest/gtest.h>

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

// With each pair meeting once at most, only exchanging two guests throughout raises the value.
TEST(ImproveSeating, exchanges_two_guests_in_all_rounds) {
  TableProblem problem = four_guests();
  problem.talks = {{TableGuestId{0}, TableGuestId{3}, 0.5}};
  const detail::PairValues values(problem);
  const detail::Seating start = {{0, 0, 1, 1}, {0, 1, 0, 1}};  // 0-3 and 1-2 never meet
  const detail::SeatingScore score = score_seating(values, improve_seating(values, start));
  EXPECT_EQ(score.repeats, 0);
  EXPECT_EQ(score.value, 500'000'000);
}

}  // namespace
}  // namespace bindeglied::improve_seating_test
