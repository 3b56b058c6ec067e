#include "bindeglied/measures/communities.hpp"

#include <algorithm>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "bindeglied/measures/components.hpp"
#include "bindeglied/measures/modularity.hpp"
#include "tests/measures/published_graphs.hpp"
#include "tests/measures/random_graphs.hpp"

namespace bindeglied::communities_test {
namespace {

using ::testing::ElementsAre;
using testing::graph_of;
using testing::karate_club;
using testing::large_graph;
using testing::random_graph;

//  1 - 3   2 - 4    6 (alone)
//   \ /     \ /
//    0 ----- 5
TEST(Communities, are_numbered_by_their_smallest_vertex) {
  const Graph graph = graph_of(7, {{0, 1}, {1, 3}, {0, 3}, {2, 4}, {4, 5}, {2, 5}, {0, 5}});
  const Communities communities = find_communities(graph);
  EXPECT_THAT(communities.of, ElementsAre(0, 0, 1, 0, 1, 1, 2));
  EXPECT_THAT(communities.sizes, ElementsAre(3, 3, 1));
  EXPECT_DOUBLE_EQ(communities.modularity, 2.0 * (3.0 / 7.0 - 0.25));
}

TEST(Communities, without_edges_are_the_vertices) {
  EXPECT_THAT(find_communities(graph_of(3, {})).of, ElementsAre(0, 1, 2));
  EXPECT_EQ(find_communities(graph_of(3, {})).modularity, 0.0);
  EXPECT_THAT(find_communities(Graph()).of, ::testing::IsEmpty());
}

TEST(Communities, follow_heavy_edges) {
  const std::vector<Edge> edges = {{0, 1, 9.0}, {1, 2, 1.0}, {2, 3, 9.0}, {3, 0, 1.0}};
  EXPECT_THAT(find_communities(build_graph(4, edges, true)).of, ElementsAre(0, 0, 1, 1));
}

/// .41979, as the exact search of igraph 0.10.2 finds it (community_optimal_modularity, after
/// Brandes et al. 2008, IEEE Transactions on Knowledge and Data Engineering 20, 172-188).
TEST(Communities, of_the_karate_club_have_the_greatest_modularity_there_is) {
  double best = 0.0;
  for (std::uint64_t seed = 1; seed <= 10; ++seed) {
    const double found = find_communities(karate_club(), {.rounds = 10, .seed = seed}).modularity;
    EXPECT_GT(found, 0.40);
    EXPECT_LT(found, 0.41980);
    best = std::max(best, found);
  }
  EXPECT_NEAR(best, 0.41979, 0.00001);
}

/// All divisions, as strings of restricted growth.
double best_modularity(const Graph& graph, std::vector<std::uint32_t>& division,
                       std::uint32_t used) {
  if (division.size() == graph.vertex_count()) return modularity(graph, division);
  double best = -1.0;
  for (std::uint32_t next = 0; next <= used; ++next) {
    division.push_back(next);
    best = std::max(best, best_modularity(graph, division, std::max(used, next + 1)));
    division.pop_back();
  }
  return best;
}

TEST(Communities, come_near_the_best_of_all_divisions_of_small_graphs) {
  double lost = 0.0;
  for (std::uint32_t seed = 0; seed < 20; ++seed) {
    std::vector<Edge> edges;
    for (std::uint32_t i = 0; i < 10; ++i) {
      edges.push_back({(seed * 7 + i * 5) % 8, (seed + i * i * 3 + 1) % 8});
    }
    const Graph graph = build_graph(8, edges);
    std::vector<std::uint32_t> division;
    const double best = best_modularity(graph, division, 0);
    const double found = find_communities(graph, {.rounds = 10}).modularity;
    ASSERT_LE(found, best + 1e-12) << seed;
    lost += best - found;
  }
  EXPECT_LT(lost / 20.0, 0.01);
}

/// What Leiden adds to Louvain; also that the numbers, sizes and modularity belong together, and
/// that no vertex alone would gain by going to the community of a neighbour.
TEST(Communities, are_connected_and_stable_on_random_graphs) {
  for (std::uint32_t seed = 0; seed < 200; ++seed) {
    const Graph graph = random_graph(seed, seed % 2 == 0);
    const double resolution = seed % 3 == 0 ? 0.5 : 1.5;
    const Communities found =
        find_communities(graph, {.resolution = resolution, .rounds = 50, .seed = seed});
    std::vector<Edge> inner;
    for (std::uint32_t a = 0; a < graph.vertex_count(); ++a) {
      for (const std::uint32_t b : graph.neighbours(a)) {
        if (found.of[a] == found.of[b]) inner.push_back({a, b});
      }
    }
    ASSERT_EQ(find_components(build_graph(graph.vertex_count(), inner)).of, found.of) << seed;
    ASSERT_DOUBLE_EQ(found.modularity, modularity(graph, found.of, resolution));
    for (std::uint32_t a = 0; a < graph.vertex_count(); ++a) {
      for (const std::uint32_t b : graph.neighbours(a)) {
        std::vector<std::uint32_t> moved = found.of;
        moved[a] = found.of[b];
        ASSERT_LE(modularity(graph, moved, resolution), found.modularity + 1e-9) << seed;
      }
    }
  }
}

TEST(Communities, are_the_same_for_the_same_seed) {
  const Graph graph = large_graph(1000, 4, true);
  EXPECT_EQ(find_communities(graph, {.seed = 7}).of, find_communities(graph, {.seed = 7}).of);
  EXPECT_EQ(find_communities(graph, {.starts = 3, .threads = 1}).of,
            find_communities(graph, {.starts = 3, .threads = 3}).of);
  EXPECT_NE(find_communities(graph, {.seed = 7}).of, find_communities(graph, {.seed = 8}).of);
}

TEST(Communities, grow_fewer_with_lower_resolution) {
  const Graph graph = graph_of(4, {{0, 1}, {1, 2}, {2, 3}});
  EXPECT_EQ(find_communities(graph, {.resolution = 0.0}).sizes.size(), 1U);
  EXPECT_EQ(find_communities(graph, {.resolution = 100.0}).sizes.size(), 4U);
  EXPECT_THROW(static_cast<void>(find_communities(graph, {.resolution = -1.0})), Error);
  EXPECT_THROW(static_cast<void>(find_communities(graph, {.rounds = 0})), Error);
  EXPECT_THROW(static_cast<void>(find_communities(graph, {.starts = 0})), Error);
}

}  // namespace
}  // namespace bindeglied::communities_test
