#pragma once

#include <vector>

#include "bindeglied/base/watch.hpp"
#include "bindeglied/measures/graph.hpp"
#include "bindeglied/measures/simd.hpp"

namespace bindeglied {

/// How near each vertex is to all others: the sum of 1 / distance over the others, where whoever
/// cannot be reached adds 0.  Distances count edges; weights do not count.
///
/// Rochat (2009), Closeness centrality extended to unconnected graphs: the harmonic centrality
/// index, ASNA; Boldi & Vigna (2014), Axioms for centrality, Internet Mathematics 10, 222-262.
/// In [0, n - 1]: n - 1 for who is adjacent to everybody, 0 for isolates.
///
/// 512 searches share a sweep over the edges, one bit each: Then et al. (2014), The more the
/// merrier: efficient multi-source graph traversal, PVLDB 8, 449-460.  As distances are symmetric,
/// bits are counted where they arrive.  O(n m / 512) for each level of the search.  The same for
/// every number of threads (0 = all cores) and every `simd`.  Throws Error{interrupted} through
/// `watch`.
[[nodiscard]] std::vector<double> harmonic_closeness(const Graph& graph, unsigned threads = 0,
                                                     const Watch& watch = {},
                                                     Simd simd = best_simd());

}  // namespace bindeglied
