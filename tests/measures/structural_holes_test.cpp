#include "bindeglied/measures/structural_holes.hpp"

#include <algorithm>
#include <numeric>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/measures/published_graphs.hpp"
#include "tests/measures/random_graphs.hpp"

namespace bindeglied::structural_holes_test {
namespace {

using testing::borgatti_ego;
using testing::graph_of;
using testing::large_graph;
using testing::random_graph;

using Table = std::vector<std::vector<double>>;

/// The weights between all pairs; 0 without an edge.
Table weights_of(const Graph& graph) {
  Table weights(graph.vertex_count(), std::vector<double>(graph.vertex_count(), 0.0));
  for (std::uint32_t a = 0; a < graph.vertex_count(); ++a) {
    const auto neighbours = graph.neighbours(a);
    for (std::size_t i = 0; i < neighbours.size(); ++i) {
      weights[a][neighbours[i]] = graph.is_weighted() ? graph.weights(a)[i] : 1.0;
    }
  }
  return weights;
}

/// Each row over its sum or, for Burt's m, over its greatest element.
Table shares_of(Table weights, bool of_greatest) {
  for (auto& row : weights) {
    const double whole =
        of_greatest ? *std::ranges::max_element(row) : std::accumulate(row.begin(), row.end(), 0.0);
    for (double& weight : row) weight = whole > 0.0 ? weight / whole : 0.0;
  }
  return weights;
}

/// Burt's formulas, word by word, with q running over everybody.
double slow_constraint(const Table& p, std::size_t i) {
  double sum = 0.0;
  for (std::size_t j = 0; j < p.size(); ++j) {
    if (p[i][j] == 0.0) continue;
    double invested = p[i][j];
    for (std::size_t q = 0; q < p.size(); ++q) {
      if (q != i && q != j) invested += p[i][q] * p[q][j];
    }
    sum += invested * invested;
  }
  return sum;
}

double slow_effective_size(const Table& p, const Table& m, std::size_t i) {
  double sum = 0.0;
  for (std::size_t j = 0; j < p.size(); ++j) {
    if (p[i][j] == 0.0) continue;
    sum += 1.0;
    for (std::size_t q = 0; q < p.size(); ++q) {
      if (q != i && q != j) sum -= p[i][q] * m[j][q];
    }
  }
  return sum;
}

/// Ego G has six alters with four ties among them: 6 - 2 * 4 / 6 = 4.67, the example of Borgatti
/// (1997), Connections 20, 35-38.  All values stand in networkx's own test of this graph,
/// algorithms/tests/test_structuralholes.py.
TEST(StructuralHoles, of_the_ego_in_borgattis_paper_are_the_published_ones) {
  const Graph graph = borgatti_ego();
  EXPECT_NEAR(*measure_effective_size(graph)[6], 4.67, 0.005);
  EXPECT_NEAR(*measure_effective_size(graph)[0], 2.50, 0.005);
  EXPECT_NEAR(*measure_constraint(graph)[6], 0.400, 0.0005);
  EXPECT_NEAR(*measure_constraint(graph)[0], 0.595, 0.0005);  // A
  EXPECT_NEAR(*measure_constraint(graph)[2], 1.0, 1e-12);     // C: all of it depends on one
}

/// The same with weights, from the same test of networkx.
TEST(StructuralHoles, with_weights_are_those_of_networkx) {
  const std::vector<Edge> edges = {{0, 1, 2}, {0, 5, 3}, {0, 6, 5}, {0, 4, 2}, {4, 6, 8},
                                   {5, 6, 3}, {1, 6, 4}, {1, 3, 1}, {3, 6, 3}, {6, 2, 10}};
  const Graph graph = build_graph(7, edges, true);
  EXPECT_NEAR(*measure_constraint(graph)[6], 0.299, 0.0005);
  EXPECT_NEAR(*measure_constraint(graph)[0], 0.795, 0.0005);
  EXPECT_NEAR(*measure_effective_size(graph)[6], 5.47, 0.005);
  EXPECT_NEAR(*measure_effective_size(graph)[0], 2.47, 0.005);
}

// Two contacts that have a thousand times more to do with each other: each counts for nearly all.
TEST(StructuralHoles, with_weights_constraint_comes_near_two) {
  const std::vector<Edge> edges = {{0, 1, 1.0}, {0, 2, 1.0}, {1, 2, 1000.0}};
  const double through_other = 0.5 * 1000.0 / 1001.0;
  EXPECT_NEAR(*measure_constraint(build_graph(3, edges, true))[0],
              2.0 * (0.5 + through_other) * (0.5 + through_other), 1e-12);  // 1.998
  // Without weights a triangle has the most: 2 (1/2 + 1/4)^2.
  EXPECT_DOUBLE_EQ(*measure_constraint(graph_of(3, {{0, 1}, {0, 2}, {1, 2}}))[0], 9.0 / 8.0);
}

//  0 -- 1 -- 2   3 (alone): the middle one spreads over two, the ends depend on one
TEST(StructuralHoles, are_undefined_for_isolates) {
  const Graph graph = graph_of(4, {{0, 1}, {1, 2}});
  EXPECT_THAT(measure_constraint(graph), ::testing::ElementsAre(1.0, 0.5, 1.0, std::nullopt));
  EXPECT_THAT(measure_effective_size(graph), ::testing::ElementsAre(1.0, 2.0, 1.0, std::nullopt));
  EXPECT_THAT(measure_constraint(Graph()), ::testing::IsEmpty());
}

TEST(StructuralHoles, agree_with_the_formulas_on_random_graphs) {
  for (std::uint32_t seed = 0; seed < 200; ++seed) {
    const Graph graph = random_graph(seed, seed % 2 == 1);
    const auto constraint = measure_constraint(graph);
    const auto effective = measure_effective_size(graph);
    const Table p = shares_of(weights_of(graph), false);
    const Table m = shares_of(weights_of(graph), true);
    for (std::uint32_t i = 0; i < graph.vertex_count(); ++i) {
      ASSERT_EQ(constraint[i].has_value(), graph.degree(i) > 0);
      if (graph.degree(i) == 0) continue;
      ASSERT_NEAR(*constraint[i], slow_constraint(p, i), 1e-12) << seed;
      ASSERT_NEAR(*effective[i], slow_effective_size(p, m, i), 1e-11) << seed;
    }
  }
}

TEST(StructuralHoles, are_the_same_for_every_number_of_threads) {
  const Graph graph = large_graph(1000, 5, true);
  EXPECT_EQ(measure_constraint(graph, 1), measure_constraint(graph, 2));
  EXPECT_EQ(measure_constraint(graph, 1), measure_constraint(graph, 3));
  EXPECT_EQ(measure_effective_size(graph, 1), measure_effective_size(graph, 2));
}

}  // namespace
}  // namespace bindeglied::structural_holes_test
