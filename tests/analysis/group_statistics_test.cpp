#include "bindeglied/analysis/detail/group_statistics.hpp"

#include <algorithm>
#include <cmath>
#include <random>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "bindeglied/base/error.hpp"
#include "tests/support/random_tables.hpp"

namespace bindeglied::detail::group_statistics_test {
namespace {

using testing::Incidence;

constexpr double alpha = 0.10;

/// Members in turn of `groups` groups.
Participation in_turn(const Incidence& table, std::uint32_t venues, std::uint32_t groups) {
  Participation participation{.group_count = groups, .venue_count = venues, .venues_of = table};
  for (std::uint32_t member = 0; member < table.size(); ++member) {
    participation.group_of.push_back(member % groups);
  }
  return participation;
}

TEST(GroupStatistics, are_worked_by_hand_where_all_members_are_alike) {
  // Eight members in one of two venues each: six in the first, two in the second.  Group 0 has
  // four members, all in the first but one; every p is 3/4 and 1/4.
  const Incidence table = {{0}, {0}, {0}, {0}, {0}, {0}, {1}, {1}};
  const auto cells = find_group_statistics(in_turn(table, 2, 2), alpha, {}).cells;
  ASSERT_EQ(cells.size(), 4U);
  EXPECT_EQ(cells[0].count, 3U);
  EXPECT_NEAR(cells[0].expected, 3.0, 1e-9);
  EXPECT_NEAR(cells[0].none, std::pow(0.25, 4), 1e-10);
  // P(T < 3) = (1 + 12 + 54) / 256, P(T = 3) = 108 / 256.
  EXPECT_NEAR(cells[0].mid_p, (67.0 + 54.0) / 256.0, 1e-9);
  EXPECT_TRUE(cells[0].q);
  EXPECT_FALSE(cells[0].needed_venue_size);
  // In the second venue P0 = (3/4)^4 = .3164: T = 0 would have mid-p .158.
  EXPECT_NEAR(cells[2].none, std::pow(0.75, 4), 1e-10);
  EXPECT_FALSE(cells[2].q);
  EXPECT_NEAR(cells[2].mid_p, std::pow(0.75, 4) + 0.5 * 4 * 0.25 * std::pow(0.75, 3), 1e-9);
}

TEST(GroupStatistics, say_the_smallest_network_that_would_do) {
  const Incidence table = {{0}, {0}, {0}, {0}, {0}, {0}, {1}, {1}};
  const auto cell = find_group_statistics(in_turn(table, 2, 2), alpha, {}).cells[2];
  // (1 - p)^4 = .2 at p = .3313: the venue has 8 p = 2.65 then, in whole numbers 3.
  EXPECT_EQ(cell.needed_venue_size, 3U);
  // Odds in the second venue grow from 1/3 to .3313/.6687 = .4953, by 1.486; in the first from 3 to
  // 4.458, p = .8168: 4 (.3313 + .8168) = 4.59 ties of the group, in whole numbers 5.
  EXPECT_EQ(cell.needed_group_ties, 5U);
}

TEST(GroupStatistics, count_full_members_as_certain_in_the_size_that_is_needed) {
  // The last member of group 1 is in both venues.
  const Incidence table = {{0}, {0}, {0}, {0}, {0}, {0, 1}, {1}};
  Participation participation = in_turn(table, 2, 2);
  participation.group_of = {0, 0, 0, 0, 1, 1, 1};
  const auto cell = find_group_statistics(participation, alpha, {}).cells[2];
  // Among the other six p = 1/6 in the second venue; P0 = .2 wants .3313: 1 + 6 * .3313 = 2.99.
  EXPECT_NEAR(cell.none, std::pow(5.0 / 6.0, 4), 1e-9);
  EXPECT_EQ(cell.needed_venue_size, 3U);
}

TEST(GroupStatistics, know_no_way_to_test_who_takes_part_nowhere_or_a_venue_without_anybody) {
  Participation participation = in_turn({{0}, {0}, {0, 1}, {1}}, 3, 1);
  participation.group_count = 2;
  const auto cells = find_group_statistics(participation, alpha, {}).cells;
  const GroupStatistic& inactive = cells[1];
  EXPECT_EQ(inactive.none, 1.0);
  EXPECT_DOUBLE_EQ(inactive.mid_p, 0.5);
  EXPECT_FALSE(inactive.q);
  EXPECT_FALSE(inactive.needed_venue_size);
  EXPECT_FALSE(inactive.needed_group_ties);
  const GroupStatistic& empty_venue = cells[4];
  EXPECT_EQ(empty_venue.expected, 0.0);
  EXPECT_FALSE(empty_venue.q);
  EXPECT_FALSE(empty_venue.needed_group_ties);
  // Three of the members may or may not come, at (1 - p)^3 = .2, p = .415, one is everywhere else:
  // it would come first.
  EXPECT_TRUE(empty_venue.needed_venue_size);
}

/// The chance that nobody of the group is in a venue of that size: x as fitted, y by bisection.
double none_by_bisection(const Participation& participation, const BipartiteModel& model,
                         std::uint32_t group, DegreeClass venue, double size) {
  double low = -60.0;
  double high = 60.0;
  double none = 1.0;
  for (int i = 0; i < 200; ++i) {
    venue.log_fitness = 0.5 * (low + high);
    double sum = 0.0;
    none = 1.0;
    for (std::size_t member = 0; member < participation.group_of.size(); ++member) {
      const DegreeClass& row = model.row_classes[model.class_of_row[member]];
      sum += tie_probability(row, venue);
      if (participation.group_of[member] == group) none *= no_tie_probability(row, venue);
    }
    (sum < size ? low : high) = venue.log_fitness;
  }
  return none;
}

/// What is said to do must do, and less must not.
TEST(GroupStatistics, needed_sizes_are_the_smallest_that_do) {
  std::mt19937 random(17);
  int compared = 0;
  for (int run = 0; run < 60; ++run) {
    const Incidence table = testing::heterogeneous_table(30, 12, random);
    const Participation participation = in_turn(table, 12, 5);
    const GroupStatistics found = find_group_statistics(participation, alpha, {});
    for (std::size_t cell = 0; cell < found.cells.size(); ++cell) {
      if (!found.cells[cell].needed_venue_size) continue;
      const auto group = static_cast<std::uint32_t>(cell % 5);
      const BipartiteModel& model = found.model;
      const DegreeClass venue = model.column_classes[model.class_of_column[cell / 5]];
      const auto none_at_size = [&](double size) {
        return none_by_bisection(participation, model, group, venue, size);
      };
      if (venue.degree == 0 || venue.position % 2 != 0) continue;
      const auto needed = *found.cells[cell].needed_venue_size;
      EXPECT_GT(needed, venue.degree);
      EXPECT_LE(0.5 * none_at_size(needed), alpha + 1e-6);
      EXPECT_GT(0.5 * none_at_size(needed - 1.0), alpha - 1e-6);
      ++compared;
    }
  }
  EXPECT_GT(compared, 100);
}

std::vector<std::vector<double>> probabilities_of(const BipartiteModel& model) {
  std::vector<std::vector<double>> all;
  for (const std::uint32_t row : model.class_of_row) {
    all.emplace_back();
    for (const std::uint32_t column : model.class_of_column) {
      all.back().push_back(tie_probability(model.row_classes[row], model.column_classes[column]));
    }
  }
  return all;
}

bool has_finding(const GroupStatistics& statistics) {
  return std::ranges::any_of(statistics.cells,
                             [](const GroupStatistic& cell) { return cell.q && *cell.q <= alpha; });
}

TEST(GroupStatistics, raise_false_alarms_no_more_often_than_alpha_under_chance) {
  std::mt19937 random(99);
  const Incidence table = testing::heterogeneous_table(60, 15, random);
  const auto chance =
      probabilities_of(find_group_statistics(in_turn(table, 15, 4), alpha, {}).model);
  const int samples = 300;
  int alarms = 0;
  for (int sample = 0; sample < samples; ++sample) {
    const Incidence drawn = testing::draw_table(chance, random);
    alarms += has_finding(find_group_statistics(in_turn(drawn, 15, 4), alpha, {})) ? 1 : 0;
  }
  // Under chance alone every finding is false: the rate of tables with a finding is the false
  // discovery rate.  Three standard errors of .10 are .052.
  EXPECT_LE(alarms, samples * (0.10 + 0.052));
}

TEST(GroupStatistics, find_a_group_that_was_kept_out) {
  std::mt19937 random(4);
  const std::vector<std::vector<double>> even(200, std::vector<double>(10, 0.3));
  for (int run = 0; run < 20; ++run) {
    Incidence table = testing::draw_table(even, random);
    for (std::size_t member = 0; member < table.size(); member += 5) std::erase(table[member], 3U);
    const auto cells = find_group_statistics(in_turn(table, 10, 5), alpha, {}).cells;
    // venue 3, group 0
    EXPECT_EQ(cells[15].count, 0U);
    ASSERT_TRUE(cells[15].q);
    EXPECT_LE(*cells[15].q, alpha) << run;
  }
}

TEST(GroupStatistics, take_no_members_no_venues_and_can_be_stopped) {
  EXPECT_TRUE(find_group_statistics({}, alpha, {}).cells.empty());
  EXPECT_EQ(find_group_statistics({.group_count = 2, .venue_count = 3}, alpha, {}).cells.size(),
            6U);
  std::stop_source stop;
  stop.request_stop();
  const Watch watch{.stop = stop.get_token()};
  EXPECT_THROW((void)find_group_statistics(in_turn({{0}, {1}}, 2, 1), alpha, watch), Error);
}

}  // namespace
}  // namespace bindeglied::detail::group_statistics_test
