#include "bindeglied/matching/training_rows.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <span>
#include <utility>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "bindeglied/matching/fit_model.hpp"
#include "tests/matching/small_training.hpp"

namespace bindeglied::training_rows_test {
namespace {

using testing::shape;
using ::testing::SizeIs;
using testing::small_options;
using testing::terms_of;

TrainingRows rows_of(const Network& network, EvaluationTask task, const TrainOptions& options) {
  return std::move(measure_training_rows(network, terms_of(network), {&task, 1}, options).front());
}

/// Twelve stakeholders, so eleven candidates at most: those who joined, 4 one by one, 3 drawn for
/// the rest.
TEST(TrainingRows, stand_for_all_candidates_of_their_month) {
  const Network network = testing::random_project_dataset(5, shape).network();
  const TrainingRows rows = rows_of(network, EvaluationTask::one_known, small_options());
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

//  Counted once against all: of n projects each feels an n-th of the ridge.
TEST(TrainingRows, weigh_against_a_ridge_that_counts_once_for_all_projects) {
  const Network network = testing::random_project_dataset(5, shape).network();
  TrainOptions options{.before = testing::day(testing::cutoff),
                       .months = 24,
                       .min_members = 2,
                       .ridge = 2.0,
                       .threads = 1};
  options.start = AdditiveModel{
      .curves = {{.feature = Feature::size, .knots = {0.0, 1.0}, .values = {0.0, -1.0}}}};
  const auto rows = rows_of(network, EvaluationTask::one_known, options);
  const AdditiveModel shifted = fit_training_rows(rows, EvaluationTask::one_known, options).model;
  const auto count = static_cast<double>(rows.queries.size());
  const AdditiveModel expected =
      fit_model(rows.queries, *options.start,
                {.ridge = 2.0 / count, .surprise = options.surprise, .threads = 1});
  EXPECT_DOUBLE_EQ(shifted.curves[0].values[1], expected.curves[0].values[1]);
}

void expect_same(const TrainingRows& a, const TrainingRows& b) {
  EXPECT_EQ(a.projects, b.projects);
  EXPECT_EQ(a.first, b.first);
  EXPECT_EQ(a.mean_known, b.mean_known);
  ASSERT_EQ(a.queries.size(), b.queries.size());
  for (std::size_t i = 0; i < a.queries.size(); ++i) {
    EXPECT_EQ(a.queries[i].chosen, b.queries[i].chosen);
    EXPECT_EQ(a.queries[i].values, b.queries[i].values);
    EXPECT_EQ(a.queries[i].offsets, b.queries[i].offsets);
  }
}

//  Where tasks know the same of a project it is measured once for all of them.
TEST(TrainingRows, of_several_tasks_are_those_of_each_alone) {
  constexpr std::array tasks = {EvaluationTask::new_partners, EvaluationTask::all_but_one,
                                EvaluationTask::one_known, EvaluationTask::past_partners};
  for (unsigned seed = 1; seed <= 8; ++seed) {
    const Network network = testing::random_project_dataset(seed, shape).network();
    TrainOptions options = small_options();
    options.threads = 2;
    const auto together = measure_training_rows(network, terms_of(network), tasks, options);
    ASSERT_EQ(together.size(), tasks.size());
    for (std::size_t task = 0; task < tasks.size(); ++task) {
      expect_same(together[task], rows_of(network, tasks[task], options));
    }
    std::size_t next = 0;
    const std::span<const EvaluationTask> three = std::span(tasks).first(3);
    const auto compare = [&](std::size_t i, const TrainingRows& rows) {
      EXPECT_EQ(i, next++);
      expect_same(rows, together[i]);
    };
    visit_training_rows(network, terms_of(network), three, options, compare);
    EXPECT_EQ(next, 3U);
    EXPECT_FALSE(together[1].queries.empty());
    EXPECT_FALSE(together[2].queries.empty());
  }
}

TEST(PriorModel, has_a_straight_rising_curve_for_each_of_its_features) {
  const AdditiveModel prior = prior_model();
  ASSERT_THAT(prior.curves, SizeIs(11));
  for (const Curve& curve : prior.curves) {
    EXPECT_DOUBLE_EQ(value_on(curve, 0.5), 0.5);
    EXPECT_DOUBLE_EQ(value_on(curve, 1.0), 1.0);
  }
}

}  // namespace
}  // namespace bindeglied::training_rows_test
