#pragma once

#include <cstdint>
#include <vector>

#include "bindeglied/base/watch.hpp"
#include "bindeglied/measures/graph.hpp"

namespace bindeglied {

/// Who can reach whom.  Components are numbered from 0 in the order of their smallest vertex.
struct Components {
  std::vector<std::uint32_t> of = {};     ///< the component of each vertex
  std::vector<std::uint32_t> sizes = {};  ///< how many vertices each has, >= 1: an isolate is one
};

/// The connected components.
///
/// Trees of vertices are linked by a few edges of each; whoever then lies in the greatest tree is
/// not looked at again, since the edges of all others tell the rest: Sutton, Ben-Nun & Barak
/// (2018), Optimizing parallel graph connectivity computation via subgraph sampling, IPDPS,
/// doi:10.1109/IPDPS.2018.00012.  Often far below linear time; at most
/// O((n + m) log n), as the trees are kept flat by halving paths.  Throws Error{interrupted}.
[[nodiscard]] Components find_components(const Graph& graph, const Watch& watch = {});

}  // namespace bindeglied
