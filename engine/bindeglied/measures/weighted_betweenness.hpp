#pragma once

#include <vector>

#include "bindeglied/base/watch.hpp"
#include "bindeglied/measures/graph.hpp"

namespace bindeglied {

/// Betweenness where a path is as long as the sum of its weights: weights are lengths.  Lengths
/// that differ by less than a part in 10^10 are the same.  As betweenness() without weights.  O(n
/// (m + n log n)): Dijkstra's algorithm from each vertex.  Throws Error{limit} where two vertices
/// are joined by more shortest paths than a double counts, Error{interrupted} through `watch`.
[[nodiscard]] std::vector<double> weighted_betweenness(const Graph& graph, unsigned threads = 0,
                                                       const Watch& watch = {});

}  // namespace bindeglied
