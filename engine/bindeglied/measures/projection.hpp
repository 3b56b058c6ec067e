#pragma once

#include <cstdint>

#include "bindeglied/base/watch.hpp"
#include "bindeglied/measures/graph.hpp"
#include "bindeglied/measures/two_mode.hpp"

namespace bindeglied {

/// What it weighs to be in a column together.
enum class ProjectionWeight : std::uint8_t {
  count,   ///< 1 for each column
  newman,  ///< 1 / (rows - 1) for each column: Newman (2001), Scientific collaboration networks II,
           ///< Physical Review E 64, 016132; then everybody has 1 to share for each column
};

/// The weighted graph of the rows, adjacent when they are in a column together.  Columns of one row
/// give nothing.  Weights are summed in the order of columns.
///
/// O(sum over columns of the squared number of rows), each pair looked at once; neighbours come out
/// ascending by writing each vertex into the rows of its neighbours, so that nothing is sorted. The
/// same for every number of threads (0 = all cores).  Throws Error{limit} above most_arcs,
/// Error{interrupted}.
[[nodiscard]] Graph project_rows(const TwoMode& rows, ProjectionWeight weight, unsigned threads = 0,
                                 const Watch& watch = {});

}  // namespace bindeglied
