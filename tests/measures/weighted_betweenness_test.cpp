#include "bindeglied/measures/weighted_betweenness.hpp"

#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "bindeglied/base/error.hpp"
#include "bindeglied/measures/betweenness.hpp"
#include "tests/measures/published_graphs.hpp"
#include "tests/measures/random_graphs.hpp"
#include "tests/measures/shortest_paths_reference.hpp"

namespace bindeglied::weighted_betweenness_test {
namespace {

using ::testing::DoubleNear;
using ::testing::ElementsAre;
using testing::karate_club;
using testing::large_graph;
using ::testing::Pointwise;
using testing::random_graph;
using testing::slow_betweenness;

//  0 --1-- 1 --1-- 2     the way over 1 is shorter than the edge of 3;
//  +-------3-------+     as long as an edge of 2
TEST(WeightedBetweenness, takes_weights_for_lengths) {
  const auto over_one = [](double direct) {
    const std::vector<Edge> edges = {{0, 1, 1.0}, {1, 2, 1.0}, {0, 2, direct}};
    return weighted_betweenness(build_graph(4, edges, true));
  };
  EXPECT_THAT(over_one(3.0), ElementsAre(0, 1, 0, 0));
  EXPECT_THAT(over_one(2.0), ElementsAre(0, 0.5, 0, 0));
  EXPECT_THAT(over_one(1.5), ElementsAre(0, 0, 0, 0));
}

/// 0.1 + 0.2 is not 0.3 in binary fractions.
TEST(WeightedBetweenness, takes_lengths_for_equal_that_only_rounding_tells_apart) {
  const std::vector<Edge> edges = {{0, 1, 0.1}, {1, 2, 0.2}, {0, 2, 0.3}};
  EXPECT_THAT(weighted_betweenness(build_graph(3, edges, true)), ElementsAre(0, 0.5, 0));
}

TEST(WeightedBetweenness, agrees_with_the_definition_on_random_graphs) {
  for (std::uint32_t seed = 0; seed < 200; ++seed) {
    const Graph graph = random_graph(seed, true);
    ASSERT_THAT(weighted_betweenness(graph), Pointwise(DoubleNear(1e-9), slow_betweenness(graph)))
        << seed;
  }
}

TEST(WeightedBetweenness, is_betweenness_without_weights) {
  EXPECT_EQ(weighted_betweenness(karate_club()), betweenness(karate_club()));
  EXPECT_THAT(weighted_betweenness(Graph()), ::testing::IsEmpty());
}

TEST(WeightedBetweenness, is_the_same_for_every_number_of_threads) {
  const Graph graph = large_graph(400, 3, true);
  EXPECT_EQ(weighted_betweenness(graph, 1), weighted_betweenness(graph, 3));
}

/// Layers of three where everybody has an edge to the whole next layer: 3^650 > 1.8e308 paths.
TEST(WeightedBetweenness, refuses_more_paths_than_a_double_counts) {
  std::vector<Edge> edges;
  for (std::uint32_t layer = 0; layer < 650; ++layer) {
    for (std::uint32_t i = 0; i < 9; ++i) {
      edges.push_back({3 * layer + i / 3, 3 * (layer + 1) + i % 3, 1.0});
    }
  }
  try {
    (void)weighted_betweenness(build_graph(3 * 651, edges, true));
    ADD_FAILURE() << "3^649 paths were counted";
  } catch (const Error& error) {
    EXPECT_EQ(error.kind(), ErrorKind::limit);
  }
}

}  // namespace
}  // namespace bindeglied::weighted_betweenness_test
