#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "bindeglied/base/watch.hpp"
#include "bindeglied/measures/graph.hpp"
#include "bindeglied/measures/simd.hpp"

namespace bindeglied {

/// What the shortest paths from some sources say about the vertices that they pass through.
struct PathDependencies {
  /// Sum over the sources s of the dependency of s on the vertex: the sum over all other ends t of
  /// the share of the shortest paths from s to t that pass through it.  Nothing for s itself.
  std::vector<double> sums = {};
  /// Sum of the squares of these dependencies; empty unless asked for.
  std::vector<double> squares = {};
};

/// Throws Error{limit} when a sum is not finite.  Numbers of paths are doubles: where a source has
/// more shortest paths to some vertex than a double counts, its dependencies cannot be told.
void check_path_counts(std::span<const double> sums);

/// Brandes (2001), Journal of Mathematical Sociology 25, 163-177, for eight sources at once: each
/// has a lane of the vectors that are added along the edges, level by level of the search.
///
/// `sources` are distinct; neighbours in the list share more of the work when they are near each
/// other.  O(sources m).  The same for every number of threads (0 = all cores) and every `simd`.
/// Throws Error{interrupted} through `watch`, and Error{limit} as check_path_counts().
[[nodiscard]] PathDependencies path_dependencies(const Graph& graph,
                                                 std::span<const std::uint32_t> sources,
                                                 bool with_squares, unsigned threads,
                                                 const Watch& watch, Simd simd = best_simd());

}  // namespace bindeglied
