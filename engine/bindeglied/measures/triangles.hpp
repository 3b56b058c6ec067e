#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "bindeglied/base/watch.hpp"
#include "bindeglied/measures/graph.hpp"

namespace bindeglied {

/// Triples of vertices that are all adjacent to each other.
struct TriangleCounts {
  std::vector<std::uint64_t> of = {};  ///< in how many of them each vertex lies
  std::uint64_t total = 0;             ///< each counted once: a third of their sum
};

/// How far the neighbours of a vertex are neighbours of each other; weights do not count.
struct Clustering {
  /// Share of the pairs of neighbours that are adjacent, in [0, 1]: Watts & Strogatz (1998), Nature
  /// 393, 440-442.  Nothing for vertices with fewer than two neighbours, who have no such pair.
  std::vector<std::optional<double>> local = {};
  /// Mean over the vertices that have a value; nothing when none has.
  std::optional<double> average = {};
  /// Three times the triangles over the paths of length two, in [0, 1]: Newman, Watts & Strogatz
  /// (2002), PNAS 99, 2566-2572.  Nothing without such a path.
  std::optional<double> transitivity = {};
};

/// Counts the triangles around each vertex.
///
/// Each is found once, from its vertex of least degree: Latapy (2008), Main-memory triangle
/// computations for very large sparse graphs, Theoretical Computer Science 407, 458-473.
/// O(m sqrt m) at most.  The same for every number of threads (0 = all cores).  Throws
/// Error{interrupted} through `watch`.
[[nodiscard]] TriangleCounts count_triangles(const Graph& graph, unsigned threads = 0,
                                             const Watch& watch = {});

/// Clustering from the counts of the same graph.  O(n).
[[nodiscard]] Clustering measure_clustering(const Graph& graph, const TriangleCounts& triangles);

}  // namespace bindeglied
