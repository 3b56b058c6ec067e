#include "bindeglied/analysis/introduction_graph.hpp"

#include <cmath>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "bindeglied/base/error.hpp"
#include "tests/support/dataset_builder.hpp"

namespace bindeglied::introduction_graph_test {
namespace {

using testing::DatasetBuilder;
using ::testing::SizeIs;

PathNodeId at(const Network& network, std::string_view id) {
  return path_node(find_node(network, id));
}

AsOf on(std::string_view day) { return {.day = parse_date(day)->range().last}; }

bool are_neighbours(const IntroductionGraph& graph, PathNodeId a, PathNodeId b) {
  return std::ranges::find(graph.graph.arcs[a], b, &PathArc::to) != graph.graph.arcs[a].end();
}

double length_between(const IntroductionGraph& graph, PathNodeId a, PathNodeId b) {
  const auto arc = std::ranges::find(graph.graph.arcs[a], b, &PathArc::to);
  return arc->length * path_length_unit;
}

const IntroductionEdge& edge(const IntroductionGraph& graph, PathNodeId a, PathNodeId b) {
  return graph.edges[edge_between(graph, a, b)];
}

DatasetBuilder three_organisations() {
  DatasetBuilder builder;
  builder.stakeholder("a", StakeholderKind::foundation);
  builder.stakeholder("b", StakeholderKind::network);
  builder.stakeholder("c", StakeholderKind::university);
  builder.venue("f", VenueKind::forum);
  return builder;
}

TEST(IntroductionGraph, takes_the_best_tie_of_a_pair_and_keeps_all) {
  DatasetBuilder builder = three_organisations();
  builder.tie("a", TieKind::member_of, "b", {.since = "2019"});
  builder.tie("b", TieKind::cooperates_with, "a", {.since = "2019"});
  const Network network = builder.network();
  const auto graph = build_introduction_graph(network, on("2020"));
  const auto id = edge_between(graph, at(network, "b"), at(network, "a"));
  EXPECT_DOUBLE_EQ(graph.edges[id].strength, 0.8);
  EXPECT_EQ(network.ties[graph.edges[id].tie].kind, TieKind::cooperates_with);
  EXPECT_THAT(graph.ties_of[id], SizeIs(2));
  // -ln(0.9 * 0.8) + 0.2
  EXPECT_NEAR(length_between(graph, at(network, "a"), at(network, "b")), 0.5285040670, 1e-7);
}

TEST(IntroductionGraph, weakens_inferred_and_ended_ties) {
  DatasetBuilder builder = three_organisations();
  builder.tie("a", TieKind::cooperates_with, "b", {.since = "2018", .is_inferred = true});
  builder.tie("a", TieKind::cooperates_with, "c", {.since = "2018", .until = "2019-06"});
  const Network network = builder.network();
  const auto later = build_introduction_graph(network, on("2020"));
  EXPECT_DOUBLE_EQ(edge(later, at(network, "a"), at(network, "b")).strength, 0.7 * 0.8);
  EXPECT_DOUBLE_EQ(edge(later, at(network, "a"), at(network, "c")).strength, 0.5 * 0.8);
  const auto last_day = build_introduction_graph(network, on("2019-06-30"));
  EXPECT_DOUBLE_EQ(edge(last_day, at(network, "a"), at(network, "c")).strength, 0.8);
}

TEST(IntroductionGraph, leaves_out_what_is_not_documented_yet_or_no_acquaintance) {
  DatasetBuilder builder = three_organisations();
  builder.tie("a", TieKind::cooperates_with, "b", {.since = "2020-01-02"});
  builder.tie("a", TieKind::located_in, "c", {.since = "2010"});
  const Network network = builder.network();
  const auto before = build_introduction_graph(network, on("2020-01-01"));
  EXPECT_EQ(before.edges.size(), 0U);
  const auto after = build_introduction_graph(network, on("2020-01-02"));
  EXPECT_EQ(after.edges.size(), 1U);
  AsOf explicit_only = on("2020-01-02");
  explicit_only.explicit_only = true;
  EXPECT_EQ(build_introduction_graph(network, explicit_only).edges.size(), 1U);
}

//  a leads f (1.0), b takes part (0.6), c attends (0.2): three share it, so each pair counts
//  1 / log2(3) = 0.6309.
TEST(IntroductionGraph, makes_a_shared_venue_as_long_as_an_edge_for_the_pair) {
  DatasetBuilder builder = three_organisations();
  builder.tie("a", TieKind::leads, "f", {.since = "2019"});
  builder.tie("b", TieKind::participates, "f", {.since = "2019"});
  builder.tie("c", TieKind::attends, "f", {.since = "2019"});
  const Network network = builder.network();
  const auto graph = build_introduction_graph(network, on("2020"));
  const PathNodeId venue = at(network, "f");
  const double over_venue = length_between(graph, at(network, "a"), venue) +
                            length_between(graph, venue, at(network, "b"));
  EXPECT_NEAR(over_venue, -std::log(0.9 * std::sqrt(1.0 * 0.6) / std::log2(3.0)) + 0.2, 2e-7);
  const PathNodeId door = door_of(network, network.venue(find_node(network, "f")));
  EXPECT_NEAR(length_between(graph, at(network, "b"), door), -std::log(0.9 * 0.6) + 0.2, 1e-7);
  EXPECT_EQ(network_node(network, door), find_node(network, "f"));
  EXPECT_TRUE(is_door(network, door));
  EXPECT_FALSE(is_door(network, venue));
  EXPECT_EQ(graph.graph.is_passable[door], 0);
  EXPECT_EQ(graph.graph.is_passable[venue], 1);
  EXPECT_EQ(edge_between(graph, at(network, "b"), door),
            edge_between(graph, venue, at(network, "b")));
}

TEST(IntroductionGraph, does_not_weaken_a_venue_that_two_share) {
  DatasetBuilder builder = three_organisations();
  builder.tie("a", TieKind::leads, "f", {.since = "2019"});
  builder.tie("b", TieKind::leads, "f", {.since = "2019"});
  const Network network = builder.network();
  const auto graph = build_introduction_graph(network, on("2020"));
  EXPECT_DOUBLE_EQ(graph.crowding[network.venue(find_node(network, "f"))], 1.0);
}

TEST(IntroductionGraph, lets_the_successor_stand_in_from_the_day_it_replaces) {
  DatasetBuilder builder = three_organisations();
  builder.tie("a", TieKind::cooperates_with, "b", {.since = "2018"});
  builder.tie("c", TieKind::successor_of, "b", {.since = "2020-05-01"});
  builder.tie("c", TieKind::cooperates_with, "b");
  const Network network = builder.network();
  const auto before = build_introduction_graph(network, on("2020-04-30"));
  EXPECT_TRUE(are_neighbours(before, at(network, "a"), at(network, "b")));
  EXPECT_TRUE(before.graph.arcs[at(network, "c")].empty());
  const auto after = build_introduction_graph(network, on("2020-05-01"));
  EXPECT_TRUE(are_neighbours(after, at(network, "a"), at(network, "c")));
  EXPECT_TRUE(after.graph.arcs[at(network, "b")].empty());
  EXPECT_EQ(after.edges.size(), 1U);  // none from c to itself
}

TEST(IntroductionGraph, ends_on_a_circle_of_successions) {
  DatasetBuilder builder = three_organisations();
  builder.tie("a", TieKind::successor_of, "b", {.since = "2018"});
  builder.tie("b", TieKind::successor_of, "a", {.since = "2018"});
  const Network network = builder.network();
  const auto graph = build_introduction_graph(network, on("2020"));
  EXPECT_TRUE(graph.stands_in[StakeholderId{0}].is_none());
}

TEST(State, is_of_no_other_kind_and_has_a_ministry_as_member) {
  DatasetBuilder builder;
  builder.stakeholder("m", StakeholderKind::ministry).stakeholder("n", StakeholderKind::network);
  builder.stakeholder("o", StakeholderKind::other).stakeholder("s", StakeholderKind::other);
  builder.stakeholder("u", StakeholderKind::university).stakeholder("x");
  builder.tie("m", TieKind::member_of, "n").tie("m", TieKind::member_of, "s");
  builder.tie("m", TieKind::member_of, "x");
  builder.tie("u", TieKind::member_of, "o").tie("m", TieKind::cooperates_with, "o");
  const Network network = builder.network();
  const auto is_state_named = [&](std::string_view id) {
    return is_state(network, network.stakeholder(find_node(network, id)));
  };
  EXPECT_TRUE(is_state_named("s"));
  EXPECT_FALSE(is_state_named("x"));  // of an unknown kind
  EXPECT_FALSE(is_state_named("n"));
  EXPECT_FALSE(is_state_named("o"));
  EXPECT_FALSE(is_state_named("m"));
}

TEST(IntroductionGraph, refuses_a_hop_cost_out_of_range) {
  const Network network = three_organisations().network();
  EXPECT_NO_THROW((void)build_introduction_graph(network, {}, {.hop_cost = 0.0}));
  EXPECT_NO_THROW((void)build_introduction_graph(network, {}, {.hop_cost = 10.0}));
  EXPECT_THROW((void)build_introduction_graph(network, {}, {.hop_cost = -0.1}), Error);
  EXPECT_THROW((void)build_introduction_graph(network, {}, {.hop_cost = 10.1}), Error);
}

}  // namespace
}  // namespace bindeglied::introduction_graph_test
