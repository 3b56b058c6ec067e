#include "bindeglied/measures/assortativity.hpp"

#include <cmath>
#include <numeric>
#include <vector>

#include <gtest/gtest.h>

#include "bindeglied/measures/group_mixing.hpp"
#include "tests/measures/published_graphs.hpp"
#include "tests/measures/random_graphs.hpp"
#include "tests/support/stopped_watch.hpp"

namespace bindeglied::assortativity_test {
namespace {

using testing::graph_of;

// Values 0 - 1 - 3: ends (0,1) (1,0) (1,3) (3,1), mean 5/4.
// products: 2 (-5/4)(-1/4) + 2 (-1/4)(7/4) = 10/16 - 14/16 = -1/4
// squares: 25/16 + 2/16 + 49/16 = 76/16
TEST(Assortativity, is_the_correlation_of_both_ends) {
  const std::vector<double> values = {0.0, 1.0, 3.0};
  EXPECT_DOUBLE_EQ(value_assortativity(graph_of(3, {{0, 1}, {1, 2}}), values).value(),
                   (-4.0 / 16.0) / (76.0 / 16.0));
}

TEST(Assortativity, ignores_the_values_of_isolates) {
  const std::vector<double> values = {1.0, 1.0, 99.0};
  EXPECT_EQ(value_assortativity(graph_of(3, {{0, 1}}), values), std::nullopt);
}

TEST(Assortativity, is_not_defined_where_nothing_varies) {
  EXPECT_EQ(degree_assortativity(graph_of(3, {{0, 1}, {1, 2}, {0, 2}})), std::nullopt);
  EXPECT_EQ(degree_assortativity(graph_of(3, {})), std::nullopt);
  EXPECT_EQ(degree_assortativity(Graph()), std::nullopt);
  EXPECT_EQ(group_assortativity(graph_of(2, {{0, 1}}), std::vector<std::uint32_t>{3, 3}),
            std::nullopt);
  EXPECT_EQ(group_assortativity(graph_of(2, {}), std::vector<std::uint32_t>{0, 1}), std::nullopt);
}

TEST(Assortativity, of_a_star_is_minus_one) {
  EXPECT_DOUBLE_EQ(degree_assortativity(graph_of(4, {{0, 1}, {0, 2}, {0, 3}})).value(), -1.0);
}

// a - a, a - b, b - b: e_aa = e_bb = 1/3, both shares of ends 1/2: (2/3 - 1/2) / (1/2)
TEST(Assortativity, of_groups_compares_with_what_the_ends_suggest) {
  const Graph graph = graph_of(5, {{0, 1}, {1, 2}, {2, 3}, {3, 4}});
  const std::vector<std::uint32_t> groups = {0, 0, 1, 1, no_group};
  EXPECT_DOUBLE_EQ(group_assortativity(graph, groups).value(), 1.0 / 3.0);
}

// For degrees networkx 2.8.8 and igraph 0.10.2; for the factions networkx, by `club`.
TEST(Assortativity, agrees_with_the_karate_club) {
  const Graph club = testing::karate_club();
  EXPECT_NEAR(degree_assortativity(club).value(), -0.47561309768461413, 1e-12);
  EXPECT_NEAR(group_assortativity(club, testing::karate_factions()).value(), 0.717530864197531,
              1e-12);
}

TEST(Assortativity, agrees_with_sums_over_all_ends) {
  for (unsigned seed = 0; seed < 200; ++seed) {
    const Graph graph = testing::small_random_graph(seed);
    const auto groups = testing::random_groups(graph.vertex_count(), 3, seed);
    std::vector<double> x;
    std::vector<double> y;
    double same = 0.0;
    std::vector<double> ends(3, 0.0);
    for (std::uint32_t v = 0; v < graph.vertex_count(); ++v) {
      for (const std::uint32_t n : graph.neighbours(v)) {
        x.push_back(graph.degree(v));
        y.push_back(graph.degree(n));
        if (groups[v] == groups[n]) same += 1.0;
        ends[groups[v]] += 1.0;
      }
    }
    const double count = static_cast<double>(x.size());
    const double mean = std::accumulate(x.begin(), x.end(), 0.0) / count;
    double both = 0.0;
    double own = 0.0;
    for (std::size_t i = 0; i < x.size(); ++i) {
      both += (x[i] - mean) * (y[i] - mean);
      own += (x[i] - mean) * (x[i] - mean);
    }
    const auto by_degree = degree_assortativity(graph);
    ASSERT_EQ(by_degree.has_value(), !x.empty() && own > 1e-9) << seed;
    if (by_degree) {
      ASSERT_NEAR(*by_degree, both / own, 1e-10) << seed;
    }
    double squares = 0.0;
    for (const double share : ends) squares += share / count * share / count;
    const auto by_group = group_assortativity(graph, groups);
    ASSERT_EQ(by_group.has_value(), !x.empty() && squares < 1.0 - 1e-9) << seed;
    if (by_group) {
      ASSERT_NEAR(*by_group, (same / count - squares) / (1.0 - squares), 1e-10) << seed;
    }
  }
}

TEST(Assortativity, stops_when_asked_to) {
  const Graph path = graph_of(3, {{0, 1}, {1, 2}});
  const std::vector<double> values = {0.0, 1.0, 3.0};
  const std::vector<std::uint32_t> groups = {0, 0, 1};
  EXPECT_TRUE(testing::stops([&](const Watch& w) { return value_assortativity(path, values, w); }));
  EXPECT_TRUE(testing::stops([&](const Watch& w) { return degree_assortativity(path, w); }));
  EXPECT_TRUE(testing::stops([&](const Watch& w) { return group_assortativity(path, groups, w); }));
}

}  // namespace
}  // namespace bindeglied::assortativity_test
