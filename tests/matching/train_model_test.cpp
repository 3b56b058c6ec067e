#include "bindeglied/matching/train_model.hpp"

#include <algorithm>
#include <cmath>
#include <random>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "bindeglied/matching/baselines.hpp"
#include "bindeglied/matching/match_index.hpp"
#include "tests/support/random_projects.hpp"

namespace bindeglied::train_model_test {
namespace {

using testing::DatasetBuilder;
using testing::numbered;
using ::testing::SizeIs;

Day day(std::string_view text) { return parse_date(text)->range().first; }

/// Random projects of 2014 to 2020; what begins from this day on lies in the future.
constexpr std::string_view cutoff = "2018-07-01";
constexpr testing::ProjectsShape shape{.stakeholders = 12, .projects = 70};

std::shared_ptr<const VenueTerms> terms_of(const Network& network) {
  return std::make_shared<const VenueTerms>(read_venue_terms(network, 1, {}));
}

/// A small pool, so that some candidates are drawn and stand for others.
TrainOptions small_options() {
  return {
      .before = day(cutoff), .months = 24, .pool = 4, .others = 3, .min_members = 2, .threads = 1};
}

TrainedModel train(const Network& network, EvaluationTask task, const TrainOptions& options) {
  return train_model(network, terms_of(network), task, options);
}

/// All that was learned, number by number.
std::vector<double> numbers_of(const TrainedModel& trained) {
  std::vector<double> numbers = {static_cast<double>(trained.projects), trained.model.base,
                                 trained.model.candidates};
  for (const Curve& curve : trained.model.curves) {
    numbers.push_back(static_cast<double>(curve.feature));
    numbers.insert(numbers.end(), curve.knots.begin(), curve.knots.end());
    numbers.insert(numbers.end(), curve.values.begin(), curve.values.end());
  }
  return numbers;
}

bool is_later(const TieRecord& tie) { return tie.since.range().last >= day(cutoff); }

/// Removes, moves and adds ties that are not certainly earlier than the cutoff.
DatasetBuilder with_another_future(DatasetBuilder builder, unsigned seed) {
  std::mt19937 random(seed);
  std::vector<TieRecord>& ties = builder.dataset().ties;
  std::erase_if(ties, [&](const TieRecord& tie) { return is_later(tie) && random() % 3 == 0; });
  for (TieRecord& tie : ties) {
    if (!is_later(tie)) continue;
    if (random() % 2 == 0) tie.from = builder.text(numbered('s', random() % 12, 2));
    if (random() % 2 == 0) tie.since = *parse_date("2019-02-03");
    if (random() % 2 == 0) tie.kind = TieKind::leads;
  }
  for (int i = 0; i < 40; ++i) {
    // To projects of the past too.
    builder.tie(numbered('s', random() % 12, 2),
                random() % 3 == 0 ? TieKind::leads : TieKind::advises,
                numbered('p', random() % 70, 3), {.since = random() % 2 == 0 ? cutoff : "2019-11"});
  }
  return builder;
}

/// Rewrites what is said of projects that begin later, but for `kept`.
DatasetBuilder with_other_texts(DatasetBuilder builder, std::string_view kept) {
  Dataset& dataset = builder.dataset();
  for (VenueRecord& venue : dataset.venues) {
    const auto is_earlier = [&](const TieRecord& tie) {
      return tie.to == venue.id && !is_later(tie);
    };
    if (std::ranges::any_of(dataset.ties, is_earlier) || venue.id == builder.text(kept)) continue;
    venue.name = builder.text("protein genome zebra");
    venue.keywords = builder.text("aardvark wind");
    venue.description = builder.text("quite unheard of before");
    venue.topics = builder.text("t2|t3");
    venue.programme_part = builder.text("machines");
    venue.call = builder.text("LIFE-2020-NEW");
    venue.funding_scheme = builder.text("CSA");
  }
  return builder;
}

/// Scores of all stakeholders for a project with given partners, by what was known at the cutoff.
std::vector<double> scores_for(const Network& network, const TrainedModel& trained,
                               VenueId project) {
  const MatchIndex index = build_match_index(network, terms_of(network), {.before = day(cutoff)});
  return utilities(
      trained.model,
      measure_features(index,
                       make_partner_query(index, project, {StakeholderId{0}, StakeholderId{3}})));
}

/// Of all methods that the score is compared with, one after the other.
std::vector<double> baseline_scores_for(const Network& network, VenueId project) {
  const MatchIndex index = build_match_index(network, terms_of(network), {.before = day(cutoff)});
  const BaselineTables tables = build_baseline_tables(index.history, {.threads = 1});
  const PartnerQuery query =
      make_partner_query(index, project, {StakeholderId{0}, StakeholderId{3}});
  std::vector<double> all;
  for (const auto& method : EnumNames<Baseline>::names) {
    for (const double score : baseline_scores(method.value, index, tables, query)) {
      all.push_back(score);
    }
  }
  return all;
}

/// Some project of which nothing is known at the cutoff.
std::size_t later_project(const DatasetBuilder& builder) {
  DatasetBuilder copy = builder;
  for (std::size_t i = 0;; ++i) {
    const Text id = copy.text(numbered('p', i, 3));
    const auto is_earlier = [&](const TieRecord& tie) { return tie.to == id && !is_later(tie); };
    if (std::ranges::none_of(copy.dataset().ties, is_earlier)) return i;
  }
}

void expect_no_leak(const Network& before, const Network& after, std::size_t project,
                    const char* what) {
  for (const auto& task : EnumNames<EvaluationTask>::names) {
    const TrainedModel first = train(before, task.value, small_options());
    const TrainedModel second = train(after, task.value, small_options());
    EXPECT_EQ(numbers_of(first), numbers_of(second)) << what << " task " << task.name;
    EXPECT_EQ(scores_for(before, first, VenueId{project}),
              scores_for(after, second, VenueId{project}))
        << what << " task " << task.name;
  }
  EXPECT_EQ(baseline_scores_for(before, VenueId{project}),
            baseline_scores_for(after, VenueId{project}))
      << what;
}

TEST(TrainModelLeakage, no_tie_from_the_cutoff_on_changes_a_weight_or_a_score) {
  for (unsigned seed = 1; seed <= 4; ++seed) {
    const DatasetBuilder builder = testing::random_project_dataset(seed, shape);
    const std::size_t project = later_project(builder);
    expect_no_leak(builder.network(), with_another_future(builder, seed).network(), project,
                   "ties");
  }
}

TEST(TrainModelLeakage, no_text_of_a_later_project_changes_a_weight_or_a_score) {
  for (unsigned seed = 1; seed <= 4; ++seed) {
    const DatasetBuilder builder = testing::random_project_dataset(seed, shape);
    const std::size_t project = later_project(builder);
    const DatasetBuilder other = with_other_texts(builder, numbered('p', project, 3));
    expect_no_leak(builder.network(), other.network(), project, "texts");
  }
}

/// The tests above could not fail if nothing were learned.
TEST(TrainModelLeakage, a_tie_before_the_cutoff_does_change_weights) {
  const DatasetBuilder builder = testing::random_project_dataset(1, shape);
  DatasetBuilder changed = builder;
  std::erase_if(changed.dataset().ties, [&](const TieRecord& tie) {
    return !is_later(tie) && tie.from == changed.text("s02");
  });
  const auto numbers = [](const DatasetBuilder& data) {
    return numbers_of(train(data.network(), EvaluationTask::one_known, small_options()));
  };
  EXPECT_GT(numbers(builder).front(), 3.0);
  EXPECT_NE(numbers(builder), numbers(changed));
}

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

TEST(TrainModel, stops_when_asked_to) {
  std::stop_source source;
  source.request_stop();
  const Network network = monthly_projects().network();
  EXPECT_THROW((void)train_model(network, terms_of(network), EvaluationTask::one_known,
                                 small_options(), {.stop = source.get_token()}),
               Error);
}

TEST(PriorModel, has_a_straight_rising_curve_for_each_of_its_features) {
  const AdditiveModel prior = prior_model();
  ASSERT_THAT(prior.curves, SizeIs(11));
  for (const Curve& curve : prior.curves) {
    EXPECT_DOUBLE_EQ(value_on(curve, 0.5), 0.5);
    EXPECT_DOUBLE_EQ(value_on(curve, 1.0), 1.0);
  }
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
  EXPECT_EQ(trained.model.base, -3.0);  // too few to calibrate
  const double moved = std::abs(trained.model.curves[0].values[1] - 1.0) +
                       std::abs(trained.model.curves[1].values[1] + 1.0);
  EXPECT_GT(moved, 0.0);
  // A weaker prior lets the data move it further.
  options.ridge = 1e-6;
  const AdditiveModel loose = train(network, EvaluationTask::one_known, options).model;
  EXPECT_GT(std::abs(loose.curves[0].values[1] - 1.0) + std::abs(loose.curves[1].values[1] + 1.0),
            moved);
}

}  // namespace
}  // namespace bindeglied::train_model_test
