#include <algorithm>
#include <optional>
#include <vector>

#include "bindeglied/analysis/shortest_paths.hpp"
#include "bindeglied/base/id_vector.hpp"

namespace bindeglied {
namespace {

/// One half of a split node: paths enter at `in`, leave at `out`.
struct Side {
  PathNodeId node = {};
  bool is_out = false;
};

/// The paths found so far and the search for one more.
class DisjointPaths {
 public:
  DisjointPaths(const PathGraph& graph, PathNodeId from, PathNodeId to)
      : graph_(graph),
        from_(from),
        to_(to),
        next_(graph.arcs.key_count()),
        previous_(graph.arcs.key_count()),
        came_from_{IdVector<PathNodeId, Side>(graph.arcs.key_count()),
                   IdVector<PathNodeId, Side>(graph.arcs.key_count())} {}

  /// Adds one path, rerouting others; false when there is none.
  bool augment() {
    for (auto& side : came_from_) std::ranges::fill(side, Side{});
    std::vector<Side> open = {{.node = from_, .is_out = true}};
    came_from_[1][from_] = open.front();
    for (std::size_t at = 0; at < open.size(); ++at) {
      if (expand(open[at], open)) return true;
    }
    return false;
  }

 private:
  void visit(Side side, Side origin, std::vector<Side>& open) {
    Side& known = came_from_[side.is_out ? 1 : 0][side.node];
    if (!known.node.is_none()) return;
    known = origin;
    open.push_back(side);
  }

  [[nodiscard]] bool is_used(PathNodeId node) const { return !previous_[node].is_none(); }

  bool expand(Side at, std::vector<Side>& open) {
    if (!at.is_out) {
      // A node on a path can be entered only to take over its way in.
      const PathNodeId next = is_used(at.node) ? previous_[at.node] : at.node;
      visit({.node = next, .is_out = true}, at, open);
      return false;
    }
    if (at.node != from_ && is_used(at.node)) visit({.node = at.node}, at, open);
    for (const PathArc& arc : graph_.arcs[at.node]) {
      if (arc.to == to_) {
        if (at.node == from_ ? is_direct_taken_ : next_[at.node] == to_) continue;
        apply(at);
        return true;
      }
      if (arc.to == from_ || graph_.is_passable[arc.to] == 0) continue;
      if (previous_[arc.to] == at.node) continue;
      visit({.node = arc.to}, at, open);
    }
    return false;
  }

  /// Turns the way that was found, which ends with an arc from `last` to the end, into paths.
  void apply(Side last) {
    std::vector<Side> way = {{.node = to_}};
    for (Side at = last;; at = came_from_[at.is_out ? 1 : 0][at.node]) {
      way.push_back(at);
      if (at.node == from_) break;
    }
    std::ranges::reverse(way);
    if (way.size() == 2) is_direct_taken_ = true;
    // First give up the arcs that are walked backwards, as new ones may take their place.
    for (std::size_t i = 0; i + 1 < way.size(); ++i) {
      if (way[i].is_out || way[i].node == way[i + 1].node) continue;
      next_[way[i + 1].node] = {};
      previous_[way[i].node] = {};
    }
    for (std::size_t i = 0; i + 1 < way.size(); ++i) {
      if (!way[i].is_out || way[i].node == way[i + 1].node) continue;
      if (way[i].node != from_) next_[way[i].node] = way[i + 1].node;
      if (way[i + 1].node != to_) previous_[way[i + 1].node] = way[i].node;
    }
  }

  const PathGraph& graph_;
  PathNodeId from_;
  PathNodeId to_;
  bool is_direct_taken_ = false;
  IdVector<PathNodeId, PathNodeId> next_;
  IdVector<PathNodeId, PathNodeId> previous_;
  std::vector<IdVector<PathNodeId, Side>> came_from_;  ///< of `in`, of `out`
};

}  // namespace

std::size_t count_disjoint_paths(const PathGraph& graph, PathNodeId from, PathNodeId to) {
  DisjointPaths paths(graph, from, to);
  std::size_t count = 0;
  while (paths.augment()) ++count;
  return count;
}

}  // namespace bindeglied
