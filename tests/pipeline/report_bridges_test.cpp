#include "bindeglied/pipeline/report_bridges.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include <gtest/gtest.h>

#include "tests/pipeline/report_values.hpp"
#include "tests/pipeline/small_study.hpp"

namespace bindeglied::report_bridges_test {
namespace {

using testing::study_of;

//  m - n (ministries), both since 2018 - b (university) - f (foundation) - g, since 2019
Study between() {
  testing::DatasetBuilder builder;
  builder.stakeholder("m", StakeholderKind::ministry).stakeholder("n", StakeholderKind::ministry);
  builder.stakeholder("b", StakeholderKind::university);
  builder.stakeholder("f", StakeholderKind::foundation);
  builder.stakeholder("g", StakeholderKind::foundation);
  builder.tie("m", TieKind::cooperates_with, "n", {.since = "2018"});
  builder.tie("m", TieKind::cooperates_with, "b", {.since = "2018"});
  builder.tie("n", TieKind::cooperates_with, "b", {.since = "2018"});
  builder.tie("b", TieKind::cooperates_with, "f", {.since = "2019"});
  builder.tie("f", TieKind::cooperates_with, "g", {.since = "2019"});
  return study_of(std::move(builder));
}

TEST(ReportBridges, says_in_plain_words_who_opens_which_door) {
  const Report report = report_bridges(between(), {}, {});
  EXPECT_EQ(report.schema, "bindeglied/bridges/1");
  ASSERT_EQ(report.rows.size(), 2U);
  EXPECT_EQ(testing::id(report.rows[0], "id"), "b");
  const auto& finding = std::get<LocalText>(testing::member(report.rows[0], "finding").content);
  EXPECT_EQ(finding.de,
            "Öffnet die Tür zwischen Stiftungen und Ministerien: 2 Paare haben nach den Daten nur "
            "hier einen gemeinsamen Partner.");
  EXPECT_EQ(testing::summary_count(report, "brokers"), 2);
  EXPECT_EQ(testing::summary_count(report, "cut_vertices"), 2);
  EXPECT_EQ(testing::list(report.summary, "bridging_ties").size(), 2U);
  EXPECT_EQ(report.next_command, "explain bridges:b");
}

TEST(ReportBridges, tells_of_a_tie_only_when_more_than_one_hang_on_it) {
  const Report report = report_bridges(between(), {}, {});
  EXPECT_EQ(std::ranges::count(report.remarks, "bridges.tie", &LocalText::code), 1);
  EXPECT_EQ(report.remarks.front().en,
            "A part of the network hangs on one cooperation: f – b; behind it are 2 stakeholders.");
}

// h0 - t0, h1 - t1 ... joined by nothing: four ties with two on their smaller side.
TEST(ReportBridges, tells_of_three_ties_at_most) {
  testing::DatasetBuilder builder;
  for (int i = 0; i < 4; ++i) {
    const auto name = [&](char c) { return c + std::to_string(i); };
    for (const char c : {'a', 'b', 'c', 'd'}) builder.stakeholder(name(c), StakeholderKind::other);
    builder.tie(name('a'), TieKind::cooperates_with, name('b'));
    builder.tie(name('b'), TieKind::cooperates_with, name('c'));
    builder.tie(name('c'), TieKind::cooperates_with, name('d'));
  }
  const Report report = report_bridges(study_of(std::move(builder)), {}, {});
  EXPECT_EQ(testing::list(report.summary, "bridging_ties").size(), 12U);
  EXPECT_EQ(std::ranges::count(report.remarks, "bridges.tie", &LocalText::code), 3);
}

TEST(ReportBridges, draws_no_random_networks_for_two_days) {
  const Watch watch{
      .progress = [](std::string_view what, double) { EXPECT_NE(what, "draw random networks"); }};
  const NetworkRequest request{
      .from = *parse_date("2018"), .to = *parse_date("2019"), .null = {.null = 3}};
  EXPECT_EQ(report_bridges(between(), {.threads = 1}, request, watch).rows.size(), 2U);
}

TEST(ReportBridges, without_any_is_a_result) {
  const Report report = report_bridges(between(), {.as_of = *parse_date("2018")}, {});
  EXPECT_TRUE(report.rows.empty());
  EXPECT_TRUE(report.next_command.empty());
}

TEST(ReportBridges, compares_two_days) {
  const NetworkRequest request{.from = *parse_date("2018"), .to = *parse_date("2019")};
  const Report report = report_bridges(between(), {}, request);
  EXPECT_EQ(report.schema, "bindeglied/bridges_change/1");
  ASSERT_EQ(report.rows.size(), 2U);
  EXPECT_EQ(testing::code(report.rows[0], "trend"), "appeared");
  EXPECT_EQ(testing::whole_number(report.rows[0], "sole_pairs_after"), 2);
  EXPECT_EQ(std::ranges::count(report.remarks, "network.unknown_kinds", &LocalText::code), 0);
}

TEST(ReportBridges, says_that_kinds_are_unknown_for_two_days_as_for_one) {
  testing::DatasetBuilder builder;
  builder.stakeholder("a").stakeholder("b").stakeholder("c");
  builder.tie("a", TieKind::cooperates_with, "b", {.since = "2018"});
  builder.tie("b", TieKind::cooperates_with, "c", {.since = "2018"});
  const Study study = study_of(std::move(builder));
  const NetworkRequest request{.from = *parse_date("2018"), .to = *parse_date("2019")};
  for (const Report& report : {report_bridges(study, {}, {}), report_bridges(study, {}, request)}) {
    EXPECT_EQ(std::ranges::count(report.remarks, "network.unknown_kinds", &LocalText::code), 1);
  }
}

TEST(ReportBridges, judges_roles_when_compared_with_chance) {
  const Report report = report_bridges(between(), {}, {.null = {.null = 19}});
  EXPECT_NE(testing::code(report.rows[0], "verdict"), "not_tested");
  // Four roles of two brokers: 2 / (n + 1) * 8 is .05 at n = 319.
  EXPECT_EQ(std::ranges::count(report.remarks, "network.too_few", &LocalText::code), 1);
  const Report few = report_bridges(between(), {}, {.null = {.null = 318}});
  EXPECT_EQ(std::ranges::count(few.remarks, "network.too_few", &LocalText::code), 1);
  const Report enough = report_bridges(between(), {}, {.null = {.null = 319}});
  EXPECT_EQ(std::ranges::count(enough.remarks, "network.too_few", &LocalText::code), 0);
}

}  // namespace
}  // namespace bindeglied::report_bridges_test
