#include "bindeglied/pipeline/report_group_test.hpp"

#include <gtest/gtest.h>

#include "bindeglied/base/error.hpp"
#include "tests/pipeline/small_study.hpp"

namespace bindeglied::report_group_test_test {
namespace {

using testing::process_with_gap;
using testing::study_of;

template <class T>
T member_of(const Report& report, std::string_view key) {
  for (const ValueMember& member : report.summary) {
    if (member.first == key) return std::get<T>(member.second.content);
  }
  throw std::out_of_range(std::string(key));
}

TEST(ReportGroupTest, counts_what_was_tested_and_shows_the_residual) {
  const Report report = report_group_test(study_of(process_with_gap()), {}, {}, {});
  EXPECT_EQ(report.schema, "bindeglied/group-test/1");
  EXPECT_EQ(report.command, "gaps");
  // p and f, each with foundation and university: a in p, b and c in f.  All three have p = 2/3 in
  // f: P0 of the two foundations is 1/9, below .2; of the university 1/3.  In p 4/9 and 2/3.
  EXPECT_EQ(report.total, 4U);
  EXPECT_EQ(member_of<std::int64_t>(report, "tested"), 1);
  EXPECT_EQ(member_of<std::int64_t>(report, "not_testable"), 3);
  EXPECT_EQ(member_of<std::int64_t>(report, "significant"), 0);
  EXPECT_EQ(member_of<std::int64_t>(report, "stakeholders"), 3);
  EXPECT_EQ(member_of<std::int64_t>(report, "venues"), 2);
  EXPECT_EQ(member_of<std::int64_t>(report, "ties"), 3);
  EXPECT_LE(member_of<double>(report, "residual"), 1e-10);
}

TEST(ReportGroupTest, tests_more_with_a_larger_alpha) {
  const Report report = report_group_test(study_of(process_with_gap()), {}, {}, {.alpha = 0.5});
  EXPECT_EQ(member_of<std::int64_t>(report, "tested"), 4);
}

TEST(ReportGroupTest, shows_the_rows_asked_for) {
  const Study study = study_of(process_with_gap());
  EXPECT_EQ(report_group_test(study, {}, {.who = "a"}, {}).total, 2U);
  EXPECT_EQ(report_group_test(study, {}, {.where = "f"}, {}).total, 2U);
  EXPECT_EQ(report_group_test(study, {.top = 1}, {}, {}).rows.size(), 1U);
}

TEST(ReportGroupTest, refuses_unknown_names_and_a_level) {
  const Study study = study_of(process_with_gap());
  EXPECT_THROW((void)report_group_test(study, {}, {.who = "nobody"}, {}), Error);
  EXPECT_THROW((void)report_group_test(study, {}, {.where = "a"}, {}), Error);
  EXPECT_THROW((void)report_group_test(study, {}, {.min_level = Level::leading}, {}), Error);
  EXPECT_THROW((void)report_group_test(study, {}, {}, {.alpha = 2.0}), Error);
}

}  // namespace
}  // namespace bindeglied::report_group_test_test
