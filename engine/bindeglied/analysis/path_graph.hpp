#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "bindeglied/base/id.hpp"
#include "bindeglied/base/id_vector.hpp"
#include "bindeglied/network/csr.hpp"

namespace bindeglied {

struct PathNodeTag {};
/// A place that a path can go through; what it stands for is the caller's business.
using PathNodeId = Id<PathNodeTag>;

/// Lengths are whole multiples of this, so that sums are exact, whatever their order, and equal
/// lengths are equal.
inline constexpr double path_length_unit = 1e-7;

/// A length in units, rounded; at least 1, at most what fits.  Precondition: length >= 0, finite.
[[nodiscard]] std::uint32_t to_path_units(double length);

struct PathArc {
  PathNodeId to = {};
  std::uint32_t length = 1;  ///< [path_length_unit], at least 1
};

/// An undirected graph with lengths; topology only.
struct PathGraph {
  /// Both directions of every edge; per node ascending by `to`, each neighbour once.
  Csr<PathNodeId, PathArc> arcs;
  /// 0 for a node that may begin or end a path, but never stand inside one.
  IdVector<PathNodeId, std::uint8_t> is_passable;
};

struct PathEdge {
  PathNodeId a = {};
  PathNodeId b = {};
  std::uint32_t length = 1;  ///< [path_length_unit]
};

/// The graph of these edges; of several between a pair the shortest counts, an edge from a node to
/// itself none.  The first `passable_count` nodes are passable.  O(nodes + edges log edges).
[[nodiscard]] PathGraph build_path_graph(std::size_t node_count, std::size_t passable_count,
                                         std::span<const PathEdge> edges);

/// A path without repeated nodes.
struct GraphPath {
  std::vector<PathNodeId> nodes = {};  ///< from start to end, at least two
  std::uint64_t length = 0;            ///< [path_length_unit]
  friend bool operator==(const GraphPath&, const GraphPath&) = default;
};

}  // namespace bindeglied
