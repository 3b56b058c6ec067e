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

TEST(ReportDiff, refuses_one_study_on_one_day) {
  const Study study = study_of(process_with_gap());
  EXPECT_THROW((void)report_diff(study, study, {}, {}), Error);
}

}  // namespace
}  // namespace bindeglied::report_diff_test
