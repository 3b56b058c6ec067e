#include "bindeglied/pipeline/report_timeline.hpp"

#include <gtest/gtest.h>

#include "bindeglied/base/error.hpp"
#include "tests/pipeline/small_study.hpp"

namespace bindeglied::report_timeline_test {
namespace {

using testing::process_with_gap;
using testing::study_of;
using testing::summary_count;

TEST(ReportTimeline, counts_who_has_contact_and_who_has_none_documented) {
  auto builder = process_with_gap();
  builder.expect("a", "f", {}).stakeholder("z", StakeholderKind::church).expect("z", "p", {});
  const Report report = report_timeline(study_of(builder), {.as_of = *parse_date("2019-12")}, {});
  EXPECT_EQ(report.schema, "bindeglied/timeline/1");
  EXPECT_EQ(report.command, "gaps");
  // a at p, and through it at f; b at f; z nowhere.
  EXPECT_EQ(report.total, 4U);
  EXPECT_EQ(summary_count(report, "documented"), 3);
  EXPECT_EQ(summary_count(report, "censored"), 1);
  EXPECT_EQ(summary_count(report, "undated"), 0);
}

TEST(ReportTimeline, shows_the_rows_asked_for) {
  const Study study = study_of(process_with_gap());
  EXPECT_EQ(report_timeline(study, {}, {.who = "a"}).total, 1U);
  EXPECT_EQ(report_timeline(study, {}, {.where = "f"}).total, 1U);
  EXPECT_EQ(report_timeline(study, {.top = 1}, {}).rows.size(), 1U);
}

TEST(ReportTimeline, refuses_unknown_names_and_a_level) {
  const Study study = study_of(process_with_gap());
  EXPECT_THROW((void)report_timeline(study, {}, {.who = "nobody"}), Error);
  EXPECT_THROW((void)report_timeline(study, {}, {.where = "a"}), Error);
  EXPECT_THROW((void)report_timeline(study, {}, {.min_level = Level::leading}), Error);
}

}  // namespace
}  // namespace bindeglied::report_timeline_test
