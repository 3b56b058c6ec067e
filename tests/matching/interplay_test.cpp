#include "bindeglied/matching/interplay.hpp"

#include <random>
#include <vector>

#include <gtest/gtest.h>

namespace bindeglied::interplay_test {
namespace {

//  walk below 1/2: repeat steps from -1 to 2 at 1/4; from 1/2 on: size steps from 3 to 5 at 3/4.
const Interplay example{
    .feature = Feature::walk,
    .from = 0.5F,
    .below = {.feature = Feature::repeat, .from = 0.25F, .low = -1.0, .high = 2.0},
    .above = {.feature = Feature::size, .from = 0.75F, .low = 3.0, .high = 5.0}};

double value_at(float walk, float repeat, float size) {
  std::vector<float> row(feature_count, 0.0F);
  row[static_cast<std::size_t>(Feature::walk)] = walk;
  row[static_cast<std::size_t>(Feature::repeat)] = repeat;
  row[static_cast<std::size_t>(Feature::size)] = size;
  return value_on(example, row);
}

TEST(Interplay, lets_the_first_feature_choose_the_step) {
  EXPECT_DOUBLE_EQ(value_at(0.4F, 0.2F, 1.0F), -1.0);
  EXPECT_DOUBLE_EQ(value_at(0.4F, 0.3F, 1.0F), 2.0);
  EXPECT_DOUBLE_EQ(value_at(0.6F, 0.0F, 0.7F), 3.0);
  EXPECT_DOUBLE_EQ(value_at(0.6F, 0.0F, 0.8F), 5.0);
}

TEST(Interplay, counts_what_lies_on_a_cut_as_above_it) {
  EXPECT_DOUBLE_EQ(value_at(0.4F, 0.25F, 0.0F), 2.0);
  EXPECT_DOUBLE_EQ(value_at(0.5F, 0.25F, 0.0F), 3.0);
  EXPECT_DOUBLE_EQ(value_at(0.5F, 0.0F, 0.75F), 5.0);
}

TEST(Interplay, adds_the_values_of_a_range_and_their_mean) {
  std::mt19937 random(3);
  constexpr std::size_t count = 37;
  FeatureTable table(count);
  for (const Feature feature : {Feature::walk, Feature::repeat, Feature::size}) {
    for (float& x : table[feature]) x = static_cast<float>(random() % 9) / 8.0F;
  }
  const std::size_t first = 5;
  std::vector<double> sums(30, 10.0);
  std::vector<double> shares(30, 0.0);
  shares[7] = 0.25;
  shares[29] = 0.75;
  const double mean = add_values(example, table, first, shares, sums);
  double expected_mean = 0.0;
  for (std::size_t i = 0; i < sums.size(); ++i) {
    const double value =
        value_at(table[Feature::walk][first + i], table[Feature::repeat][first + i],
                 table[Feature::size][first + i]);
    EXPECT_DOUBLE_EQ(sums[i], 10.0 + value);
    expected_mean += shares[i] * value;
  }
  EXPECT_DOUBLE_EQ(mean, expected_mean);
}

TEST(Interplay, is_scaled_by_its_values_alone) {
  const Interplay twice = scaled(example, 2.0);
  EXPECT_EQ(twice.from, example.from);
  EXPECT_EQ(twice.below.from, example.below.from);
  EXPECT_DOUBLE_EQ(twice.below.low, -2.0);
  EXPECT_DOUBLE_EQ(twice.below.high, 4.0);
  EXPECT_DOUBLE_EQ(twice.above.low, 6.0);
  EXPECT_DOUBLE_EQ(twice.above.high, 10.0);
}

}  // namespace
}  // namespace bindeglied::interplay_test
