#include "bindeglied/measures/eigenvector.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <vector>

#include <gtest/gtest.h>

#include "bindeglied/measures/depth_first.hpp"
#include "tests/measures/sample_graphs.hpp"

namespace bindeglied::eigenvector_test {
namespace {

using testing::graph_of;

// A star with four ends: lambda = 2, the middle 1 / sqrt 2, each end 1 / sqrt 8; bipartite.
TEST(Eigenvector, is_positive_in_a_bipartite_component) {
  const auto found = eigenvector_centrality(graph_of(5, {{0, 1}, {0, 2}, {0, 3}, {0, 4}}));
  EXPECT_NEAR(found.eigenvalue[0], 2.0, 1e-13);
  EXPECT_NEAR(found.values[0], 1.0 / std::sqrt(2.0), 1e-13);
  for (std::uint32_t v = 1; v < 5; ++v) EXPECT_NEAR(found.values[v], 1.0 / std::sqrt(8.0), 1e-13);
}

//  0 - 1    2 - 3 - 4 - 2    5
TEST(Eigenvector, gives_every_component_its_own_and_an_isolate_none) {
  const auto found = eigenvector_centrality(graph_of(6, {{0, 1}, {2, 3}, {3, 4}, {4, 2}}));
  EXPECT_NEAR(found.values[0], 1.0 / std::sqrt(2.0), 1e-13);
  EXPECT_NEAR(found.values[3], 1.0 / std::sqrt(3.0), 1e-13);
  EXPECT_EQ(found.values[5], 0.0);
  EXPECT_NEAR(found.eigenvalue[1], 1.0, 1e-13);
  EXPECT_NEAR(found.eigenvalue[4], 2.0, 1e-13);
  EXPECT_EQ(found.eigenvalue[5], 0.0);
  EXPECT_TRUE(eigenvector_centrality(Graph()).values.empty());
}

// 0 -2- 1 -1- 2: lambda = sqrt 5, vector (2, sqrt 5, 1) / sqrt 10
TEST(Eigenvector, counts_weights) {
  const std::vector<Edge> edges = {{0, 1, 2.0}, {1, 2, 1.0}};
  const auto found = eigenvector_centrality(build_graph(3, edges, true));
  EXPECT_NEAR(found.eigenvalue[0], std::sqrt(5.0), 1e-13);
  EXPECT_NEAR(found.values[0], 2.0 / std::sqrt(10.0), 1e-13);
  EXPECT_NEAR(found.values[1], std::sqrt(0.5), 1e-13);
  EXPECT_NEAR(found.values[2], 1.0 / std::sqrt(10.0), 1e-13);
}

// lambda_j = 2 cos(pi / (n + 1)), entries sin(pi j / (n + 1)): a small gap below the first one.
TEST(Eigenvector, of_a_long_path_is_a_half_wave) {
  constexpr std::uint32_t n = 400;
  testing::Pairs pairs;
  for (std::uint32_t v = 1; v < n; ++v) pairs.emplace_back(v - 1, v);
  const auto found = eigenvector_centrality(graph_of(n, pairs));
  const double pi = std::acos(-1.0);
  EXPECT_NEAR(found.eigenvalue[0], 2.0 * std::cos(pi / (n + 1)), 1e-12);
  for (std::uint32_t v = 0; v < n; ++v) {
    ASSERT_NEAR(found.values[v], std::sqrt(2.0 / (n + 1)) * std::sin(pi * (v + 1) / (n + 1)), 1e-8);
  }
}

// The Medici have .4303, the Strozzi .3560, the Pazzi .0448; the club's largest eigenvalue is
// 6.7257 and its member 33 has .3734 (networkx 2.8 and igraph 0.10 agree).
TEST(Eigenvector, agrees_with_published_networks) {
  const auto families = eigenvector_centrality(testing::florentine_families());
  EXPECT_NEAR(families.values[8], 0.4303, 0.00005);
  EXPECT_NEAR(families.values[13], 0.3560, 0.00005);
  EXPECT_NEAR(families.values[9], 0.0448, 0.00005);
  const auto club = eigenvector_centrality(testing::karate_club());
  EXPECT_NEAR(club.eigenvalue[0], 6.725697727631736, 1e-12);
  EXPECT_NEAR(club.values[33], 0.373363, 5e-7);
  EXPECT_LT(club.residual, 1e-12);
}

/// By many plain multiplications with A + I, which has no eigenvalue of the same size as the first.
std::vector<double> slow_vector(const Graph& graph) {
  const std::uint32_t n = graph.vertex_count();
  std::vector<double> x(n, 1.0);
  const auto reach = testing::reach_without(graph, no_vertex);
  for (int i = 0; i < 20000; ++i) {
    std::vector<double> y = x;
    for (std::uint32_t v = 0; v < n; ++v) {
      for (std::size_t k = 0; k < graph.degree(v); ++k) {
        y[v] += graph.weights(v)[k] * x[graph.neighbours(v)[k]];
      }
    }
    for (std::uint32_t v = 0; v < n; ++v) {
      double norm = 0.0;  // of its component
      for (std::uint32_t w = 0; w < n; ++w) norm += reach[v][w] ? y[w] * y[w] : 0.0;
      x[v] = y[v] / std::sqrt(norm);
    }
  }
  for (std::uint32_t v = 0; v < n; ++v) {
    if (graph.degree(v) == 0) x[v] = 0.0;
  }
  return x;
}

TEST(Eigenvector, agrees_with_plain_power_iteration) {
  for (unsigned seed = 0; seed < 200; ++seed) {
    const Graph graph = testing::random_graph(seed, true);
    const auto found = eigenvector_centrality(graph);
    const auto slow = slow_vector(graph);
    for (std::uint32_t v = 0; v < graph.vertex_count(); ++v) {
      ASSERT_NEAR(found.values[v], slow[v], 1e-9) << seed << " " << v;
    }
  }
}

}  // namespace
}  // namespace bindeglied::eigenvector_test
