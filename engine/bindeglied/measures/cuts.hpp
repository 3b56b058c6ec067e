#pragma once

#include <cstdint>
#include <vector>

#include "bindeglied/base/watch.hpp"
#include "bindeglied/measures/graph.hpp"

namespace bindeglied {

/// Where a graph hangs together by one thread.
struct Cuts {
  std::vector<std::uint8_t> is_cut_vertex = {};  ///< an articulation point: 1 or 0, per vertex
  std::vector<Edge> bridges = {};                ///< from < to, ascending; weights as in the graph
};

/// The vertices, and the edges, without which two others that are connected no longer would be
/// (Hopcroft & Tarjan 1973, Communications of the ACM 16, 372-378).
///
/// An isolate is no cut vertex, and an end of a path neither: nobody else depends on it; the edge
/// to it is a bridge all the same.  O(vertices + edges).  Throws Error{interrupted}.
[[nodiscard]] Cuts find_cuts(const Graph& graph, const Watch& watch = {});

}  // namespace bindeglied
