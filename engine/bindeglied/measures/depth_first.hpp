#pragma once

#include <cstdint>
#include <limits>
#include <vector>

#include "bindeglied/base/watch.hpp"
#include "bindeglied/measures/graph.hpp"

namespace bindeglied {

inline constexpr std::uint32_t no_vertex = std::numeric_limits<std::uint32_t>::max();

/// A walk through all of a graph that goes on from the newest vertex first, and what it tells about
/// cuts.
struct DepthFirstWalk {
  std::vector<std::uint32_t> order = {};  ///< all vertices as they were reached, tree by tree
  std::vector<std::uint32_t> place = {};  ///< of each vertex in `order`
  std::vector<std::uint32_t> parent =
      {};  ///< it was reached from; no_vertex for the first of a tree
  std::vector<std::uint32_t> low =
      {};  ///< the earliest place reached by one edge from its own subtree
  std::vector<std::uint32_t> subtree_size = {};  ///< vertices reached from it, itself among them
  std::vector<std::uint32_t> root = {};          ///< the first vertex of its tree
};

/// From vertex 0 on; neighbours in ascending order.  Without recursion, so that long chains are no
/// danger.  `low` after Hopcroft & Tarjan (1973), Communications of the ACM 16, 372-378.
/// O(vertices + edges).  Throws Error{interrupted}.
[[nodiscard]] DepthFirstWalk walk_depth_first(const Graph& graph, const Watch& watch = {});

}  // namespace bindeglied
