#include "bindeglied/pipeline/skipped_remarks.hpp"

#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/pipeline/small_study.hpp"

namespace bindeglied::skipped_remarks_test {
namespace {

using ::testing::SizeIs;

TEST(SkippedRemarks, name_project_and_reason_five_times_at_most_for_each_code) {
  testing::DatasetBuilder builder;
  for (int i = 0; i < 7; ++i) builder.venue("p" + std::to_string(i), VenueKind::project);
  const Study study = testing::study_of(builder);
  std::vector<SkippedProject> skipped;
  for (std::size_t i = 0; i < 6; ++i) {
    skipped.push_back(
        {VenueId{i}, "finished", {.code = "recommend.skip_finished", .arguments = {}}});
  }
  skipped.push_back({VenueId{6}, "dropped", {.code = "recommend.skip_dropped", .arguments = {}}});
  Report report;
  add_skipped_remarks(study, skipped, report);
  ASSERT_THAT(report.remarks, SizeIs(7));
  EXPECT_EQ(report.remarks[0].de, "p0: Das Projekt ist beendet.");
  EXPECT_EQ(report.remarks[0].en, "p0: The project is finished.");
  EXPECT_EQ(report.remarks[4].de, "p4: Das Projekt ist beendet.");
  EXPECT_EQ(report.remarks[5].de, "p6: Das Projekt ist verworfen.");
  EXPECT_EQ(report.remarks[6].en,
            "1 further one without a list is not named here; --json names all.");
}

}  // namespace
}  // namespace bindeglied::skipped_remarks_test
