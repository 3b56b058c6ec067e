#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "bindeglied/base/watch.hpp"

namespace bindeglied {

/// All rows, or all columns, of one degree: the model treats them alike.
struct DegreeClass {
  std::uint32_t degree = 0;
  std::uint32_t count = 0;  ///< how many rows or columns have it
  /// Where the class stands in the part of the table that its degrees leave no choice about: a tie
  /// is certain when the row stands before the column, impossible when it stands behind.
  std::uint32_t position = 0;
  double log_fitness = 0.0;  ///< ln x of a row, ln y of a column; compares within a position only
};

/// The bipartite network that is most random among those with the given degrees on average.
struct BipartiteModel {
  std::vector<DegreeClass> row_classes = {};     ///< by rising degree
  std::vector<DegreeClass> column_classes = {};  ///< by rising degree
  std::vector<std::uint32_t> class_of_row = {};  ///< index in row_classes
  std::vector<std::uint32_t> class_of_column = {};
  double residual = 0.0;         ///< largest |expected degree - degree|
  std::uint32_t iterations = 0;  ///< of the solver, all parts together
};

/// p = x y / (1 + x y), in [0, 1]; exactly 0 or 1 where the degrees leave no choice.
[[nodiscard]] double tie_probability(const DegreeClass& row, const DegreeClass& column);

/// 1 - p without cancellation.
[[nodiscard]] double no_tie_probability(const DegreeClass& row, const DegreeClass& column);

/// Fits the bipartite configuration model: among all distributions over networks between rows and
/// columns whose expected degrees are those given, the one of largest entropy.  Ties are
/// independent, with p = x y / (1 + x y) (Saracco, Di Clemente, Gabrielli, Squartini 2015,
/// Scientific Reports 5:10595; Saracco et al. 2017, New Journal of Physics 19:053022).
///
/// Rows of equal degree are one unknown.  Where the condition of Gale (1957) and Ryser (1957) is
/// tight, ties are certain or impossible, and the rest falls apart into smaller tables, each with a
/// finite solution: that covers empty and full rows and columns.  Degrees are met to 1e-10
/// (relative 1e-14 for degrees beyond 10,000), which `residual` proves.
///
/// Throws Error{infeasible} when no network has these degrees, Error{limit} when the solver does
/// not get that close, Error{interrupted}.  Time O(iterations x R C min(R, C)) for R and C distinct
/// degrees, each at most the root of twice the number of ties.
[[nodiscard]] BipartiteModel fit_bipartite_model(std::span<const std::uint32_t> row_degrees,
                                                 std::span<const std::uint32_t> column_degrees,
                                                 const Watch& watch = {});

}  // namespace bindeglied
