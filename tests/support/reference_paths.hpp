#pragma once

#include <vector>

#include "bindeglied/analysis/path_graph.hpp"

namespace bindeglied::testing {

/// Random edges among `node_count` nodes with few different lengths, so that ties are frequent.
[[nodiscard]] inline std::vector<PathEdge> random_path_edges(unsigned seed, std::size_t node_count,
                                                             unsigned per_cent,
                                                             unsigned length_count) {
  // A linear congruential generator (Numerical Recipes), equal on every machine.
  std::uint32_t state = seed * 2654435761U + 12345U;
  const auto draw = [&](std::uint32_t below) {
    state = state * 1664525U + 1013904223U;
    return (state >> 8U) % below;
  };
  std::vector<PathEdge> edges;
  for (std::size_t a = 0; a < node_count; ++a) {
    for (std::size_t b = a + 1; b < node_count; ++b) {
      if (draw(100) >= per_cent) continue;
      edges.push_back(
          {.a = PathNodeId{a}, .b = PathNodeId{b}, .length = (1 + draw(length_count)) * 1000});
    }
  }
  return edges;
}

/// Every loopless path between the two, by trying all: by length, number of arcs, node ids.
[[nodiscard]] std::vector<GraphPath> enumerate_paths(std::size_t node_count,
                                                     std::size_t passable_count,
                                                     const std::vector<PathEdge>& edges,
                                                     PathNodeId from, PathNodeId to);

/// How many inner nodes (and direct edges) must be taken away to separate the two, by trying all
/// sets; precondition: at most 16 nodes.
[[nodiscard]] std::size_t smallest_cut(std::size_t node_count, std::size_t passable_count,
                                       const std::vector<PathEdge>& edges, PathNodeId from,
                                       PathNodeId to);

}  // namespace bindeglied::testing
