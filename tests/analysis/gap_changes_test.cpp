#include "bindeglied/analysis/gap_changes.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace bindeglied::gap_changes_test {
namespace {

using ::testing::IsEmpty;
using ::testing::SizeIs;

Gap gap(std::string id, GapStatus status, double severity) {
  return {.id = std::move(id), .status = status, .severity = severity};
}

TEST(CompareGaps, lists_what_differs_with_both_states) {
  const auto changes =
      compare_gaps({gap("a", GapStatus::not_met, 0.75)}, {gap("a", GapStatus::not_met, 0.5)});
  ASSERT_THAT(changes, SizeIs(1));
  EXPECT_EQ(changes[0].severity_before, 0.75);
  EXPECT_EQ(changes[0].severity_after, 0.5);
  EXPECT_EQ(changes[0].change, -0.25);
}

TEST(CompareGaps, leaves_out_what_is_equal_or_only_on_one_side) {
  EXPECT_THAT(compare_gaps({gap("a", GapStatus::met, 0.0)}, {gap("a", GapStatus::met, 0.0)}),
              IsEmpty());
  EXPECT_THAT(compare_gaps({gap("a", GapStatus::met, 0.0)}, {gap("b", GapStatus::met, 0.0)}),
              IsEmpty());
}

TEST(CompareGaps, sees_an_interval_or_a_level_alone) {
  Gap wider = gap("a", GapStatus::unknown, 0.0);
  wider.interval.high = 0.5;
  EXPECT_THAT(compare_gaps({gap("a", GapStatus::unknown, 0.0)}, {wider}), SizeIs(1));
  Gap higher = gap("a", GapStatus::met, 0.0);
  higher.documented_level = Level::leading;
  EXPECT_THAT(compare_gaps({gap("a", GapStatus::met, 0.0)}, {higher}), SizeIs(1));
}

TEST(CompareGaps, puts_new_states_first_then_the_largest_change) {
  const auto changes =
      compare_gaps({gap("a", GapStatus::not_met, 0.2), gap("b", GapStatus::not_met, 0.9),
                    gap("c", GapStatus::unknown, 0.0), gap("d", GapStatus::not_met, 0.9)},
                   {gap("a", GapStatus::met, 0.1), gap("b", GapStatus::not_met, 0.3),
                    gap("c", GapStatus::not_met, 0.3), gap("d", GapStatus::not_met, 0.3)});
  ASSERT_THAT(changes, SizeIs(4));
  EXPECT_EQ(changes[0].id, "c");
  EXPECT_FALSE(changes[0].severity_before.has_value());  // unknown is no 0
  EXPECT_FALSE(changes[0].change.has_value());
  EXPECT_EQ(changes[1].id, "a");
  EXPECT_DOUBLE_EQ(changes[1].change.value(), -0.1);
  EXPECT_EQ(changes[2].id, "b");
  EXPECT_EQ(changes[3].id, "d");
}

}  // namespace
}  // namespace bindeglied::gap_changes_test
