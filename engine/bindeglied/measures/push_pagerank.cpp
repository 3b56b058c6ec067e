#include "bindeglied/measures/push_pagerank.hpp"

#include <algorithm>
#include <cstddef>

#include "bindeglied/measures/degree.hpp"

namespace bindeglied {
PushedPageRank push_pagerank(const Graph& graph, std::uint32_t seed, const PushOptions& options,
                             const Watch& watch) {
  constexpr std::size_t pushes_between_checks = 1024;
  check_fields(options);
  if (graph.degree(seed) == 0) return {.ranked = {{seed, 1.0}}};
  std::vector<double> scores(graph.vertex_count(), 0.0);
  std::vector<double> held(graph.vertex_count(), 0.0);
  std::vector<double> strengths(graph.vertex_count(), 0.0);  // 0 = not met yet
  std::vector<std::uint32_t> met = {seed};
  std::vector<std::uint32_t> queue = {seed};
  held[seed] = 1.0;
  strengths[seed] = strength_of(graph, seed);
  for (std::size_t next = 0; next < queue.size(); ++next) {
    if (next % pushes_between_checks == 0) watch.check("push", 0.0);
    const std::uint32_t vertex = queue[next];
    const double passed = held[vertex];
    held[vertex] = 0.0;
    scores[vertex] += (1.0 - options.damping) * passed;
    const double share = options.damping * passed / strengths[vertex];
    const auto neighbours = graph.neighbours(vertex);
    const auto weights = graph.weights(vertex);
    for (std::size_t i = 0; i < neighbours.size(); ++i) {
      const std::uint32_t other = neighbours[i];
      if (strengths[other] == 0.0) {
        strengths[other] = strength_of(graph, other);
        met.push_back(other);
      }
      const double limit = options.error * strengths[other];
      const bool was_waiting = held[other] > limit;
      held[other] += weights.empty() ? share : weights[i] * share;
      if (!was_waiting && held[other] > limit) queue.push_back(other);
    }
  }
  PushedPageRank result;
  std::ranges::sort(met);
  for (const std::uint32_t vertex : met) {
    result.missing += held[vertex];
    if (scores[vertex] > 0.0) result.ranked.push_back({vertex, scores[vertex]});
  }
  std::ranges::stable_sort(result.ranked, std::ranges::greater{}, &RankedVertex::score);
  return result;
}

}  // namespace bindeglied
