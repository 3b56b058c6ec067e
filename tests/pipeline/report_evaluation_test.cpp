#include "bindeglied/pipeline/report_evaluation.hpp"

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <set>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "bindeglied/base/coded_error.hpp"
#include "bindeglied/matching/weight_rows.hpp"
#include "tests/pipeline/small_study.hpp"
#include "tests/support/random_projects.hpp"

namespace bindeglied::report_evaluation_test {
namespace {

using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::Not;
using testing::study_of;
using testing::summary_count;

Study random_study() {
  return study_of(testing::random_project_dataset(4, {.stakeholders = 20, .projects = 80}));
}

EvaluationRequest from_2018(std::string_view until = {}) {
  EvaluationRequest request{.cutoff = *parse_date("2018")};
  if (!until.empty()) request.until = *parse_date(until);
  return request;
}

/// Code and kind of the error; "none" when there is none.
template <class Call>
std::string error_of(Call call, ErrorKind kind) {
  try {
    (void)call();
  } catch (const CodedError& error) {
    EXPECT_EQ(error.kind(), kind);
    return error.code();
  }
  return "none";
}

std::string text_of(const Report& report, std::string_view key) {
  for (const ValueMember& member : report.summary) {
    if (member.first == key) return std::get<std::string>(member.second.content);
  }
  return "";
}

std::vector<std::string> codes_of(const std::vector<LocalText>& texts) {
  std::vector<std::string> codes;
  for (const LocalText& text : texts) codes.emplace_back(text.code);
  return codes;
}

TEST(ReportEvaluation, asks_about_a_year_from_the_very_day) {
  const Study study = random_study();
  for (const auto& [cutoff, until] :
       {std::pair("2018-03-15", "2019-03-15"), std::pair("2020-02-29", "2021-02-28"),
        std::pair("2018-12-31", "2019-12-31")}) {
    EvaluationRequest request = from_2018();
    request.cutoff = *parse_date(cutoff);
    const Report report = report_evaluation(study, {}, request, {.min_partners = 2});
    EXPECT_EQ(text_of(report, "until"), until);
  }
}

TEST(ReportEvaluation, states_the_days_the_candidates_and_what_was_learned_from) {
  const Study study = random_study();
  const Report report = report_evaluation(study, {.top = 100}, from_2018(), {.min_partners = 2});
  EXPECT_EQ(report.schema, "bindeglied/evaluate/1");
  EXPECT_EQ(report.command, "evaluate");
  EXPECT_EQ(text_of(report, "cutoff"), "2018-01-01");
  EXPECT_EQ(text_of(report, "until"), "2019-01-01");
  std::set<NodeId> active;
  for (const Tie& tie : study.network.ties) {
    if (tie.start.last < parse_date("2018")->range().first) active.insert(tie.from);
  }
  EXPECT_EQ(summary_count(report, "candidates"), static_cast<std::int64_t>(active.size()));
  EXPECT_GT(report.total, 13U);
  ASSERT_EQ(report.headings.size(), 2U);
  EXPECT_EQ(report.headings[0].code, "evaluate.title");
  EXPECT_THAT(report.headings[0].de, HasSubstr("01.01.2018"));
  EXPECT_EQ(report.headings[1].code, "evaluate.trained");
  EXPECT_THAT(report.headings[1].en, HasSubstr("2017-01-01"));
  EXPECT_THAT(codes_of(report.remarks), Contains("evaluate.meaning"));
}

TEST(ReportEvaluation, says_so_when_nobody_can_be_asked_about_or_learned_from) {
  const Study study = random_study();
  const Report report =
      report_evaluation(study, {}, {.cutoff = *parse_date("1990")}, {.min_partners = 2});
  EXPECT_EQ(report.total, 0U);
  EXPECT_THAT(codes_of(report.remarks), Contains("evaluate.none"));
  EXPECT_THAT(codes_of(report.remarks), Contains("evaluate.untrained"));
}

TEST(ReportEvaluation, wants_a_cutoff_before_the_end) {
  const Study study = random_study();
  const auto error = [&](const EvaluationRequest& request) {
    return error_of([&] { return report_evaluation(study, {}, request, {}); }, ErrorKind::usage);
  };
  EXPECT_EQ(error({}), "error.evaluation_cutoff");
  EXPECT_EQ(error(from_2018("2017")), "error.evaluation_days");
  EXPECT_EQ(error(from_2018("2018-01")), "error.evaluation_days");  // the same day
  EXPECT_EQ(error(from_2018("2018-02")), "none");
}

TEST(ReportEvaluation, knows_the_tasks_by_name_each_once) {
  const Study study = random_study();
  const auto headings = [&](const std::string& tasks) {
    EvaluationRequest request = from_2018();
    request.tasks = tasks;
    request.only_score = true;
    return report_evaluation(study, {}, request, {}).headings.size();
  };
  EXPECT_EQ(headings("A, B ,new"), 4U);
  EXPECT_EQ(headings("B,B"), 2U);
  for (const char* tasks : {"", "C", "A,,B", "a"}) {
    EXPECT_EQ(error_of([&] { return headings(tasks); }, ErrorKind::usage), "error.evaluation_task")
        << tasks;
  }
}

/// A project that all members joined on that day or later.
std::string first_project_since(const Study& study, std::string_view date) {
  const Network& network = study.network;
  const Day day = parse_date(date)->range().first;
  for (const VenueId venue : network.venues.ids()) {
    const NodeId node = network.node(venue);
    const bool is_old = std::ranges::any_of(
        network.ties, [&](const Tie& tie) { return tie.to == node && tie.start.first < day; });
    const bool is_project = network.venues[venue].kind == VenueKind::project;
    if (is_project && !is_old) return std::string(network.text(network.node_ids[node]));
  }
  return {};
}

TEST(ReportEvaluation, reads_queries_from_a_file) {
  const Study study = random_study();
  const auto path = std::filesystem::temp_directory_path() / "bindeglied-report-evaluation.tsv";
  EvaluationRequest request = from_2018("2100");
  request.queries = path.string();
  const auto ask = [&](const std::string& text) {
    std::ofstream(path) << text;
    return report_evaluation(study, {.top = 100}, request, {});
  };
  const std::string later = first_project_since(study, "2018");
  const std::string rows = "project\tknown\theld out\n" + later + "\ts00\ts01 s02\n";
  EXPECT_GT(ask(rows).total, 13U);
  EXPECT_THAT(codes_of(ask(rows).remarks), Not(Contains("evaluate.left_out")));
  const Report partly = ask(rows + later + "\ts00\t\n");
  EXPECT_GT(partly.total, 13U);
  EXPECT_THAT(codes_of(partly.remarks), Contains("evaluate.left_out"));
  const Report nothing = ask("project\tknown\theld out\n" + later + "\ts00\t\n");
  EXPECT_THAT(codes_of(nothing.remarks), Contains("evaluate.left_out"));
  EXPECT_THAT(codes_of(nothing.remarks), Not(Contains("evaluate.none")));
  // The days that the report names hold for a file too.
  request.until = *parse_date("2018-01-02");
  EXPECT_EQ(error_of([&] { return ask(rows); }, ErrorKind::input), "error.queries");
  request.until = *parse_date("2100");
  EXPECT_EQ(error_of([&] { return ask("h\np000\tnobody\ts01\n"); }, ErrorKind::input),
            "error.queries");
  std::filesystem::remove(path);
  const auto missing = [&] { return report_evaluation(study, {}, request, {}); };
  EXPECT_EQ(error_of(missing, ErrorKind::io), "error.file_read");
}

TEST(ReportEvaluation, refuses_numbers_out_of_range) {
  const Study study = random_study();
  for (const LearningRequest& learning :
       {LearningRequest{.projects = 0}, LearningRequest{.projects = 4001},
        LearningRequest{.months = 0}, LearningRequest{.months = 601},
        LearningRequest{.min_partners = 1}}) {
    EXPECT_THROW((void)report_evaluation(study, {}, from_2018(), learning), Error);
    EXPECT_THROW((void)report_training(study, {}, {}, learning), Error);
  }
}

TEST(ReportTraining, lists_the_knots_of_every_task) {
  const Study study = random_study();
  const Report report =
      report_training(study, {.top = 10000}, {.before = *parse_date("2019")}, {.min_partners = 2});
  EXPECT_EQ(report.schema, "bindeglied/train/1");
  ASSERT_EQ(report.headings.size(), 5U);  // the title and four tasks
  EXPECT_EQ(report.headings[0].code, "train.title");
  std::vector<std::string> ids;
  for (const auto& row : report.rows) ids.push_back(std::get<std::string>(row[0].second.content));
  EXPECT_THAT(ids, Contains("weight:A/size/0"));
  EXPECT_THAT(ids, Contains("weight:B/size/0"));
  EXPECT_THAT(ids, Contains("weight:new/size/0"));
  EXPECT_THAT(ids, Contains("weight:proven/size/0"));
}

/// The values of all rows but the first, which says how many there are.
std::vector<double> weights_in(const Report& report) {
  std::vector<double> values;
  for (const auto& row : report.rows) values.push_back(std::get<double>(row[4].second.content));
  EXPECT_EQ(std::get<std::string>(report.rows[0][2].second.content), "rows");
  EXPECT_EQ(values[0], static_cast<double>(values.size() - 1));
  return {values.begin() + 1, values.end()};
}

TEST(ReportTraining, keeps_the_weights_there_are_where_nothing_can_be_learned) {
  testing::DatasetBuilder undated;
  undated.stakeholder("a", StakeholderKind::other).venue("p", VenueKind::project);
  undated.tie("a", TieKind::leads, "p");
  const Study study = study_of(undated);
  std::vector<double> expected;
  for (const WeightRow& row : to_weight_rows(EvaluationTask::new_partners,
                                             study.weights->of(EvaluationTask::new_partners))) {
    expected.push_back(row.value);
  }
  EXPECT_EQ(weights_in(report_training(study, {}, {.tasks = "new"}, {})), expected);
  EXPECT_NE(weights_in(report_training(study, {}, {.tasks = "new", .from_scratch = true}, {})),
            expected);
}

TEST(ReportTraining, shifts_the_weights_there_are_or_learns_from_scratch) {
  const Study study = random_study();
  const auto weights = [&](bool from_scratch) {
    return weights_in(
        report_training(study, {.top = 10000},
                        {.before = *parse_date("2019"), .tasks = "A", .from_scratch = from_scratch},
                        {.min_partners = 2}));
  };
  const auto start = to_weight_rows(EvaluationTask::one_known, study.weights->one_known);
  const auto shifted = weights(false);
  ASSERT_EQ(shifted.size(), start.size());  // the same knots
  double moved = 0.0;
  for (std::size_t i = 0; i < start.size(); ++i) moved += std::abs(shifted[i] - start[i].value);
  EXPECT_GT(moved, 0.0);
  EXPECT_NE(weights(true).size(), start.size());
}

TEST(ReportTraining, learns_from_everything_without_a_day) {
  const Study study = random_study();
  EXPECT_EQ(report_training(study, {}, {}, {}).headings[1].code, "evaluate.trained");
  // Without any date there is nothing to learn from: the weights set by hand.
  testing::DatasetBuilder undated;
  undated.stakeholder("a", StakeholderKind::other).venue("p", VenueKind::project);
  undated.tie("a", TieKind::leads, "p");
  const Report report = report_training(study_of(undated), {}, {}, {});
  ASSERT_EQ(report.remarks.size(), 4U);
  EXPECT_EQ(report.remarks[0].code, "train.unchanged");
  EXPECT_EQ(report_training(study_of(undated), {}, {.from_scratch = true}, {}).remarks[0].code,
            "evaluate.untrained");
}

TEST(ReportTraining, learns_by_the_day_that_is_asked_about) {
  const Study study = random_study();
  const auto rows = [&](std::string_view as_of, std::string_view before) {
    const Question question{.as_of = as_of.empty() ? PartialDate{} : *parse_date(as_of),
                            .top = 10000};
    const PartialDate day = before.empty() ? PartialDate{} : *parse_date(before);
    return weights_in(
        report_training(study, question, {.before = day, .tasks = "A"}, {.min_partners = 2}));
  };
  EXPECT_EQ(rows("2018-12-31", ""), rows("", "2019-01-01"));
  EXPECT_EQ(rows("2018", ""), rows("", "2019-01-01"));
  EXPECT_EQ(rows("2012", "2019-01-01"), rows("", "2019-01-01"));
  EXPECT_NE(rows("2018-12-31", ""), rows("", ""));
}

//  Of the day of the question nothing is used beside a cutoff or `before`.
TEST(ReportTraining, and_evaluation_are_as_of_the_last_day_that_is_looked_back_on) {
  const Study study = random_study();
  const Question later{.as_of = *parse_date("2030-01-01")};
  EXPECT_EQ(report_evaluation(study, later, from_2018(), {}).as_of, "2017-12-31");
  const auto as_of = [&](const Question& question, std::string_view before) {
    TrainingRequest request{.tasks = "A"};
    if (!before.empty()) request.before = *parse_date(before);
    return report_training(study, question, request, {}).as_of;
  };
  EXPECT_EQ(as_of(later, "2018"), "2017-12-31");
  EXPECT_EQ(as_of({.as_of = *parse_date("2018-03")}, ""), "2018-03-31");
  EvaluationRequest first{.cutoff = *parse_date("0001-01-01")};
  EXPECT_EQ(report_evaluation(study, {}, first, {}).as_of, "");
  testing::DatasetBuilder undated;
  undated.stakeholder("a", StakeholderKind::other).venue("p", VenueKind::project);
  EXPECT_EQ(report_training(study_of(undated), {}, {.tasks = "A"}, {}).as_of, "");
}

}  // namespace
}  // namespace bindeglied::report_evaluation_test
