#include "bindeglied/report/row_explanations.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

#include <gtest/gtest.h>

#include "tests/support/dataset_builder.hpp"

namespace bindeglied::row_explanations_test {
namespace {

using testing::DatasetBuilder;

//  a attends f; a knows b, who leads f; a is expected at f.
Network small() {
  DatasetBuilder builder;
  builder.stakeholder("a", StakeholderKind::foundation, {.topics = "t"});
  builder.stakeholder("b", StakeholderKind::church).venue("f", VenueKind::forum);
  builder.tie("a", TieKind::attends, "f", {.since = "2019", .sources = "s2"});
  builder.tie("a", TieKind::cooperates_with, "b", {.since = "2018", .sources = "s3"});
  builder.tie("b", TieKind::leads, "f", {.since = "2018", .sources = "s4"});
  builder.expect("a", "f", {});
  return builder.network();
}

double sum_of_parts(const std::vector<ExplanationStep>& steps) {
  double sum = 0.0;
  for (const ExplanationStep& step : steps) {
    if (step.step == StepKind::part) sum += step.value.value_or(0.0);
  }
  return sum;
}

std::size_t count(const std::vector<ExplanationStep>& steps, StepKind kind) {
  return static_cast<std::size_t>(std::ranges::count(steps, kind, &ExplanationStep::step));
}

TEST(ExplainRow, gives_a_link_by_the_gaps_it_serves_and_who_introduces) {
  ClosingLink link{.id = "plan:a/f", .severity_removed = 0.75};
  link.serves = {{.gap = "gap:exp-a-f", .severity_removed = 0.5},
                 {.gap = "gap:gone", .severity_removed = 0.25}};
  link.introducer = Introducer{.ties = {TieId{1}}};
  const auto steps = explain_row(small(), link);
  EXPECT_NEAR(sum_of_parts(steps), *steps.front().value, 1e-12);
  EXPECT_EQ(count(steps, StepKind::expectation), 1U);
  EXPECT_EQ(count(steps, StepKind::tie), 1U);
  EXPECT_EQ(steps.back().step, StepKind::source);
}

TEST(ExplainRow, multiplies_the_factors_of_a_suggestion_to_its_score) {
  SuggestedExpectation row{.id = "suggest:a/f",
                           .venue = VenueId{0},
                           .stakeholder = StakeholderId{0},
                           .score = std::cbrt(0.4 * 0.25 * 0.5),
                           .factors = {.topics = 0.4, .partners = 0.25, .activity = 0.5}};
  row.ties = {TieId{1}};
  const auto steps = explain_row(small(), row);
  EXPECT_NEAR(std::exp(sum_of_parts(steps)), row.score, 1e-12);
  EXPECT_DOUBLE_EQ(*steps.front().value, std::log(row.score));
  EXPECT_EQ(count(steps, StepKind::tie), 1U);
}

TEST(ExplainRow, gives_the_days_and_the_tie_of_a_first_contact) {
  FirstContact row{.id = "time:a/f", .days_into_phase = -3, .tie = TieId{0}};
  const auto steps = explain_row(small(), row);
  EXPECT_EQ(steps.front().value, -3.0);
  EXPECT_EQ(count(steps, StepKind::tie), 1U);
  EXPECT_EQ(steps.back().key, "s2");
  EXPECT_EQ(explain_row(small(), FirstContact{.id = "time:a/f"}).size(), 1U);
  EXPECT_FALSE(explain_row(small(), FirstContact{}).front().value.has_value());
}

TEST(ExplainRow, goes_down_to_evidence_and_sources_for_all_others) {
  const Network network = small();
  const std::vector<Evidence> evidence = {TieId{0}, ExpectationId{0}};
  PotentialRow potential{.id = "potential:exp-a-f", .severity_removed = 0.5};
  potential.evidence = evidence;
  ThinRisk risk{.id = "thin:exp-a-f"};
  risk.evidence = evidence;
  GroupTestRow group{.id = "group:foundation/f", .mid_p = 0.125};
  group.evidence = evidence;
  BlankSpot blank{.id = "blank:forum/foundation", .documented = 2};
  blank.evidence = evidence;
  CoverageRow cover{.id = "cover:f/kind/foundation", .venue = VenueId{0}, .documented = 3};
  cover.evidence = evidence;
  const auto check = [&](const std::vector<ExplanationStep>& steps, std::string_view id,
                         std::optional<double> value) {
    ASSERT_GE(steps.size(), 5U) << id;
    EXPECT_EQ(steps[0].key, id);
    EXPECT_EQ(steps[0].value, value);
    EXPECT_EQ(steps[1].step, StepKind::tie);
    EXPECT_EQ(steps[2].step, StepKind::expectation);
    EXPECT_EQ(steps[3].step, StepKind::source);
  };
  check(explain_row(network, potential), "potential:exp-a-f", 0.5);
  check(explain_row(network, risk), "thin:exp-a-f", std::nullopt);
  check(explain_row(network, group), "group:foundation/f", 0.125);
  check(explain_row(network, blank), "blank:forum/foundation", 2.0);
  check(explain_row(network, cover), "cover:f/kind/foundation", 3.0);
}

TEST(ExplainNode, names_its_ties_in_both_directions) {
  const Network network = small();
  const auto steps = explain_node(network, find_node(network, "b"));
  EXPECT_EQ(steps[0].key, "b");
  EXPECT_EQ(count(steps, StepKind::tie), 2U);
  EXPECT_EQ(count(steps, StepKind::source), 2U);
}

}  // namespace
}  // namespace bindeglied::row_explanations_test
