#include "bindeglied/measures/graph.hpp"

#include <vector>

#include <gtest/gtest.h>

namespace bindeglied {
namespace {

//  0 --- 1     3 (alone)
//   \   /
//     2
const std::vector<Edge> triangle = {
    {2, 0, 1.0}, {0, 1, 2.0}, {1, 2, 4.0}, {1, 0, 8.0}, {2, 2, 9.0}};

TEST(Graph, joins_repeated_edges_and_leaves_out_loops) {
  const Graph graph = build_graph(4, triangle, true);
  EXPECT_EQ(graph.vertex_count(), 4U);
  EXPECT_EQ(graph.edge_count(), 3U);
  const auto neighbours = graph.neighbours(1);
  EXPECT_EQ(std::vector<std::uint32_t>(neighbours.begin(), neighbours.end()),
            (std::vector<std::uint32_t>{0, 2}));
  EXPECT_EQ(graph.weights(1)[0], 10.0);
  EXPECT_EQ(graph.weights(1)[1], 4.0);
  EXPECT_EQ(graph.weights(0)[0], 10.0);
}

TEST(Graph, knows_vertices_without_edges) {
  const Graph graph = build_graph(4, triangle);
  EXPECT_EQ(graph.degree(3), 0U);
  EXPECT_TRUE(graph.neighbours(3).empty());
  EXPECT_EQ(build_graph(0, {}).vertex_count(), 0U);
  EXPECT_EQ(Graph().vertex_count(), 0U);
}

TEST(Graph, keeps_no_weights_unless_asked) {
  const Graph graph = build_graph(4, triangle);
  EXPECT_FALSE(graph.is_weighted());
  EXPECT_TRUE(graph.weights(0).empty());
  EXPECT_EQ(graph.edge_count(), 3U);
}

}  // namespace
}  // namespace bindeglied
