#include "bindeglied/measures/push_pagerank.hpp"

#include <algorithm>
#include <functional>
#include <numeric>
#include <stop_token>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "bindeglied/measures/pagerank.hpp"
#include "tests/measures/published_graphs.hpp"
#include "tests/measures/random_graphs.hpp"

namespace bindeglied::push_pagerank_test {
namespace {

using testing::graph_of;
using testing::karate_club;
using testing::large_graph;
using testing::random_graph;

/// 0 -- 1 at damping 1/2, error 1/3: the seed keeps 1/2 of 1 and passes on 1/2; the other keeps 1/4
/// and passes back 1/4, which is not above 1/3.
TEST(PushPageRank, passes_on_until_nobody_holds_more_than_the_error) {
  const PushedPageRank result =
      push_pagerank(graph_of(2, {{0, 1}}), 0, {.damping = 0.5, .error = 1.0 / 3.0});
  ASSERT_EQ(result.ranked.size(), 2U);
  EXPECT_EQ(result.ranked[0].vertex, 0U);
  EXPECT_DOUBLE_EQ(result.ranked[0].score, 0.5);
  EXPECT_DOUBLE_EQ(result.ranked[1].score, 0.25);
  EXPECT_DOUBLE_EQ(result.missing, 0.25);
}

TEST(PushPageRank, is_below_the_exact_one_by_no_more_than_its_bound) {
  for (std::uint32_t seed = 0; seed < 200; ++seed) {
    const Graph graph = random_graph(seed, seed % 2 == 0);
    const std::vector<std::uint32_t> seeds = {seed % graph.vertex_count()};
    const auto exact = personalised_pagerank(graph, seeds, {.tolerance = 1e-13})[0];
    const double error = seed % 3 == 0 ? 1e-2 : 1e-5;
    const PushedPageRank pushed = push_pagerank(graph, seeds[0], {.error = error});
    std::vector<double> scores(exact.size(), 0.0);
    double sum = 0.0;
    for (const RankedVertex& ranked : pushed.ranked) {
      scores[ranked.vertex] = ranked.score;
      sum += ranked.score;
    }
    ASSERT_NEAR(sum + pushed.missing, 1.0, 1e-12);
    for (std::uint32_t vertex = 0; vertex < exact.size(); ++vertex) {
      const auto weights = graph.weights(vertex);
      const double strength = weights.empty()
                                  ? graph.degree(vertex)
                                  : std::accumulate(weights.begin(), weights.end(), 0.0);
      ASSERT_LE(scores[vertex], exact[vertex] + 1e-12) << seed;
      ASSERT_GE(scores[vertex], exact[vertex] - error * strength - 1e-12) << seed;
    }
  }
}

TEST(PushPageRank, ranks_by_score_and_looks_no_further_than_needed) {
  const PushedPageRank near = push_pagerank(large_graph(2000, 3), 1500, {.error = 1e-3});
  EXPECT_LT(near.ranked.size(), 1000U);
  EXPECT_TRUE(std::ranges::is_sorted(near.ranked, std::ranges::greater{}, &RankedVertex::score));
}

TEST(PushPageRank, never_leaves_an_isolate) {
  const PushedPageRank result = push_pagerank(graph_of(2, {}), 1);
  ASSERT_EQ(result.ranked.size(), 1U);
  EXPECT_EQ(result.ranked[0].vertex, 1U);
  EXPECT_EQ(result.ranked[0].score, 1.0);
  EXPECT_EQ(result.missing, 0.0);
}

TEST(PushPageRank, refuses_options_out_of_range) {
  EXPECT_THROW(static_cast<void>(push_pagerank(karate_club(), 0, {.damping = 1.0})), Error);
  EXPECT_THROW(static_cast<void>(push_pagerank(karate_club(), 0, {.error = 0.0})), Error);
  EXPECT_THROW(static_cast<void>(push_pagerank(karate_club(), 0, {.error = 1.5})), Error);
}

TEST(PushPageRank, stops_when_asked_to) {
  std::stop_source stop;
  stop.request_stop();
  EXPECT_THROW(static_cast<void>(push_pagerank(karate_club(), 0, {}, {.stop = stop.get_token()})),
               Error);
}

}  // namespace
}  // namespace bindeglied::push_pagerank_test
