#include "bindeglied/analysis/path_graph.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <tuple>
#include <utility>

namespace bindeglied {
namespace {

struct DirectedEdge {
  PathNodeId from = {};
  PathArc arc = {};
};

}  // namespace

std::uint32_t to_path_units(double length) {
  constexpr double most = std::numeric_limits<std::uint32_t>::max();
  return static_cast<std::uint32_t>(std::clamp(std::round(length / path_length_unit), 1.0, most));
}

PathGraph build_path_graph(std::size_t node_count, std::size_t passable_count,
                           std::span<const PathEdge> edges) {
  std::vector<DirectedEdge> directed;
  directed.reserve(2 * edges.size());
  for (const PathEdge& edge : edges) {
    if (edge.a == edge.b) continue;
    directed.push_back({.from = edge.a, .arc = {.to = edge.b, .length = edge.length}});
    directed.push_back({.from = edge.b, .arc = {.to = edge.a, .length = edge.length}});
  }
  std::ranges::sort(directed, {}, [](const DirectedEdge& edge) {
    return std::tuple(edge.from, edge.arc.to, edge.arc.length);
  });
  const auto same_pair = [](const DirectedEdge& x, const DirectedEdge& y) {
    return x.from == y.from && x.arc.to == y.arc.to;
  };
  directed.erase(std::unique(directed.begin(), directed.end(), same_pair), directed.end());
  CsrBuilder<PathNodeId, PathArc> builder;
  auto next = directed.begin();
  for (const PathNodeId node : IdRange<PathNodeId>{node_count}) {
    for (; next != directed.end() && next->from == node; ++next) builder.push_value(next->arc);
    builder.end_key();
  }
  PathGraph graph{.arcs = std::move(builder).build(),
                  .is_passable = IdVector<PathNodeId, std::uint8_t>(node_count, 0)};
  std::fill_n(graph.is_passable.begin(), passable_count, std::uint8_t{1});
  return graph;
}

}  // namespace bindeglied
