#include "bindeglied/matching/grow_interplays.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <stop_token>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/matching/training_queries.hpp"

namespace bindeglied::grow_interplays_test {
namespace {

using ::testing::IsEmpty;
using ::testing::SizeIs;

Curve flat(Feature feature) {
  return {.feature = feature, .knots = {0.0, 1.0}, .values = {0.0, 0.0}};
}

const AdditiveModel of_two{.curves = {flat(Feature::similar), flat(Feature::repeat)}};

/// Four candidates with each of similar and repeat 0 or 1; the first was chosen.
TrainingQuery four_with(std::array<std::array<float, 2>, 4> values,
                        Feature first = Feature::similar) {
  TrainingQuery query{.chosen = 1,
                      .values = std::vector<float>(4 * feature_count, 0.0F),
                      .offsets = std::vector<float>(4, 0.0F)};
  for (std::size_t row = 0; row < 4; ++row) {
    query.values[row * feature_count + static_cast<std::size_t>(first)] = values[row][0];
    query.values[row * feature_count + static_cast<std::size_t>(Feature::repeat)] = values[row][1];
  }
  return query;
}

const TrainingQuery both_chosen = four_with({{{1, 1}, {0, 0}, {0, 1}, {1, 0}}});

//  Shares of 1/4: the chosen pulls 3/4, each other -1/4, masses 3/16 each.  similar comes first: of
//  those with 0, -1/2 / (3/8 + 1) = -4/11, and repeat tells them not apart; of those with 1, repeat
//  cuts into -1/4 / (3/16 + 1) = -4/19 and 3/4 / (3/16 + 1) = 12/19.
TEST(GrowInterplays, takes_newton_steps_in_the_best_cuts) {
  const auto grown = grow_interplays({both_chosen}, of_two,
                                     {.rounds = 1, .rate = 0.5, .ridge = 1.0, .least_mass = 0.1});
  ASSERT_THAT(grown, SizeIs(1));
  EXPECT_EQ(grown[0].feature, Feature::similar);
  EXPECT_EQ(grown[0].from, 1.0F);
  EXPECT_EQ(grown[0].above.feature, Feature::repeat);
  EXPECT_EQ(grown[0].above.from, 1.0F);
  EXPECT_NEAR(grown[0].above.low, 0.5 * -4.0 / 19.0, 1e-12);
  EXPECT_NEAR(grown[0].above.high, 0.5 * 12.0 / 19.0, 1e-12);
  EXPECT_EQ(grown[0].below.feature, Feature::repeat);
  EXPECT_NEAR(grown[0].below.low, 0.5 * -4.0 / 11.0, 1e-12);
  EXPECT_EQ(grown[0].below.high, grown[0].below.low);
}

TEST(GrowInterplays, keep_a_mass_for_each_value_and_end_where_there_is_no_gain) {
  const GrowOptions options{.rounds = 5, .ridge = 1.0, .least_mass = 0.2};  // one row has 3/16
  EXPECT_THAT(grow_interplays({both_chosen}, of_two, options), IsEmpty());
  const AdditiveModel of_one{.curves = {flat(Feature::similar)}};  // no second feature
  EXPECT_THAT(grow_interplays({both_chosen}, of_one, {.least_mass = 0.0}), IsEmpty());
}

//  Whoever has exactly one of the two is chosen, more often similar alone: no sum of curves says
//  so.
TEST(GrowInterplays, learn_what_no_sum_of_curves_can_say) {
  std::vector<TrainingQuery> queries;
  for (int i = 0; i < 60; ++i) {
    queries.push_back(four_with({{{1, 0}, {0, 0}, {1, 1}, {0, 0}}}));
    if (i % 3 == 0) queries.push_back(four_with({{{0, 1}, {0, 0}, {1, 1}, {1, 1}}}));
  }
  AdditiveModel model = of_two;
  model.interplays = grow_interplays(queries, model, {.rounds = 100, .ridge = 1.0});
  const auto utility = [&](std::size_t row) {
    return utility_of_row(model, row_of(queries[0], row));
  };
  EXPECT_GT(utility(0), utility(1) + 2.0);
  EXPECT_GT(utility(0), utility(2) + 2.0);
}

//  size cuts first: below it pulls of -7.5 + 1 and masses of 42 x 3/16, above 7.5 - 1 and 14 x
//  3/16. Nobody below may have more than halfway between their values, who has repeat neither:
//  alone, 3 / (4 x 3/16 + 1) = 12/7 would be best there.
TEST(GrowInterplays, keep_below_an_activity_what_is_below_half_of_both_sides) {
  std::vector<TrainingQuery> queries(10,
                                     four_with({{{1, 0}, {0, 0}, {0, 0}, {0, 0}}}, Feature::size));
  queries.resize(14, four_with({{{0, 1}, {0, 0}, {0, 0}, {1, 0}}}, Feature::size));
  const AdditiveModel model{.curves = {flat(Feature::size), flat(Feature::repeat)}};
  const auto grown = grow_interplays(queries, model, {.rounds = 1, .rate = 1.0, .ridge = 1.0});
  ASSERT_THAT(grown, SizeIs(1));
  EXPECT_EQ(grown[0].feature, Feature::size);
  EXPECT_EQ(grown[0].below.feature, Feature::repeat);
  EXPECT_NEAR(grown[0].below.high, (-6.5 / 8.875 + 6.5 / 3.625) / 2.0, 1e-12);
  EXPECT_NEAR(grown[0].above.low, 6.5 / 3.625, 1e-12);
}

//  Whoever has less of size is likelier (training_queries.hpp): a curve may say so, they may not.
TEST(GrowInterplays, never_fall_with_activity) {
  const auto queries = testing::TrainingDraw(5).queries(400);
  const AdditiveModel model{
      .curves = {flat(Feature::similar), flat(Feature::repeat), flat(Feature::size)}};
  bool has_size_first = false;
  bool has_falling = false;
  for (const Interplay& grown : grow_interplays(queries, model, {.rounds = 60})) {
    for (const Step& step : {grown.below, grown.above}) {
      const bool is_falling = step.low > step.high;
      EXPECT_FALSE(is_falling && step.feature == Feature::size);
      has_falling = has_falling || is_falling;
    }
    if (grown.feature != Feature::size) continue;
    has_size_first = true;
    EXPECT_LE(std::max(grown.below.low, grown.below.high),
              std::min(grown.above.low, grown.above.high));
  }
  EXPECT_TRUE(has_size_first || has_falling);  // else nothing was put to the test
}

TEST(GrowInterplays, are_the_same_on_any_number_of_threads) {
  const auto queries = testing::TrainingDraw(3).queries(300);
  const AdditiveModel model{
      .curves = {flat(Feature::similar), flat(Feature::repeat), flat(Feature::size)}};
  const auto values = [&](std::uint32_t threads) {
    std::vector<double> found;
    for (const Interplay& grown :
         grow_interplays(queries, model, {.rounds = 10, .threads = threads})) {
      for (const Step& step : {grown.below, grown.above}) {
        found.push_back(static_cast<double>(step.from));
        found.push_back(step.low);
        found.push_back(step.high);
      }
    }
    return found;
  };
  EXPECT_THAT(values(1), SizeIs(60));
  EXPECT_EQ(values(1), values(4));
}

TEST(GrowInterplays, stops_when_asked_to) {
  std::stop_source source;
  source.request_stop();
  EXPECT_THROW((void)grow_interplays({both_chosen}, of_two, {}, {.stop = source.get_token()}),
               Error);
}

}  // namespace
}  // namespace bindeglied::grow_interplays_test
