#include "bindeglied/measures/pagerank.hpp"

#include <cmath>
#include <numeric>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/measures/published_graphs.hpp"
#include "tests/measures/random_graphs.hpp"

namespace bindeglied::pagerank_test {
namespace {

using testing::graph_of;
using testing::karate_club;
using testing::large_graph;
using testing::random_graph;

/// The share of time at each vertex, as a system of linear equations solved by elimination: who
/// follows an edge comes from a neighbour, who starts anew goes to `start`, from an isolate always.
std::vector<double> solved(const Graph& graph, const std::vector<double>& start, double damping) {
  const std::uint32_t count = graph.vertex_count();
  std::vector<std::vector<double>> rows(count, std::vector<double>(count + 1, 0.0));
  for (std::uint32_t from = 0; from < count; ++from) {
    const auto neighbours = graph.neighbours(from);
    const auto weights = graph.weights(from);
    const double strength = weights.empty() ? static_cast<double>(neighbours.size())
                                            : std::accumulate(weights.begin(), weights.end(), 0.0);
    for (std::uint32_t to = 0; neighbours.empty() && to < count; ++to) {
      rows[to][from] -= damping * start[to];
    }
    for (std::size_t i = 0; i < neighbours.size(); ++i) {
      rows[neighbours[i]][from] -= damping * (weights.empty() ? 1.0 : weights[i]) / strength;
    }
    rows[from][from] += 1.0;
    rows[from][count] = (1.0 - damping) * start[from];
  }
  for (std::uint32_t pivot = 0; pivot < count; ++pivot) {  // columns are diagonally dominant
    for (std::uint32_t row = 0; row < count; ++row) {
      const double factor = rows[row][pivot] / rows[pivot][pivot];
      if (row == pivot || factor == 0.0) continue;
      for (std::uint32_t i = pivot; i <= count; ++i) rows[row][i] -= factor * rows[pivot][i];
    }
  }
  std::vector<double> ranks;
  for (std::uint32_t i = 0; i < count; ++i) ranks.push_back(rows[i][count] / rows[i][i]);
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
  EXPECT_THAT(pagerank(graph_of(4, {})), ::testing::Each(::testing::DoubleNear(0.25, 1e-12)));
  EXPECT_THAT(pagerank(Graph()), ::testing::IsEmpty());
}

TEST(PageRank, is_within_its_tolerance_of_the_equations_on_random_graphs) {
  for (std::uint32_t seed = 0; seed < 200; ++seed) {
    const Graph graph = random_graph(seed, seed % 2 == 0);
    const std::vector<double> start(graph.vertex_count(), 1.0 / graph.vertex_count());
    const auto expected = solved(graph, start, 0.85);
    ASSERT_LE(distance(pagerank(graph, {.tolerance = 1e-12}), expected), 1.1e-12) << seed;
    ASSERT_LE(distance(pagerank(graph, {.tolerance = 1e-3}), expected), 1e-3) << seed;
  }
}

/// For Mr. Hi and the officer: networkx 2.8.8 at tol = 1e-12, and igraph 0.10.2.
TEST(PageRank, of_the_karate_club_is_that_of_other_libraries) {
  const auto ranks = pagerank(karate_club());
  EXPECT_NEAR(ranks[0], 0.09699728539, 1e-10);
  EXPECT_NEAR(ranks[33], 0.10091918232, 1e-10);
}

TEST(PersonalisedPageRank, is_within_its_tolerance_of_the_equations_on_random_graphs) {
  for (std::uint32_t seed = 0; seed < 200; ++seed) {
    const Graph graph = random_graph(seed, seed % 2 == 0);
    std::vector<std::uint32_t> seeds(graph.vertex_count());
    std::iota(seeds.begin(), seeds.end(), 0U);
    const auto ranks = personalised_pagerank(graph, seeds, {.tolerance = 1e-12});
    for (const std::uint32_t i : {0U, graph.vertex_count() / 2, graph.vertex_count() - 1}) {
      std::vector<double> start(graph.vertex_count(), 0.0);
      start[i] = 1.0;
      ASSERT_LE(distance(ranks[i], solved(graph, start, 0.85)), 1.2e-12) << seed << ' ' << i;
    }
  }
}

TEST(PersonalisedPageRank, never_leaves_an_isolate) {
  const std::vector<std::uint32_t> seeds = {2, 0};
  const auto ranks = personalised_pagerank(graph_of(3, {{0, 1}}), seeds);
  EXPECT_THAT(ranks[0], ::testing::ElementsAre(0.0, 0.0, 1.0));
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
