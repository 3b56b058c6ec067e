#include "bindeglied/matching/detail/listwise_loss.hpp"

#include <cmath>
#include <random>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/matching/training_queries.hpp"

namespace bindeglied::listwise_loss_test {
namespace {

using namespace detail;
using testing::TrainingDraw;
using Vector = std::vector<double>;

/// The loss straight from its definition: curves, softmax, mean over the chosen.
double slow_loss(const std::vector<TrainingQuery>& queries, AdditiveModel model,
                 const Vector& increments, double surprise) {
  std::size_t next = 0;
  for (Curve& curve : model.curves) {
    for (std::size_t k = 1; k < curve.values.size(); ++k) {
      curve.values[k] = curve.values[k - 1] + increments[next++];
    }
  }
  double loss = 0.0;
  for (const TrainingQuery& query : queries) {
    Vector weights;
    double total = 0.0;
    for (std::size_t row = 0; row < query.offsets.size(); ++row) {
      double utility = static_cast<double>(query.offsets[row]);
      for (const Curve& curve : model.curves) {
        const auto feature = static_cast<std::size_t>(curve.feature);
        utility +=
            value_on(curve, static_cast<double>(query.values[row * feature_count + feature]));
      }
      weights.push_back(std::exp(utility));
      total += weights.back();
    }
    for (std::size_t row = 0; row < query.chosen; ++row) {
      loss -= std::log(weights[row] / total + surprise) / static_cast<double>(query.chosen);
    }
  }
  return loss / static_cast<double>(queries.size());
}

const AdditiveModel bent_model{
    .curves = {
        {.feature = Feature::similar, .knots = {0.0, 0.3, 0.8}, .values = {0.0, 0.0, 0.0}},
        {.feature = Feature::repeat, .knots = {0.0, 1.0}, .values = {0.0, 0.0}},
        {.feature = Feature::size, .knots = {0.0, 0.2, 0.5, 1.0}, .values = Vector(4, 0.0)}}};

TEST(ListwiseLoss, sums_exponentials_without_overflow) {
  EXPECT_DOUBLE_EQ(log_sum_exp(Vector{0.0, 0.0}), std::log(2.0));
  EXPECT_DOUBLE_EQ(log_sum_exp(Vector{1000.0, 1000.0}), 1000.0 + std::log(2.0));
  EXPECT_DOUBLE_EQ(log_sum_exp(Vector{-2000.0}), -2000.0);
}

//  An interplay that the first row has, of height 1: as the curve below at 1/2.
TEST(ListwiseLoss, has_what_interplays_add) {
  TrainingQuery query{
      .chosen = 1, .values = std::vector<float>(2 * feature_count), .offsets = {0.0F, 0.0F}};
  query.values[static_cast<std::size_t>(Feature::walk)] = 0.5F;
  const Step step{.feature = Feature::repeat, .from = 0.5F, .low = 1.0, .high = 9.0};
  const AdditiveModel model{.curves = {bent_model.curves[1]},
                            .interplays = {{Feature::walk, 0.5F, {}, step}}};
  const Layout layout = lay_out(model);
  const auto placed = place_queries({query}, model, layout, 1);
  Vector gradient;
  EXPECT_NEAR(listwise_loss(placed, model, layout, Vector{0.0}, {.threads = 1}, gradient),
              std::log1p(std::exp(-1.0)), 1e-7);
}

//  Two rows, the first chosen, at 1/2 and 0 of one curve of height 2: utilities 1 and 0,
//  loss ln(1 + e^-1), gradient (p - 1) / 2 with p = 1 / (1 + e^-1).
TEST(ListwiseLoss, is_the_logistic_loss_for_two_rows) {
  TrainingQuery query{
      .chosen = 1, .values = std::vector<float>(2 * feature_count), .offsets = {0.0F, 0.0F}};
  query.values[static_cast<std::size_t>(Feature::repeat)] = 0.5F;
  const AdditiveModel model{.curves = {bent_model.curves[1]}};
  const Layout layout = lay_out(model);
  ASSERT_EQ(layout.size, 1U);
  const Vector at = {2.0};
  Vector gradient;
  const std::vector<TrainingQuery> queries = {query};
  const auto placed = place_queries(queries, model, layout, 1);
  EXPECT_NEAR(listwise_loss(placed, model, layout, at, {.threads = 1}, gradient),
              std::log1p(std::exp(-1.0)), 1e-12);
  EXPECT_NEAR(gradient.at(0), (1.0 / (1.0 + std::exp(-1.0)) - 1.0) / 2.0, 1e-12);
}

TEST(ListwiseLoss, equals_its_definition_and_its_gradient_the_finite_differences) {
  for (unsigned seed = 1; seed <= 12; ++seed) {
    TrainingDraw draw(seed);
    const auto queries = draw.queries(20);  // more than one chunk of work
    const double surprise = seed % 2 == 0 ? 0.0 : 0.05;
    const Layout layout = lay_out(bent_model);
    ASSERT_EQ(layout.size, 6U);
    Vector at(layout.size);
    for (double& value : at) value = 3.0 * draw.share() - 0.5;
    const auto placed = place_queries(queries, bent_model, layout, 1);
    Vector gradient;
    EXPECT_NEAR(listwise_loss(placed, bent_model, layout, at, {.surprise = surprise, .threads = 1},
                              gradient),
                slow_loss(queries, bent_model, at, surprise), 1e-6);
    for (std::size_t k = 0; k < at.size(); ++k) {
      constexpr double step = 1e-4;
      Vector above = at;
      Vector below = at;
      above[k] += step;
      below[k] -= step;
      const double slope = (slow_loss(queries, bent_model, above, surprise) -
                            slow_loss(queries, bent_model, below, surprise)) /
                           (2.0 * step);
      EXPECT_NEAR(gradient[k], slope, 1e-6) << "seed " << seed << " parameter " << k;
    }
  }
}

TEST(ListwiseLoss, survives_utilities_whose_exponential_overflows) {
  TrainingDraw draw(5);
  const auto queries = draw.queries(3);
  const Layout layout = lay_out(bent_model);
  const auto placed = place_queries(queries, bent_model, layout, 1);
  Vector gradient;
  const Vector at(layout.size, 4000.0);
  for (const double surprise : {0.0, 1e-4}) {
    const LossOptions options{.surprise = surprise, .threads = 1};
    EXPECT_TRUE(std::isfinite(listwise_loss(placed, bent_model, layout, at, options, gradient)));
    for (const double slope : gradient) EXPECT_TRUE(std::isfinite(slope));
  }
}

TEST(ListwiseLoss, is_the_same_for_every_number_of_threads) {
  TrainingDraw draw(9);
  const auto queries = draw.queries(70);
  const Layout layout = lay_out(bent_model);
  const Vector at = {0.3, 1.2, 0.7, -0.4, 0.2, 1.9};
  Vector alone;
  Vector together;
  const double first = listwise_loss(place_queries(queries, bent_model, layout, 1), bent_model,
                                     layout, at, {.threads = 1}, alone);
  const double second = listwise_loss(place_queries(queries, bent_model, layout, 4), bent_model,
                                      layout, at, {.threads = 4}, together);
  EXPECT_EQ(first, second);
  EXPECT_EQ(alone, together);
}

}  // namespace
}  // namespace bindeglied::listwise_loss_test
