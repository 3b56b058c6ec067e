#include "bindeglied/measures/degree.hpp"

namespace bindeglied {

std::vector<std::uint32_t> degrees(const Graph& graph) {
  std::vector<std::uint32_t> counts;
  counts.reserve(graph.vertex_count());
  for (std::uint32_t v = 0; v < graph.vertex_count(); ++v) counts.push_back(graph.degree(v));
  return counts;
}

double strength_of(const Graph& graph, std::uint32_t vertex) {
  if (!graph.is_weighted()) return graph.degree(vertex);
  double sum = 0.0;
  for (const double weight : graph.weights(vertex)) sum += weight;
  return sum;
}

std::vector<double> strengths(const Graph& graph) {
  std::vector<double> sums;
  sums.reserve(graph.vertex_count());
  for (std::uint32_t v = 0; v < graph.vertex_count(); ++v) {
    sums.push_back(strength_of(graph, v));
  }
  return sums;
}

std::optional<double> density(const Graph& graph) {
  const double n = graph.vertex_count();
  if (n < 2) return std::nullopt;
  return static_cast<double>(graph.edge_count()) / (n * (n - 1.0) / 2.0);
}

}  // namespace bindeglied
