#include "bindeglied/measures/degree.hpp"

namespace bindeglied {

std::vector<std::uint32_t> degrees(const Graph& graph) {
  std::vector<std::uint32_t> counts;
  counts.reserve(graph.vertex_count());
  for (std::uint32_t v = 0; v < graph.vertex_count(); ++v) counts.push_back(graph.degree(v));
  return counts;
}

std::vector<double> strengths(const Graph& graph) {
  std::vector<double> sums;
  sums.reserve(graph.vertex_count());
  for (std::uint32_t v = 0; v < graph.vertex_count(); ++v) {
    double sum = graph.is_weighted() ? 0.0 : graph.degree(v);
    for (const double weight : graph.weights(v)) sum += weight;
    sums.push_back(sum);
  }
  return sums;
}

std::optional<double> density(const Graph& graph) {
  const double n = graph.vertex_count();
  if (n < 2) return std::nullopt;
  return static_cast<double>(graph.edge_count()) / (n * (n - 1.0) / 2.0);
}

}  // namespace bindeglied
