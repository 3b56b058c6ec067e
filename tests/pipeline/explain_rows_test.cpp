#include "bindeglied/pipeline/explain_rows.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include "bindeglied/base/coded_error.hpp"
#include "bindeglied/model/row_ids.hpp"
#include "bindeglied/pipeline/report_blank_spots.hpp"
#include "bindeglied/pipeline/report_entry_points.hpp"
#include "bindeglied/pipeline/report_gaps.hpp"
#include "bindeglied/pipeline/report_group_test.hpp"
#include "bindeglied/pipeline/report_partners.hpp"
#include "bindeglied/pipeline/report_path.hpp"
#include "bindeglied/pipeline/report_plan.hpp"
#include "bindeglied/pipeline/report_seats.hpp"
#include "bindeglied/pipeline/report_suggestions.hpp"
#include "bindeglied/pipeline/report_team.hpp"
#include "bindeglied/pipeline/report_timeline.hpp"
#include "tests/pipeline/small_study.hpp"

namespace bindeglied::explain_rows_test {
namespace {

const std::string& id_of(const ValueObject& row) {
  for (const ValueMember& member : row) {
    if (member.first == "id") return std::get<std::string>(member.second.content);
  }
  throw std::out_of_range("a row without id");
}

/// Each row of the answer is found again by its id, and says the same.
void expect_all_explained(const Study& study, const Report& report) {
  ASSERT_FALSE(report.rows.empty()) << report.schema;
  for (const ValueObject& row : report.rows) {
    const auto steps = explain_row_id(study, {}, {.id = id_of(row)});
    ASSERT_TRUE(steps.has_value()) << id_of(row);
    EXPECT_EQ(steps->front().key, id_of(row));
  }
}

/// The figure of the row that the explanation begins with, and what it says there.
std::pair<double, double> figures_of(const ValueObject& row,
                                     const std::vector<ExplanationStep>& steps) {
  for (const ValueMember& member : row) {
    const bool is_figure = member.first == "severity" || member.first == "severity_removed" ||
                           member.first == "utility" || member.first == "mid_p" ||
                           member.first == "length";
    const auto* number = std::get_if<double>(&member.second.content);
    if (is_figure && number != nullptr) return {*number, steps.front().value.value_or(-1.0)};
  }
  return {};
}

bool has_evidence(const ValueObject& row) {
  return std::ranges::any_of(row, [](const ValueMember& member) {
    const auto* list = std::get_if<ValueList>(&member.second.content);
    return member.first == "evidence" && list != nullptr && !list->empty();
  });
}

TEST(ExplainRowId, finds_rows_of_the_other_verbs_on_the_example) {
  const Study study = make_study(load_builtin_dataset());
  const Question few{.top = 3};
  expect_all_explained(study, report_gaps(study, few, {}));
  expect_all_explained(study, report_partners(study, few, {.projects = {"medialab-ruhr"}}));
  expect_all_explained(
      study, report_path(study, few, {.from = "stiftung-mercator", .to = "ruhr-konferenz"}));
  expect_all_explained(study,
                       report_entry_points(study, few, {.stakeholder = "stiftung-mercator"}));
  expect_all_explained(study, report_team(study, few, "medialab-ruhr", {}, {}));
  expect_all_explained(
      study, report_team(study, few, "medialab-ruhr", {.size = "1", .must = {"verdi"}}, {}));
  expect_all_explained(study, report_coverage(study, few, {}));
  expect_all_explained(study, report_seats(study, few, {}));
  expect_all_explained(study, report_meeting(study, few, {}, {}));
  expect_all_explained(study, report_coverage(study, few, {.by = CoverageAxis::topic}));
}

TEST(ExplainRowId, finds_rows_of_every_question_about_gaps_on_the_example) {
  const Study study = make_study(load_builtin_dataset());
  const Question few{.top = 3};
  expect_all_explained(study, report_gaps(study, few, {.view = GapView::potentials}));
  expect_all_explained(study, report_gaps(study, few, {.view = GapView::risks}));
  expect_all_explained(study, report_closing_plan(study, few, {}, {.close = 3}));
  expect_all_explained(study, report_group_test(study, few, {}, {}));
  expect_all_explained(study, report_timeline(study, few, {}));
  expect_all_explained(study, report_suggestions(study, few, {}, {}));
  expect_all_explained(study, report_blank_spots(study, few, {}, {}));
  expect_all_explained(study, report_blank_spots(study, few, {}, {.by = BlankSpotAxis::town_size}));
}

/// Each row of the answer is found again with the options that it came from, and goes down to a
/// tie, expectation or source, unless there is none because nobody is documented.
void expect_all_explained(const Study& study, const Question& question, const Report& report,
                          ExplainRequest request) {
  ASSERT_FALSE(report.rows.empty()) << report.schema;
  request.is_as_asked = true;
  for (const ValueObject& row : report.rows) {
    request.id = id_of(row);
    const auto steps = explain_row_id(study, question, request);
    ASSERT_TRUE(steps.has_value()) << request.id;
    EXPECT_EQ(steps->front().key, request.id);
    const auto [figure, other] = figures_of(row, *steps);
    EXPECT_EQ(figure, other) << request.id;
    if (!has_evidence(row)) continue;
    EXPECT_EQ(steps->back().step, StepKind::source) << request.id;
  }
}

TEST(ExplainRowId, finds_rows_of_gaps_with_other_options) {
  const Study study = make_study(load_builtin_dataset());
  const Question question{.as_of = *parse_date("2019-07-31"), .explicit_only = true};
  const GapOptions options{.indirect_weight = 0.9};
  const GapRequest request{.where = "ruhr-konferenz", .min_level = Level::involved};
  const auto expect_view = [&](GapView view) {
    GapRequest asked = request;
    asked.view = view;
    asked.options = options;
    expect_all_explained(study, question, report_gaps(study, question, asked),
                         {.gaps = request, .gap_options = options});
  };
  expect_view(GapView::gaps);
  expect_view(GapView::potentials);
  expect_view(GapView::risks);
}

TEST(ExplainRowId, finds_rows_of_plans_and_suggestions_with_other_options) {
  const Study study = make_study(load_builtin_dataset());
  const Question question{.as_of = *parse_date("2019-07-31")};
  const GapRequest request{.where = "ruhr-konferenz"};
  const ClosingPlanOptions plan{.close = 8, .budget = 20.0, .with_unknown = true};
  expect_all_explained(study, question, report_closing_plan(study, question, request, plan),
                       {.gaps = request, .plan = plan});
  const SuggestionOptions suggestions{.suggest = 2, .salience = 0.9};
  expect_all_explained(study, question, report_suggestions(study, question, request, suggestions),
                       {.gaps = request, .suggestions = suggestions});
}

TEST(ExplainRowId, finds_rows_of_the_other_questions_about_gaps_with_other_options) {
  const Study study = make_study(load_builtin_dataset());
  const Question question{.as_of = *parse_date("2019-07-31")};
  const GapRequest umbrella{.who = "stiftungsnetzwerk-ruhr"};
  const GroupTestOptions alpha{.alpha = 0.3};
  expect_all_explained(study, question, report_group_test(study, question, umbrella, alpha),
                       {.gaps = umbrella, .group_test = alpha});
  expect_all_explained(study, question, report_timeline(study, question, umbrella),
                       {.gaps = umbrella});
  const GapRequest consulted{.min_level = Level::consulted};
  const BlankSpotOptions blank{.kind = StakeholderKind::foundation};
  expect_all_explained(study, question, report_blank_spots(study, question, consulted, blank),
                       {.gaps = consulted, .blank_spots = blank});
  const CoverageRequest coverage{.where = "ruhr-konferenz", .by = CoverageAxis::place};
  expect_all_explained(study, {.top = 40}, report_coverage(study, {.top = 40}, coverage),
                       {.coverage = coverage});
}

TEST(ExplainRowId, finds_partners_and_ways_with_other_options) {
  const Study study = make_study(load_builtin_dataset());
  const Question question{.as_of = *parse_date("2019-10"), .top = 30};
  PartnerRequest partners{
      .projects = {"medialab-ruhr"},
      .options = {.own_topics_weight = 2.0, .place_weight = 5.0, .capacity = 1}};
  expect_all_explained(study, question, report_partners(study, question, partners),
                       {.partners = partners});
  partners = {.stakeholder = "stiftung-mercator", .options = {.relations_weight = 3.0}};
  expect_all_explained(study, question, report_partners(study, question, partners),
                       {.partners = partners});
  PathRequest path{
      .from = "stiftung-mercator", .to = "ruhr-konferenz", .count = 6, .hop_cost = 1.5};
  expect_all_explained(study, question, report_path(study, question, path), {.path = path});
}

TEST(ExplainRowId, finds_entry_points_of_an_organisation_outside_the_data) {
  const Study study = make_study(load_builtin_dataset());
  const EntryPointRequest entry{
      .topics = "bildung", .place = "gelsenkirchen", .kind = "foundation", .amount = 20000};
  const Question question{.top = 20};
  expect_all_explained(study, question, report_entry_points(study, question, entry),
                       {.entry = entry});
  EXPECT_THROW((void)explain_row_id(study, {}, {.id = "entry:-/ruhr-konferenz"}), Error);
  EXPECT_THROW((void)explain_row_id(
                   study, {}, {.id = "entry:stiftung-mercator/ruhr-konferenz", .entry = entry}),
               Error);
}

TEST(ExplainRowId, looks_in_no_other_list_than_that_asked_for) {
  const Study study = make_study(load_builtin_dataset());
  const Report plan = report_closing_plan(study, {.top = 0}, {}, {.close = 20});
  const std::string last = id_of(plan.rows.back());
  EXPECT_FALSE(explain_row_id(study, {}, {.id = last, .plan = {.close = 1}, .is_as_asked = true}));
  EXPECT_FALSE(explain_row_id(
      study, {}, {.id = "blank:forum/foundation", .blank_spots = {.by = BlankSpotAxis::topic}}));
}

TEST(IsRowId, knows_the_start_of_every_id) {
  EXPECT_TRUE(is_row_id("plan:a/b"));
  EXPECT_TRUE(is_row_id("gap:"));
  for (const char* text : {"", "plan", "a/plan:", "Plan:a", "tie:a/b"})
    EXPECT_FALSE(is_row_id(text));
}

TEST(ExplainRowId, looks_beyond_the_usual_length_of_a_list) {
  const Study study = make_study(load_builtin_dataset());
  const Report plan = report_closing_plan(study, {.top = 0}, {}, {.close = 20});
  ASSERT_GT(plan.rows.size(), 5U);
  EXPECT_TRUE(explain_row_id(study, {}, {.id = id_of(plan.rows.back())}).has_value());
}

TEST(ExplainRowId, knows_no_other_ids) {
  const Study study = testing::study_of(testing::process_with_gap());
  for (const std::string_view id : {"potential:x",    "thin:x",
                                    "plan:x",         "plan:",
                                    "cover:",         "group:x",
                                    "time:x",         "suggest:x",
                                    "blank:",         "blank:x",
                                    "blank:forum/x",  "cover:x",
                                    "cover:p/kind",   "cover:p/colour/foundation",
                                    "cover:p/kind/x", "gap:x",
                                    "rec:x",          "team:x",
                                    "path:a/x/0",     "path:a/x/y",
                                    "seat:x",         "table:x",
                                    "table:1/99",     "entry:x",
                                    "exp-a-p",        ""}) {
    EXPECT_FALSE(explain_row_id(study, {}, {.id = std::string(id)}).has_value()) << id;
  }
}

TEST(ExplainRowId, refuses_names_that_it_does_not_know) {
  const Study study = testing::study_of(testing::process_with_gap());
  for (const char* id : {"rec:x/nobody", "rec:nowhere/a", "rec:f/a", "team:x/p", "team:a/a",
                         "team:x/nobody", "seat:x/nobody", "path:nobody/x/1", "path:a/nowhere/1",
                         "entry:nobody/f", "cover:a/kind/foundation"}) {
    EXPECT_THROW((void)explain_row_id(study, {}, {.id = id}), CodedError) << id;
  }
}

}  // namespace
}  // namespace bindeglied::explain_rows_test
