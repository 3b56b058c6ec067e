#include "bindeglied/pipeline/report_diff.hpp"

#include <gtest/gtest.h>

#include "bindeglied/base/error.hpp"
#include "tests/pipeline/small_study.hpp"

namespace bindeglied::report_diff_test {
namespace {

using testing::process_with_gap;
using testing::study_of;

TEST(ReportDiff, compares_two_days_of_one_study) {
  const Study study = study_of(process_with_gap());
  const Report report =
      report_diff(study, study, {}, {.from = *parse_date("2018"), .to = *parse_date("2019-12")});
  EXPECT_EQ(report.schema, "bindeglied/diff/1");
  EXPECT_EQ(report.as_of, "2019-12-31");
  ASSERT_GE(report.summary.size(), 2U);
  EXPECT_EQ(std::get<std::string>(report.summary[0].second.content), "2018-12-31");
  EXPECT_EQ(std::get<std::string>(report.summary[1].second.content), "2019-12-31");
  EXPECT_GT(report.total, 0U);
}

TEST(ReportDiff, of_two_equal_studies_says_that_nothing_changed) {
  const Study before = study_of(process_with_gap());
  const Study after = study_of(process_with_gap());
  const Report report = report_diff(before, after, {}, {});
  EXPECT_EQ(report.total, 0U);
  ASSERT_EQ(report.remarks.size(), 1U);
  EXPECT_EQ(report.remarks[0].code, "diff.none");
}

TEST(ReportDiff, counts_no_expectation_that_is_gone_as_better) {
  const Study whole = testing::study_of(testing::process_with_gap());
  testing::DatasetBuilder builder = testing::process_with_gap();
  builder.dataset().expectations.clear();
  const Study less = testing::study_of(builder);
  const Report report = report_diff(whole, less, {}, {});
  EXPECT_EQ(std::get<std::int64_t>(report.summary[2].second.content), 0);  // gaps_better
  EXPECT_GT(report.total, 0U);
}

TEST(ReportDiff, counts_what_was_unknown_apart) {
  testing::DatasetBuilder builder = testing::process_with_gap();
  builder.expect_kind({StakeholderKind::union_}, "p", {});
  const Study unknown = testing::study_of(builder);
  builder.stakeholder("u", StakeholderKind::union_);
  builder.tie("u", TieKind::attends, "p", {.since = "2019-01-01"});
  const Study known = testing::study_of(builder);
  const Report report = report_diff(unknown, known, {}, {.to = *parse_date("2019-12")});
  EXPECT_EQ(std::get<std::int64_t>(report.summary[3].second.content), 0);  // gaps_worse
  EXPECT_EQ(std::get<std::int64_t>(report.summary[4].second.content), 1);  // gaps_unknown
  EXPECT_EQ(report.next_command, "gaps --as-of 2019-12-31");
  EXPECT_EQ(report.remarks.back().code, "diff.meaning");
}

//  one tie with another level and source, one with another role
TEST(ReportDiff, counts_each_changed_tie_once) {
  testing::DatasetBuilder builder = testing::process_with_gap();
  builder.stakeholder("x", StakeholderKind::church).stakeholder("y", StakeholderKind::church);
  builder.tie("x", TieKind::attends, "p", {.since = "2019"});
  builder.tie("y", TieKind::attends, "p", {.since = "2019"});
  const Study before = study_of(builder);
  auto& ties = builder.dataset().ties;
  ties[ties.size() - 2].level = Level::leading;
  ties[ties.size() - 2].confidence = Confidence::inferred;
  ties.back().role = builder.text("Vorsitz");
  const Report report = report_diff(before, study_of(builder), {}, {});
  EXPECT_EQ(report.summary.back().first, "ties_changed");
  EXPECT_EQ(std::get<std::int64_t>(report.summary.back().second.content), 2);
  EXPECT_EQ(report.total, 3U);
}

TEST(ReportDiff, refuses_days_in_the_wrong_order) {
  const Study study = testing::study_of(testing::process_with_gap());
  const DiffRequest request{.from = *parse_date("2019-02"), .to = *parse_date("2019-01")};
  EXPECT_THROW((void)report_diff(study, study, {}, request), Error);
}

TEST(ReportDiff, refuses_a_third_day_but_reads_it_for_an_end_that_is_open) {
  const Study study = study_of(process_with_gap());
  const Question question{.as_of = *parse_date("2019-03")};
  const DiffRequest both{.from = *parse_date("2018"), .to = *parse_date("2019-12")};
  EXPECT_THROW((void)report_diff(study, study, question, both), Error);
  const Report open = report_diff(study, study, question, {.from = *parse_date("2018")});
  EXPECT_EQ(open.as_of, "2019-03-31");
}

TEST(ReportDiff, refuses_one_study_on_one_day) {
  const Study study = study_of(process_with_gap());
  EXPECT_THROW((void)report_diff(study, study, {}, {}), Error);
}

}  // namespace
}  // namespace bindeglied::report_diff_test
