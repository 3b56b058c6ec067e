#include "bindeglied/measures/depth_first.hpp"

#include <algorithm>
#include <cstddef>

namespace bindeglied {
namespace {

/// The walk while it goes: the way from the root to the vertex it stands on, and which neighbour of
/// each vertex is looked at next.
class DepthFirstWalker {
 public:
  DepthFirstWalker(const Graph& graph, const Watch& watch)
      : graph_(graph), watch_(watch), next_(graph.vertex_count(), 0) {
    const std::uint32_t n = graph.vertex_count();
    walk_.order.reserve(n);
    walk_.place.assign(n, no_vertex);
    walk_.parent.assign(n, no_vertex);
    walk_.low.assign(n, 0);
    walk_.subtree_size.assign(n, 1);
    walk_.root.assign(n, no_vertex);
  }

  DepthFirstWalk walk() && {
    for (std::uint32_t root = 0; root < graph_.vertex_count(); ++root) {
      if (walk_.place[root] != no_vertex) continue;
      enter(root, no_vertex, root);
      while (!way_.empty()) step();
    }
    return std::move(walk_);
  }

 private:
  /// Between two vertices that are entered or left only neighbours of one are looked at.
  void look(std::uint32_t vertex) const {
    constexpr std::uint32_t between_looks = 1024;
    if (vertex % between_looks == 0) watch_.check();
  }

  void enter(std::uint32_t vertex, std::uint32_t parent, std::uint32_t root) {
    look(vertex);
    walk_.place[vertex] = static_cast<std::uint32_t>(walk_.order.size());
    walk_.low[vertex] = walk_.place[vertex];
    walk_.parent[vertex] = parent;
    walk_.root[vertex] = root;
    walk_.order.push_back(vertex);
    way_.push_back(vertex);
  }

  void step() {
    const std::uint32_t vertex = way_.back();
    const auto neighbours = graph_.neighbours(vertex);
    if (next_[vertex] == neighbours.size()) return leave();
    const std::uint32_t neighbour = neighbours[next_[vertex]++];
    if (walk_.place[neighbour] == no_vertex) {
      enter(neighbour, vertex, walk_.root[vertex]);
    } else if (neighbour != walk_.parent[vertex]) {
      walk_.low[vertex] = std::min(walk_.low[vertex], walk_.place[neighbour]);
    }
  }

  void leave() {
    const std::uint32_t vertex = way_.back();
    way_.pop_back();
    look(vertex);
    const std::uint32_t parent = walk_.parent[vertex];
    if (parent == no_vertex) return;
    walk_.low[parent] = std::min(walk_.low[parent], walk_.low[vertex]);
    walk_.subtree_size[parent] += walk_.subtree_size[vertex];
  }

  const Graph& graph_;
  const Watch& watch_;
  DepthFirstWalk walk_;
  std::vector<std::uint32_t> way_;
  std::vector<std::uint32_t> next_;
};

}  // namespace

DepthFirstWalk walk_depth_first(const Graph& graph, const Watch& watch) {
  return DepthFirstWalker(graph, watch).walk();
}

}  // namespace bindeglied
