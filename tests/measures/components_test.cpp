#include "bindeglied/measures/components.hpp"

#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/measures/published_graphs.hpp"
#include "tests/measures/random_graphs.hpp"
#include "tests/support/stopped_watch.hpp"

namespace bindeglied::components_test {
namespace {

using ::testing::ElementsAre;
using testing::graph_of;
using ::testing::IsEmpty;
using testing::random_graph;

//  0 -- 3    1 (alone)    2 -- 4 -- 5
TEST(Components, are_numbered_by_their_smallest_vertex) {
  const Components components = find_components(graph_of(6, {{3, 0}, {5, 4}, {2, 4}}));
  EXPECT_THAT(components.of, ElementsAre(0, 1, 2, 0, 2, 2));
  EXPECT_THAT(components.sizes, ElementsAre(2, 1, 3));
}

TEST(Components, are_none_without_vertices) {
  EXPECT_THAT(find_components(Graph()).of, IsEmpty());
  EXPECT_THAT(find_components(Graph()).sizes, IsEmpty());
}

/// Spreads from each vertex that has no component yet.
std::vector<std::uint32_t> slow_components(const Graph& graph) {
  const std::uint32_t none = graph.vertex_count();
  std::vector<std::uint32_t> component(graph.vertex_count(), none);
  std::uint32_t next = 0;
  for (std::uint32_t start = 0; start < graph.vertex_count(); ++start) {
    if (component[start] != none) continue;
    std::vector<std::uint32_t> reached = {start};
    component[start] = next;
    while (!reached.empty()) {
      const std::uint32_t vertex = reached.back();
      reached.pop_back();
      for (const std::uint32_t neighbour : graph.neighbours(vertex)) {
        if (component[neighbour] != none) continue;
        component[neighbour] = next;
        reached.push_back(neighbour);
      }
    }
    ++next;
  }
  return component;
}

TEST(Components, agree_with_a_search_on_random_graphs) {
  for (std::uint32_t seed = 0; seed < 200; ++seed) {
    const Graph graph = random_graph(seed);
    const Components components = find_components(graph);
    ASSERT_EQ(components.of, slow_components(graph)) << seed;
    std::vector<std::uint32_t> sizes(components.sizes.size(), 0);
    for (const std::uint32_t component : components.of) ++sizes[component];
    ASSERT_EQ(components.sizes, sizes) << seed;
  }
}

/// The first two edges of everybody leave two halves; the one edge between them is a later one of
/// a vertex in the greater half alone, and of the smaller half's last vertex.
TEST(Components, see_edges_beyond_the_first_of_each_vertex) {
  std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs;
  for (std::uint32_t i = 1; i < 3000; ++i) pairs.emplace_back(0, i);
  for (std::uint32_t i = 3001; i < 3010; ++i) pairs.emplace_back(3000, i);
  EXPECT_THAT(find_components(graph_of(3010, pairs)).sizes, ElementsAre(3000, 10));
  pairs.emplace_back(0, 3000);
  EXPECT_THAT(find_components(graph_of(3010, pairs)).sizes, ElementsAre(3010));
}

TEST(Components, stop_when_asked_to) {
  EXPECT_TRUE(testing::stops([](const Watch& watch) {
    return find_components(graph_of(2, {{0, 1}}), watch);
  }));
}

}  // namespace
}  // namespace bindeglied::components_test
