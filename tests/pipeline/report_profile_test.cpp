#include "bindeglied/pipeline/report_profile.hpp"

#include <gtest/gtest.h>

#include "bindeglied/base/error.hpp"
#include "tests/pipeline/small_study.hpp"

namespace bindeglied::report_profile_test {
namespace {

using testing::process_with_gap;
using testing::study_of;

const ValueObject& profile_of(const Report& report) {
  return std::get<ValueObject>(report.summary.front().second.content);
}

std::vector<std::string> keys_of(const ValueObject& object) {
  std::vector<std::string> keys;
  for (const ValueMember& member : object) keys.push_back(member.first);
  return keys;
}

TEST(ReportProfile, shows_a_stakeholder_with_its_ties) {
  const Report report = report_profile(study_of(process_with_gap()), {}, "a");
  EXPECT_EQ(report.rows.size(), 1U);
  EXPECT_EQ(report.next_command, "gaps --for a");
  EXPECT_EQ(profile_of(report)[0].first, "id");
  EXPECT_EQ(report.headings.size(), 2U);
}

TEST(ReportProfile, shows_a_venue_with_what_is_inside_it) {
  const Report report = report_profile(study_of(process_with_gap()), {}, "f");
  EXPECT_EQ(report.next_command, "gaps --in f");
  const auto keys = keys_of(profile_of(report));
  EXPECT_NE(std::ranges::find(keys, "parts"), keys.end());
  EXPECT_NE(std::ranges::find(keys, "part_of"), keys.end());
}

TEST(ReportProfile, refuses_an_unknown_name) {
  EXPECT_THROW((void)report_profile(study_of(process_with_gap()), {}, "nobody"), Error);
}

TEST(ReportHits, offers_the_first_hit_as_next_step) {
  const Report report = report_hits(study_of(process_with_gap()), {}, "a");
  EXPECT_EQ(report.total, 1U);
  EXPECT_EQ(report.next_command, "show a");
  EXPECT_EQ(report_hits(study_of(process_with_gap()), {}, "zzzz").total, 0U);
}

TEST(ReportOverview, counts_the_tables) {
  const Report report = report_overview(study_of(process_with_gap()), {});
  EXPECT_EQ(report.schema, "bindeglied/overview/1");
  EXPECT_GT(report.total, 8U);
}

}  // namespace
}  // namespace bindeglied::report_profile_test
