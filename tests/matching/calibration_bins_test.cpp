#include "bindeglied/matching/calibration_bins.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace bindeglied::calibration_bins_test {
namespace {

using ::testing::SizeIs;

IdVector<StakeholderId, std::uint8_t> flags(const std::vector<std::uint8_t>& values) {
  IdVector<StakeholderId, std::uint8_t> found;
  for (const std::uint8_t value : values) found.push_back(value);
  return found;
}

//  .1 and .19 in one bin, one of them joined; .2 opens the next; the last is no candidate.
TEST(CalibrationBins, compare_what_was_predicted_with_who_joined) {
  CalibrationSums sums;
  sums.add(std::vector{0.1, 0.19, 0.2, 0.9}, flags({1, 1, 1, 0}), {StakeholderId{1}});
  const auto bins = sums.bins(EvaluationTask::all_but_one);
  ASSERT_THAT(bins, SizeIs(2));
  EXPECT_EQ(bins[0].task, EvaluationTask::all_but_one);
  EXPECT_DOUBLE_EQ(bins[0].from, 0.2);
  EXPECT_DOUBLE_EQ(bins[0].to, 0.3);
  EXPECT_EQ(bins[0].candidates, 1U);
  EXPECT_DOUBLE_EQ(bins[0].observed, 0.0);
  EXPECT_DOUBLE_EQ(bins[1].from, 0.1);
  EXPECT_EQ(bins[1].candidates, 2U);
  EXPECT_DOUBLE_EQ(bins[1].predicted, 0.145);
  EXPECT_DOUBLE_EQ(bins[1].observed, 0.5);
}

TEST(CalibrationBins, hold_0_and_1_and_sum_over_projects) {
  CalibrationSums one;
  one.add(std::vector{0.0, 1.0}, flags({1, 1}), {StakeholderId{1}});
  CalibrationSums both = one;
  both.add(one);
  const auto bins = both.bins(EvaluationTask::one_known);
  ASSERT_THAT(bins, SizeIs(2));
  EXPECT_DOUBLE_EQ(bins[0].to, 1.0);
  EXPECT_EQ(bins[0].candidates, 2U);
  EXPECT_DOUBLE_EQ(bins[0].observed, 1.0);
  EXPECT_DOUBLE_EQ(bins[1].from, 0.0);
  EXPECT_DOUBLE_EQ(bins[1].observed, 0.0);
  EXPECT_THAT(CalibrationSums{}.bins(EvaluationTask::one_known), SizeIs(0));
}

}  // namespace
}  // namespace bindeglied::calibration_bins_test
