#include "bindeglied/measures/link_prediction.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/measures/published_graphs.hpp"
#include "tests/measures/random_graphs.hpp"

namespace bindeglied::link_prediction_test {
namespace {

using testing::are_adjacent;
using testing::graph_of;
using testing::large_graph;
using testing::random_graph;

constexpr LinkScore all_scores[] = {LinkScore::common_neighbours, LinkScore::adamic_adar,
                                    LinkScore::resource_allocation, LinkScore::jaccard};

//  0 -- 1 -- 3     0 and 3 have 1 (of degree 3) and 2 (of degree 2) in common;
//  |    |    |     0 and 4 have 1 alone
//  +--- 2 ---+     5 is alone
//       4 -- 1
const std::vector<std::pair<std::uint32_t, std::uint32_t>> two_ways = {
    {0, 1}, {1, 3}, {0, 2}, {2, 3}, {1, 4}};

std::vector<PredictedLink> links_of_0(LinkScore score, std::uint32_t top = 10) {
  const std::vector<std::uint32_t> sources = {0};
  return predict_links(graph_of(6, two_ways), sources, {.score = score, .top = top})[0];
}

TEST(LinkPrediction, scores_by_the_neighbours_in_common) {
  const auto expect = [](LinkScore score, double with_3, double with_4) {
    const auto links = links_of_0(score);
    ASSERT_EQ(links.size(), 2U);
    EXPECT_EQ(links[0].vertex, 3U);
    EXPECT_DOUBLE_EQ(links[0].score, with_3);
    EXPECT_EQ(links[1].vertex, 4U);
    EXPECT_DOUBLE_EQ(links[1].score, with_4);
  };
  expect(LinkScore::common_neighbours, 2.0, 1.0);
  expect(LinkScore::adamic_adar, 1.0 / std::log(3.0) + 1.0 / std::log(2.0), 1.0 / std::log(3.0));
  expect(LinkScore::resource_allocation, 1.0 / 3.0 + 1.0 / 2.0, 1.0 / 3.0);
  expect(LinkScore::jaccard, 1.0, 0.5);
}

TEST(LinkPrediction, gives_no_more_than_the_best) {
  EXPECT_EQ(links_of_0(LinkScore::jaccard, 1).size(), 1U);
  EXPECT_EQ(links_of_0(LinkScore::jaccard, 1)[0].vertex, 3U);
  EXPECT_THROW(links_of_0(LinkScore::jaccard, 0), Error);
}

double slow_score(const Graph& graph, LinkScore score, std::uint32_t a, std::uint32_t b) {
  double sum = 0.0;
  double common = 0.0;
  for (const std::uint32_t q : graph.neighbours(a)) {
    if (!are_adjacent(graph, q, b)) continue;
    common += 1.0;
    if (score == LinkScore::adamic_adar) sum += 1.0 / std::log(graph.degree(q));
    if (score == LinkScore::resource_allocation) sum += 1.0 / graph.degree(q);
  }
  if (score == LinkScore::common_neighbours) return common;
  if (score == LinkScore::jaccard) return common / (graph.degree(a) + graph.degree(b) - common);
  return sum;
}

TEST(LinkPrediction, agrees_with_trying_all_pairs_on_random_graphs) {
  for (std::uint32_t seed = 0; seed < 200; ++seed) {
    const Graph graph = random_graph(seed);
    const LinkScore score = all_scores[seed % 4];
    const std::uint32_t top = 1 + seed % 7;
    std::vector<std::uint32_t> sources(graph.vertex_count());
    std::iota(sources.begin(), sources.end(), 0U);
    const auto links = predict_links(graph, sources, {.score = score, .top = top});
    for (const std::uint32_t a : sources) {
      std::vector<std::pair<double, std::uint32_t>> expected;
      for (const std::uint32_t b : sources) {
        if (a == b || are_adjacent(graph, a, b)) continue;
        const double value = slow_score(graph, score, a, b);
        if (value > 0.0) expected.emplace_back(-value, b);
      }
      std::ranges::sort(expected);
      ASSERT_EQ(links[a].size(), std::min<std::size_t>(top, expected.size())) << seed;
      for (std::size_t i = 0; i < links[a].size(); ++i) {
        ASSERT_EQ(links[a][i].score, -expected[i].first) << seed;
        ASSERT_EQ(links[a][i].vertex, expected[i].second) << seed;
      }
    }
  }
}

TEST(LinkPrediction, is_the_same_for_every_number_of_threads) {
  const Graph graph = large_graph(500, 4);
  std::vector<std::uint32_t> sources(500);
  std::iota(sources.begin(), sources.end(), 0U);
  const auto alone = predict_links(graph, sources, {.threads = 1});
  const auto together = predict_links(graph, sources, {.threads = 3});
  for (std::size_t i = 0; i < 500; ++i) {
    ASSERT_EQ(alone[i].size(), together[i].size());
    for (std::size_t j = 0; j < alone[i].size(); ++j) {
      EXPECT_EQ(alone[i][j].vertex, together[i][j].vertex);
      EXPECT_EQ(alone[i][j].score, together[i][j].score);
    }
  }
}

}  // namespace
}  // namespace bindeglied::link_prediction_test
