#pragma once

#include <cstdint>
#include <span>

#include "bindeglied/measures/graph.hpp"

namespace bindeglied {

/// What it weighs to be in a group together.
enum class ProjectionWeight : std::uint8_t {
  count,   ///< 1 for each group
  newman,  ///< 1 / (size - 1) for each group: Newman (2001), Scientific collaboration networks II,
           ///< Physical Review E 64, 016132; then all groups of a vertex weigh 1 together with it
};

/// The weighted graph of the rows of a two-mode graph, adjacent when they are in a group together.
///
/// Row i is in the groups groups[offsets[i]] to before groups[offsets[i + 1]], ascending and
/// without repeats, each below `group_count`.  Groups of one member give nothing.  Weights are
/// summed in the order of groups.
///
/// O(sum of the squares of the sizes), each pair looked at once; neighbours come out ascending by
/// writing each vertex into the rows of its neighbours, so that nothing is sorted.  The same for
/// every number of threads (0 = all cores).
[[nodiscard]] Graph project_rows(std::span<const std::uint32_t> offsets,
                                 std::span<const std::uint32_t> groups, std::uint32_t group_count,
                                 ProjectionWeight weight, unsigned threads = 0);

}  // namespace bindeglied
