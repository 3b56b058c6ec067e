#include "bindeglied/measures/modularity.hpp"

#include <vector>

#include <gtest/gtest.h>

#include "tests/measures/published_graphs.hpp"
#include "tests/measures/random_graphs.hpp"
#include "tests/support/stopped_watch.hpp"

namespace bindeglied::modularity_test {
namespace {

using testing::are_adjacent;
using testing::graph_of;
using testing::random_graph;

//  0 - 1   3 - 4     two triangles and an edge between them: 7 edges
//   \ /     \ /
//    2 ----- 5
TEST(Modularity, compares_with_edges_drawn_at_random) {
  const Graph graph = graph_of(6, {{0, 1}, {1, 2}, {0, 2}, {3, 4}, {4, 5}, {3, 5}, {2, 5}});
  const std::vector<std::uint32_t> halves = {0, 0, 0, 1, 1, 1};
  const std::vector<std::uint32_t> whole = {3, 3, 3, 3, 3, 3};
  EXPECT_DOUBLE_EQ(modularity(graph, halves), 2.0 * (3.0 / 7.0 - 0.25));
  EXPECT_DOUBLE_EQ(modularity(graph, halves, 2.0), 2.0 * (3.0 / 7.0 - 0.5));
  EXPECT_DOUBLE_EQ(modularity(graph, halves, 0.0), 6.0 / 7.0);
  EXPECT_DOUBLE_EQ(modularity(graph, whole), 0.0);
}

TEST(Modularity, takes_weights_into_account_and_is_zero_without_edges) {
  const std::vector<Edge> edges = {{0, 1, 3.0}, {1, 2, 1.0}};
  const std::vector<std::uint32_t> halves = {0, 0, 1};
  // strengths 3, 4, 1 of 8
  EXPECT_DOUBLE_EQ(modularity(build_graph(3, edges, true), halves),
                   0.75 - 49.0 / 64.0 - 1.0 / 64.0);
  EXPECT_EQ(modularity(graph_of(3, {}), halves), 0.0);
}

TEST(Modularity, agrees_with_the_sum_over_all_pairs_on_random_graphs) {
  for (std::uint32_t seed = 0; seed < 200; ++seed) {
    const Graph graph = random_graph(seed);
    std::vector<std::uint32_t> community(graph.vertex_count());
    for (std::uint32_t i = 0; i < community.size(); ++i) community[i] = (i * 7 + seed) % 3;
    const double m2 = 2.0 * static_cast<double>(graph.edge_count());
    double sum = 0.0;
    for (std::uint32_t a = 0; a < community.size(); ++a) {
      for (std::uint32_t b = 0; b < community.size(); ++b) {
        if (community[a] != community[b] || m2 == 0.0) continue;
        const double drawn = static_cast<double>(graph.degree(a)) * graph.degree(b) / m2;
        sum += ((are_adjacent(graph, a, b) ? 1.0 : 0.0) - drawn) / m2;
      }
    }
    ASSERT_NEAR(modularity(graph, community), sum, 1e-12) << seed;
  }
}

TEST(Modularity, stops_when_asked_to) {
  const std::vector<std::uint32_t> alone = {0, 1};
  EXPECT_TRUE(testing::stops([&](const Watch& watch) {
    return modularity(graph_of(2, {{0, 1}}), alone, 1.0, watch);
  }));
}

}  // namespace
}  // namespace bindeglied::modularity_test
