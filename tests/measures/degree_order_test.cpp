#include "bindeglied/measures/degree_order.hpp"

#include <algorithm>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/measures/random_graphs.hpp"

namespace bindeglied::degree_order_test {
namespace {

using ::testing::ElementsAre;
using testing::random_graph;
using testing::renamed;

//  0 -- 2 -- 3 -- 4    1 (alone)
//       +----5---+
TEST(DegreeOrder, puts_high_degrees_first_and_breaks_ties_by_number) {
  const std::vector<Edge> edges = {{0, 2, 1.0}, {2, 3, 2.0}, {3, 4, 3.0}, {2, 5, 4.0}, {4, 5, 5.0}};
  const DegreeOrder order = order_by_degree(build_graph(6, edges, true));
  EXPECT_THAT(order.original, ElementsAre(2, 3, 4, 5, 0, 1));
  EXPECT_TRUE(std::ranges::equal(order.graph.neighbours(0), std::vector<std::uint32_t>{1, 3, 4}));
  EXPECT_THAT(order.graph.weights(0)[0], 2.0);
  EXPECT_THAT(order.graph.weights(0)[1], 4.0);
  EXPECT_THAT(order.graph.weights(0)[2], 1.0);
  EXPECT_EQ(order.graph.degree(5), 0U);
  EXPECT_TRUE(order_by_degree(Graph()).original.empty());
}

TEST(DegreeOrder, leaves_isolates_out_and_gives_them_nothing) {
  const std::vector<Edge> edges = {{1, 3, 1.0}, {3, 4, 1.0}};
  const Graph graph = build_graph(6, edges);
  const DegreeOrder order = order_by_degree(graph, EdgeWeights::left_out, Isolates::left_out);
  EXPECT_EQ(order.graph.vertex_count(), 3U);
  EXPECT_THAT(order.original, ElementsAre(3, 1, 4, 0, 2, 5));
  EXPECT_THAT(in_original_order(order, std::vector<int>{7, 8, 9}), ElementsAre(0, 8, 0, 7, 9, 0));
  const DegreeOrder nobody =
      order_by_degree(build_graph(2, {}), EdgeWeights::left_out, Isolates::left_out);
  EXPECT_EQ(nobody.graph.vertex_count(), 0U);
  EXPECT_EQ(nobody.original.size(), 2U);
}

TEST(DegreeOrder, leaves_weights_out_and_keeps_the_edges) {
  const Graph graph = random_graph(7, true);
  const DegreeOrder order = order_by_degree(graph, EdgeWeights::left_out);
  const DegreeOrder weighted = order_by_degree(graph);
  EXPECT_FALSE(order.graph.is_weighted());
  EXPECT_EQ(order.original, weighted.original);
  EXPECT_TRUE(std::ranges::equal(order.graph.all_targets(), weighted.graph.all_targets()));
}

TEST(DegreeOrder, brings_values_back_into_the_original_order) {
  const DegreeOrder order{.original = {2, 0, 1}};
  EXPECT_THAT(in_original_order(order, std::vector<int>{10, 20, 30}), ElementsAre(20, 30, 10));
}

TEST(DegreeOrder, keeps_every_edge_of_random_graphs) {
  for (std::uint32_t seed = 0; seed < 200; ++seed) {
    const Graph graph = random_graph(seed, true);
    const DegreeOrder order = order_by_degree(graph);
    const Graph back = renamed(order.graph, order.original);
    ASSERT_TRUE(std::ranges::equal(back.all_targets(), graph.all_targets())) << seed;
    ASSERT_TRUE(std::ranges::equal(back.all_weights(), graph.all_weights())) << seed;
    for (std::uint32_t i = 1; i < graph.vertex_count(); ++i) {
      ASSERT_GE(order.graph.degree(i - 1), order.graph.degree(i));
      ASSERT_TRUE(std::ranges::is_sorted(order.graph.neighbours(i)));
    }
  }
}

}  // namespace
}  // namespace bindeglied::degree_order_test
