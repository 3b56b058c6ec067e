#include "bindeglied/measures/triangles.hpp"

#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/measures/published_graphs.hpp"
#include "tests/measures/random_graphs.hpp"

namespace bindeglied::triangles_test {
namespace {

using testing::are_adjacent;
using ::testing::ElementsAre;
using testing::graph_of;
using ::testing::IsEmpty;
using testing::karate_club;
using testing::large_graph;
using testing::random_graph;

//  0 --- 1     4     5 (alone)
//  | \   |     |
//  |   \ |     |
//  2 --- 3 ----+      and 0 - 3 is the diagonal
const std::vector<std::pair<std::uint32_t, std::uint32_t>> two_triangles = {{0, 1}, {1, 3}, {0, 3},
                                                                            {0, 2}, {2, 3}, {3, 4}};

TEST(Triangles, are_counted_at_each_of_their_vertices) {
  const TriangleCounts triangles = count_triangles(graph_of(6, two_triangles));
  EXPECT_THAT(triangles.of, ElementsAre(2, 1, 1, 2, 0, 0));
  EXPECT_EQ(triangles.total, 2U);
}

/// Vertex 3 has 4 neighbours, so 6 pairs of them, 2 adjacent; paths of length two: 3 + 1 + 1 + 6.
TEST(Clustering, is_the_share_of_pairs_of_neighbours_that_are_adjacent) {
  const Graph graph = graph_of(6, two_triangles);
  const Clustering clustering = measure_clustering(graph, count_triangles(graph));
  EXPECT_DOUBLE_EQ(*clustering.local[0], 2.0 / 3.0);
  EXPECT_DOUBLE_EQ(*clustering.local[1], 1.0);
  EXPECT_DOUBLE_EQ(*clustering.local[3], 2.0 / 6.0);
  EXPECT_DOUBLE_EQ(*clustering.average, (2.0 / 3.0 + 1.0 + 1.0 + 1.0 / 3.0) / 4.0);
  EXPECT_DOUBLE_EQ(*clustering.transitivity, 3.0 * 2.0 / 11.0);
}

TEST(Clustering, is_nothing_with_fewer_than_two_neighbours) {
  const Graph graph = graph_of(6, two_triangles);
  const Clustering clustering = measure_clustering(graph, count_triangles(graph));
  EXPECT_FALSE(clustering.local[4].has_value());
  EXPECT_FALSE(clustering.local[5].has_value());
  const Graph pair = graph_of(2, {{0, 1}});
  EXPECT_FALSE(measure_clustering(pair, count_triangles(pair)).average.has_value());
  EXPECT_FALSE(measure_clustering(pair, count_triangles(pair)).transitivity.has_value());
  EXPECT_THAT(count_triangles(Graph()).of, IsEmpty());
}

TEST(Triangles, agree_with_trying_all_triples_on_random_graphs) {
  for (std::uint32_t seed = 0; seed < 200; ++seed) {
    const Graph graph = random_graph(seed);
    const std::uint32_t count = graph.vertex_count();
    std::vector<std::uint64_t> expected(count, 0);
    for (std::uint32_t a = 0; a < count; ++a) {
      for (const std::uint32_t b : graph.neighbours(a)) {
        for (std::uint32_t c = b + 1; b > a && c < count; ++c) {
          if (!are_adjacent(graph, a, c) || !are_adjacent(graph, b, c)) continue;
          ++expected[a];
          ++expected[b];
          ++expected[c];
        }
      }
    }
    ASSERT_EQ(count_triangles(graph).of, expected) << seed;
  }
}

/// 45 triangles among 528 paths of length two, and a local clustering of .5879 on average over the
/// 33 with two neighbours: networkx 2.8.8, which gives .5706 with a 0 for the last one.
TEST(Clustering, of_the_karate_club_is_that_of_other_libraries) {
  const Graph graph = karate_club();
  const TriangleCounts triangles = count_triangles(graph);
  EXPECT_EQ(triangles.total, 45U);
  EXPECT_DOUBLE_EQ(*measure_clustering(graph, triangles).transitivity, 3.0 * 45.0 / 528.0);
  EXPECT_NEAR(*measure_clustering(graph, triangles).average, 0.5706384782 * 34.0 / 33.0, 1e-9);
}

/// So many that counters are emptied on the way: each vertex of a clique of 250 lies in C(249, 2).
TEST(Triangles, of_a_large_clique_are_all_pairs_of_the_others) {
  std::vector<Edge> edges;
  for (std::uint32_t a = 0; a < 250; ++a) {
    for (std::uint32_t b = 0; b < a; ++b) edges.push_back({b, a});
  }
  const TriangleCounts triangles = count_triangles(build_graph(250, edges), 2);
  EXPECT_EQ(triangles.of, std::vector<std::uint64_t>(250, 249U * 248U / 2U));
  EXPECT_EQ(triangles.total, 250U * 249U * 248U / 6U);
}

TEST(Triangles, are_the_same_for_every_number_of_threads) {
  const Graph graph = large_graph(2000, 5);
  const TriangleCounts alone = count_triangles(graph, 1);
  EXPECT_GT(alone.total, 0U);
  EXPECT_EQ(count_triangles(graph, 2).of, alone.of);
  EXPECT_EQ(count_triangles(graph, 5).of, alone.of);
}

}  // namespace
}  // namespace bindeglied::triangles_test
