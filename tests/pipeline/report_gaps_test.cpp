#include "bindeglied/pipeline/report_gaps.hpp"

#include <gtest/gtest.h>

#include "bindeglied/base/error.hpp"
#include "tests/pipeline/small_study.hpp"

namespace bindeglied::report_gaps_test {
namespace {

using testing::process_with_gap;
using testing::study_of;
using testing::summary_count;

double number_of(const Report& report, std::string_view key) {
  for (const ValueMember& member : report.summary) {
    if (member.first == key) return std::get<double>(member.second.content);
  }
  return -1.0;
}

TEST(ReportGaps, lists_what_is_not_met_and_counts_the_rest) {
  const Report report =
      report_gaps(study_of(process_with_gap()), {.as_of = *parse_date("2019-12")}, {});
  ASSERT_EQ(report.rows.size(), 1U);
  EXPECT_EQ(report.total, 1U);
  EXPECT_EQ(summary_count(report, "not_met"), 1);
  EXPECT_EQ(summary_count(report, "unknown"), 0);
  EXPECT_EQ(summary_count(report, "met"), 1);
  // A = (1/5)/(4/5) = 1/4, tau = 5/10: severity = 1 - 1/8.
  EXPECT_DOUBLE_EQ(number_of(report, "max_severity"), 0.875);
  EXPECT_DOUBLE_EQ(number_of(report, "total_severity"), 0.875);
  EXPECT_EQ(report.next_command, "explain gap:exp-a-p");
}

TEST(ReportGaps, says_when_nobody_is_expected_anywhere) {
  testing::DatasetBuilder builder = process_with_gap();
  builder.dataset().expectations.clear();
  const Report report = report_gaps(study_of(builder), {}, {});
  EXPECT_EQ(report.remarks.front().code, "gaps.nothing_expected");
  EXPECT_EQ(report.next_command, "gaps --suggest 3");
  // Not when a filter alone leaves nothing.
  const Study study = study_of(process_with_gap());
  EXPECT_NE(report_gaps(study, {}, {.where = "x"}).next_command, "gaps --suggest 3");
}

TEST(ReportGaps, filters_by_who_where_and_level) {
  const Study study = study_of(process_with_gap());
  EXPECT_EQ(report_gaps(study, {}, {.who = "a"}).total, 1U);
  EXPECT_EQ(report_gaps(study, {}, {.who = "c"}).total, 0U);
  EXPECT_EQ(report_gaps(study, {}, {.where = "f"}).total, 0U);
  EXPECT_EQ(report_gaps(study, {}, {.min_level = Level::collaborating}).total, 1U);
  EXPECT_EQ(report_gaps(study, {}, {.min_level = Level::leading}).total, 0U);
}

TEST(ReportGaps, refuses_unknown_names) {
  const Study study = study_of(process_with_gap());
  EXPECT_THROW((void)report_gaps(study, {}, {.who = "nobody"}), Error);
  EXPECT_THROW((void)report_gaps(study, {}, {.where = "a"}), Error);
}

TEST(ReportGaps, shows_no_more_than_the_top_but_counts_all) {
  auto builder = process_with_gap();
  builder.expect("c", "f", {.level = Level::leading});
  const Report report = report_gaps(study_of(builder), {.top = 1}, {});
  EXPECT_EQ(report.rows.size(), 1U);
  EXPECT_EQ(report.total, 2U);
}

TEST(ReportCoverage, counts_cells_by_status) {
  const Report report = report_coverage(study_of(process_with_gap()), {}, {});
  // p and f, each with foundation and university.
  EXPECT_EQ(report.total, 4U);
  EXPECT_EQ(summary_count(report, "met") + summary_count(report, "not_met") +
                summary_count(report, "unknown") + summary_count(report, "not_expected"),
            4);
  EXPECT_EQ(summary_count(report, "met"), 1);      // f x foundation
  EXPECT_EQ(summary_count(report, "not_met"), 1);  // p x foundation
}

TEST(ReportGaps, tells_the_same_as_potentials) {
  const Report report = report_gaps(study_of(process_with_gap()), {.as_of = *parse_date("2019-12")},
                                    {.view = GapView::potentials});
  EXPECT_EQ(report.schema, "bindeglied/potentials/1");
  EXPECT_EQ(report.rows.size(), 1U);
  EXPECT_EQ(summary_count(report, "not_met"), 1);
}

TEST(ReportGaps, tells_what_is_met_by_a_thread) {
  const Report report = report_gaps(study_of(process_with_gap()), {.as_of = *parse_date("2019-12")},
                                    {.view = GapView::risks});
  EXPECT_EQ(report.schema, "bindeglied/risks/1");
  EXPECT_EQ(report.rows.size(), 1U);
}

}  // namespace
}  // namespace bindeglied::report_gaps_test
