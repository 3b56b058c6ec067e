#include "bindeglied/measures/cuts.hpp"

#include <algorithm>
#include <cstddef>
#include <tuple>

#include "bindeglied/measures/depth_first.hpp"

namespace bindeglied {
namespace {

double weight_between(const Graph& graph, std::uint32_t from, std::uint32_t to) {
  if (!graph.is_weighted()) return 1.0;
  const auto neighbours = graph.neighbours(from);
  const auto found = std::ranges::lower_bound(neighbours, to);
  return graph.weights(from)[static_cast<std::size_t>(found - neighbours.begin())];
}

}  // namespace

Cuts find_cuts(const Graph& graph, const Watch& watch) {
  constexpr std::uint32_t between_looks = 1024;
  const DepthFirstWalk walk = walk_depth_first(graph, watch);
  Cuts cuts{.is_cut_vertex = std::vector<std::uint8_t>(graph.vertex_count(), 0)};
  std::vector<std::uint8_t> has_child(graph.vertex_count(), 0);
  for (const std::uint32_t vertex : walk.order) {
    if (walk.place[vertex] % between_looks == 0) watch.check();
    const std::uint32_t parent = walk.parent[vertex];
    if (parent == no_vertex) continue;
    // A root divides when it has a second child; others when a child's subtree does not reach past
    // them.
    const bool is_root = walk.parent[parent] == no_vertex;
    const bool divides = is_root ? has_child[parent] != 0 : walk.low[vertex] >= walk.place[parent];
    if (divides) cuts.is_cut_vertex[parent] = 1;
    has_child[parent] = 1;
    if (walk.low[vertex] <= walk.place[parent]) continue;
    cuts.bridges.push_back({std::min(vertex, parent), std::max(vertex, parent),
                            weight_between(graph, vertex, parent)});
  }
  std::ranges::sort(cuts.bridges, {},
                    [](const Edge& edge) { return std::tuple(edge.from, edge.to); });
  return cuts;
}

}  // namespace bindeglied
