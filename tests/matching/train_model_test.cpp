#include "bindeglied/matching/train_model.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "bindeglied/matching/learned_parts.hpp"
#include "tests/matching/small_training.hpp"
#include "tests/matching/training_queries.hpp"

namespace bindeglied::train_model_test {
namespace {

using testing::cutoff;
using testing::DatasetBuilder;
using testing::day;
using testing::numbered;
using testing::numbers_of;
using testing::shape;
using ::testing::SizeIs;
using testing::small_options;
using testing::terms_of;
using testing::train;

TEST(TrainModel, gives_the_same_bytes_for_one_and_four_threads) {
  const Network network = testing::random_project_dataset(5, shape).network();
  TrainOptions options = small_options();
  const auto alone = numbers_of(train(network, EvaluationTask::all_but_one, options));
  options.threads = 4;
  EXPECT_EQ(alone, numbers_of(train(network, EvaluationTask::all_but_one, options)));
}

TEST(TrainModel, is_the_prior_when_there_is_nothing_to_learn_from) {
  const Network network = testing::random_project_dataset(2, shape).network();
  TrainOptions options = small_options();
  options.before = day("2010-01-01");
  const TrainedModel trained = train(network, EvaluationTask::one_known, options);
  EXPECT_EQ(trained.projects, 0U);
  ASSERT_EQ(trained.model.curves.size(), prior_model().curves.size());
  EXPECT_EQ(trained.model.curves[3].values, prior_model().curves[3].values);
}

/// Four who always work together; one project a month from July 2016 to June 2018.
DatasetBuilder monthly_projects() {
  DatasetBuilder builder;
  for (std::size_t i = 0; i < 6; ++i)
    builder.stakeholder(numbered('s', i, 2), StakeholderKind::other);
  for (std::size_t month = 0; month < 24; ++month) {
    const std::string id = numbered('p', month, 3);
    builder.venue(id, VenueKind::project);
    const auto number = static_cast<unsigned>(6 + month);
    const std::string since = to_iso(PartialDate(2016 + number / 12, number % 12 + 1, 15));
    for (std::size_t i = 0; i < 4; ++i) {
      builder.tie(numbered('s', i, 2), i == 0 ? TieKind::leads : TieKind::partner_in, id,
                  {.since = since});
    }
  }
  return builder;
}

TEST(TrainModel, asks_about_the_projects_of_the_months_before_the_day) {
  const Network network = monthly_projects().network();
  TrainOptions options{.before = day(cutoff), .months = 12, .threads = 1};
  const TrainedModel year = train(network, EvaluationTask::one_known, options);
  EXPECT_EQ(year.projects, 12U);
  EXPECT_EQ(to_iso(year.first), "2017-07-01");
  EXPECT_EQ(to_iso(year.last), "2018-06-30");
  options.months = 1;
  EXPECT_EQ(train(network, EvaluationTask::one_known, options).projects, 1U);
  options.months = 300;
  // The first project has no history before it: nobody to find.
  EXPECT_EQ(train(network, EvaluationTask::one_known, options).projects, 23U);
  options = {.before = day("2018-06-16"), .months = 1, .threads = 1};
  const TrainedModel within = train(network, EvaluationTask::one_known, options);
  EXPECT_EQ(within.projects, 2U);  // of 15 May and 15 June: months begin at their first day
  EXPECT_EQ(to_iso(within.first), "2018-05-01");
  EXPECT_EQ(to_iso(within.last), "2018-06-15");
}

TEST(TrainModel, looks_back_to_the_year_1_at_most) {
  const Network network = monthly_projects().network();
  const TrainOptions options{.before = day("0003-05-01"), .months = 600, .threads = 1};
  EXPECT_EQ(train(network, EvaluationTask::one_known, options).projects, 0U);
}

TEST(TrainModel, learns_from_at_most_so_many_projects_of_enough_members) {
  const Network network = monthly_projects().network();
  TrainOptions options{.before = day(cutoff), .most_projects = 5, .threads = 1};
  EXPECT_EQ(train(network, EvaluationTask::one_known, options).projects, 5U);
  options.min_members = 5;
  EXPECT_EQ(train(network, EvaluationTask::one_known, options).projects, 0U);
  options.min_members = 4;
  EXPECT_EQ(train(network, EvaluationTask::one_known, options).projects, 5U);
}

TEST(TrainModel, grows_interplays_where_there_are_a_hundred_projects) {
  TrainingRows rows{.queries = testing::TrainingDraw(11).queries(100), .projects = 99};
  const auto learned = [&](const TrainOptions& options) {
    return fit_training_rows(rows, EvaluationTask::one_known, options).model;
  };
  EXPECT_TRUE(learned({}).interplays.empty());
  rows.projects = projects_to_interplay;
  const AdditiveModel model = learned({.interplays = 3});
  EXPECT_EQ(model.interplays.size(), 3U);
  EXPECT_TRUE(learned({.interplays = 0}).interplays.empty());
  // A start keeps its own, stretched to as many candidates as there are here.
  AdditiveModel start = model;
  start.candidates = 0.0;
  const AdditiveModel shifted = learned({.start = start});
  ASSERT_EQ(shifted.interplays.size(), 3U);
  EXPECT_EQ(shifted.interplays[2].feature, model.interplays[2].feature);
  EXPECT_EQ(shifted.interplays[2].from, model.interplays[2].from);
}

TEST(TrainModel, stops_when_asked_to) {
  std::stop_source source;
  source.request_stop();
  const Network network = monthly_projects().network();
  EXPECT_THROW((void)train_model(network, terms_of(network), EvaluationTask::one_known,
                                 small_options(), {.stop = source.get_token()}),
               Error);
}

TEST(TrainModel, leaves_several_partners_of_a_project_out_in_turn) {
  const Network network = testing::random_project_dataset(5, shape).network();
  TrainOptions options = small_options();
  options.leave_outs = 1;
  const TrainedModel once = train(network, EvaluationTask::all_but_one, options);
  options.leave_outs = 3;
  const TrainedModel often = train(network, EvaluationTask::all_but_one, options);
  EXPECT_EQ(once.projects, often.projects);  // the same projects
  EXPECT_NE(numbers_of(once), numbers_of(often));
  // Where one partner is known, all others are asked for at once.
  EXPECT_EQ(numbers_of(train(network, EvaluationTask::one_known, options)),
            numbers_of(train(network, EvaluationTask::one_known, small_options())));
}

/// A start of two curves.
AdditiveModel a_start() {
  return {.curves = {{.feature = Feature::similar, .knots = {0.0, 0.5}, .values = {0.0, 1.0}},
                     {.feature = Feature::size, .knots = {0.0, 1.0}, .values = {0.0, -1.0}}},
          .base = -3.0,
          .candidates = 99.0};
}

TEST(TrainModel, is_the_start_itself_without_any_project) {
  const Network network = DatasetBuilder{}.stakeholder("a", StakeholderKind::other).network();
  TrainOptions options = small_options();
  options.start = a_start();
  const TrainedModel trained = train(network, EvaluationTask::one_known, options);
  EXPECT_EQ(trained.projects, 0U);
  EXPECT_EQ(trained.model.base, -3.0);
  EXPECT_EQ(trained.model.curves[0].values[1], 1.0);
}

TEST(TrainModel, keeps_the_knots_of_a_start_and_moves_a_little_from_it) {
  const Network network = testing::random_project_dataset(5, shape).network();
  TrainOptions options = small_options();
  options.start = a_start();
  const TrainedModel trained = train(network, EvaluationTask::one_known, options);
  ASSERT_GT(trained.projects, 0U);
  ASSERT_LT(trained.projects, projects_to_calibrate);
  ASSERT_EQ(trained.model.curves.size(), 2U);
  EXPECT_EQ(trained.model.curves[0].knots, a_start().curves[0].knots);
  // Too few to calibrate: the base of the start, stretched to the candidates of here.
  EXPECT_GT(trained.model.candidates, 2.0);
  EXPECT_LT(trained.model.candidates, 99.0);
  EXPECT_DOUBLE_EQ(trained.model.base,
                   -3.0 * stretch_for(a_start(), static_cast<std::size_t>(
                                                     std::llround(trained.model.candidates))));
  EXPECT_EQ(trained.to_come, 1.0);
  const double moved = std::abs(trained.model.curves[0].values[1] - 1.0) +
                       std::abs(trained.model.curves[1].values[1] + 1.0);
  EXPECT_GT(moved, 0.0);
  // A weaker prior lets the data move it further.
  options.ridge = 3e-3;
  const AdditiveModel loose = train(network, EvaluationTask::one_known, options).model;
  EXPECT_GT(std::abs(loose.curves[0].values[1] - 1.0) + std::abs(loose.curves[1].values[1] + 1.0),
            moved);
}

TrainOptions two_years(double ridge) {
  return {.before = day(cutoff), .months = 24, .min_members = 2, .ridge = ridge, .threads = 1};
}

/// Six projects of 2018, of the same four.
DatasetBuilder projects_of_four() {
  DatasetBuilder builder;
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
  const TrainOptions options{.before = day(cutoff), .min_members = 2, .threads = 1};
  TrainedModel several = train(network, EvaluationTask::all_but_one, options);
  EXPECT_DOUBLE_EQ(several.to_come, 2.0);
  const double base = several.model.base;
  EXPECT_DOUBLE_EQ(counting_all_to_come(std::move(several)).base, base + std::log(2.0));
  TrainedModel one = train(network, EvaluationTask::one_known, options);
  EXPECT_EQ(one.to_come, 1.0);
  EXPECT_EQ(counting_all_to_come(one).base, one.model.base);
}

//  Fitted as it is used: a start from among more candidates is first made flatter.
TEST(TrainModel, stretches_a_start_to_the_candidates_of_here) {
  const Network network = testing::random_project_dataset(5, shape).network();
  TrainOptions options = two_years(1e9);  // it stays where it is
  options.start = AdditiveModel{
      .curves = {{.feature = Feature::size, .knots = {0.0, 1.0}, .values = {0.0, -1.0}}},
      .base = -4.0,
      .candidates = 1e8};
  const AdditiveModel here = train(network, EvaluationTask::one_known, options).model;
  EXPECT_GT(here.candidates, 5.0);
  EXPECT_LE(here.candidates, 11.0);
  const double stretch = std::log(std::round(here.candidates)) / std::log(1e8);
  EXPECT_NEAR(here.curves[0].values[1], -stretch, 1e-6);
  EXPECT_NEAR(here.base, -4.0 * stretch, 1e-12);
}

TEST(TrainModel, gives_no_curves_to_what_is_left_out) {
  const Network network = testing::random_project_dataset(5, shape).network();
  TrainOptions options = small_options();
  const auto count_curves = [&](FeatureFamily family) {
    const AdditiveModel model = train(network, EvaluationTask::one_known, options).model;
    return std::ranges::count_if(
        model.curves, [&](const Curve& curve) { return family_of(curve.feature) == family; });
  };
  EXPECT_GT(count_curves(FeatureFamily::ties), 0);
  options.without = FeatureFamily::ties;
  EXPECT_EQ(count_curves(FeatureFamily::ties), 0);
  EXPECT_GT(count_curves(FeatureFamily::activity), 0);
}

}  // namespace
}  // namespace bindeglied::train_model_test
