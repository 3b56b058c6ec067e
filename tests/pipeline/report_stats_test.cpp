#include "bindeglied/pipeline/report_stats.hpp"

#include <algorithm>
#include <string>
#include <string_view>

#include <gtest/gtest.h>

#include "bindeglied/base/error.hpp"
#include "tests/pipeline/report_values.hpp"
#include "tests/pipeline/small_study.hpp"

namespace bindeglied::report_stats_test {
namespace {

using testing::study_of;

//  f: a (foundation, town), b (foundation, city), c (university, town), since 2019; d: nobody
Study three_in_a_forum() {
  testing::DatasetBuilder builder;
  builder.stakeholder("a", StakeholderKind::foundation, {.place = "town"});
  builder.stakeholder("b", StakeholderKind::foundation, {.place = "city"});
  builder.stakeholder("c", StakeholderKind::university, {.place = "town"});
  builder.stakeholder("d", StakeholderKind::church);
  builder.venue("f", VenueKind::forum);
  builder.tie("a", TieKind::participates, "f", {.since = "2018"});
  builder.tie("b", TieKind::participates, "f", {.since = "2018"});
  builder.tie("c", TieKind::participates, "f", {.since = "2019"});
  int number = 0;  // each is a town of its own
  for (PlaceRecord& place : builder.dataset().places) {
    place.code = builder.text("0597800" + std::to_string(++number));
  }
  return study_of(std::move(builder));
}

bool says(const std::vector<LocalText>& texts, std::string_view code) {
  return std::ranges::count(texts, code, &LocalText::code) == 1;
}

const LocalText& text_of(const std::vector<LocalText>& texts, std::string_view code) {
  return *std::ranges::find(texts, code, &LocalText::code);
}

TEST(ReportStats, lists_stakeholders_and_answers_the_three_questions) {
  const Report report = report_stats(three_in_a_forum(), {}, {}, {});
  EXPECT_EQ(report.schema, "bindeglied/stats/1");
  ASSERT_EQ(report.rows.size(), 4U);
  EXPECT_EQ(testing::id(report.rows[0], "id"), "a");
  EXPECT_EQ(testing::whole_number(report.rows[0], "degree"), 2);
  const LocalText& places = text_of(report.headings, "stats.cross_place.not_tested");
  EXPECT_EQ(
      places.en,
      "Across municipalities: 2 of 3 pairs with known places come from different ones (67%).");
  EXPECT_TRUE(says(report.headings, "stats.cross_kind.not_tested"));
  EXPECT_FALSE(says(report.headings, "stats.forum_links.not_tested"));  // one forum has no pair
  EXPECT_TRUE(says(report.remarks, "network.untested"));
  EXPECT_EQ(report.next_command, "stats --null 999");
  EXPECT_EQ(testing::list(report.summary, "figures").size(), network_figure_count);
}

TEST(ReportStats, shows_as_many_as_asked_but_counts_all) {
  const Report report = report_stats(three_in_a_forum(), {.top = 2}, {}, {});
  EXPECT_EQ(report.rows.size(), 2U);
  EXPECT_EQ(report.total, 4U);
}

TEST(ReportStats, tells_of_chance_when_compared_with_it) {
  EXPECT_TRUE(says(report_stats(three_in_a_forum(), {}, {.null = {.null = 9}}, {}).headings,
                   "stats.cross_kind.undecided"));  // nothing can be told from nine
  const Report report = report_stats(three_in_a_forum(), {}, {.null = {.null = 39}}, {});
  EXPECT_TRUE(says(report.headings, "stats.cross_kind.as_chance"));  // one forum: nothing varies
  EXPECT_TRUE(says(report.remarks, "network.null"));
  EXPECT_TRUE(says(report.remarks, "stats.null_models"));
  EXPECT_EQ(report.next_command, "explain figure:pairs");
  EXPECT_EQ(testing::list(report.summary, "figures").size(), network_figure_count + 2);
}

TEST(ReportStats, gives_the_figures_as_rows_when_asked) {
  const Report report = report_stats(three_in_a_forum(), {}, {}, {.figures = true});
  EXPECT_EQ(report.schema, "bindeglied/figures/1");
  EXPECT_EQ(report.rows.size(), network_figure_count);
  EXPECT_EQ(testing::code(report.rows[0], "figure"), "stakeholders");
}

TEST(ReportStats, compares_two_days) {
  const NetworkRequest request{.from = *parse_date("2018"), .to = *parse_date("2019")};
  const Report report = report_stats(three_in_a_forum(), {}, request, {});
  EXPECT_EQ(report.schema, "bindeglied/stats_change/1");
  const auto pairs = std::ranges::find_if(
      report.rows, [](const ValueObject& row) { return testing::code(row, "figure") == "pairs"; });
  ASSERT_NE(pairs, report.rows.end());
  EXPECT_EQ(testing::number(*pairs, "before"), 1.0);
  EXPECT_EQ(testing::number(*pairs, "after"), 3.0);
  EXPECT_EQ(testing::number(*pairs, "change"), 2.0);
  EXPECT_EQ(report.as_of, "2019-12-31");
}

TEST(ReportStats, refuses_a_single_source_before_anything_is_measured) {
  const Watch watch{.progress = [](std::string_view what, double) { ADD_FAILURE() << what; }};
  const StatsChoice choice{.nodes = {.sources = 1}};
  EXPECT_THROW((void)report_stats(three_in_a_forum(), {}, {.null = {.null = 9}}, choice, watch),
               Error);
}

TEST(ReportStats, says_where_eigenvectors_are_only_nearly_those) {
  const auto remarks_of = [](double residual) {
    Report report;
    add_eigenvector_remark(three_in_a_forum(), residual, report);
    return report.remarks;
  };
  EXPECT_TRUE(remarks_of(0.0).empty());
  EXPECT_TRUE(remarks_of(1e-9).empty());
  const auto remarks = remarks_of(1.1e-7);
  EXPECT_EQ(
      text_of(remarks, "stats.eigenvector").en,
      "In some component the eigenvector could not be determined more closely: it is off by up "
      "to 10^\u22126 of the eigenvalue.");
}

TEST(ReportStats, speaks_of_places_where_nothing_tells_municipalities) {
  testing::DatasetBuilder builder;
  builder.stakeholder("a", StakeholderKind::company, {.place = "north"});
  builder.stakeholder("b", StakeholderKind::company, {.place = "south"});
  builder.tie("a", TieKind::cooperates_with, "b");
  const Report report = report_stats(study_of(std::move(builder)), {}, {}, {});
  EXPECT_FALSE(says(report.headings, "stats.cross_place.not_tested"));
  EXPECT_TRUE(says(report.headings, "stats.cross_leaf.not_tested"));
}

TEST(ReportStats, counts_those_without_a_kind_and_ties_with_a_weight) {
  testing::DatasetBuilder builder;
  builder.stakeholder("a").stakeholder("b", StakeholderKind::company);
  builder.tie("a", TieKind::cooperates_with, "b");
  EXPECT_FALSE(says(report_stats(study_of(builder), {}, {}, {}).remarks, "network.weights"));
  builder.dataset().ties.back().extra = builder.text(R"({"weight":2})");
  const Report report = report_stats(study_of(builder), {}, {}, {});
  EXPECT_EQ(text_of(report.remarks, "network.some_unknown_kinds").en,
            "1 stakeholder with partners has no kind in the data and counts in none.");
  EXPECT_TRUE(says(report.remarks, "network.weights"));
  EXPECT_FALSE(says(report.remarks, "network.unknown_kinds"));
}

TEST(ReportStats, shows_as_many_figures_as_asked) {
  EXPECT_EQ(report_stats(three_in_a_forum(), {.top = 2}, {}, {.figures = true}).rows.size(), 2U);
  const NetworkRequest request{.from = *parse_date("2018"), .to = *parse_date("2019")};
  EXPECT_EQ(report_stats(three_in_a_forum(), {.top = 3}, request, {}).rows.size(), 3U);
}

TEST(ReportStats, says_when_so_many_figures_cannot_be_tested_at_once) {
  const auto remarks_of = [](std::uint32_t samples, std::size_t tests) {
    Report report;
    add_network_remarks(three_in_a_forum(), {.null = {.null = samples}}, tests, report);
    return report.remarks;
  };
  // 40 x 2500 - 1 is the last that --null allows.
  EXPECT_FALSE(says(remarks_of(999, 2500), "network.too_many_tests"));
  EXPECT_TRUE(says(remarks_of(999, 2500), "network.too_few"));
  EXPECT_TRUE(says(remarks_of(999, 2501), "network.too_many_tests"));
  EXPECT_FALSE(says(remarks_of(999, 2501), "network.too_few"));
  EXPECT_TRUE(says(remarks_of(0, 2501), "network.too_many_tests"));
}

TEST(ReportStats, says_when_there_were_too_few_random_networks) {
  const auto remarks_of = [](std::uint32_t samples) {
    return report_stats(three_in_a_forum(), {}, {.null = {.null = samples}}, {}).remarks;
  };
  EXPECT_TRUE(says(remarks_of(9), "network.too_few"));
  EXPECT_FALSE(says(remarks_of(999), "network.too_few"));
  EXPECT_FALSE(says(remarks_of(0), "network.too_few"));
  const auto untested = remarks_of(0);
  EXPECT_EQ(text_of(untested, "network.untested").en,
            "Whether that is more or less than chance would give, --null 999 tests on so many "
            "random networks.");
}

TEST(ReportStats, says_nothing_about_sectors_where_no_kind_is_known) {
  testing::DatasetBuilder builder;
  for (const char* id : {"a", "b"}) builder.stakeholder(id);
  builder.tie("a", TieKind::cooperates_with, "b");
  const Report report = report_stats(study_of(std::move(builder)), {}, {}, {});
  EXPECT_FALSE(says(report.headings, "stats.cross_kind.not_tested"));
}

TEST(ReportStats, refuses_days_in_the_wrong_order_and_a_third_day) {
  const Study study = three_in_a_forum();
  const PartialDate early = *parse_date("2018");
  const PartialDate late = *parse_date("2019");
  EXPECT_THROW((void)report_stats(study, {}, {.from = late, .to = early}, {}), Error);
  EXPECT_THROW((void)report_stats(study, {.as_of = early}, {.from = late}, {}), Error);
  EXPECT_THROW((void)report_stats(study, {.as_of = late}, {.from = early, .to = late}, {}), Error);
  EXPECT_NO_THROW((void)report_stats(study, {.as_of = late}, {.from = early}, {}));
  EXPECT_NO_THROW((void)report_stats(study, {}, {.from = late, .to = late}, {}));
}

TEST(ReportStats, says_what_counts_as_cooperation) {
  NetworkRequest request;
  request.cooperation = {.level = Level::leading, .with_membership = true};
  const Report report = report_stats(three_in_a_forum(), {}, request, {});
  EXPECT_TRUE(says(report.remarks, "network.meaning_with_membership"));
  EXPECT_EQ(testing::whole_number(report.rows[0], "degree"), 0);
}

TEST(ReportStats, refuses_what_is_out_of_range) {
  EXPECT_THROW((void)report_stats(three_in_a_forum(), {}, {.null = {.null = 100001}}, {}), Error);
}

}  // namespace
}  // namespace bindeglied::report_stats_test
