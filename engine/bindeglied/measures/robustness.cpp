#include "bindeglied/measures/robustness.hpp"

#include <algorithm>

#include "bindeglied/measures/depth_first.hpp"

namespace bindeglied {
namespace {

/// The sizes of the parts of one component without one of its vertices, added up.
struct PartSizes {
  std::uint32_t count = 0;
  std::uint64_t sum = 0;
  std::uint64_t squares = 0;
  std::uint64_t largest = 0;

  void add(std::uint64_t size) {
    if (size == 0) return;
    ++count;
    sum += size;
    squares += size * size;
    largest = std::max(largest, size);
  }
};

}  // namespace

std::vector<Loss> find_losses(const Graph& graph, const Watch& watch) {
  constexpr std::uint32_t between_looks = 1024;
  const DepthFirstWalk walk = walk_depth_first(graph, watch);
  std::vector<PartSizes> parts(graph.vertex_count());
  for (const std::uint32_t vertex : walk.order) {
    const std::uint32_t parent = walk.parent[vertex];
    if (parent == no_vertex || walk.low[vertex] < walk.place[parent]) continue;
    parts[parent].add(walk.subtree_size[vertex]);
  }
  std::vector<Loss> losses(graph.vertex_count());
  for (std::uint32_t vertex = 0; vertex < graph.vertex_count(); ++vertex) {
    if (vertex % between_looks == 0) watch.check();
    const std::uint64_t others = walk.subtree_size[walk.root[vertex]] - 1;
    PartSizes& of = parts[vertex];
    of.add(others - of.sum);
    losses[vertex] = {
        .parts = of.count,
        .pairs_cut = (others * others - of.squares) / 2,
        .isolated = static_cast<std::uint32_t>(left_alone_without(graph, vertex).size()),
        .cut_off = static_cast<std::uint32_t>(others - of.largest)};
  }
  return losses;
}

std::vector<std::uint32_t> left_alone_without(const Graph& graph, std::uint32_t vertex) {
  std::vector<std::uint32_t> alone;
  for (const std::uint32_t neighbour : graph.neighbours(vertex)) {
    if (graph.degree(neighbour) == 1) alone.push_back(neighbour);
  }
  return alone;
}

}  // namespace bindeglied
