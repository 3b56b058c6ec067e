#include "bindeglied/matching/fit_model.hpp"

#include <cmath>
#include <limits>
#include <random>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/matching/training_queries.hpp"

namespace bindeglied::fit_model_test {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using testing::TrainingDraw;

Curve straight(Feature feature, double slope = 0.0) {
  return {.feature = feature, .knots = {0.0, 1.0}, .values = {0.0, slope}};
}

/// A query of one feature; the first `chosen` values are those chosen.
TrainingQuery query_of(Feature feature, std::size_t chosen, const std::vector<float>& values) {
  TrainingQuery query{.chosen = chosen,
                      .values = std::vector<float>(values.size() * feature_count, 0.0F),
                      .offsets = std::vector<float>(values.size(), 0.0F)};
  for (std::size_t row = 0; row < values.size(); ++row) {
    query.values[row * feature_count + static_cast<std::size_t>(feature)] = values[row];
  }
  return query;
}

double at_end(const AdditiveModel& model, std::size_t curve) {
  return model.curves.at(curve).values.back();
}

TEST(MakeKnots, lie_at_the_quantiles_of_every_fourth_row) {
  // 100 values .01 ... 1 in rows 0, 4, 8 ...; what lies between is not looked at.
  std::vector<float> values(400, 0.007F);
  for (std::size_t i = 0; i < 100; ++i) values[4 * i] = static_cast<float>(i + 1) / 100.0F;
  const AdditiveModel model = make_knots({query_of(Feature::walk, 1, values)});
  ASSERT_EQ(model.curves.size(), 1U);
  EXPECT_EQ(model.curves[0].feature, Feature::walk);
  ASSERT_EQ(model.curves[0].knots.size(), 6U);
  const std::vector<double> expected = {0.0, 0.31, 0.61, 0.86, 0.98, 1.0};
  for (std::size_t k = 0; k < expected.size(); ++k) {
    EXPECT_NEAR(model.curves[0].knots[k], expected[k], 1e-6);
  }
  EXPECT_THAT(model.curves[0].values, ElementsAre(0.0, 0.0, 0.0, 0.0, 0.0, 0.0));
}

TEST(MakeKnots, has_no_two_knots_closer_than_a_thousandth) {
  const auto knots = [](const std::vector<float>& values) {
    return make_knots({query_of(Feature::walk, 1, values)}).curves.at(0).knots;
  };
  EXPECT_THAT(knots({0.5F, 0.0F, 0.0F, 0.0F, 0.5F}), ElementsAre(0.0, 0.5));
  EXPECT_THAT(knots({0.25F, 0.0F, 0.0F, 0.0F, 0.2505F}), ElementsAre(0.0, 0.25));
  // A curve always has a segment, even where all values are tiny.
  EXPECT_EQ(knots({0.0005F}).size(), 2U);
}

TEST(MakeKnots, leaves_out_what_nobody_has) {
  EXPECT_THAT(make_knots({query_of(Feature::walk, 1, {0.0F, 0.0F})}).curves, IsEmpty());
  EXPECT_THAT(make_knots({}).curves, IsEmpty());
}

/// Mean loss of straight curves over their features, plus ridge around 0.
double slow_loss(const std::vector<TrainingQuery>& queries, const std::vector<Feature>& features,
                 const std::vector<double>& slopes, double ridge) {
  double loss = 0.0;
  for (const TrainingQuery& query : queries) {
    double total = 0.0;
    double chosen = 0.0;
    for (std::size_t row = 0; row < query.offsets.size(); ++row) {
      double utility = static_cast<double>(query.offsets[row]);
      for (std::size_t f = 0; f < features.size(); ++f) {
        utility += slopes[f] *
                   static_cast<double>(
                       query.values[row * feature_count + static_cast<std::size_t>(features[f])]);
      }
      total += std::exp(utility);
      if (row < query.chosen) chosen += utility / static_cast<double>(query.chosen);
    }
    loss += (std::log(total) - chosen) / static_cast<double>(queries.size());
  }
  for (const double slope : slopes) loss += 0.5 * ridge * slope * slope;
  return loss;
}

TEST(FitModel, finds_the_best_point_of_a_grid) {
  TrainingDraw draw(11);
  std::vector<TrainingQuery> queries;
  for (int i = 0; i < 12; ++i)
    queries.push_back(draw.query(6, 1 + static_cast<std::size_t>(i % 2)));
  const std::vector<Feature> features = {Feature::similar, Feature::size};
  constexpr double ridge = 0.02;
  double best = std::numeric_limits<double>::infinity();
  double best_similar = 0.0;
  double best_size = 0.0;
  for (int i = 0; i <= 160; ++i) {
    for (int j = -160; j <= 160; ++j) {
      const double similar = i / 40.0;
      const double size = j / 40.0;
      const double loss = slow_loss(queries, features, {similar, size}, ridge);
      if (loss >= best) continue;
      best = loss;
      best_similar = similar;
      best_size = size;
    }
  }
  const AdditiveModel prior{.curves = {straight(Feature::similar), straight(Feature::size)}};
  const AdditiveModel fitted = fit_model(queries, prior, {.ridge = ridge, .threads = 1});
  EXPECT_NEAR(at_end(fitted, 0), best_similar, 0.04);
  EXPECT_NEAR(at_end(fitted, 1), best_size, 0.04);
  EXPECT_LE(slow_loss(queries, features, {at_end(fitted, 0), at_end(fitted, 1)}, ridge),
            best + 1e-5);
}

TEST(FitModel, lets_only_curves_of_activity_fall) {
  // Those chosen have less of the feature than the others.
  const auto slope = [](Feature feature) {
    const std::vector<TrainingQuery> queries = {query_of(feature, 1, {0.2F, 0.9F, 0.8F}),
                                                query_of(feature, 1, {0.4F, 0.3F, 0.9F})};
    return at_end(fit_model(queries, {.curves = {straight(feature)}}, {.threads = 1}), 0);
  };
  for (const auto& entry : EnumNames<Feature>::names) {
    if (entry.value < Feature::size) {
      EXPECT_EQ(slope(entry.value), 0.0) << entry.name;
    } else {
      EXPECT_LT(slope(entry.value), -0.5) << entry.name;
    }
  }
}

TEST(FitModel, keeps_every_segment_rising) {
  for (unsigned seed = 1; seed <= 5; ++seed) {
    TrainingDraw draw(seed);
    const auto queries = draw.queries(40);
    const AdditiveModel fitted = fit_model(queries, make_knots(queries), {.threads = 1});
    ASSERT_EQ(fitted.curves.size(), 3U);
    for (const Curve& curve : fitted.curves) {
      EXPECT_EQ(curve.values.front(), 0.0);
      if (curve.feature == Feature::size) continue;
      EXPECT_TRUE(std::ranges::is_sorted(curve.values));
    }
  }
}

TEST(FitModel, is_pulled_to_the_increments_of_the_prior_by_ridge) {
  TrainingDraw draw(4);
  const auto queries = draw.queries(30);
  const AdditiveModel prior{
      .curves = {straight(Feature::similar, 5.0), straight(Feature::size, -3.0)}};
  const auto away = [&](double ridge) {
    const AdditiveModel fitted = fit_model(queries, prior, {.ridge = ridge, .threads = 1});
    return std::abs(at_end(fitted, 0) - 5.0) + std::abs(at_end(fitted, 1) + 3.0);
  };
  EXPECT_LT(away(1e6), 1e-4);
  EXPECT_LT(away(1.0), away(0.1));
  EXPECT_LT(away(0.1), away(1e-3));
  EXPECT_GT(away(1e-3), 1.0);
}

TEST(FitModel, stays_at_the_prior_without_steps) {
  TrainingDraw draw(4);
  const AdditiveModel prior{.curves = {straight(Feature::similar, 5.0)}};
  EXPECT_EQ(at_end(fit_model(draw.queries(5), prior, {.steps = 0, .threads = 1}), 0), 5.0);
}

/// Four queries choose high and one chooses low, straight: 4 (1 - p) = p for the slope w, that is
/// p = 4/5, w = ln 4.  With surprise e the one that no feature explains pulls less:
/// 4 (1 - p) p / (p + e) = p (1 - p) / (1 - p + e), that is p = (4 + 3 e) / 5 for small slopes.
TEST(FitModel, lets_unexplained_choices_pull_less_with_surprise) {
  std::vector<TrainingQuery> queries(4, query_of(Feature::size, 1, {1.0F, 0.0F}));
  queries.push_back(query_of(Feature::size, 1, {0.0F, 1.0F}));
  const auto slope = [&](double surprise) {
    const FitOptions options{.ridge = 0.0, .surprise = surprise, .threads = 1};
    return at_end(fit_model(queries, {.curves = {straight(Feature::size)}}, options), 0);
  };
  const auto odds = [](double p) { return std::log(p / (1.0 - p)); };
  EXPECT_NEAR(slope(0.0), std::log(4.0), 0.02);
  EXPECT_NEAR(slope(0.1), odds(0.86), 0.03);
  EXPECT_NEAR(slope(0.2), odds(0.92), 0.05);
}

TEST(FitModel, gives_the_same_bytes_for_one_and_four_threads) {
  TrainingDraw draw(21);
  const auto queries = draw.queries(90);
  const AdditiveModel knots = make_knots(queries);
  const AdditiveModel alone = fit_model(queries, knots, {.threads = 1});
  const AdditiveModel together = fit_model(queries, knots, {.threads = 4});
  ASSERT_EQ(alone.curves.size(), together.curves.size());
  for (std::size_t c = 0; c < alone.curves.size(); ++c) {
    EXPECT_EQ(alone.curves[c].values, together.curves[c].values);
  }
}

/// Keeps the chosen and `drawn` of the others, each standing for as many as are left out with it.
TrainingQuery sample_rows(const TrainingQuery& full, std::size_t drawn, std::mt19937& random) {
  std::vector<std::size_t> rows(full.offsets.size());
  for (std::size_t row = 0; row < rows.size(); ++row) rows[row] = row;
  for (std::size_t i = 0; i < drawn; ++i) {
    const std::size_t first = full.chosen + i;
    std::swap(rows[first], rows[first + random() % (rows.size() - first)]);
  }
  rows.resize(full.chosen + drawn);
  const auto others = static_cast<double>(full.offsets.size() - full.chosen);
  TrainingQuery sampled{.chosen = full.chosen};
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const auto from = full.values.begin() + static_cast<std::ptrdiff_t>(rows[i] * feature_count);
    sampled.values.insert(sampled.values.end(), from,
                          from + static_cast<std::ptrdiff_t>(feature_count));
    const double stands_for = i < full.chosen ? 1.0 : others / static_cast<double>(drawn);
    sampled.offsets.push_back(static_cast<float>(std::log(stands_for)));
  }
  return sampled;
}

