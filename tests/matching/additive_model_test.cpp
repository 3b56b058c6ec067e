#include "bindeglied/matching/additive_model.hpp"

#include <cmath>
#include <limits>
#include <random>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace bindeglied::additive_model_test {
namespace {

using ::testing::ElementsAre;

//  value 3 |            /----
//        1 |  /--------/          knots 0, 1/4, 1
const Curve bent{.feature = Feature::repeat, .knots = {0.0, 0.25, 1.0}, .values = {0.0, 1.0, 3.0}};

TEST(AdditiveModel, goes_straight_from_knot_to_knot) {
  EXPECT_DOUBLE_EQ(value_on(bent, 0.125), 0.5);
  EXPECT_DOUBLE_EQ(value_on(bent, 0.25), 1.0);
  EXPECT_DOUBLE_EQ(value_on(bent, 0.625), 2.0);  // half way from 1/4 to 1
  EXPECT_DOUBLE_EQ(value_on(bent, 1.0), 3.0);
}

TEST(AdditiveModel, is_constant_beyond_the_knots_and_0_for_no_number) {
  EXPECT_DOUBLE_EQ(value_on(bent, 0.0), 0.0);
  EXPECT_DOUBLE_EQ(value_on(bent, -1.0), 0.0);
  EXPECT_DOUBLE_EQ(value_on(bent, 7.0), 3.0);
  EXPECT_DOUBLE_EQ(value_on(bent, std::numeric_limits<double>::quiet_NaN()), 0.0);
}

TEST(AdditiveModel, counts_positions_in_segments) {
  EXPECT_DOUBLE_EQ(position_on(bent, 0.0), 0.0);
  EXPECT_DOUBLE_EQ(position_on(bent, 0.0625), 0.25);
  EXPECT_DOUBLE_EQ(position_on(bent, 0.25), 1.0);
  EXPECT_DOUBLE_EQ(position_on(bent, 0.625), 1.5);
  EXPECT_DOUBLE_EQ(position_on(bent, 2.0), 2.0);
}

TEST(AdditiveModel, sums_the_curves_of_every_stakeholder) {
  const Curve falling{.feature = Feature::size, .knots = {0.0, 1.0}, .values = {0.0, -2.0}};
  FeatureTable table(3);
  table[Feature::repeat][0] = 0.625F;
  table[Feature::size][0] = 0.5F;
  table[Feature::size][1] = 1.0F;
  table[Feature::similar][2] = 1.0F;  // no curve
  EXPECT_THAT(utilities({.curves = {bent, falling}}, table), ElementsAre(1.0, -2.0, 0.0));
  EXPECT_THAT(utilities({}, table), ElementsAre(0.0, 0.0, 0.0));
}

const Interplay example{
    .feature = Feature::walk,
    .from = 0.5F,
    .below = {.feature = Feature::repeat, .from = 0.25F, .low = -1.0, .high = 2.0},
    .above = {.feature = Feature::size, .from = 0.75F, .low = 3.0, .high = 5.0}};

TEST(AdditiveModel, adds_interplays_to_the_curves) {
  FeatureTable table(2);
  table[Feature::repeat][0] = 0.625F;
  table[Feature::walk][1] = 0.5F;
  const AdditiveModel model{.curves = {bent}, .interplays = {example}, .base = -4.0};
  EXPECT_THAT(utilities(model, table), ElementsAre(2.0 + 2.0, 3.0));
  std::vector<float> row(feature_count, 0.0F);
  row[static_cast<std::size_t>(Feature::repeat)] = 0.625F;
  EXPECT_DOUBLE_EQ(utility_of_row(model, row), 4.0);
  const AdditiveModel half = scaled(model, 0.5);
  EXPECT_DOUBLE_EQ(utility_of_row(half, row), 2.0);
  EXPECT_DOUBLE_EQ(half.base, -4.0);
  const FeatureSet features = features_of({.interplays = {example}});
  for (const Feature feature : {Feature::walk, Feature::repeat, Feature::size}) {
    EXPECT_TRUE(features[feature]);
  }
  EXPECT_FALSE(features[Feature::degree]);
}

TEST(AdditiveModel, knows_the_features_whose_curve_says_something) {
  const Curve flat{.feature = Feature::size, .knots = {0.0, 1.0}, .values = {0.0, 0.0}};
  const FeatureSet features = features_of({.curves = {bent, flat}});
  EXPECT_TRUE(features[bent.feature]);
  EXPECT_FALSE(features[Feature::size]);
  EXPECT_FALSE(features[Feature::walk]);
}

TEST(AdditiveModel, maps_utility_monotonically_into_0_to_1) {
  EXPECT_EQ(score_of(0.0), 0.5);
  EXPECT_EQ(score_of(-1e6), 0.0);
  EXPECT_EQ(score_of(1e6), 1.0);
  EXPECT_LT(score_of(0.1), score_of(0.2));
}

/// The sum, over all segments, of the part of each that lies before x.
double slow_value(const Curve& curve, double x) {
  double value = 0.0;
  for (std::size_t k = 1; k < curve.knots.size(); ++k) {
    const double width = curve.knots[k] - curve.knots[k - 1];
    const double covered = std::min(std::max(x - curve.knots[k - 1], 0.0), width);
    value += (curve.values[k] - curve.values[k - 1]) * covered / width;
  }
  return value;
}

TEST(AdditiveModel, equals_the_sum_of_segments_on_random_curves) {
  std::mt19937 random(7);
  const auto draw = [&] { return static_cast<double>(random() % 1000) / 1000.0; };
  for (int round = 0; round < 200; ++round) {
    Curve curve{.knots = {0.0}, .values = {0.0}};
    for (std::size_t k = 0; k < 1 + random() % 5; ++k) {
      curve.knots.push_back(curve.knots.back() + 0.001 + draw());
      curve.values.push_back(2.0 * draw() - 1.0);
    }
    for (int i = 0; i < 20; ++i) {
      const double x = 6.0 * draw() - 0.5;
      EXPECT_NEAR(value_on(curve, x), slow_value(curve, x), 1e-12) << x;
    }
  }
}

}  // namespace
}  // namespace bindeglied::additive_model_test
