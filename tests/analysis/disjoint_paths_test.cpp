#include <gtest/gtest.h>

#include "bindeglied/analysis/shortest_paths.hpp"
#include "tests/support/reference_paths.hpp"

namespace bindeglied::disjoint_paths_test {
namespace {

std::size_t count(std::size_t node_count, const std::vector<PathEdge>& edges) {
  const PathGraph graph = build_path_graph(node_count, node_count, edges);
  return count_disjoint_paths(graph, PathNodeId{0}, PathNodeId{node_count - 1});
}

PathEdge edge(std::size_t a, std::size_t b) {
  return {.a = PathNodeId{a}, .b = PathNodeId{b}, .length = 1};
}

//  0 - 1 - 3 - 5      The obvious way 0-1-4-5 would block the other;
//  0 - 2 - 4 - 5      it has to be rerouted.
//      1 - 4
TEST(DisjointPaths, reroute_a_path_that_blocks_another) {
  EXPECT_EQ(count(6, {edge(0, 1), edge(0, 2), edge(1, 3), edge(1, 4), edge(2, 4), edge(3, 5),
                      edge(4, 5)}),
            2U);
}

TEST(DisjointPaths, count_a_direct_edge_once) {
  EXPECT_EQ(count(2, {edge(0, 1)}), 1U);
  EXPECT_EQ(count(3, {edge(0, 1), edge(1, 2), edge(0, 2)}), 2U);
  EXPECT_EQ(count(3, {edge(0, 1)}), 0U);
}

TEST(DisjointPaths, are_as_many_as_nodes_must_fail_on_random_graphs) {
  for (unsigned seed = 0; seed < 600; ++seed) {
    const std::size_t nodes = 4 + seed % 5;
    const std::size_t passable = nodes - seed % 3;
    const auto edges = testing::random_path_edges(seed, nodes, 25 + (seed * 7) % 60, 2);
    const PathGraph graph = build_path_graph(nodes, passable, edges);
    const PathNodeId to{nodes - 1};
    ASSERT_EQ(count_disjoint_paths(graph, PathNodeId{0}, to),
              testing::smallest_cut(nodes, passable, edges, PathNodeId{0}, to))
        << "seed " << seed;
  }
}

}  // namespace
}  // namespace bindeglied::disjoint_paths_test
