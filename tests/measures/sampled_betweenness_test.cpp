#include "bindeglied/measures/sampled_betweenness.hpp"

#include <cmath>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "bindeglied/measures/betweenness.hpp"
#include "tests/measures/published_graphs.hpp"
#include "tests/measures/random_graphs.hpp"

namespace bindeglied::sampled_betweenness_test {
namespace {

using testing::graph_of;
using testing::karate_club;
using testing::large_graph;

TEST(SampledBetweenness, is_exact_when_everybody_is_a_source) {
  const Graph graph = karate_club();
  const auto exact = betweenness(graph);
  for (const std::uint32_t sources : {34U, 35U}) {
    const auto sampled = sample_betweenness(graph, {.sources = sources});
    for (std::uint32_t i = 0; i < 34; ++i) {
      EXPECT_NEAR(sampled.estimate[i], exact[i], 1e-9);
      EXPECT_EQ(sampled.bound[i], 0.0);
    }
  }
  EXPECT_GT(sample_betweenness(graph, {.sources = 33}).bound[0], 0.0);
  EXPECT_TRUE(sample_betweenness(Graph(), {}).estimate.empty());
}

/// The bounds hold for all vertices at once in all but a twentieth of the draws; they are known to
/// be wide, so in none of these.
TEST(SampledBetweenness, stays_within_its_bounds) {
  const Graph graph = large_graph(300, 3);
  const auto exact = betweenness(graph);
  for (std::uint64_t seed = 0; seed < 40; ++seed) {
    const auto sampled = sample_betweenness(graph, {.sources = 100, .seed = seed});
    for (std::uint32_t i = 0; i < 300; ++i) {
      ASSERT_LE(std::abs(sampled.estimate[i] - exact[i]), sampled.bound[i]) << seed;
    }
  }
}

TEST(SampledBetweenness, is_right_on_average) {
  const Graph graph = large_graph(60, 2);
  const auto exact = betweenness(graph);
  double sum = 0.0;
  for (std::uint64_t seed = 0; seed < 400; ++seed) {
    sum += sample_betweenness(graph, {.sources = 10, .seed = seed}).estimate[0];
  }
  EXPECT_NEAR(sum / 400.0 / exact[0], 1.0, 0.05);
}

/// Worked out for a vertex without any dependency, where only Bernstein's second term is left, or
/// Hoeffding's bound: 100 of 300 drawn, risk .05 / 300.
TEST(SampledBetweenness, has_the_bound_of_the_paper) {
  const double left = 1.0 - 99.0 / 300.0;
  const double risk = 0.05 / 300.0;
  const double hoeffding = 298.0 * std::sqrt(left * std::log(4.0 / risk) / 200.0);
  const double bernstein =
      (7.0 / 3.0 + 3.0 / std::sqrt(2.0)) * 298.0 * std::log(20.0 / risk) / 100.0;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> none;
  const auto sampled = sample_betweenness(graph_of(300, none), {.sources = 100});
  EXPECT_NEAR(sampled.bound[0], 150.0 * std::min(hoeffding, bernstein), 1e-9);
}

TEST(SampledBetweenness, tightens_with_more_sources) {
  const Graph graph = large_graph(2000, 3);
  const auto few = sample_betweenness(graph, {.sources = 200});
  const auto many = sample_betweenness(graph, {.sources = 1800});
  EXPECT_LT(many.bound[5], few.bound[5] / 2.0);
  EXPECT_EQ(sample_betweenness(graph, {.sources = 200, .threads = 3}).bound, few.bound);
}

TEST(SampledBetweenness, refuses_options_out_of_range) {
  EXPECT_THROW(static_cast<void>(sample_betweenness(karate_club(), {.sources = 1})), Error);
  EXPECT_THROW(static_cast<void>(sample_betweenness(karate_club(), {.confidence = 1.0})), Error);
  EXPECT_THROW(static_cast<void>(sample_betweenness(karate_club(), {.confidence = 0.4})), Error);
  EXPECT_NO_THROW(
      static_cast<void>(sample_betweenness(karate_club(), {.sources = 2, .confidence = 0.5})));
}

}  // namespace
}  // namespace bindeglied::sampled_betweenness_test
