#include "bindeglied/measures/harmonic_closeness.hpp"

#include <algorithm>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/measures/published_graphs.hpp"
#include "tests/measures/random_graphs.hpp"
#include "tests/measures/shortest_paths_reference.hpp"

namespace bindeglied::harmonic_closeness_test {
namespace {

using testing::AllPaths;
using ::testing::ElementsAre;
using testing::florentine_families;
using testing::graph_of;
using testing::large_graph;
using testing::random_graph;
using testing::slow_paths;

//  0 -- 1 -- 2 -- 3    4 (alone)
TEST(HarmonicCloseness, sums_one_over_the_distances) {
  const double end = 1.0 + 1.0 / 2.0 + 1.0 / 3.0;
  EXPECT_THAT(harmonic_closeness(graph_of(5, {{0, 1}, {1, 2}, {2, 3}})),
              ElementsAre(end, 2.5, 2.5, end, 0.0));
  EXPECT_THAT(harmonic_closeness(Graph()), ::testing::IsEmpty());
}

TEST(HarmonicCloseness, agrees_with_slow_paths_on_random_graphs) {
  for (std::uint32_t seed = 0; seed < 200; ++seed) {
    const Graph graph = random_graph(seed);
    const AllPaths paths = slow_paths(graph);
    const auto closeness = harmonic_closeness(graph);
    for (std::uint32_t vertex = 0; vertex < graph.vertex_count(); ++vertex) {
      double expected = 0.0;
      for (std::uint32_t other = 0; other < graph.vertex_count(); ++other) {
        if (other != vertex) expected += 1.0 / paths.lengths[vertex][other];
      }
      ASSERT_NEAR(closeness[vertex], expected, 1e-12) << seed;
    }
  }
}

/// Six families at one step, five at two and three at three: 6 + 5/2 + 3/3, as networkx 2.8.8 has.
TEST(HarmonicCloseness, is_greatest_for_the_medici) {
  const auto closeness = harmonic_closeness(florentine_families());
  EXPECT_NEAR(closeness[8], 9.5, 1e-12);
  EXPECT_EQ(std::ranges::max_element(closeness) - closeness.begin(), 8);
}

/// More than two blocks of searches; a large component, a small one across blocks, and isolates.
Graph graph_of_several_blocks() {
  const Graph large = large_graph(1100, 3);
  std::vector<Edge> edges;
  for (std::uint32_t vertex = 0; vertex < 1100; ++vertex) {
    for (const std::uint32_t neighbour : large.neighbours(vertex))
      edges.push_back({vertex, neighbour});
  }
  for (std::uint32_t i = 1100; i < 1140; ++i) edges.push_back({i, i + 1});
  return build_graph(1150, edges);
}

/// One breadth-first search from each vertex.
std::vector<double> searched_closeness(const Graph& graph) {
  std::vector<double> sums;
  for (std::uint32_t source = 0; source < graph.vertex_count(); ++source) {
    std::vector<int> distances(graph.vertex_count(), -1);
    std::vector<std::uint32_t> queue = {source};
    distances[source] = 0;
    double sum = 0.0;
    for (std::size_t next = 0; next < queue.size(); ++next) {
      for (const std::uint32_t neighbour : graph.neighbours(queue[next])) {
        if (distances[neighbour] >= 0) continue;
        distances[neighbour] = distances[queue[next]] + 1;
        sum += 1.0 / distances[neighbour];
        queue.push_back(neighbour);
      }
    }
    sums.push_back(sum);
  }
  return sums;
}

TEST(HarmonicCloseness, goes_over_several_blocks_of_searches) {
  const Graph graph = graph_of_several_blocks();
  const auto closeness = harmonic_closeness(graph);
  const auto expected = searched_closeness(graph);
  for (std::uint32_t vertex = 0; vertex < graph.vertex_count(); ++vertex) {
    ASSERT_NEAR(closeness[vertex], expected[vertex], 1e-9) << vertex;
  }
}

/// A dense part of 700 with a tail of 900: searches go from many vertices to few, and back again.
Graph graph_with_a_tail() {
  const Graph head = large_graph(700, 5);
  std::vector<Edge> edges;
  for (std::uint32_t vertex = 0; vertex < 700; ++vertex) {
    for (const std::uint32_t neighbour : head.neighbours(vertex)) {
      edges.push_back({vertex, neighbour});
      edges.push_back({vertex + 1600, neighbour + 1600});
    }
  }
  for (std::uint32_t i = 699; i < 1600; ++i) edges.push_back({i, i + 1});
  return build_graph(2300, edges);
}

TEST(HarmonicCloseness, follows_a_narrow_front_as_it_does_a_wide_one) {
  const Graph graph = graph_with_a_tail();
  const auto expected = searched_closeness(graph);
  const auto alone = harmonic_closeness(graph, 1, {}, Simd::plain);
  for (std::uint32_t vertex = 0; vertex < graph.vertex_count(); ++vertex) {
    ASSERT_NEAR(alone[vertex], expected[vertex], 1e-9) << vertex;
  }
  for (const Simd simd : available_simd()) {
    EXPECT_EQ(harmonic_closeness(graph, 3, {}, simd), alone);
  }
}

TEST(HarmonicCloseness, is_the_same_for_every_number_of_threads_and_all_vector_code) {
  const Graph graph = graph_of_several_blocks();
  const auto alone = harmonic_closeness(graph, 1, {}, Simd::plain);
  for (const Simd simd : available_simd()) {
    EXPECT_EQ(harmonic_closeness(graph, 1, {}, simd), alone);
    EXPECT_EQ(harmonic_closeness(graph, 3, {}, simd), alone);
  }
}

}  // namespace
}  // namespace bindeglied::harmonic_closeness_test
