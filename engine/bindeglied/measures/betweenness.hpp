#pragma once

#include <vector>

#include "bindeglied/base/watch.hpp"
#include "bindeglied/measures/graph.hpp"
#include "bindeglied/measures/simd.hpp"

namespace bindeglied {

/// On how many shortest paths between others each vertex lies: the sum over pairs of others of the
/// share of their shortest paths that pass through it.  Each pair counts once; paths count edges.
///
/// Freeman (1977), A set of measures of centrality based on betweenness, Sociometry 40, 35-41;
/// computed after Brandes (2001), A faster algorithm for betweenness centrality, Journal of
/// Mathematical Sociology 25, 163-177, for eight sources at once, one in each lane of a vector.
/// In [0, (n - 1)(n - 2) / 2]; 0 for isolates and for ends.  O(n m).  The same for every number of
/// threads (0 = all cores) and every `simd`.  Throws Error{limit} where two vertices are joined by
/// more shortest paths than a double counts, Error{interrupted} through `watch`.
[[nodiscard]] std::vector<double> betweenness(const Graph& graph, unsigned threads = 0,
                                              const Watch& watch = {}, Simd simd = best_simd());

}  // namespace bindeglied
