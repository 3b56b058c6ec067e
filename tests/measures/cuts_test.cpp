#include "bindeglied/measures/cuts.hpp"

#include <vector>

#include <gtest/gtest.h>

#include "bindeglied/measures/depth_first.hpp"
#include "tests/measures/published_graphs.hpp"
#include "tests/measures/random_graphs.hpp"
#include "tests/support/stopped_watch.hpp"

namespace bindeglied::cuts_test {
namespace {

using testing::graph_of;

testing::Pairs pairs_of(const Cuts& cuts) {
  testing::Pairs pairs;
  for (const Edge& edge : cuts.bridges) pairs.emplace_back(edge.from, edge.to);
  return pairs;
}

std::vector<std::uint32_t> vertices_of(const Cuts& cuts) {
  std::vector<std::uint32_t> vertices;
  for (std::uint32_t v = 0; v < cuts.is_cut_vertex.size(); ++v) {
    if (cuts.is_cut_vertex[v] != 0) vertices.push_back(v);
  }
  return vertices;
}

//  0       3
//  | \   / |
//  |  2 -- |     two triangles that share 2; 5 hangs on 4
//  | /   \ |
//  1       4 - 5
TEST(Cuts, are_where_parts_hang_together_by_one_vertex) {
  const Cuts cuts =
      find_cuts(graph_of(6, {{0, 1}, {0, 2}, {1, 2}, {2, 3}, {2, 4}, {3, 4}, {4, 5}}));
  EXPECT_EQ(vertices_of(cuts), (std::vector<std::uint32_t>{2, 4}));
  EXPECT_EQ(pairs_of(cuts), (testing::Pairs{{4, 5}}));
}

TEST(Cuts, count_the_first_vertex_only_when_it_divides) {
  EXPECT_EQ(vertices_of(find_cuts(graph_of(3, {{0, 1}, {0, 2}}))), (std::vector<std::uint32_t>{0}));
  EXPECT_TRUE(vertices_of(find_cuts(graph_of(3, {{0, 1}, {0, 2}, {1, 2}}))).empty());
}

TEST(Cuts, leave_isolates_and_single_pairs_alone) {
  EXPECT_TRUE(vertices_of(find_cuts(graph_of(3, {{0, 1}}))).empty());
  EXPECT_EQ(pairs_of(find_cuts(graph_of(3, {{0, 1}}))), (testing::Pairs{{0, 1}}));
  EXPECT_TRUE(find_cuts(Graph()).bridges.empty());
}

TEST(Cuts, tell_the_weight_of_a_bridge) {
  const std::vector<Edge> edges = {{1, 0, 0.5}, {1, 2, 0.75}};
  const Cuts cuts = find_cuts(build_graph(3, edges, true));
  ASSERT_EQ(cuts.bridges.size(), 2U);
  EXPECT_EQ(cuts.bridges[0].weight, 0.5);
  EXPECT_EQ(cuts.bridges[1].weight, 0.75);
}

// Only member 0 divides the club, through member 11, who knows nobody else; four of the families
// divide Florence: networkx 2.8.8.
TEST(Cuts, agree_with_published_networks) {
  const Cuts club = find_cuts(testing::karate_club());
  EXPECT_EQ(vertices_of(club), (std::vector<std::uint32_t>{0}));
  EXPECT_EQ(pairs_of(club), (testing::Pairs{{0, 11}}));
  const Cuts families = find_cuts(testing::florentine_families());
  EXPECT_EQ(vertices_of(families), (std::vector<std::uint32_t>{1, 6, 8, 12}));
  EXPECT_EQ(pairs_of(families), (testing::Pairs{{0, 8}, {1, 5}, {6, 7}, {8, 12}, {9, 12}}));
}

TEST(Cuts, agree_with_taking_out_one_after_another) {
  for (unsigned seed = 0; seed < 200; ++seed) {
    const Graph graph = testing::small_random_graph(seed);
    const auto whole = testing::reach_without(graph, no_vertex);
    const Cuts cuts = find_cuts(graph);
    for (std::uint32_t v = 0; v < graph.vertex_count(); ++v) {
      const auto rest = testing::reach_without(graph, v);
      bool divides = false;
      for (std::uint32_t a = 0; a < graph.vertex_count(); ++a) {
        for (std::uint32_t b = 0; b < graph.vertex_count(); ++b) {
          if (a != v && b != v && whole[a][b] && !rest[a][b]) divides = true;
        }
      }
      ASSERT_EQ(cuts.is_cut_vertex[v] != 0, divides) << seed << " " << v;
    }
    testing::Pairs bridges;
    for (std::uint32_t a = 0; a < graph.vertex_count(); ++a) {
      for (const std::uint32_t b : graph.neighbours(a)) {
        if (b < a) continue;
        testing::Pairs others;
        for (std::uint32_t c = 0; c < graph.vertex_count(); ++c) {
          for (const std::uint32_t d : graph.neighbours(c)) {
            if (c < d && !(c == a && d == b)) others.emplace_back(c, d);
          }
        }
        const auto rest = testing::reach_without(graph_of(graph.vertex_count(), others), no_vertex);
        if (!rest[a][b]) bridges.emplace_back(a, b);
      }
    }
    ASSERT_EQ(pairs_of(cuts), bridges) << seed;
  }
}

TEST(Cuts, stop_when_asked_to) {
  EXPECT_TRUE(testing::stops([](const Watch& watch) {
    return find_cuts(graph_of(2, {{0, 1}}), watch);
  }));
}

}  // namespace
}  // namespace bindeglied::cuts_test
