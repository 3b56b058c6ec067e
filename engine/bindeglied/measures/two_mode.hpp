#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "bindeglied/base/watch.hpp"
#include "bindeglied/measures/graph.hpp"

namespace bindeglied {

/// One entry of a two-mode graph: who, and where.
struct TwoModeTie {
  std::uint32_t row = 0;
  std::uint32_t column = 0;
};

/// A graph whose ties all run between two sorts of vertices: rows (who) and columns (where), each
/// numbered from 0.  The columns of a row are ascending, without repeats.
class TwoMode {
 public:
  TwoMode() = default;
  /// `offsets` has one element more than there are rows, ascending, last = columns.size().
  TwoMode(std::uint32_t column_count, std::vector<std::uint32_t> offsets,
          std::vector<std::uint32_t> columns)
      : column_count_(column_count), offsets_(std::move(offsets)), columns_(std::move(columns)) {}

  [[nodiscard]] std::uint32_t row_count() const {
    return static_cast<std::uint32_t>(offsets_.size() - 1);
  }
  [[nodiscard]] std::uint32_t column_count() const { return column_count_; }
  [[nodiscard]] std::size_t tie_count() const { return columns_.size(); }
  /// Ascending; shares the life of this object.
  [[nodiscard]] std::span<const std::uint32_t> columns(std::uint32_t row) const {
    return {columns_.data() + offsets_[row], offsets_[row + 1] - offsets_[row]};
  }

  /// The flat arrays, for kernels that stream over all ties.
  [[nodiscard]] std::span<const std::uint32_t> all_offsets() const { return offsets_; }
  [[nodiscard]] std::span<const std::uint32_t> all_columns() const { return columns_; }

 private:
  std::uint32_t column_count_ = 0;
  std::vector<std::uint32_t> offsets_ = {0};
  std::vector<std::uint32_t> columns_;
};

/// The two-mode graph of the ties; equal ones count once.  O(ties log(ties of a row) + rows).
/// Throws Error{interrupted}.
[[nodiscard]] TwoMode build_two_mode(std::uint32_t row_count, std::uint32_t column_count,
                                     const std::vector<TwoModeTie>& ties, const Watch& watch = {});

/// The ties of all of them; they have the same rows, and a column is the same in each.  A tie of
/// several counts once.  O(ties log(columns of a row) + rows).
[[nodiscard]] TwoMode unite(std::span<const TwoMode> graphs);

/// The same with rows and columns changed over.  O(ties + rows + columns).
[[nodiscard]] TwoMode transpose(const TwoMode& graph);

/// In how many columns each row is; 0 for a row without any.
[[nodiscard]] std::vector<std::uint32_t> row_degrees(const TwoMode& graph);
/// How many rows each column has.
[[nodiscard]] std::vector<std::uint32_t> column_degrees(const TwoMode& graph);

/// Ties over pairs of a row and a column, in [0, 1] (Borgatti & Everett 1997, Social Networks 19,
/// 243-269); empty without rows or without columns.
[[nodiscard]] std::optional<double> density(const TwoMode& graph);

/// How often two that share one column share another: four times the number of 4-cycles over the
/// number of 3-paths, in [0, 1] (Robins & Alexander 2004, Computational & Mathematical Organization
/// Theory 10, 69-94).  Empty without a 3-path.
///
/// A clustering of the two-mode graph itself, unlike the triangles of its projection, most of which
/// are there because three are in one column.  O(sum over columns of the squared number of rows).
/// Throws Error{interrupted}.
[[nodiscard]] std::optional<double> two_mode_clustering(const TwoMode& graph,
                                                        const Watch& watch = {});

/// How many pairs of rows share a column.  O(sum over columns of the squared number of rows).
/// Throws Error{interrupted}.
[[nodiscard]] std::uint64_t count_sharing_pairs(const TwoMode& graph, const Watch& watch = {});

}  // namespace bindeglied
