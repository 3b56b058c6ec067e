#include "bindeglied/analysis/node_statistics.hpp"

#include <cmath>
#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "bindeglied/base/error.hpp"
#include "bindeglied/measures/eigenvector.hpp"
#include "tests/support/dataset_builder.hpp"

namespace bindeglied::node_statistics_test {
namespace {

using testing::DatasetBuilder;

//  f: a (foundation, town), b (foundation, city), c (university, town)    c - cooperates - d
//  (university, no place)     e - cooperates - h     i: nobody
Network small() {
  DatasetBuilder builder;
  builder.stakeholder("a", StakeholderKind::foundation, {.place = "town"});
  builder.stakeholder("b", StakeholderKind::foundation, {.place = "city"});
  builder.stakeholder("c", StakeholderKind::university, {.place = "town"});
  builder.stakeholder("d", StakeholderKind::university);
  builder.stakeholder("e", StakeholderKind::company);
  builder.stakeholder("h", StakeholderKind::company);
  builder.stakeholder("i", StakeholderKind::church);
  builder.venue("f", VenueKind::forum);
  for (const char* id : {"a", "b", "c"}) builder.tie(id, TieKind::participates, "f");
  builder.tie("c", TieKind::cooperates_with, "d").tie("e", TieKind::cooperates_with, "h");
  return builder.network();
}

std::vector<NodeStatistics> measure(const Network& network) {
  return measure_nodes(find_cooperation(network, {})).rows;
}

TEST(NodeStatistics, lists_everybody_by_falling_number_of_partners) {
  const Network network = small();
  std::string order;
  for (const NodeStatistics& row : measure(network)) {
    order += network.text(network.node_ids[network.node(row.id)]);
  }
  // c has 3 partners; a and b 2 with strength 1; d, e, h 1; i none
  EXPECT_EQ(order, "cabdehi");
}

TEST(NodeStatistics, tells_the_place_of_a_broker) {
  const NodeStatistics c = measure(small()).front();
  EXPECT_EQ(c.kind, StakeholderKind::university);
  EXPECT_EQ(c.venues, 1U);
  EXPECT_EQ(c.degree, 3U);
  EXPECT_DOUBLE_EQ(c.strength, 0.5 + 0.5 + 1.0);
  EXPECT_EQ(c.component, 1U);
  EXPECT_EQ(c.other_kinds, 2U);
  EXPECT_EQ(c.other_places, 1U);  // b; d has none
  EXPECT_DOUBLE_EQ(c.ei_kind.value(), 1.0 / 3.0);
  EXPECT_DOUBLE_EQ(c.ei_place.value(), 0.0);
  EXPECT_EQ(c.brokered_pairs, 2U);  // a-d, b-d
  EXPECT_EQ(c.sole_pairs, 2U);
  EXPECT_TRUE(c.is_cut_vertex);
  EXPECT_EQ(c.pairs_cut, 2U);
  EXPECT_EQ(c.left_alone, 1U);
  EXPECT_GT(c.eigenvector, 0.0);
  EXPECT_EQ(c.core, 2U);
  EXPECT_DOUBLE_EQ(c.clustering.value(), 1.0 / 3.0);  // ab of ab, ad, bd
  EXPECT_DOUBLE_EQ(c.betweenness, 2.0);
  EXPECT_DOUBLE_EQ(c.closeness, 3.0);
  // Shares of strength: a, b 1/4, d 1/2; a and b have half of theirs with each other:
  // 2 (1/4 + 1/4 1/2)^2 + (1/2)^2
  EXPECT_DOUBLE_EQ(c.constraint.value(), 2.0 * 9.0 / 64.0 + 0.25);
  // 3 - (share of b 1/4, a's weight with b over a's greatest 1) - the same of a
  EXPECT_DOUBLE_EQ(c.effective_size.value(), 2.5);
}

TEST(NodeStatistics, say_when_nothing_is_known_of_the_partners) {
  const auto rows = measure(small());
  EXPECT_EQ(rows[3].degree, 1U);  // d has no place
  EXPECT_FALSE(rows[3].other_places.has_value());
  EXPECT_EQ(rows[3].other_kinds, 0U);
  EXPECT_EQ(rows[6].degree, 0U);  // i has neither place nor partners
  EXPECT_EQ(rows[6].other_places, 0U);
  DatasetBuilder without_kinds;
  without_kinds.stakeholder("a").stakeholder("b");
  without_kinds.tie("a", TieKind::cooperates_with, "b");
  const NodeStatistics a = measure(without_kinds.network()).front();
  EXPECT_EQ(a.degree, 1U);
  EXPECT_FALSE(a.kind.has_value());
  EXPECT_FALSE(a.other_kinds.has_value());
  EXPECT_FALSE(a.ei_kind.has_value());
}

// Layers of three where everybody works with the whole next layer: 3^650 ways to the last one.
TEST(NodeStatistics, refuse_too_many_shortest_paths_before_anything_else_is_measured) {
  DatasetBuilder builder;
  const auto id = [](int layer, int k) { return std::to_string(3 * layer + k); };
  for (int i = 0; i < 3 * 651; ++i) {
    builder.stakeholder(std::to_string(i), StakeholderKind::company);
  }
  for (int layer = 0; layer < 650; ++layer) {
    for (int i = 0; i < 9; ++i) {
      builder.tie(id(layer, i / 3), TieKind::cooperates_with, id(layer + 1, i % 3));
    }
  }
  std::set<std::string, std::less<>> done;
  const Watch watch{
      .progress = [&](std::string_view what, double /*share*/) { done.emplace(what); }};
  const Network network = builder.network();
  EXPECT_THROW((void)measure_nodes(find_cooperation(network, {}), {.threads = 1}, watch), Error);
  EXPECT_EQ(done, (std::set<std::string, std::less<>>{"shortest paths"}));
}

TEST(NodeStatistics, follow_partners_by_strength_for_the_pagerank) {
  const auto rows = measure(small());
  double sum = 0.0;
  for (const NodeStatistics& row : rows) sum += row.pagerank;
  EXPECT_NEAR(sum, 1.0, 1e-9);
  // i has only the new starts, a share s = .15 / (7 - .85) of all; e has .85 of h besides, so
  // p = s + .85 p.
  EXPECT_NEAR(rows.back().pagerank, 0.15 / 6.15, 1e-9);
  EXPECT_NEAR(rows[4].pagerank, 1.0 / 6.15, 1e-9);
}

TEST(NodeStatistics, estimates_betweenness_within_a_bound_when_asked) {
  const Network network = small();
  const Cooperation cooperation = find_cooperation(network, {});
  for (const NodeStatistics& row : measure_nodes(cooperation, {.sources = 6}).rows) {
    ASSERT_TRUE(row.betweenness_bound);
    EXPECT_GT(*row.betweenness_bound, 0.0);
  }
  for (const std::uint32_t sources : {0U, 7U}) {
    const auto exact = measure_nodes(cooperation, {.sources = sources}).rows;
    EXPECT_FALSE(exact.front().betweenness_bound);
    EXPECT_DOUBLE_EQ(exact.front().betweenness, 2.0);
  }
  // Also where 1 would be everybody, or more.
  EXPECT_THROW(check_node_options({.sources = 1}), Error);
  EXPECT_THROW((void)measure_nodes(cooperation, {.sources = 1}), Error);
  EXPECT_THROW((void)measure_nodes(Cooperation(), {.sources = 1}), Error);
  EXPECT_NO_THROW(check_node_options({.sources = 2}));
  EXPECT_NO_THROW(check_node_options({.sources = 0}));
}

TEST(NodeStatistics, say_how_near_their_eigenvectors_are) {
  const Network network = small();
  const Cooperation cooperation = find_cooperation(network, {});
  const MeasuredNodes nodes = measure_nodes(cooperation);
  EXPECT_EQ(nodes.eigenvector_residual, eigenvector_centrality(cooperation.graph).residual);
  EXPECT_GT(nodes.eigenvector_residual, 0.0);
}

TEST(NodeStatistics, numbers_parts_by_size_and_gives_the_lonely_none) {
  const auto rows = measure(small());
  EXPECT_EQ(rows[4].component, 2U);  // e
  EXPECT_NEAR(rows[4].eigenvector, std::sqrt(0.5), 1e-12);
  const NodeStatistics& lonely = rows.back();
  EXPECT_EQ(lonely.degree, 0U);
  EXPECT_EQ(lonely.component, 0U);
  EXPECT_EQ(lonely.eigenvector, 0.0);
  EXPECT_FALSE(lonely.ei_kind);
  EXPECT_FALSE(lonely.constraint);
  EXPECT_FALSE(lonely.clustering);
  EXPECT_FALSE(lonely.ei_place);
  EXPECT_FALSE(lonely.is_cut_vertex);
  EXPECT_TRUE(lonely.place.is_none());
  EXPECT_FALSE(rows[3].ei_place);  // d has a partner, but no place
  EXPECT_TRUE(rows[3].ei_kind);
}

}  // namespace
}  // namespace bindeglied::node_statistics_test
