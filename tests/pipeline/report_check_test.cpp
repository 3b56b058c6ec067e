#include "bindeglied/pipeline/report_check.hpp"

#include <gtest/gtest.h>

#include "tests/pipeline/small_study.hpp"

namespace bindeglied::report_check_test {
namespace {

using testing::process_with_gap;
using testing::study_of;

TEST(ReportCheck, reports_tables_problems_and_what_the_data_leaves_open) {
  auto builder = process_with_gap();
  builder.tie("b", TieKind::cooperates_with, "c", {.is_inferred = true, .sources = ""});
  builder.stakeholder("alone", StakeholderKind::other);
  Study study = study_of(builder);
  study.loaded.tables = {{.file = "ties.csv", .table = "ties", .rows = 4, .used = 4}};
  study.loaded.counts = {{.code = "w", .severity = Severity::warning, .count = 2},
                         {.code = "n", .severity = Severity::note, .count = 3}};
  study.loaded.diagnostics = {{.code = "w", .severity = Severity::warning, .rule = "r"},
                              {.code = "n", .severity = Severity::note, .rule = "r"}};
  const Report report = report_check(study, {});
  EXPECT_EQ(report.total, 1U);
  ASSERT_EQ(report.remarks.size(), 2U);
  EXPECT_TRUE(report.remarks[0].de.starts_with("Warnung: ")) << report.remarks[0].de;
  EXPECT_TRUE(report.remarks[0].en.starts_with("warning: ")) << report.remarks[0].en;
  EXPECT_TRUE(report.remarks[1].de.starts_with("Hinweis: ")) << report.remarks[1].de;
  ASSERT_EQ(report.summary[3].first, "quality");
  const auto& quality = std::get<ValueObject>(report.summary[3].second.content);
  const auto value = [&](std::size_t i) {
    return std::get<std::int64_t>(quality[i].second.content);
  };
  EXPECT_EQ(value(0), 4);  // ties
  EXPECT_EQ(value(1), 1);  // undated
  EXPECT_EQ(value(2), 1);  // inferred
  EXPECT_EQ(value(3), 1);  // unsourced
  EXPECT_EQ(value(4), 1);  // without ties
  EXPECT_EQ(value(5), 3);  // without place: b, c, alone
}

}  // namespace
}  // namespace bindeglied::report_check_test
