#include "bindeglied/pipeline/explain_rows.hpp"

#include <string>

#include <gtest/gtest.h>

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
    const auto steps = explain_row_id(study, {}, id_of(row), {});
    ASSERT_TRUE(steps.has_value()) << id_of(row);
    EXPECT_EQ(steps->front().key, id_of(row));
  }
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
  expect_all_explained(study, report_coverage(study, few, {}));
  expect_all_explained(study, report_seats(study, few, {}));
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
  EXPECT_TRUE(explain_row_id(study, {}, id_of(plan.rows.back()), {}).has_value());
}

TEST(ExplainRowId, knows_no_other_ids) {
  const Study study = testing::study_of(testing::process_with_gap());
  for (const std::string_view id : {"potential:x",
                                    "thin:x",
                                    "plan:x",
                                    "plan:",
                                    "cover:",
                                    "group:x",
                                    "time:x",
                                    "suggest:x",
                                    "blank:",
                                    "blank:x",
                                    "blank:forum/x",
                                    "cover:x",
                                    "cover:p/kind",
                                    "cover:a/kind/foundation",
                                    "cover:p/colour/foundation",
                                    "cover:p/kind/x",
                                    "gap:x",
                                    "rec:x",
                                    "path:a/x/0",
                                    "seat:x",
                                    "seat:x/nobody",
                                    "entry:x",
                                    "exp-a-p",
                                    ""}) {
    EXPECT_FALSE(explain_row_id(study, {}, id, {}).has_value()) << id;
  }
}

}  // namespace
}  // namespace bindeglied::explain_rows_test
