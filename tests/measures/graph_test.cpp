#include "bindeglied/measures/graph.hpp"

#include <algorithm>
#include <span>
#include <vector>

#include <gtest/gtest.h>

#include "bindeglied/base/error.hpp"
#include "tests/measures/random_graphs.hpp"

namespace bindeglied::graph_test {
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

TEST(Graph, holds_as_many_arcs_as_32_bits_number) {
  EXPECT_NO_THROW(check_arc_count(4'294'967'295));
  EXPECT_THROW(check_arc_count(4'294'967'296), Error);
  // Refused by their number, before any is looked at.
  const std::span<const Edge> many(triangle.data(), std::size_t{1} << 31U);
  EXPECT_THROW((void)build_graph(4, many), Error);
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

/// Edges of both weigh the sum; an unweighted graph counts 1 for each.
TEST(Graph, can_be_joined_with_another) {
  const Graph joined = join_graphs(
      build_graph(4, triangle), build_graph(4, std::vector<Edge>{{0, 1, 0.5}, {3, 1, 2.0}}, true));
  EXPECT_EQ(joined.edge_count(), 4U);
  EXPECT_EQ(joined.weights(0)[0], 1.5);
  EXPECT_EQ(joined.weights(0)[1], 1.0);
  EXPECT_EQ(joined.weights(3)[0], 2.0);
  EXPECT_EQ(join_graphs(Graph(), Graph()).vertex_count(), 0U);
  EXPECT_TRUE(join_graphs(build_graph(4, triangle), build_graph(4, {})).is_weighted());
}

TEST(Graph, joined_is_that_of_all_edges) {
  for (std::uint32_t seed = 0; seed < 200; ++seed) {
    std::uint32_t count = 0;
    const std::vector<Edge> edges = testing::random_edges(seed, count);
    const auto middle = edges.begin() + static_cast<std::ptrdiff_t>(seed % (edges.size() + 1));
    const Graph joined =
        join_graphs(build_graph(count, std::vector<Edge>(edges.begin(), middle), true),
                    build_graph(count, std::vector<Edge>(middle, edges.end()), true));
    const Graph whole = build_graph(count, edges, true);
    ASSERT_TRUE(std::ranges::equal(joined.all_offsets(), whole.all_offsets())) << seed;
    ASSERT_TRUE(std::ranges::equal(joined.all_targets(), whole.all_targets())) << seed;
    ASSERT_TRUE(std::ranges::equal(joined.all_weights(), whole.all_weights())) << seed;
  }
}

}  // namespace
}  // namespace bindeglied::graph_test
