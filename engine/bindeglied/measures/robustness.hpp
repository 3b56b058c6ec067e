#pragma once

#include <cstdint>
#include <vector>

#include "bindeglied/base/watch.hpp"
#include "bindeglied/measures/graph.hpp"

namespace bindeglied {

/// What breaks when one vertex leaves.
struct Loss {
  std::uint32_t parts = 0;      ///< that its component falls into; 0 for an isolate, 1: stays whole
  std::uint64_t pairs_cut = 0;  ///< pairs of others that were connected and no longer are
  std::uint32_t isolated = 0;   ///< others left without any neighbour
  std::uint32_t cut_off = 0;    ///< others no longer in the largest part
};

/// The loss of every vertex, each time from the whole graph, in one walk: the parts are the
/// subtrees that do not reach past the vertex, and the rest.  The pairs cut count what Borgatti
/// (2006), Computational and Mathematical Organization Theory 12, 21-34, calls fragmentation, for
/// single vertices.  O(vertices + edges).  Throws Error{interrupted}.
[[nodiscard]] std::vector<Loss> find_losses(const Graph& graph, const Watch& watch = {});

/// The neighbours that have no other neighbour; ascending.  O(degree).
[[nodiscard]] std::vector<std::uint32_t> left_alone_without(const Graph& graph,
                                                            std::uint32_t vertex);

}  // namespace bindeglied
