#include "bindeglied/pipeline/report_blank_spots.hpp"

#include <gtest/gtest.h>

#include "bindeglied/base/error.hpp"
#include "tests/pipeline/small_study.hpp"

namespace bindeglied::report_blank_spots_test {
namespace {

using testing::process_with_gap;
using testing::study_of;
using testing::summary_count;

//  Foundations: b in f, a only in p; the university c in x, so in f.  Topic t1: both kinds.
TEST(ReportBlankSpots, counts_rows_with_and_without) {
  const Report report = report_blank_spots(study_of(process_with_gap()), {}, {}, {});
  EXPECT_EQ(report.schema, "bindeglied/blank-spots/1");
  EXPECT_EQ(report.command, "gaps");
  EXPECT_EQ(report.total, 6U);
  EXPECT_EQ(summary_count(report, "blank"), 1);
  EXPECT_EQ(summary_count(report, "complete"), 5);
}

TEST(ReportBlankSpots, shows_the_rows_asked_for) {
  const Study study = study_of(process_with_gap());
  EXPECT_EQ(report_blank_spots(study, {}, {.who = "a"}, {}).total, 1U);
  EXPECT_EQ(report_blank_spots(study, {}, {.who = "b"}, {}).total, 0U);
  EXPECT_EQ(report_blank_spots(study, {}, {.where = "x"}, {}).total, 0U);
  EXPECT_EQ(report_blank_spots(study, {.top = 2}, {}, {}).rows.size(), 2U);
  // Informed of p, a is informed of what is inside it.
  const Report informed = report_blank_spots(study, {}, {.min_level = Level::informed}, {});
  EXPECT_EQ(summary_count(informed, "blank"), 0);
  EXPECT_EQ(informed.remarks.back().code, "blank.reach.around");
  const auto reach = [&](Level level) {
    return report_blank_spots(study, {}, {.min_level = level}, {}).remarks.back().code;
  };
  EXPECT_EQ(reach(Level::none), "blank.reach.inside");  // the usual level
  EXPECT_EQ(reach(Level::involved), "blank.reach.inside");
  EXPECT_EQ(reach(Level::collaborating), "blank.reach.direct");
}

TEST(ReportBlankSpots, refuses_unknown_names) {
  const Study study = study_of(process_with_gap());
  EXPECT_THROW((void)report_blank_spots(study, {}, {.who = "nobody"}, {}), Error);
  EXPECT_THROW((void)report_blank_spots(study, {}, {.where = "a"}, {}), Error);
}

}  // namespace
}  // namespace bindeglied::report_blank_spots_test
