#include "bindeglied/pipeline/explain_network_rows.hpp"

#include <gtest/gtest.h>

#include "bindeglied/pipeline/report_bridges.hpp"
#include "bindeglied/pipeline/report_groups.hpp"
#include "bindeglied/pipeline/report_stats.hpp"
#include "tests/pipeline/report_values.hpp"
#include "tests/pipeline/small_study.hpp"

namespace bindeglied::explain_network_rows_test {
namespace {

//  f: a, b, c since 2018    d - cooperates - a since 2020    p: nobody's
Study four() {
  testing::DatasetBuilder builder;
  for (const char* id : {"a", "b", "c", "d"}) {
    builder.stakeholder(id, StakeholderKind::foundation);
  }
  builder.venue("f", VenueKind::forum).venue("p", VenueKind::process);
  for (const char* id : {"a", "b", "c"}) {
    builder.tie(id, TieKind::participates, "f", {.since = "2018"});
  }
  builder.tie("d", TieKind::cooperates_with, "a", {.since = "2020"});
  return testing::study_of(std::move(builder));
}

double value_of(const std::vector<ExplanationStep>& steps, std::string_view key) {
  const auto found = std::ranges::find(steps, key, &ExplanationStep::key);
  EXPECT_NE(found, steps.end()) << key;
  return found->value.value_or(-1.0);
}

TEST(ExplainNetworkRow, finds_every_row_of_stats_groups_and_bridges) {
  const Study study = four();
  for (const ValueObject& row : report_stats(study, {}, {}, {}).rows) {
    const std::string id = "stats:" + testing::id(row, "id");
    const auto steps = explain_network_row(study, {}, {.id = id});
    ASSERT_TRUE(steps) << id;
    EXPECT_EQ(value_of(*steps, "degree"),
              static_cast<double>(testing::whole_number(row, "degree")));
    EXPECT_EQ(value_of(*steps, "betweenness"), testing::number(row, "betweenness"));
  }
  for (const ValueObject& row : report_bridges(study, {}, {}).rows) {
    EXPECT_TRUE(explain_network_row(study, {}, {.id = "bridges:" + testing::id(row, "id")}));
  }
  const NetworkRequest tested{.null = {.null = 9}};
  for (const ValueObject& row : report_stats(study, {}, tested, {.figures = true}).rows) {
    const std::string id = "figure:" + testing::code(row, "figure");
    EXPECT_TRUE(explain_network_row(study, {}, {.id = id, .network = tested})) << id;
  }
  EXPECT_TRUE(
      explain_network_row(study, {}, {.id = "figure:cross_kind/permuted", .network = tested}));
  EXPECT_TRUE(explain_network_row(study, {}, {.id = "community:1"}));
}

TEST(ExplainNetworkRow, takes_the_options_that_the_row_came_from) {
  const Study study = four();
  const NetworkRequest leading{.cooperation = {.level = Level::leading}};
  EXPECT_EQ(
      value_of(*explain_network_row(study, {}, {.id = "stats:a", .network = leading}), "degree"),
      1.0);  // d alone
  const auto sampled = explain_network_row(study, {}, {.id = "stats:a", .nodes = {.sources = 3}});
  EXPECT_GT(value_of(*sampled, "betweenness_bound"), 0.0);
  const NetworkRequest since{.from = *parse_date("2017"), .to = *parse_date("2018")};
  const auto group = explain_network_row(study, {}, {.id = "community:1", .network = since});
  EXPECT_EQ(value_of(*group, "size"), 3.0);
  EXPECT_EQ(value_of(*group, "joined"), 3.0);
  EXPECT_EQ(value_of(*explain_network_row(study, {.as_of = *parse_date("2019")}, {.id = "stats:a"}),
                     "degree"),
            2.0);
}

TEST(ExplainNetworkRow, knows_no_row_that_is_not_there) {
  const Study study = four();
  for (const char* id : {"stats:", "stats:x", "stats:f", "bridges:b", "bridges:p", "community:0",
                         "community:9", "figure:", "figure:x", "figure:cross_kind/permuted", "a"}) {
    EXPECT_FALSE(explain_network_row(study, {}, {.id = id})) << id;
  }
}

}  // namespace
}  // namespace bindeglied::explain_network_rows_test
