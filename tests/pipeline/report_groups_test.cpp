#include "bindeglied/pipeline/report_groups.hpp"

#include <algorithm>

#include <gtest/gtest.h>

#include "bindeglied/base/error.hpp"
#include "tests/pipeline/report_values.hpp"
#include "tests/pipeline/small_study.hpp"

namespace bindeglied::report_groups_test {
namespace {

using testing::study_of;

//  f: a, b, c since 2018     g: d, e since 2019     c - cooperates - d since 2019     i: nobody
Study two_groups() {
  testing::DatasetBuilder builder;
  for (const char* id : {"a", "b", "c", "d", "e", "i"}) {
    builder.stakeholder(id, StakeholderKind::museum);
  }
  builder.venue("f", VenueKind::forum).venue("g", VenueKind::forum);
  for (const char* id : {"a", "b", "c"}) {
    builder.tie(id, TieKind::participates, "f", {.since = "2018"});
  }
  for (const char* id : {"d", "e"}) {
    builder.tie(id, TieKind::participates, "g", {.since = "2019"});
  }
  builder.tie("c", TieKind::cooperates_with, "d", {.since = "2019"});
  return study_of(std::move(builder));
}

TEST(ReportGroups, says_who_belongs_together_and_by_what) {
  const Report report = report_groups(two_groups(), {}, {}, {});
  EXPECT_EQ(report.schema, "bindeglied/groups/1");
  ASSERT_EQ(report.rows.size(), 2U);
  EXPECT_EQ(testing::list(report.rows[0], "members").size(), 3U);
  const auto& finding = std::get<LocalText>(testing::member(report.rows[0], "finding").content);
  // Inside 3 x 1/2 seen from both ends = 3, and c - d leads out
  EXPECT_EQ(finding.en,
            "3 stakeholders, 3 of them of the kind “museum”. Most are joined by “f” (3 take part). "
            "75% of their cooperation stays in the group.");
  EXPECT_EQ(testing::summary_count(report, "groups"), 2);
  EXPECT_EQ(testing::summary_count(report, "members"), 5);
  EXPECT_EQ(report.next_command, "groups --null 99");
  EXPECT_EQ(report.headings.back().code, "groups.modularity.not_tested");
}

TEST(ReportGroups, warns_of_groups_that_chance_gives_too) {
  const Report few = report_groups(two_groups(), {}, {.null = {.null = 19}}, {});
  EXPECT_EQ(few.headings.back().code, "groups.modularity.undecided");
  EXPECT_EQ(testing::code(few.summary, "verdict"), "undecided");
  const Report report = report_groups(two_groups(), {}, {.null = {.null = 99}}, {});
  EXPECT_EQ(report.headings.back().code, "groups.modularity.as_chance");
  EXPECT_EQ(testing::code(report.summary, "verdict"), "as_chance");
}

TEST(ReportGroups, says_where_members_were_on_an_earlier_day) {
  const NetworkRequest request{.from = *parse_date("2018"), .to = *parse_date("2019")};
  const Report report = report_groups(two_groups(), {}, request, {});
  ASSERT_EQ(report.rows.size(), 2U);
  EXPECT_EQ(testing::whole_number(report.rows[0], "stayed"), 3);
  EXPECT_EQ(testing::whole_number(report.rows[0], "joined"), 0);
  EXPECT_EQ(testing::whole_number(report.rows[1], "joined"), 2);
  const auto stayed = std::ranges::find(report.columns, "stayed", &ReportColumn::key);
  EXPECT_TRUE(stayed->in_tables);
}

TEST(ReportGroups, leads_from_the_test_to_what_a_group_is_made_of) {
  const Report report = report_groups(two_groups(), {}, {.null = {.null = 39}}, {});
  EXPECT_EQ(report.next_command, "explain community:1");
  EXPECT_EQ(std::ranges::count(report.remarks, "network.too_few", &LocalText::code), 0);
  const Report none =
      report_groups(two_groups(), {.as_of = *parse_date("2000")}, {.null = {.null = 38}}, {});
  EXPECT_EQ(none.next_command, "bridges");
  EXPECT_EQ(std::ranges::count(none.remarks, "network.too_few", &LocalText::code), 1);
}

TEST(ReportGroups, says_which_resolution_the_modularity_is_at) {
  const auto says = [](double resolution) {
    const Report report = report_groups(two_groups(), {}, {}, {.resolution = resolution});
    return std::ranges::count(report.remarks, "groups.resolution", &LocalText::code);
  };
  EXPECT_EQ(says(1.0), 0);
  EXPECT_EQ(says(2.0), 1);
}

TEST(ReportGroups, refuses_days_in_the_wrong_order) {
  const NetworkRequest request{.from = *parse_date("2020"), .to = *parse_date("2019")};
  EXPECT_THROW((void)report_groups(two_groups(), {}, request, {}), Error);
}

TEST(ReportGroups, refuses_a_resolution_out_of_range) {
  EXPECT_THROW((void)report_groups(two_groups(), {}, {}, {.resolution = 0.0}), Error);
  EXPECT_THROW((void)report_groups(two_groups(), {}, {}, {.resolution = 100.1}), Error);
}

}  // namespace
}  // namespace bindeglied::report_groups_test
