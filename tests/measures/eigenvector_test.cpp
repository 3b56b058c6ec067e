#include "bindeglied/measures/eigenvector.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "bindeglied/measures/depth_first.hpp"
#include "tests/measures/published_graphs.hpp"
#include "tests/measures/random_graphs.hpp"

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

// Restarts from the best vector alone took 989 looks at the watch for this one.
TEST(Eigenvector, of_a_chain_of_1000_is_found_to_ten_digits_in_a_few_steps) {
  constexpr std::uint32_t n = 1000;
  testing::Pairs pairs;
  for (std::uint32_t v = 1; v < n; ++v) pairs.emplace_back(v - 1, v);
  std::size_t looks = 0;
  const Watch watch{.progress = [&](std::string_view /*what*/, double /*share*/) { ++looks; }};
  const auto found = eigenvector_centrality(graph_of(n, pairs), watch);
  const double pi = std::acos(-1.0);
  EXPECT_NEAR(found.eigenvalue[0], 2.0 * std::cos(pi / (n + 1)), 1e-13);
  for (std::uint32_t v = 0; v < n; ++v) {
    ASSERT_NEAR(found.values[v], std::sqrt(2.0 / (n + 1)) * std::sin(pi * (v + 1) / (n + 1)),
                1e-10);
  }
  EXPECT_LT(looks, 200U);
}

// 300 steps are one space of 300, half of what the chain of 1,200 needs: they look at the watch 5
// times in each of both passes, at the small matrix 17 times, and before each of 9 spaces.
TEST(Eigenvector, ends_after_as_many_steps_as_are_allowed_and_says_how_good_it_is) {
  constexpr std::uint32_t n = 1200;
  testing::Pairs pairs;
  for (std::uint32_t v = 1; v < n; ++v) pairs.emplace_back(v - 1, v);
  std::size_t looks = 0;
  const Watch watch{.progress = [&](std::string_view /*what*/, double /*share*/) { ++looks; }};
  const auto found = eigenvector_centrality(graph_of(n, pairs), watch, 300);
  EXPECT_LT(looks, 40U);
  EXPECT_GT(found.residual, 1e-12);
  EXPECT_LT(found.residual, 1e-3);
  EXPECT_TRUE(std::ranges::all_of(found.values, [](double value) { return value >= 0.0; }));
  EXPECT_LT(eigenvector_centrality(graph_of(n, pairs)).residual, 1e-13);
}

// The Medici have .4303, the Strozzi .3560, the Pazzi .0448, member 33 of the club .3734: networkx
// 2.8.8, eigenvector_centrality_numpy.  The club's largest eigenvalue is 6.7257 (numpy).
TEST(Eigenvector, agrees_with_other_libraries_on_published_networks) {
  const auto families = eigenvector_centrality(testing::florentine_families());
  EXPECT_NEAR(families.values[8], 0.4303, 0.00005);
  EXPECT_NEAR(families.values[13], 0.3560, 0.00005);
  EXPECT_NEAR(families.values[9], 0.0448, 0.00005);
  const auto club = eigenvector_centrality(testing::karate_club());
  EXPECT_NEAR(club.eigenvalue[0], 6.725697727631736, 1e-12);
  EXPECT_NEAR(club.values[33], 0.373363, 5e-7);
  EXPECT_LT(club.residual, 1e-12);
}

/// Turns a symmetric matrix until it is diagonal (Jacobi); `vectors` gets the eigenvectors as rows.
void diagonalise(std::vector<std::vector<double>>& matrix,
                 std::vector<std::vector<double>>& vectors) {
  const std::size_t n = matrix.size();
  const auto turn = [](double& x, double& y, double c, double s) {
    const double old = x;
    x = c * old - s * y;
    y = s * old + c * y;
  };
  for (int sweep = 0; sweep < 30; ++sweep) {
    for (std::size_t p = 0; p < n; ++p) {
      for (std::size_t q = p + 1; q < n; ++q) {
        if (matrix[p][q] == 0.0) continue;
        const double angle = 0.5 * std::atan2(2.0 * matrix[p][q], matrix[q][q] - matrix[p][p]);
        const double c = std::cos(angle);
        const double s = std::sin(angle);
        for (std::size_t k = 0; k < n; ++k) turn(matrix[k][p], matrix[k][q], c, s);
        for (std::size_t k = 0; k < n; ++k) turn(matrix[p][k], matrix[q][k], c, s);
        for (std::size_t k = 0; k < n; ++k) turn(vectors[p][k], vectors[q][k], c, s);
      }
    }
  }
}

/// The leading eigenvector of the component of `vertex`, by diagonalising its matrix.
std::vector<double> slow_vector(const Graph& graph, std::uint32_t vertex) {
  const std::uint32_t n = graph.vertex_count();
  const auto reach = testing::reach_without(graph, no_vertex);
  std::vector<std::vector<double>> matrix(n, std::vector<double>(n, 0.0));
  std::vector<std::vector<double>> vectors(n, std::vector<double>(n, 0.0));
  for (std::uint32_t a = 0; a < n; ++a) {
    vectors[a][a] = 1.0;
    for (std::size_t k = 0; k < graph.degree(a); ++k) {
      if (reach[vertex][a]) matrix[a][graph.neighbours(a)[k]] = graph.weights(a)[k];
    }
  }
  diagonalise(matrix, vectors);
  std::size_t leading = 0;
  for (std::size_t i = 1; i < n; ++i) {
    if (matrix[i][i] > matrix[leading][leading]) leading = i;
  }
  for (double& value : vectors[leading]) value = std::abs(value);
  return vectors[leading];
}

TEST(Eigenvector, agrees_with_diagonalising_every_component) {
  for (unsigned seed = 0; seed < 200; ++seed) {
    const Graph graph = testing::small_random_graph(seed, true);
    const auto found = eigenvector_centrality(graph);
    for (std::uint32_t v = 0; v < graph.vertex_count(); ++v) {
      const double slow = graph.degree(v) == 0 ? 0.0 : slow_vector(graph, v)[v];
      ASSERT_NEAR(found.values[v], slow, 1e-9) << seed << " " << v;
    }
  }
}

}  // namespace
}  // namespace bindeglied::eigenvector_test
