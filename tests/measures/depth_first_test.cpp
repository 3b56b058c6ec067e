#include "bindeglied/measures/depth_first.hpp"

#include <algorithm>
#include <vector>

#include <gtest/gtest.h>

#include "tests/measures/published_graphs.hpp"
#include "tests/measures/random_graphs.hpp"
#include "tests/support/stopped_watch.hpp"

namespace bindeglied::depth_first_test {
namespace {

using testing::graph_of;
using Numbers = std::vector<std::uint32_t>;

//  0 - 1 - 2     4 - 5
//       \ /
//        3
TEST(DepthFirst, goes_on_from_the_newest_vertex) {
  const DepthFirstWalk walk =
      walk_depth_first(graph_of(6, {{0, 1}, {1, 2}, {1, 3}, {2, 3}, {4, 5}}));
  EXPECT_EQ(walk.order, (Numbers{0, 1, 2, 3, 4, 5}));
  EXPECT_EQ(walk.parent, (Numbers{no_vertex, 0, 1, 2, no_vertex, 4}));
  EXPECT_EQ(walk.low, (Numbers{0, 1, 1, 1, 4, 5}));
  EXPECT_EQ(walk.subtree_size, (Numbers{4, 3, 2, 1, 2, 1}));
  EXPECT_EQ(walk.root, (Numbers{0, 0, 0, 0, 4, 4}));
}

TEST(DepthFirst, reaches_every_vertex_once_and_knows_the_components) {
  for (unsigned seed = 0; seed < 200; ++seed) {
    const Graph graph = testing::small_random_graph(seed);
    const DepthFirstWalk walk = walk_depth_first(graph);
    Numbers sorted = walk.order;
    std::ranges::sort(sorted);
    const auto reach = testing::reach_without(graph, no_vertex);
    for (std::uint32_t a = 0; a < graph.vertex_count(); ++a) {
      ASSERT_EQ(sorted[a], a) << seed;
      ASSERT_EQ(walk.order[walk.place[a]], a) << seed;
      for (std::uint32_t b = 0; b < graph.vertex_count(); ++b) {
        ASSERT_EQ(walk.root[a] == walk.root[b], reach[a][b]) << seed;
      }
    }
  }
}

TEST(DepthFirst, does_not_run_out_of_stack_on_a_long_chain) {
  testing::Pairs chain;
  constexpr std::uint32_t length = 200000;
  for (std::uint32_t v = 1; v < length; ++v) chain.emplace_back(v - 1, v);
  EXPECT_EQ(walk_depth_first(graph_of(length, chain)).subtree_size[0], length);
}

TEST(DepthFirst, stops_when_asked_to) {
  EXPECT_TRUE(testing::stops([](const Watch& watch) {
    return walk_depth_first(graph_of(2, {{0, 1}}), watch);
  }));
}

}  // namespace
}  // namespace bindeglied::depth_first_test
