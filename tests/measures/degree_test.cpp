#include "bindeglied/measures/degree.hpp"

#include <vector>

#include <gtest/gtest.h>

#include "tests/measures/published_graphs.hpp"

namespace bindeglied::degree_test {
namespace {

//  0 --1.5-- 1 --0.25-- 2     3 (alone)
const std::vector<Edge> path = {{0, 1, 1.5}, {1, 2, 0.25}};

TEST(Degree, counts_neighbours_and_gives_an_isolate_none) {
  EXPECT_EQ(degrees(build_graph(4, path)), (std::vector<std::uint32_t>{1, 2, 1, 0}));
  EXPECT_TRUE(degrees(Graph()).empty());
}

TEST(Degree, strength_adds_the_weights_of_the_edges) {
  EXPECT_EQ(strengths(build_graph(4, path, true)), (std::vector<double>{1.5, 1.75, 0.25, 0.0}));
}

TEST(Degree, strength_without_weights_is_the_degree) {
  EXPECT_EQ(strengths(build_graph(4, path)), (std::vector<double>{1.0, 2.0, 1.0, 0.0}));
}

TEST(Degree, density_is_the_share_of_pairs_that_have_an_edge) {
  EXPECT_EQ(density(build_graph(4, path)), 2.0 / 6.0);
  EXPECT_EQ(density(build_graph(1, {})), std::nullopt);
  EXPECT_EQ(density(build_graph(2, {})), 0.0);
  // 78 of 34 * 33 / 2 = 561 pairs
  EXPECT_DOUBLE_EQ(density(testing::karate_club()).value(), 78.0 / 561.0);
}

TEST(Degree, of_the_karate_club_is_that_of_its_two_heads) {
  const auto counts = degrees(testing::karate_club());
  EXPECT_EQ(counts[0], 16U);
  EXPECT_EQ(counts[33], 17U);
}

}  // namespace
}  // namespace bindeglied::degree_test
