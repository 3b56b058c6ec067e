#include "bindeglied/measures/configuration_model.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <stop_token>
#include <vector>

#include <gtest/gtest.h>

#include "tests/measures/published_graphs.hpp"

namespace bindeglied::configuration_model_test {
namespace {

using Ends = std::pair<std::uint32_t, std::uint32_t>;

std::set<Ends> ends_of(const std::vector<Edge>& ties, TieDirection direction) {
  std::set<Ends> ends;
  for (const Edge& tie : ties) {
    const bool turned = direction == TieDirection::none && tie.from > tie.to;
    ends.insert(turned ? Ends(tie.to, tie.from) : Ends(tie.from, tie.to));
  }
  return ends;
}

std::vector<Edge> edges_of(const Graph& graph) {
  std::vector<Edge> edges;
  for (std::uint32_t v = 0; v < graph.vertex_count(); ++v) {
    for (const std::uint32_t n : graph.neighbours(v)) {
      if (v < n) edges.push_back({v, n, 1.0});
    }
  }
  return edges;
}

TEST(ConfigurationModel, keeps_every_degree_and_makes_no_loops_or_repeats) {
  const std::vector<Edge> ties = edges_of(testing::karate_club());
  std::mt19937_64 random(1);
  const auto rewired = rewire_ties(ties, TieDirection::none, enough_tries(ties), random);
  const Graph graph = build_graph(34, rewired);
  EXPECT_EQ(graph.edge_count(), 78U);
  const Graph club = testing::karate_club();
  for (std::uint32_t v = 0; v < 34; ++v) EXPECT_EQ(graph.degree(v), club.degree(v));
  EXPECT_NE(ends_of(rewired, TieDirection::none), ends_of(ties, TieDirection::none));
}

// Four vertices of degree 2: the three circles through all of them.
TEST(ConfigurationModel, makes_every_graph_equally_likely) {
  const std::vector<Edge> circle = {{0, 1, 1}, {1, 2, 1}, {2, 3, 1}, {3, 0, 1}};
  std::mt19937_64 random(2);
  std::map<std::set<Ends>, int> seen;
  for (int i = 0; i < 6000; ++i) {
    ++seen[ends_of(rewire_ties(circle, TieDirection::none, 40, random), TieDirection::none)];
  }
  EXPECT_EQ(seen.size(), 3U);
  for (const auto& [graph, count] : seen) EXPECT_NEAR(count, 2000, 150);  // four deviations
}

// 0, 1, 2 each give once, 3, 4, 5 each take once: six ways to pair them.
TEST(ConfigurationModel, keeps_givers_givers_where_direction_counts) {
  const std::vector<Edge> gifts = {{0, 3, 1}, {1, 4, 1}, {2, 5, 1}};
  std::mt19937_64 random(3);
  std::map<std::set<Ends>, int> seen;
  for (int i = 0; i < 6000; ++i) {
    const auto ends =
        ends_of(rewire_ties(gifts, TieDirection::kept, 30, random), TieDirection::kept);
    for (const Ends& tie : ends) ASSERT_TRUE(tie.first < 3 && tie.second >= 3);
    ++seen[ends];
  }
  EXPECT_EQ(seen.size(), 6U);
  for (const auto& [graph, count] : seen) EXPECT_NEAR(count, 1000, 116);  // four deviations
}

TEST(ConfigurationModel, leaves_alone_what_cannot_be_switched) {
  std::mt19937_64 random(4);
  EXPECT_TRUE(rewire_ties({}, TieDirection::none, 10, random).empty());
  const std::vector<Edge> one = {{0, 1, 2.5}};
  EXPECT_EQ(rewire_ties(one, TieDirection::none, 10, random)[0].weight, 2.5);
  // A star has one graph with its degrees.
  const std::vector<Edge> star = {{0, 1, 1}, {0, 2, 1}, {0, 3, 1}};
  EXPECT_EQ(ends_of(rewire_ties(star, TieDirection::none, 100, random), TieDirection::none),
            ends_of(star, TieDirection::none));
  EXPECT_EQ(enough_tries(star), 30U);
}

TEST(ConfigurationModel, stops_when_asked_to) {
  std::mt19937_64 random(1);
  std::stop_source stop;
  stop.request_stop();
  const std::vector<Edge> ties = {{0, 1, 1}, {2, 3, 1}};
  EXPECT_THROW(static_cast<void>(
                   rewire_ties(ties, TieDirection::none, 10, random, {.stop = stop.get_token()})),
               Error);
}

}  // namespace
}  // namespace bindeglied::configuration_model_test