TEST(FitModel, agrees_on_average_from_sampled_rows_with_the_full_lists) {
  TrainingDraw draw(31);
  std::vector<TrainingQuery> full;
  for (int i = 0; i < 60; ++i) full.push_back(draw.query(150, 2));
  const AdditiveModel prior{.curves = {straight(Feature::similar), straight(Feature::size)}};
  const FitOptions options{.ridge = 1e-4, .threads = 1};
  const AdditiveModel expected = fit_model(full, prior, options);
  std::mt19937 random(5);
  constexpr int rounds = 20;
  double similar = 0.0;
  double size = 0.0;
  for (int round = 0; round < rounds; ++round) {
    std::vector<TrainingQuery> sampled;
    for (const TrainingQuery& query : full) sampled.push_back(sample_rows(query, 40, random));
    const AdditiveModel fitted = fit_model(sampled, prior, options);
    similar += at_end(fitted, 0) / rounds;
    size += at_end(fitted, 1) / rounds;
  }
  EXPECT_NEAR(similar, at_end(expected, 0), 0.12);
  EXPECT_NEAR(size, at_end(expected, 1), 0.12);
  EXPECT_GT(at_end(expected, 0), 1.0);
  EXPECT_LT(at_end(expected, 1), -0.3);
}

}  // namespace
}  // namespace bindeglied::fit_model_test
