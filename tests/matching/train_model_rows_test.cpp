#include <algorithm>
#include <cmath>
#include <memory>
#include <string>
#include <utility>

#include <gtest/gtest.h>

#include "bindeglied/matching/fit_model.hpp"
#include "bindeglied/matching/train_model.hpp"
#include "tests/support/dataset_builder.hpp"
#include "tests/support/random_projects.hpp"

namespace bindeglied::train_model_rows_test {
namespace {

/// Twelve stakeholders, so eleven candidates at most: those who joined, 4 one by one, 3 drawn for
/// the rest.
TEST(TrainingRows, stand_for_all_candidates_of_their_month) {
  const Network network =
      testing::random_project_dataset(5, {.stakeholders = 12, .projects = 70}).network();
  const auto terms = std::make_shared<const VenueTerms>(read_venue_terms(network, 1, {}));
  const TrainingRows rows =
      measure_training_rows(network, terms, EvaluationTask::one_known,
                            {.before = parse_date("2018-07-01")->range().first,
                             .months = 24,
                             .pool = 4,
                             .others = 3,
                             .min_members = 2,
                             .threads = 1});
  ASSERT_FALSE(rows.queries.empty());
  EXPECT_EQ(rows.projects, rows.queries.size());
  double most = 0.0;
  for (const TrainingQuery& query : rows.queries) {
    EXPECT_EQ(query.values.size(), query.offsets.size() * feature_count);
    EXPECT_GT(query.chosen, 0U);
    EXPECT_LE(query.offsets.size(), query.chosen + 4 + 3);
    double candidates = 0.0;
    for (const float offset : query.offsets) candidates += std::exp(static_cast<double>(offset));
    EXPECT_NEAR(candidates, std::round(candidates), 1e-5);
    most = std::max(most, candidates);
  }
  EXPECT_NEAR(most, 11.0, 1e-5);
}

TrainOptions two_years(double ridge) {
  return {.before = parse_date("2018-07-01")->range().first,
          .months = 24,
          .min_members = 2,
          .ridge = ridge,
          .threads = 1};
}

//  Counted once against all: of n projects each feels an n-th of the ridge.
TEST(TrainingRows, weigh_against_a_ridge_that_counts_once_for_all_projects) {
  const Network network =
      testing::random_project_dataset(5, {.stakeholders = 12, .projects = 70}).network();
  const auto terms = std::make_shared<const VenueTerms>(read_venue_terms(network, 1, {}));
  TrainOptions options = two_years(2.0);
  options.start = AdditiveModel{
      .curves = {{.feature = Feature::size, .knots = {0.0, 1.0}, .values = {0.0, -1.0}}}};
  const auto rows = measure_training_rows(network, terms, EvaluationTask::one_known, options);
  const AdditiveModel shifted = fit_training_rows(rows, EvaluationTask::one_known, options).model;
  const auto count = static_cast<double>(rows.queries.size());
  const AdditiveModel expected =
      fit_model(rows.queries, *options.start,
                {.ridge = 2.0 / count, .surprise = options.surprise, .threads = 1});
  EXPECT_DOUBLE_EQ(shifted.curves[0].values[1], expected.curves[0].values[1]);
}

/// Six projects of 2018, of the same four.
testing::DatasetBuilder projects_of_four() {
  testing::DatasetBuilder builder;
  for (const char* who : {"a", "b", "c", "d", "e"}) {
    builder.stakeholder(who, StakeholderKind::other);
  }
  for (int month = 1; month <= 6; ++month) {
    const std::string id = "p" + std::to_string(month);
    const std::string since = "2018-0" + std::to_string(month) + "-15";
    builder.venue(id, VenueKind::project);
    builder.tie("a", TieKind::leads, id, {.since = since});
    for (const char* who : {"b", "c", "d"}) {
      builder.tie(who, TieKind::partner_in, id, {.since = since});
    }
  }
  return builder;
}

//  Three of four known: where two are, two are still to come.
TEST(TrainModel, says_how_many_are_to_come_where_several_are_known) {
  const Network network = projects_of_four().network();
  const auto terms = std::make_shared<const VenueTerms>(read_venue_terms(network, 1, {}));
  const TrainOptions options{
      .before = parse_date("2018-07-01")->range().first, .min_members = 2, .threads = 1};
  const auto train = [&](EvaluationTask task) {
    return train_model(network, terms, task, options);
  };
  TrainedModel several = train(EvaluationTask::all_but_one);
  EXPECT_DOUBLE_EQ(several.to_come, 2.0);
  const double base = several.model.base;
  EXPECT_DOUBLE_EQ(counting_all_to_come(std::move(several)).base, base + std::log(2.0));
  TrainedModel one = train(EvaluationTask::one_known);
  EXPECT_EQ(one.to_come, 1.0);
  EXPECT_EQ(counting_all_to_come(one).base, one.model.base);
}

//  Fitted as it is used: a start from among more candidates is first made flatter.
TEST(TrainModel, stretches_a_start_to_the_candidates_of_here) {
  const Network network =
      testing::random_project_dataset(5, {.stakeholders = 12, .projects = 70}).network();
  const auto terms = std::make_shared<const VenueTerms>(read_venue_terms(network, 1, {}));
  TrainOptions options = two_years(1e9);  // it stays where it is
  options.start = AdditiveModel{
      .curves = {{.feature = Feature::size, .knots = {0.0, 1.0}, .values = {0.0, -1.0}}},
      .base = -4.0,
      .candidates = 1e8};
  const AdditiveModel here = train_model(network, terms, EvaluationTask::one_known, options).model;
  EXPECT_GT(here.candidates, 5.0);
  EXPECT_LE(here.candidates, 11.0);
  const double stretch = std::log(std::round(here.candidates)) / std::log(1e8);
  EXPECT_NEAR(here.curves[0].values[1], -stretch, 1e-6);
  EXPECT_NEAR(here.base, -4.0 * stretch, 1e-12);
}

}  // namespace
}  // namespace bindeglied::train_model_rows_test
