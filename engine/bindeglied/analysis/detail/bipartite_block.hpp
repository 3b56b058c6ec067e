#pragma once

#include <cstdint>
#include <vector>

#include "bindeglied/base/watch.hpp"

namespace bindeglied::detail {

/// Rows or columns of one degree within a block.
struct BlockClass {
  double degree = 0.0;  ///< > 0, and less than the number of columns (rows) in the block
  double count = 0.0;   ///< >= 1
};

struct BlockFit {
  std::vector<double> log_x = {};  ///< one per row class
  std::vector<double> log_y = {};  ///< one per column class
  double residual = 0.0;           ///< largest |expected degree - degree|
  std::uint32_t iterations = 0;
};

/// Solves degree_r = sum over columns of x_r y_c / (1 + x_r y_c), and the same for columns.
///
/// Newton's method on the concave log-likelihood in (ln x, ln y), with the larger side eliminated,
/// as Vallarano et al. (2021, Scientific Reports 11:15227) recommend.  A step that overshoots is
/// halved; where none helps, the fixed-point step x <- degree x / expected takes over, which raises
/// the likelihood whatever the start (a minorisation, Hunter 2004, Annals of Statistics 32:384).
/// Stops at `tolerance` or after 1,000 iterations; the residual says which.
///
/// Precondition: degrees in the interior of what networks can have, equal sums on both sides.
[[nodiscard]] BlockFit fit_block(const std::vector<BlockClass>& rows,
                                 const std::vector<BlockClass>& columns, double tolerance,
                                 const Watch& watch);

/// The solution of `matrix` z = `right` for a symmetric positive definite matrix (row by row, lower
/// triangle read) by Cholesky's decomposition; empty when it is not positive definite.
[[nodiscard]] std::vector<double> solve_positive_definite(std::vector<double> matrix,
                                                          std::vector<double> right);

}  // namespace bindeglied::detail
