#pragma once

#include <cstdint>
#include <span>

#include "bindeglied/base/watch.hpp"
#include "bindeglied/measures/graph.hpp"

namespace bindeglied {

/// How much more of the weight lies within communities than if edges were drawn at random with the
/// same strengths: the sum over communities of e / m - resolution (K / 2 m)^2, with e the weight
/// within, K the strength of its vertices, m the weight of all edges.
///
/// Newman & Girvan (2004), Finding and evaluating community structure in networks, Physical Review
/// E 69, 026113; the resolution is that of Reichardt & Bornholdt (2006), Physical Review E 74,
/// 016110.  In [-1/2, 1] at resolution 1; 0 for a graph without edges.  community[v] is below the
/// number of vertices.  O(m).  Throws Error{interrupted}.
[[nodiscard]] double modularity(const Graph& graph, std::span<const std::uint32_t> community,
                                double resolution = 1.0, const Watch& watch = {});

}  // namespace bindeglied
