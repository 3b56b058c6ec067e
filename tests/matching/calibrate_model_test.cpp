#include "bindeglied/matching/calibrate_model.hpp"

#include <cmath>
#include <random>

#include <gtest/gtest.h>

namespace bindeglied::calibrate_model_test {
namespace {

const AdditiveModel line{
    .curves = {{.feature = Feature::similar, .knots = {0.0, 1.0}, .values = {0.0, 2.0}}}};

TrainingQuery query_of(std::size_t chosen, const std::vector<float>& similar) {
  TrainingQuery query{.chosen = chosen};
  for (const float value : similar) {
    for (std::size_t feature = 0; feature < feature_count; ++feature) {
      query.values.push_back(feature == static_cast<std::size_t>(Feature::similar) ? value : 0.0F);
    }
    query.offsets.push_back(0.0F);
  }
  return query;
}

double probability(const AdditiveModel& model, double x) {
  return 1.0 / (1.0 + std::exp(-(model.base + value_on(model.curves[0], x))));
}

//  Of 100 with x = 1 half joined, of 200 with x = 0 a tenth: two points, which a line meets
//  exactly, but for targets that lie a little inside.
TEST(CalibrateModel, says_how_often_such_a_candidate_joined) {
  std::vector<TrainingQuery> queries;
  for (int i = 0; i < 10; ++i) {
    std::vector<float> rows(5, 1.0F);  // chosen
    rows.insert(rows.end(), 2, 0.0F);  // chosen
    rows.insert(rows.end(), 5, 1.0F);
    rows.insert(rows.end(), 18, 0.0F);
    queries.push_back(query_of(7, rows));
  }
  const AdditiveModel model = calibrate_model(line, queries);
  EXPECT_NEAR(probability(model, 1.0), 0.5, 0.01);
  EXPECT_NEAR(probability(model, 0.0), 0.1, 0.01);
  EXPECT_DOUBLE_EQ(model.candidates, 30.0);
}

TEST(CalibrateModel, counts_a_row_as_often_as_it_stands_for_candidates) {
  TrainingQuery one = query_of(1, {1.0F, 1.0F, 0.0F});
  one.offsets[2] = std::log(8.0F);
  const std::vector<TrainingQuery> once = {one};
  const std::vector<TrainingQuery> spelled = {
      query_of(1, {1.0F, 1.0F, 0.0F, 0.0F, 0.0F, 0.0F, 0.0F, 0.0F, 0.0F, 0.0F})};
  const AdditiveModel a = calibrate_model(line, once);
  const AdditiveModel b = calibrate_model(line, spelled);
  EXPECT_NEAR(a.base, b.base, 1e-6);
  EXPECT_NEAR(a.curves[0].values[1], b.curves[0].values[1], 1e-6);
  EXPECT_NEAR(a.candidates, 10.0, 1e-5);
}

//  The mean of the probabilities is the mean of the targets: what Newton's method must reach.
TEST(CalibrateModel, is_right_on_average_on_random_rows) {
  std::mt19937 random(3);
  std::vector<TrainingQuery> queries;
  std::vector<std::pair<double, bool>> rows;
  for (int q = 0; q < 40; ++q) {
    std::vector<float> chosen;
    std::vector<float> others;
    for (int i = 0; i < 30; ++i) {
      const float x = static_cast<float>(random() % 1000U) / 1000.0F;
      const bool joined = random() % 1000U < static_cast<unsigned>(300.0F * x * x);
      (joined ? chosen : others).push_back(x);
      rows.emplace_back(x, joined);
    }
    const std::size_t count = chosen.size();
    chosen.insert(chosen.end(), others.begin(), others.end());
    queries.push_back(query_of(count, chosen));
  }
  const AdditiveModel model = calibrate_model(line, queries);
  double expected = 0.0;
  double seen = 0.0;
  for (const auto& [x, joined] : rows) {
    expected += probability(model, x);
    seen += joined ? 1.0 : 0.0;
  }
  EXPECT_NEAR(expected, seen, 1.0);
  EXPECT_GT(model.curves[0].values[1], 0.0);
}

//  Of a million with x = 0 200 joined, of 1,000 with x = 1/2 a tenth, of 200 with x = 1 half.  One
//  line through all three says .02 and .69 of the last two; where lists are made it must be right.
TEST(CalibrateModel, is_right_where_candidates_are_likely_even_if_no_line_fits_all) {
  std::vector<float> rows(200, 0.0F);
  rows.insert(rows.end(), 100, 0.5F);
  rows.insert(rows.end(), 100, 1.0F);
  for (const float x : {0.0F, 0.5F, 1.0F}) rows.push_back(x);
  TrainingQuery query = query_of(400, rows);
  query.offsets[400] = std::log(999800.0F);
  query.offsets[401] = std::log(900.0F);
  query.offsets[402] = std::log(100.0F);
  const AdditiveModel model = calibrate_model(line, {query});
  EXPECT_NEAR(probability(model, 0.5), 0.1, 0.01);
  EXPECT_NEAR(probability(model, 1.0), 0.5, 0.02);
}

TEST(CalibrateModel, is_finite_where_the_chosen_are_apart_from_all_others) {
  const AdditiveModel model = calibrate_model(line, {query_of(2, {1.0F, 0.9F, 0.1F, 0.0F})});
  EXPECT_TRUE(std::isfinite(model.base));
  EXPECT_TRUE(std::isfinite(model.curves[0].values[1]));
  EXPECT_GT(probability(model, 1.0), 0.5);
  EXPECT_LT(probability(model, 1.0), 1.0);
}

TEST(CalibrateModel, keeps_the_curves_where_nothing_can_be_said) {
  const AdditiveModel nobody = calibrate_model(line, {query_of(0, {1.0F, 0.0F})});
  EXPECT_DOUBLE_EQ(nobody.base, std::log(0.5 / 2.0));
  EXPECT_DOUBLE_EQ(nobody.curves[0].values[1], 2.0);
  const AdditiveModel against = calibrate_model(line, {query_of(2, {0.0F, 0.0F, 1.0F, 1.0F})});
  EXPECT_DOUBLE_EQ(against.base, 0.0);  // the order is never turned round
  EXPECT_DOUBLE_EQ(against.curves[0].values[1], 2.0);
  EXPECT_DOUBLE_EQ(calibrate_model(line, {}).candidates, 0.0);
}

}  // namespace
}  // namespace bindeglied::calibrate_model_test
