#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "bindeglied/base/watch.hpp"
#include "bindeglied/measures/graph.hpp"

namespace bindeglied {

/// Pairs of groups that a vertex stands between, with how many pairs of vertices.
struct BrokeredGroups {
  std::uint32_t first = 0;  ///< <= second
  std::uint32_t second = 0;
  std::uint64_t pairs = 0;       ///< of vertices without an edge of their own
  std::uint64_t sole_pairs = 0;  ///< of these, with no other neighbour in common

  friend bool operator==(const BrokeredGroups&, const BrokeredGroups&) = default;
};

/// Between which groups each of `vertices` stands: by falling sole_pairs, then falling pairs, then
/// groups.  Who has no_group is left out.  O(sum over the edges of the neighbours of `vertices` of
/// the degrees of their other ends), at most what find_brokerage() takes; 16 bytes per vertex of
/// `vertices` and pair of groups, and where these are more than 64 MB, some vertices at a time.
/// Throws Error{interrupted}.
[[nodiscard]] std::vector<std::vector<BrokeredGroups>> find_brokered_groups(
    const Graph& graph, std::span<const std::uint32_t> groups,
    std::span<const std::uint32_t> vertices, const Watch& watch = {});

}  // namespace bindeglied
