#include "bindeglied/report/explain_network.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "bindeglied/report/messages.hpp"
#include "tests/support/dataset_builder.hpp"

namespace bindeglied::explain_network_test {
namespace {

using testing::DatasetBuilder;
using Steps = std::vector<ExplanationStep>;

//  f: a (foundation, town), b (church, city), c (church)    g: a, d (company)    c - cooperates - a
Network small() {
  DatasetBuilder builder;
  builder.stakeholder("a", StakeholderKind::foundation, {.place = "town"});
  builder.stakeholder("b", StakeholderKind::church, {.place = "city"});
  builder.stakeholder("c", StakeholderKind::church);
  builder.stakeholder("d", StakeholderKind::company, {.place = "city"});
  builder.venue("f", VenueKind::forum).venue("g", VenueKind::forum);
  for (const char* id : {"a", "b", "c"}) {
    builder.tie(id, TieKind::participates, "f", {.sources = "s1"});
  }
  builder.tie("a", TieKind::leads, "g", {.sources = "s2"}).tie("d", TieKind::leads, "g");
  builder.tie("c", TieKind::cooperates_with, "a");
  return builder.network();
}

std::size_t count(const Steps& steps, StepKind kind) {
  return static_cast<std::size_t>(std::ranges::count(steps, kind, &ExplanationStep::step));
}

double sum_of_parts(const Steps& steps) {
  double sum = 0.0;
  for (const ExplanationStep& step : steps) {
    if (step.step == StepKind::part) sum += step.value.value_or(0.0);
  }
  return sum;
}

const ExplanationStep& step_of(const Steps& steps, std::string_view key) {
  const auto found = std::ranges::find(steps, key, &ExplanationStep::key);
  EXPECT_NE(found, steps.end()) << key;
  return *found;
}

std::string german(const Network& network, const ExplanationStep& step) {
  return to_sentence(network, step.text).de;
}

Partnerships partners_of(const Network& network, const Cooperation& cooperation, std::size_t who) {
  return find_partnerships(network, {}, {}, cooperation,
                           StakeholderId{static_cast<std::uint32_t>(who)});
}

TEST(ExplainStatistics, gives_every_number_and_partners_that_sum_to_the_strength) {
  const Network network = small();
  const Cooperation cooperation = find_cooperation(network, {});
  const NodeStatistics a = measure_nodes(cooperation).rows.front();
  const Steps steps = explain_statistics(network, a, partners_of(network, cooperation, 0));
  EXPECT_EQ(steps.front().key, "stats:a");
  EXPECT_EQ(steps.front().value, 3.0);
  EXPECT_EQ(step_of(steps, "betweenness").value, a.betweenness);
  EXPECT_EQ(step_of(steps, "clustering").value, 1.0 / 3.0);
  EXPECT_EQ(count(steps, StepKind::feature), 20U);  // the bound of an exact betweenness is missing
  EXPECT_EQ(count(steps, StepKind::part), 3U);
  EXPECT_DOUBLE_EQ(sum_of_parts(steps), *step_of(steps, "strength").value);
  EXPECT_EQ(german(network, step_of(steps, "b")), "Partner b: gemeinsam an f.");
  EXPECT_EQ(german(network, step_of(steps, "c")),
            "Partner c: gemeinsam an f, auch unmittelbar verbunden.");
  EXPECT_EQ(count(steps, StepKind::tie), 6U);
  EXPECT_EQ(count(steps, StepKind::source), 2U);
}

TEST(ExplainStatistics, knows_partners_without_a_venue) {
  DatasetBuilder builder;
  builder.stakeholder("a", StakeholderKind::foundation).stakeholder("b", StakeholderKind::church);
  builder.tie("a", TieKind::funds, "b");
  const Network network = builder.network();
  const Cooperation cooperation = find_cooperation(network, {});
  const Steps steps = explain_statistics(network, measure_nodes(cooperation).rows.front(),
                                         partners_of(network, cooperation, 0));
  EXPECT_EQ(german(network, step_of(steps, "b")), "Partner b: unmittelbar verbunden.");
}

TEST(ExplainBroker, gives_roles_doors_and_partners_that_sum_to_twice_the_pairs) {
  const Network network = small();
  const Cooperation cooperation = find_cooperation(network, {});
  const Broker a = find_brokers(network, cooperation, {}).rows.front();
  const Steps steps = explain_broker(network, a, partners_of(network, cooperation, 0));
  EXPECT_EQ(steps.front().key, "bridges:a");
  EXPECT_EQ(steps.front().value, 2.0);
  EXPECT_EQ(steps.front().text.code, "bridges.door");
  EXPECT_EQ(step_of(steps, "pairs").value, 2.0);  // b-d, c-d
  EXPECT_EQ(step_of(steps, "liaison").value, 2.0);
  EXPECT_EQ(step_of(steps, "liaison").text.code, "explain.role");
  EXPECT_EQ(step_of(steps, "company/church").text.code, "explain.door");
  EXPECT_DOUBLE_EQ(sum_of_parts(steps), 2.0 * 2.0);
  EXPECT_EQ(count(steps, StepKind::tie), 6U);
}

TEST(ExplainBroker, says_what_chance_gives_where_it_was_asked) {
  const Network network = small();
  const Cooperation cooperation = find_cooperation(network, {});
  const Broker a = find_brokers(network, cooperation, {.null = 9}).rows.front();
  const Steps steps = explain_broker(network, a, partners_of(network, cooperation, 0));
  EXPECT_EQ(step_of(steps, "liaison").text.code, "explain.role_tested");
}

TEST(ExplainBroker, has_words_for_doors_within_a_kind) {
  Broker broker{.id = StakeholderId{0}};
  broker.doors = {{StakeholderKind::church, StakeholderKind::church, 3, 1}};
  const Steps steps = explain_broker(small(), broker, {});
  EXPECT_EQ(step_of(steps, "church/church").text.code, "explain.door_within");
  EXPECT_EQ(german(small(), step_of(steps, "church/church")),
            "Unter Kirchen: so viele Paare, 1 davon nur hier.");
}

TEST(ExplainCommunity, gives_members_by_what_stays_among_them) {
  const Network network = small();
  const Cooperation cooperation = find_cooperation(network, {});
  CooperationGroup group{.id = "community:1", .size = 2, .inside = 0.5};
  group.kinds = {{StakeholderKind::church, 1}};
  group.places = {{PlaceId{0}, 1}};
  group.venues = {{VenueId{0}, 2}};
  group.members = {StakeholderId{0}, StakeholderId{1}};
  group.joined = 2;
  group.finding = {"groups.finding",
                   {std::int64_t{2}, StakeholderKind::church, std::int64_t{1}, std::int64_t{50}}};
  const auto ties = find_partnership_ties(network, {}, {}, cooperation, group.members);
  const Steps steps =
      explain_community(network, group, weigh_members(cooperation, group.members), ties);
  EXPECT_EQ(steps.front().key, "community:1");
  EXPECT_EQ(step_of(steps, "size").value, 2.0);
  EXPECT_EQ(step_of(steps, "inside").value, 0.5);
  EXPECT_EQ(step_of(steps, "joined").value, 2.0);
  EXPECT_EQ(step_of(steps, "church").value, 1.0);
  EXPECT_EQ(step_of(steps, "f").value, 2.0);
  EXPECT_EQ(step_of(steps, "a").value, 0.5);
  EXPECT_EQ(german(network, step_of(steps, "a")),
            "Mitglied a: Gewicht seiner Zusammenarbeit in der Gruppe; im Ganzen 3,00.");
  EXPECT_EQ(count(steps, StepKind::part), 2U);
  EXPECT_EQ(count(steps, StepKind::tie), 2U);
}

Steps explained(const Network& network, NetworkFigure figure, const NullOptions& options = {},
                NullModel model = NullModel::rewired) {
  const Cooperation cooperation = find_cooperation(network, {});
  const auto rows = measure_structure(network, cooperation, options);
  return explain_figure(network, cooperation, figure_of(rows, figure, model), {TieId{0}});
}

TEST(ExplainFigure, has_parts_that_sum_to_what_it_counts) {
  const Network network = small();
  // a-b, a-c: foundation with church; b-c: churches; a-d: foundation with company
  Steps steps = explained(network, NetworkFigure::pairs);
  EXPECT_EQ(steps.front().key, "figure:pairs");
  EXPECT_EQ(sum_of_parts(steps), *steps.front().value);
  EXPECT_EQ(step_of(steps, "church/church").value, 1.0);
  steps = explained(network, NetworkFigure::cross_kind);
  EXPECT_EQ(sum_of_parts(steps), 3.0);
  EXPECT_EQ(step_of(steps, "count").value, 3.0);
  EXPECT_EQ(step_of(steps, "of").value, 4.0);
  EXPECT_EQ(step_of(steps, "foundation/church").value, 2.0);
  steps = explained(network, NetworkFigure::cross_place);
  EXPECT_EQ(sum_of_parts(steps), 2.0);  // a-b, a-d
  EXPECT_EQ(sum_of_parts(explained(network, NetworkFigure::active)), 4.0);
  EXPECT_EQ(count(explained(network, NetworkFigure::density), StepKind::part), 0U);
}

TEST(ExplainFigure, names_every_two_forums_with_somebody_in_common) {
  const Steps steps = explained(small(), NetworkFigure::forum_links);
  EXPECT_EQ(steps.front().value, 1.0);
  EXPECT_EQ(step_of(steps, "f/g").value, 1.0);  // a
  EXPECT_EQ(german(small(), step_of(steps, "f/g")), "f – g");
}

TEST(ExplainFigure, gives_what_chance_says) {
  const Steps steps = explained(small(), NetworkFigure::cross_kind, {.null = 9});
  EXPECT_EQ(step_of(steps, "samples").value, 9.0);
  EXPECT_TRUE(step_of(steps, "expected").value);
  EXPECT_EQ(
      explained(small(), NetworkFigure::cross_kind, {.null = 9}, NullModel::permuted).front().key,
      "figure:cross_kind/permuted");
}

}  // namespace
}  // namespace bindeglied::explain_network_test
