#include "bindeglied/measures/structural_holes.hpp"

#include <algorithm>
#include <numeric>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/measures/example_graphs.hpp"

namespace bindeglied::structural_holes_test {
namespace {

/// The weight of the edge between two vertices; 0 without one.
double weight(const Graph& graph, std::uint32_t a, std::uint32_t b) {
  const auto neighbours = graph.neighbours(a);
  const auto found = std::ranges::find(neighbours, b);
  if (found == neighbours.end()) return 0.0;
  return graph.is_weighted()
             ? graph.weights(a)[static_cast<std::size_t>(found - neighbours.begin())]
             : 1.0;
}

double share(const Graph& graph, std::uint32_t of, std::uint32_t other) {
  double strength = 0.0;
  for (const std::uint32_t neighbour : graph.neighbours(of))
    strength += weight(graph, of, neighbour);
  return weight(graph, of, other) / strength;
}

/// Burt's formula, word by word.
double slow_constraint(const Graph& graph, std::uint32_t i) {
  double sum = 0.0;
  for (const std::uint32_t j : graph.neighbours(i)) {
    double invested = share(graph, i, j);
    for (const std::uint32_t q : graph.neighbours(i)) {
      if (q != j) invested += share(graph, i, q) * share(graph, q, j);
    }
    sum += invested * invested;
  }
  return sum;
}

double slow_effective_size(const Graph& graph, std::uint32_t i) {
  double sum = 0.0;
  for (const std::uint32_t j : graph.neighbours(i)) {
    double greatest = 0.0;
    for (const std::uint32_t k : graph.neighbours(j))
      greatest = std::max(greatest, weight(graph, j, k));
    sum += 1.0;
    for (const std::uint32_t q : graph.neighbours(i)) {
      if (q != j) sum -= share(graph, i, q) * weight(graph, j, q) / greatest;
    }
  }
  return sum;
}

/// Ego G has six alters with four ties among them: 6 - 2 * 4 / 6 = 4.67.  Both numbers stand in
/// Borgatti (1997), Connections 20, 35-38, the constraint .400 after Burt (1992).
TEST(StructuralHoles, of_the_ego_in_borgattis_paper_are_the_published_ones) {
  const Graph graph = borgatti_ego();
  EXPECT_NEAR(*measure_effective_size(graph)[6], 4.67, 0.005);
  EXPECT_NEAR(*measure_constraint(graph)[6], 0.400, 0.0005);
  EXPECT_NEAR(*measure_constraint(graph)[0], 0.595, 0.0005);  // A
  EXPECT_NEAR(*measure_constraint(graph)[2], 1.0, 1e-12);     // C: all of it depends on one
}

//  0 -- 1 -- 2   3 (alone): the middle one spreads over two, the ends depend on one
TEST(StructuralHoles, are_undefined_for_isolates) {
  const Graph graph = graph_of(4, {{0, 1}, {1, 2}});
  EXPECT_THAT(measure_constraint(graph), testing::ElementsAre(1.0, 0.5, 1.0, std::nullopt));
  EXPECT_THAT(measure_effective_size(graph), testing::ElementsAre(1.0, 2.0, 1.0, std::nullopt));
  EXPECT_THAT(measure_constraint(Graph()), testing::IsEmpty());
}

TEST(StructuralHoles, agree_with_the_formulas_on_random_graphs) {
  for (std::uint32_t seed = 0; seed < 200; ++seed) {
    const Graph graph = random_graph(seed, seed % 2 == 1);
    const auto constraint = measure_constraint(graph);
    const auto effective = measure_effective_size(graph);
    for (std::uint32_t i = 0; i < graph.vertex_count(); ++i) {
      ASSERT_EQ(constraint[i].has_value(), graph.degree(i) > 0);
      if (graph.degree(i) == 0) continue;
      ASSERT_NEAR(*constraint[i], slow_constraint(graph, i), 1e-12) << seed;
      ASSERT_NEAR(*effective[i], slow_effective_size(graph, i), 1e-11) << seed;
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
