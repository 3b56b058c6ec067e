#include "bindeglied/measures/assortativity.hpp"

#include <algorithm>
#include <cstddef>
#include <vector>

#include "bindeglied/measures/group_mixing.hpp"

namespace bindeglied {

std::optional<double> value_assortativity(const Graph& graph, std::span<const double> values,
                                          const Watch& watch) {
  constexpr std::uint32_t between_looks = 1024;
  double ends = 0.0;
  double sum = 0.0;
  double least = 0.0;
  double most = 0.0;
  for (std::uint32_t vertex = 0; vertex < graph.vertex_count(); ++vertex) {
    if (graph.degree(vertex) == 0) continue;
    least = ends == 0.0 ? values[vertex] : std::min(least, values[vertex]);
    most = ends == 0.0 ? values[vertex] : std::max(most, values[vertex]);
    ends += graph.degree(vertex);
    sum += graph.degree(vertex) * values[vertex];
  }
  if (ends == 0.0 || least == most) return std::nullopt;
  const double mean = sum / ends;
  double together = 0.0;
  double spread = 0.0;
  for (std::uint32_t vertex = 0; vertex < graph.vertex_count(); ++vertex) {
    if (vertex % between_looks == 0) watch.check();
    const double own = values[vertex] - mean;
    spread += graph.degree(vertex) * own * own;
    double others = 0.0;
    for (const std::uint32_t neighbour : graph.neighbours(vertex)) {
      others += values[neighbour] - mean;
    }
    together += own * others;
  }
  return together / spread;
}

std::optional<double> degree_assortativity(const Graph& graph, const Watch& watch) {
  std::vector<double> values;
  values.reserve(graph.vertex_count());
  for (std::uint32_t v = 0; v < graph.vertex_count(); ++v) values.push_back(graph.degree(v));
  return value_assortativity(graph, values, watch);
}

std::optional<double> group_assortativity(const Graph& graph, std::span<const std::uint32_t> groups,
                                          const Watch& watch) {
  std::uint32_t group_count = 0;
  for (const std::uint32_t group : groups) {
    if (group != no_group) group_count = std::max(group_count, group + 1);
  }
  double edges = 0.0;
  double internal = 0.0;
  double squares = 0.0;
  for (const GroupMixing& mixing : mix_each_group(graph, groups, group_count, watch)) {
    const auto within = static_cast<double>(mixing.internal);
    const auto across = static_cast<double>(mixing.external);
    edges += within + across / 2.0;
    internal += within;
    squares += (2.0 * within + across) * (2.0 * within + across);
  }
  if (edges == 0.0) return std::nullopt;
  const double by_ends = squares / (4.0 * edges * edges);
  if (by_ends >= 1.0) return std::nullopt;
  return (internal / edges - by_ends) / (1.0 - by_ends);
}

}  // namespace bindeglied
