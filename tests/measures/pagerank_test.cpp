#include "bindeglied/measures/pagerank.hpp"

#include <cmath>
#include <numeric>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/measures/example_graphs.hpp"

namespace bindeglied::pagerank_test {
namespace {

/// The walk itself, step by step, from `start` and back to it; isolates send back all they have.
std::vector<double> walked(const Graph& graph, const std::vector<double>& start, double damping) {
  std::vector<double> ranks = start;
  for (int step = 0; step < 3000; ++step) {
    std::vector<double> next(ranks.size(), 0.0);
    double back = 0.0;
    for (std::uint32_t vertex = 0; vertex < ranks.size(); ++vertex) {
      const auto neighbours = graph.neighbours(vertex);
      const auto weights = graph.weights(vertex);
      const double strength = weights.empty()
                                  ? static_cast<double>(neighbours.size())
                                  : std::accumulate(weights.begin(), weights.end(), 0.0);
      back += neighbours.empty() ? ranks[vertex] : (1.0 - damping) * ranks[vertex];
      for (std::size_t i = 0; i < neighbours.size(); ++i) {
        const double weight = weights.empty() ? 1.0 : weights[i];
        next[neighbours[i]] += damping * ranks[vertex] * weight / strength;
      }
    }
    for (std::uint32_t vertex = 0; vertex < ranks.size(); ++vertex)
      next[vertex] += back * start[vertex];
    ranks = next;
  }
  return ranks;
}

double distance(const std::vector<double>& a, const std::vector<double>& b) {
  double sum = 0.0;
  for (std::size_t i = 0; i < a.size(); ++i) sum += std::abs(a[i] - b[i]);
  return sum;
}

//  1 -- 0 -- 2: at damping d the middle has m = (1 - d) / 3 + d (1 - m), so (1 + 2 d) / (3 + 3 d)
TEST(PageRank, of_a_path_is_what_the_equation_says) {
  const Graph path = graph_of(3, {{0, 1}, {0, 2}});
  for (const double damping : {0.0, 0.5, 0.85, 0.99}) {
    const auto ranks = pagerank(path, {.damping = damping, .tolerance = 1e-13});
    EXPECT_NEAR(ranks[0], (1.0 + 2.0 * damping) / (3.0 + 3.0 * damping), 1e-12);
    EXPECT_NEAR(ranks[0] + ranks[1] + ranks[2], 1.0, 1e-12);
  }
}

TEST(PageRank, is_even_among_isolates_and_nothing_without_vertices) {
  EXPECT_THAT(pagerank(graph_of(4, {})), testing::Each(testing::DoubleNear(0.25, 1e-12)));
  EXPECT_THAT(pagerank(Graph()), testing::IsEmpty());
}

TEST(PageRank, is_within_its_tolerance_of_the_walk_on_random_graphs) {
  for (std::uint32_t seed = 0; seed < 200; ++seed) {
    const Graph graph = random_graph(seed, seed % 2 == 0);
    const std::vector<double> start(graph.vertex_count(), 1.0 / graph.vertex_count());
    const auto expected = walked(graph, start, 0.85);
    ASSERT_LE(distance(pagerank(graph, {.tolerance = 1e-12}), expected), 1.01e-12 + 1e-13) << seed;
    ASSERT_LE(distance(pagerank(graph, {.tolerance = 1e-3}), expected), 1e-3) << seed;
  }
}

/// .097 for Mr. Hi and .1009 for the officer: documentation of networkx and of its tutorials.
TEST(PageRank, of_the_karate_club_is_the_published_one) {
  const auto ranks = pagerank(karate_club());
  EXPECT_NEAR(ranks[0], 0.0970, 0.00005);
  EXPECT_NEAR(ranks[33], 0.1009, 0.00005);
}

TEST(PersonalisedPageRank, is_within_its_tolerance_of_the_walk_on_random_graphs) {
  for (std::uint32_t seed = 0; seed < 60; ++seed) {
    const Graph graph = random_graph(seed, seed % 2 == 0);
    std::vector<std::uint32_t> seeds(graph.vertex_count());
    std::iota(seeds.begin(), seeds.end(), 0U);
    const auto ranks = personalised_pagerank(graph, seeds, {.tolerance = 1e-12});
    for (const std::uint32_t i : {0U, graph.vertex_count() / 2, graph.vertex_count() - 1}) {
      std::vector<double> start(graph.vertex_count(), 0.0);
      start[i] = 1.0;
      ASSERT_LE(distance(ranks[i], walked(graph, start, 0.85)), 1.2e-12) << seed << ' ' << i;
    }
  }
}

TEST(PersonalisedPageRank, never_leaves_an_isolate) {
  const std::vector<std::uint32_t> seeds = {2, 0};
  const auto ranks = personalised_pagerank(graph_of(3, {{0, 1}}), seeds);
  EXPECT_THAT(ranks[0], testing::ElementsAre(0.0, 0.0, 1.0));
  EXPECT_EQ(ranks[1][2], 0.0);
  EXPECT_TRUE(personalised_pagerank(karate_club(), {}).empty());
}

TEST(PersonalisedPageRank, is_the_same_for_every_number_of_threads_and_all_vector_code) {
  const Graph graph = large_graph(500, 4, true);
  std::vector<std::uint32_t> seeds(21);
  std::iota(seeds.begin(), seeds.end(), 100U);
  const auto alone = personalised_pagerank(graph, seeds, {.threads = 1}, {}, Simd::plain);
  for (const Simd simd : available_simd()) {
    EXPECT_EQ(personalised_pagerank(graph, seeds, {.threads = 1}, {}, simd), alone);
    EXPECT_EQ(personalised_pagerank(graph, seeds, {.threads = 3}, {}, simd), alone);
  }
}

TEST(PageRank, refuses_options_out_of_range) {
  EXPECT_THROW(static_cast<void>(pagerank(karate_club(), {.damping = 1.0})), Error);
  EXPECT_THROW(static_cast<void>(pagerank(karate_club(), {.damping = -0.1})), Error);
  EXPECT_THROW(static_cast<void>(pagerank(karate_club(), {.tolerance = 1e-14})), Error);
  EXPECT_THROW(static_cast<void>(personalised_pagerank(karate_club(), {}, {.tolerance = 1.1})),
               Error);
}

}  // namespace
}  // namespace bindeglied::pagerank_test
