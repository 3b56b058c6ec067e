#include "bindeglied/pipeline/report_plan.hpp"

#include <algorithm>

#include <gtest/gtest.h>

#include "tests/pipeline/small_study.hpp"

namespace bindeglied::report_plan_test {
namespace {

using testing::process_with_gap;
using testing::study_of;

const Value& member(const ValueObject& object, std::string_view key) {
  const auto found = std::ranges::find(object, key, [](const auto& entry) { return entry.first; });
  EXPECT_NE(found, object.end()) << key;
  return found->second;
}

Question on(std::string_view date) { return {.as_of = *parse_date(date)}; }

//  a attends p since the middle of the phase, expected collaborating: a tie to p mends the level,
//  A from 1/4 to 1, tau stays 1/2: 3/8.
TEST(ReportClosingPlan, states_the_plan_and_how_good_it_is) {
  const Study study = study_of(process_with_gap());
  const Report report = report_closing_plan(study, on("2019-01-07"), {}, {.close = 3});
  EXPECT_EQ(report.schema, "bindeglied/closing_plan/1");
  EXPECT_EQ(report.command, "gaps");
  ASSERT_EQ(report.rows.size(), 1U);
  EXPECT_DOUBLE_EQ(std::get<double>(member(report.rows[0], "severity_removed").content), 0.375);
  EXPECT_DOUBLE_EQ(std::get<double>(member(report.rows[0], "effort").content), 2.0);
  EXPECT_EQ(std::get<std::int64_t>(member(report.summary, "planned_gaps").content), 1);
  EXPECT_DOUBLE_EQ(std::get<double>(member(report.summary, "share_of_best").content), 1.0);
  EXPECT_TRUE(std::get<bool>(member(report.summary, "is_best").content));
  ASSERT_EQ(report.headings.size(), 3U);
  EXPECT_EQ(report.headings[2].en, "No other plan of this size reaches more.");
  EXPECT_NE(report.headings[1].de.find("0,88"), std::string::npos);  // 7/8 with a comma
  EXPECT_NE(report.headings[1].en.find("0.88"), std::string::npos);
  EXPECT_EQ(report.next_command, "explain plan:a/p");
}

TEST(ReportClosingPlan, says_why_there_is_no_plan) {
  const Study study = study_of(process_with_gap());
  const auto reason = [&](const GapRequest& request, const ClosingPlanOptions& options) {
    return report_closing_plan(study, on("2019-01-07"), request, options).headings.at(2);
  };
  EXPECT_EQ(reason({}, {.budget = 1.0}).code, "plan.too_dear");
  EXPECT_NE(reason({}, {.budget = 1.0}).de.find("1,50"), std::string::npos);
  EXPECT_EQ(reason({.who = "b"}, {}).code, "plan.no_gaps");
}

TEST(ReportClosingPlan, plans_for_what_is_asked_only) {
  const Study study = study_of(process_with_gap());
  EXPECT_EQ(report_closing_plan(study, on("2019-01-07"), {.who = "b"}, {}).total, 0U);
  EXPECT_EQ(report_closing_plan(study, on("2019-01-07"), {.who = "a"}, {}).total, 1U);
  EXPECT_THROW((void)report_closing_plan(study, {}, {.who = "nobody"}, {}), Error);
  EXPECT_THROW((void)report_closing_plan(study, {}, {}, {.close = 0}), Error);
}

TEST(ReportClosingPlan, says_what_no_tie_can_mend) {
  const Study study = study_of(process_with_gap());
  const Report report = report_closing_plan(study, on("2019-12"), {}, {});
  EXPECT_DOUBLE_EQ(std::get<double>(member(report.summary, "past_lateness").content), 0.125);
  const auto is_said = [](const LocalText& text) { return text.code == "plan.past_lateness"; };
  EXPECT_TRUE(std::ranges::any_of(report.remarks, is_said));
}

}  // namespace
}  // namespace bindeglied::report_plan_test
