#include "bindeglied/analysis/path_graph.hpp"

#include <cmath>
#include <limits>

#include <gtest/gtest.h>

namespace bindeglied::path_graph_test {
namespace {

TEST(PathGraph, has_both_directions_of_each_edge_in_the_order_of_nodes) {
  const std::vector<PathEdge> edges = {{.a = PathNodeId{2}, .b = PathNodeId{0}, .length = 7},
                                       {.a = PathNodeId{0}, .b = PathNodeId{1}, .length = 5}};
  const PathGraph graph = build_path_graph(4, 3, edges);
  ASSERT_EQ(graph.arcs.key_count(), 4U);
  ASSERT_EQ(graph.arcs[PathNodeId{0}].size(), 2U);
  EXPECT_EQ(graph.arcs[PathNodeId{0}][0].to, PathNodeId{1});
  EXPECT_EQ(graph.arcs[PathNodeId{0}][1].length, 7U);
  EXPECT_EQ(graph.arcs[PathNodeId{2}][0].to, PathNodeId{0});
  EXPECT_TRUE(graph.arcs[PathNodeId{3}].empty());
  EXPECT_EQ(graph.is_passable[PathNodeId{2}], 1);
  EXPECT_EQ(graph.is_passable[PathNodeId{3}], 0);
}

TEST(PathGraph, keeps_the_shortest_of_several_edges_and_no_loops) {
  const std::vector<PathEdge> edges = {{.a = PathNodeId{0}, .b = PathNodeId{1}, .length = 9},
                                       {.a = PathNodeId{1}, .b = PathNodeId{0}, .length = 4},
                                       {.a = PathNodeId{1}, .b = PathNodeId{1}, .length = 1}};
  const PathGraph graph = build_path_graph(2, 2, edges);
  ASSERT_EQ(graph.arcs.value_count(), 2U);
  EXPECT_EQ(graph.arcs[PathNodeId{0}][0].length, 4U);
  EXPECT_EQ(graph.arcs[PathNodeId{1}][0].length, 4U);
}

TEST(PathGraph, rounds_lengths_to_units_and_keeps_them_positive) {
  EXPECT_EQ(to_path_units(0.0), 1U);
  EXPECT_EQ(to_path_units(1.0), 10000000U);
  EXPECT_EQ(to_path_units(-std::log(0.9)), 1053605U);  // 0.10536051566 / 1e-7
  EXPECT_EQ(to_path_units(1e9), std::numeric_limits<std::uint32_t>::max());
}

}  // namespace
}  // namespace bindeglied::path_graph_test
