#include "tests/support/reference_paths.hpp"

#include <algorithm>
#include <bit>
#include <map>
#include <tuple>

namespace bindeglied::testing {
namespace {

using Lengths = std::map<std::pair<std::size_t, std::size_t>, std::uint64_t>;

Lengths lengths_of(const std::vector<PathEdge>& edges) {
  Lengths lengths;
  for (const PathEdge& edge : edges) {
    for (const auto& pair :
         {std::pair(edge.a.index(), edge.b.index()), std::pair(edge.b.index(), edge.a.index())}) {
      const auto known = lengths.find(pair);
      if (known == lengths.end() || known->second > edge.length) lengths[pair] = edge.length;
    }
  }
  return lengths;
}

}  // namespace

std::vector<GraphPath> enumerate_paths(std::size_t node_count, std::size_t passable_count,
                                       const std::vector<PathEdge>& edges, PathNodeId from,
                                       PathNodeId to) {
  const Lengths lengths = lengths_of(edges);
  std::vector<GraphPath> found;
  std::vector<GraphPath> open = {{.nodes = {from}, .length = 0}};
  while (!open.empty()) {
    const GraphPath path = open.back();
    open.pop_back();
    if (path.nodes.back() == to) {
      found.push_back(path);
      continue;
    }
    for (std::size_t node = 0; node < node_count; ++node) {
      const PathNodeId next{node};
      if (next != to && node >= passable_count) continue;
      if (std::ranges::find(path.nodes, next) != path.nodes.end()) continue;
      const auto length = lengths.find({path.nodes.back().index(), node});
      if (length == lengths.end()) continue;
      GraphPath longer = path;
      longer.nodes.push_back(next);
      longer.length += length->second;
      open.push_back(longer);
    }
  }
  std::ranges::sort(found, {}, [](const GraphPath& path) {
    return std::tuple(path.length, path.nodes.size(), path.nodes);
  });
  return found;
}

std::size_t smallest_cut(std::size_t node_count, std::size_t passable_count,
                         const std::vector<PathEdge>& edges, PathNodeId from, PathNodeId to) {
  const auto paths = enumerate_paths(node_count, passable_count, edges, from, to);
  std::vector<unsigned> inner_sets;
  std::size_t direct_count = 0;
  for (const GraphPath& path : paths) {
    unsigned inner = 0;
    for (std::size_t i = 1; i + 1 < path.nodes.size(); ++i) inner |= 1U << path.nodes[i].index();
    if (inner == 0) {
      direct_count = 1;
    } else {
      inner_sets.push_back(inner);
    }
  }
  std::size_t least = node_count;
  for (unsigned removed = 0; removed < (1U << node_count); ++removed) {
    const auto is_cut = [&](unsigned inner) { return (inner & removed) != 0; };
    if (!std::ranges::all_of(inner_sets, is_cut)) continue;
    least = std::min(least, static_cast<std::size_t>(std::popcount(removed)));
  }
  return least + direct_count;
}

}  // namespace bindeglied::testing
