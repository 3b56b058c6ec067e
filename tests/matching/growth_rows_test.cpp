#include "bindeglied/matching/detail/growth_rows.hpp"

#include <cmath>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "bindeglied/matching/detail/listwise_loss.hpp"
#include "tests/matching/training_queries.hpp"

namespace bindeglied::growth_rows_test {
namespace {

using namespace detail;
using ::testing::Each;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

Curve straight(Feature feature, double slope) {
  return {.feature = feature, .knots = {0.0, 1.0}, .values = {0.0, slope}};
}

/// A query of `similar` alone; the first was chosen.
TrainingQuery query_of(const std::vector<float>& values) {
  TrainingQuery query{.chosen = 1,
                      .values = std::vector<float>(values.size() * feature_count, 0.0F),
                      .offsets = std::vector<float>(values.size(), 0.0F)};
  for (std::size_t row = 0; row < values.size(); ++row) {
    query.values[row * feature_count + static_cast<std::size_t>(Feature::similar)] = values[row];
  }
  return query;
}

TEST(GrowthRows, are_cut_after_the_quantiles) {
  EXPECT_THAT(choose_cuts(std::vector{0.0F, 0.0F, 0.0F, 0.5F}, {}), ElementsAre(0.5F));
  EXPECT_THAT(choose_cuts(std::vector{0.0F, 0.25F, 0.5F}, {}), ElementsAre(0.25F, 0.5F));
  EXPECT_THAT(choose_cuts(std::vector{0.25F, 0.25F}, {}), IsEmpty());
  // Of many zeros a few others: only the quantiles of the chosen see them.
  std::vector<float> mostly_0(1000, 0.0F);
  mostly_0.insert(mostly_0.end(), {0.25F, 0.5F, 0.75F});
  EXPECT_THAT(choose_cuts(mostly_0, {}), ElementsAre(0.25F));
  EXPECT_THAT(choose_cuts(mostly_0, std::vector{0.25F, 0.5F, 0.75F}),
              ElementsAre(0.25F, 0.5F, 0.75F));
}

TEST(GrowthRows, take_the_chosen_the_best_and_some_of_the_rest) {
  const AdditiveModel model{.curves = {straight(Feature::similar, 8.0)}};
  TrainingQuery query = query_of({0.0F, 0.125F, 1.0F, 0.25F, 0.5F, 0.375F});
  query.offsets[1] = static_cast<float>(std::log(3.0));
  // Utilities of the others: 2.1 (1 + ln 3), 8, 2, 4, 3; the best two are 8 and 4.
  const GrowthRows rows = take_growth_rows({query}, model, {.best = 2, .others = 1});
  EXPECT_THAT(rows.ends, ElementsAre(4U));
  ASSERT_EQ(rows.features.size(), 1U);
  EXPECT_THAT(rows.features[0].cuts, ElementsAre(0.125F, 0.5F, 1.0F));
  EXPECT_THAT(rows.features[0].classes, ElementsAre(0, 3, 2, 1));
  EXPECT_DOUBLE_EQ(rows.utilities[0], 0.0);
  EXPECT_DOUBLE_EQ(rows.utilities[1], 8.0);
  EXPECT_DOUBLE_EQ(rows.utilities[2], 4.0);
  // The middle of the rest, 1 + ln 3 by three candidates, stands for all five.
  EXPECT_NEAR(rows.utilities[3], 1.0 + std::log(5.0), 1e-6);
}

TEST(GrowthRows, take_all_where_there_are_few) {
  const GrowthRows rows = take_growth_rows({query_of({1.0F, 0.5F})}, {}, {});
  EXPECT_THAT(rows.ends, ElementsAre(2U));
  EXPECT_THAT(rows.utilities, Each(0.0));
  EXPECT_THAT(rows.features, IsEmpty());
}

/// The loss of one query with the utility of one row moved.
double loss_at(std::vector<double> utilities, std::size_t chosen, double surprise, std::size_t row,
               double by) {
  utilities[row] += by;
  const double log_of_sum = log_sum_exp(utilities);
  double loss = 0.0;
  for (std::size_t i = 0; i < chosen; ++i) {
    loss -= std::log(std::exp(utilities[i] - log_of_sum) + surprise) / static_cast<double>(chosen);
  }
  return loss;
}

TEST(GrowthRows, have_the_slopes_of_the_loss) {
  const std::vector<double> utilities = {0.5, -1.0, 2.0, 0.0, 1.5};
  const GrowthRows rows{.ends = {5}, .chosen = {2}, .utilities = utilities};
  for (const double surprise : {0.0, 0.125}) {
    const auto slopes = find_slopes(rows, surprise, 1);
    constexpr double h = 1e-5;
    for (std::size_t row = 0; row < utilities.size(); ++row) {
      const double slope =
          (loss_at(utilities, 2, surprise, row, h) - loss_at(utilities, 2, surprise, row, -h)) /
          (2.0 * h);
      EXPECT_NEAR(slopes[row].pull, -slope, 1e-8);
    }
  }
  const auto plain = find_slopes(rows, 0.0, 1);  // where the mass is the curvature itself
  constexpr double h = 1e-4;
  for (std::size_t row = 0; row < utilities.size(); ++row) {
    const double bend = (loss_at(utilities, 2, 0.0, row, h) + loss_at(utilities, 2, 0.0, row, -h) -
                         2.0 * loss_at(utilities, 2, 0.0, row, 0.0)) /
                        (h * h);
    EXPECT_NEAR(plain[row].mass, bend, 1e-5);
  }
}

TEST(GrowthRows, have_the_same_slopes_on_any_number_of_threads) {
  const auto queries = testing::TrainingDraw(7).queries(50);
  const AdditiveModel model{.curves = {straight(Feature::repeat, 1.0)}};
  const GrowthRows rows = take_growth_rows(queries, model, {.best = 3, .others = 2});
  const auto one = find_slopes(rows, 1e-3, 1);
  const auto four = find_slopes(rows, 1e-3, 4);
  ASSERT_EQ(one.size(), four.size());
  for (std::size_t row = 0; row < one.size(); ++row) EXPECT_EQ(one[row].pull, four[row].pull);
}

}  // namespace
}  // namespace bindeglied::growth_rows_test
