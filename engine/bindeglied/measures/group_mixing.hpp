#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <vector>

#include "bindeglied/base/watch.hpp"
#include "bindeglied/measures/graph.hpp"
#include "bindeglied/measures/null_sample.hpp"

namespace bindeglied {

/// Of a vertex whose group is not known.
inline constexpr std::uint32_t no_group = std::numeric_limits<std::uint32_t>::max();

/// How many edges stay within groups, and how many cross their limits.
struct GroupMixing {
  std::uint64_t internal = 0;
  std::uint64_t external = 0;
  std::uint64_t left_out = 0;  ///< edges with an end whose group is not known
};

/// external / (internal + external), in [0, 1]; empty without edges between known groups.
[[nodiscard]] std::optional<double> cross_share(const GroupMixing& mixing);

/// The E-I index (external - internal) / (external + internal), in [-1, 1]: -1 all edges within
/// groups, 1 all across (Krackhardt & Stern 1988, Social Psychology Quarterly 51, 123-140).  Empty
/// without edges between known groups.
[[nodiscard]] std::optional<double> ei_index(const GroupMixing& mixing);

/// Counts the edges of the whole graph; weights do not matter.  `groups` has one number per vertex,
/// no_group where it is not known.  O(vertices + edges).  Throws Error{interrupted}, as the others
/// here.
[[nodiscard]] GroupMixing mix_groups(const Graph& graph, std::span<const std::uint32_t> groups,
                                     const Watch& watch = {});

/// The same for the edges at each group: an edge across counts for both, one left out for none.
/// Groups are numbers below `group_count`.  O(vertices + edges + groups).
[[nodiscard]] std::vector<GroupMixing> mix_each_group(const Graph& graph,
                                                      std::span<const std::uint32_t> groups,
                                                      std::uint32_t group_count,
                                                      const Watch& watch = {});

/// Whether the share across groups is more than chance: a permutation test, in which the groups are
/// dealt anew among the vertices that have edges and a known group (Krackhardt & Stern 1988).  The
/// network and the sizes of the groups stay.  Empty without edges between known groups.
/// O(samples x edges).  Throws Error{usage}, Error{interrupted}.
[[nodiscard]] std::optional<NullVerdict> test_cross_share(const Graph& graph,
                                                          std::span<const std::uint32_t> groups,
                                                          const NullOptions& options,
                                                          const Watch& watch = {});

/// Two groups, and how many edges run between them.
struct GroupPair {
  std::uint32_t first = 0;  ///< <= second
  std::uint32_t second = 0;
  std::uint64_t edges = 0;  ///< >= 1

  friend bool operator==(const GroupPair&, const GroupPair&) = default;
};

/// All pairs of groups with edges, also of a group with itself; by falling number, then groups.
/// Edges at vertices without a group are left out.  O(edges log groups).
[[nodiscard]] std::vector<GroupPair> count_group_pairs(const Graph& graph,
                                                       std::span<const std::uint32_t> groups,
                                                       const Watch& watch = {});

}  // namespace bindeglied
