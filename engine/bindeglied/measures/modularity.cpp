#include "bindeglied/measures/modularity.hpp"

#include <cstddef>
#include <vector>

namespace bindeglied {

double modularity(const Graph& graph, std::span<const std::uint32_t> community, double resolution,
                  const Watch& watch) {
  constexpr std::uint32_t between_looks = 1024;
  std::vector<double> within(graph.vertex_count(), 0.0);     // both directions
  std::vector<double> strengths(graph.vertex_count(), 0.0);  // by community
  double all = 0.0;
  for (std::uint32_t vertex = 0; vertex < graph.vertex_count(); ++vertex) {
    if (vertex % between_looks == 0) watch.check();
    const auto neighbours = graph.neighbours(vertex);
    const auto weights = graph.weights(vertex);
    const std::uint32_t own = community[vertex];
    double inner = 0.0;
    double strength = 0.0;
    for (std::size_t i = 0; i < neighbours.size(); ++i) {
      const double weight = weights.empty() ? 1.0 : weights[i];
      strength += weight;
      if (community[neighbours[i]] == own) inner += weight;
    }
    within[own] += inner;
    strengths[own] += strength;
    all += strength;
  }
  if (all == 0.0) return 0.0;
  double sum = 0.0;
  for (std::size_t i = 0; i < within.size(); ++i) {
    const double share = strengths[i] / all;
    sum += within[i] / all - resolution * share * share;
  }
  return sum;
}

}  // namespace bindeglied
