#include "bindeglied/measures/k_core.hpp"

#include <algorithm>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/measures/published_graphs.hpp"
#include "tests/measures/random_graphs.hpp"
#include "tests/support/stopped_watch.hpp"

namespace bindeglied::k_core_test {
namespace {

using ::testing::ElementsAre;
using testing::graph_of;
using ::testing::IsEmpty;
using testing::karate_club;
using testing::large_graph;
using testing::random_graph;
using testing::renamed;
using testing::shuffled_names;

//  0 --- 1      5 --- 6     7 (alone)
//  | \ / |      |
//  | / \ |      |
//  2 --- 3 ---- 4
TEST(CoreNumbers, are_those_of_the_densest_part_a_vertex_lies_in) {
  const Graph graph =
      graph_of(8, {{0, 1}, {0, 2}, {0, 3}, {1, 2}, {1, 3}, {2, 3}, {3, 4}, {4, 5}, {5, 6}});
  EXPECT_THAT(core_numbers(graph), ElementsAre(3, 3, 3, 3, 1, 1, 1, 0));
}

TEST(CoreNumbers, are_none_without_vertices_and_zero_without_edges) {
  EXPECT_THAT(core_numbers(Graph()), IsEmpty());
  EXPECT_THAT(core_numbers(graph_of(2, {})), ElementsAre(0, 0));
}

/// The definition: take away everybody below k until nobody is; who is left lies in the k-core.
std::vector<std::uint32_t> slow_core_numbers(const Graph& graph) {
  std::vector<std::uint32_t> cores(graph.vertex_count(), 0);
  for (std::uint32_t k = 1; k <= graph.vertex_count(); ++k) {
    std::vector<bool> is_in(graph.vertex_count(), true);
    for (bool has_changed = true; has_changed;) {
      has_changed = false;
      for (std::uint32_t vertex = 0; vertex < graph.vertex_count(); ++vertex) {
        const auto neighbours = graph.neighbours(vertex);
        const auto inner =
            std::ranges::count_if(neighbours, [&](std::uint32_t other) { return is_in[other]; });
        if (is_in[vertex] && inner < k) {
          is_in[vertex] = false;
          has_changed = true;
        }
      }
    }
    for (std::uint32_t vertex = 0; vertex < graph.vertex_count(); ++vertex) {
      if (is_in[vertex]) cores[vertex] = k;
    }
  }
  return cores;
}

TEST(CoreNumbers, agree_with_the_definition_on_random_graphs) {
  for (std::uint32_t seed = 0; seed < 200; ++seed) {
    const Graph graph = random_graph(seed);
    ASSERT_EQ(core_numbers(graph), slow_core_numbers(graph)) << seed;
  }
}

/// The 4-core of the karate club is around its two heads, Mr. Hi (0) and the officer (33): networkx
/// 2.8.8.
TEST(CoreNumbers, put_ten_of_the_karate_club_into_the_innermost_core) {
  const auto cores = core_numbers(karate_club());
  std::vector<std::uint32_t> innermost;
  for (std::uint32_t vertex = 0; vertex < cores.size(); ++vertex) {
    if (cores[vertex] == 4) innermost.push_back(vertex);
  }
  EXPECT_EQ(std::ranges::max(cores), 4U);
  EXPECT_THAT(innermost, ElementsAre(0, 1, 2, 3, 7, 8, 13, 30, 32, 33));
}

TEST(CoreNumbers, do_not_depend_on_the_names_of_vertices) {
  const Graph graph = large_graph(300, 4);
  const auto names = shuffled_names(300);
  const auto cores = core_numbers(graph);
  const auto renamed_cores = core_numbers(renamed(graph, names));
  for (std::uint32_t vertex = 0; vertex < 300; ++vertex) {
    EXPECT_EQ(renamed_cores[names[vertex]], cores[vertex]);
  }
}

TEST(CoreNumbers, stop_when_asked_to) {
  EXPECT_TRUE(testing::stops([](const Watch& watch) {
    return core_numbers(graph_of(2, {{0, 1}}), watch);
  }));
}

}  // namespace
}  // namespace bindeglied::k_core_test
