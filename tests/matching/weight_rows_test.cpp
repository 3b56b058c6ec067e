#include "bindeglied/matching/weight_rows.hpp"

#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace bindeglied::weight_rows_test {
namespace {

using ::testing::SizeIs;

TEST(WeightRows, names_every_knot_by_task_feature_and_number) {
  const AdditiveModel model{
      .curves = {{.feature = Feature::size, .knots = {0.0, 0.5}, .values = {0.0, -1.5}},
                 {.feature = Feature::repeat,
                  .knots = {0.0, 0.25, 1.0},
                  .values = {0.0, 2.0, 3.0}}},
      .base = -7.5,
      .candidates = 40.0};
  const auto rows = to_weight_rows(EvaluationTask::new_partners, model);
  ASSERT_EQ(rows.size(), 7U);
  EXPECT_EQ(rows[0].id, "weight:new/base/0");
  EXPECT_DOUBLE_EQ(rows[0].value, -7.5);
  EXPECT_EQ(rows[1].id, "weight:new/candidates/0");
  EXPECT_DOUBLE_EQ(rows[1].value, 40.0);
  EXPECT_EQ(rows[2].id, "weight:new/size/0");
  EXPECT_EQ(rows[3].id, "weight:new/size/1");
  EXPECT_EQ(rows[3].feature, "size");
  EXPECT_DOUBLE_EQ(rows[3].knot, 0.5);
  EXPECT_DOUBLE_EQ(rows[3].value, -1.5);
  EXPECT_EQ(rows[6].id, "weight:new/repeat/2");
  EXPECT_EQ(rows[6].task, EvaluationTask::new_partners);
  EXPECT_EQ(rows[6].feature, "repeat");
  EXPECT_DOUBLE_EQ(rows[6].knot, 1.0);
  EXPECT_DOUBLE_EQ(rows[6].value, 3.0);
}

TEST(WeightRows, says_of_each_step_of_an_interplay_when_it_counts) {
  const AdditiveModel model{
      .interplays = {
          {.feature = Feature::walk,
           .from = 0.5F,
           .below = {.feature = Feature::repeat, .from = 0.25F, .low = -1.0, .high = 2.0},
           .above = {.feature = Feature::size, .from = 0.75F, .low = 3.0, .high = 5.0}}}};
  const auto rows = to_weight_rows(EvaluationTask::one_known, model);
  ASSERT_EQ(rows.size(), 6U);
  EXPECT_FALSE(rows[1].when);
  EXPECT_EQ(rows[2].id, "weight:A/interplay_0/0");
  EXPECT_EQ(rows[2].feature, "repeat");
  EXPECT_EQ(rows[2].when, "walk<0.5");
  EXPECT_DOUBLE_EQ(rows[2].knot, 0.0);
  EXPECT_DOUBLE_EQ(rows[2].value, -1.0);
  EXPECT_DOUBLE_EQ(rows[3].knot, 0.25);
  EXPECT_DOUBLE_EQ(rows[3].value, 2.0);
  EXPECT_EQ(rows[5].id, "weight:A/interplay_0/3");
  EXPECT_EQ(rows[5].feature, "size");
  EXPECT_EQ(rows[5].when, "walk>=0.5");
  EXPECT_DOUBLE_EQ(rows[5].value, 5.0);
}

TEST(WeightRows, has_base_and_candidates_alone_for_a_model_without_curves) {
  EXPECT_THAT(to_weight_rows(EvaluationTask::one_known, {}), SizeIs(2));
}

TEST(WeightRows, counts_the_rows_of_each_task) {
  std::vector<WeightRow> rows = to_weight_rows(EvaluationTask::new_partners, {});
  const AdditiveModel model{
      .curves = {{.feature = Feature::size, .knots = {0.0, 0.5}, .values = {0.0, -1.5}}}};
  for (const WeightRow& row : to_weight_rows(EvaluationTask::one_known, model)) rows.push_back(row);
  const auto counts = count_weight_rows(rows);
  ASSERT_THAT(counts, SizeIs(2));
  EXPECT_EQ(counts[0].id, "weight:new/rows/0");
  EXPECT_EQ(counts[0].task, EvaluationTask::new_partners);
  EXPECT_DOUBLE_EQ(counts[0].value, 2.0);
  EXPECT_EQ(counts[1].id, "weight:A/rows/0");
  EXPECT_EQ(counts[1].feature, "rows");
  EXPECT_DOUBLE_EQ(counts[1].value, 4.0);
  EXPECT_THAT(count_weight_rows({}), SizeIs(0));
}

}  // namespace
}  // namespace bindeglied::weight_rows_test
