#include "bindeglied/analysis/bipartite_model.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>
#include <map>
#include <string>

#include "bindeglied/analysis/detail/bipartite_block.hpp"
#include "bindeglied/base/coded_error.hpp"
#include "bindeglied/base/text.hpp"

namespace bindeglied {
namespace {

constexpr double degree_tolerance = 1e-10;
constexpr double rounding_tolerance = 1e-14;  ///< relative, of large degrees

struct Side {
  std::vector<DegreeClass> classes = {};
  std::vector<std::uint32_t> class_of = {};
};

Side make_side(std::span<const std::uint32_t> degrees) {
  std::map<std::uint32_t, std::uint32_t> counts;
  for (const std::uint32_t degree : degrees) ++counts[degree];
  Side side;
  std::map<std::uint32_t, std::uint32_t> index;
  for (const auto& [degree, count] : counts) {
    index[degree] = static_cast<std::uint32_t>(side.classes.size());
    side.classes.push_back({.degree = degree, .count = count});
  }
  side.class_of.reserve(degrees.size());
  for (const std::uint32_t degree : degrees) side.class_of.push_back(index[degree]);
  return side;
}

std::uint64_t tie_count(const std::vector<DegreeClass>& classes) {
  std::uint64_t ties = 0;
  for (const DegreeClass& entry : classes) ties += std::uint64_t{entry.degree} * entry.count;
  return ties;
}

/// The most ties that `rows` rows can have to columns of these degrees.
std::uint64_t most_ties(const std::vector<DegreeClass>& columns, std::uint64_t rows) {
  std::uint64_t ties = 0;
  for (const DegreeClass& column : columns) {
    ties += std::min<std::uint64_t>(column.degree, rows) * column.count;
  }
  return ties;
}

[[noreturn]] void refuse_degrees() {
  throw CodedError(ErrorKind::infeasible, "error.degrees",
                   "null model: no bipartite network has these degrees", {});
}

/// Numbers of rows, counted from the largest degree, that have as many ties as they can have: from
/// 0 to all, where the sums of both sides agree.  Between two of them lies one block.  It is enough
/// to look between classes, as the slack is concave within one.
std::vector<std::uint64_t> find_tight_counts(const std::vector<DegreeClass>& rows,
                                             const std::vector<DegreeClass>& columns) {
  if (tie_count(rows) != tie_count(columns)) refuse_degrees();
  std::vector<std::uint64_t> tight{0};
  std::uint64_t count = 0;
  std::uint64_t ties = 0;
  for (auto row = rows.rbegin(); row != rows.rend(); ++row) {
    count += row->count;
    ties += std::uint64_t{row->degree} * row->count;
    const std::uint64_t most = most_ties(columns, count);
    if (ties > most) refuse_degrees();
    if (ties == most) tight.push_back(count);
  }
  return tight;
}

/// Sets positions: block t (from 1) stands at 2t, columns that are wholly determined between two
/// blocks.
void set_positions(const std::vector<std::uint64_t>& tight, std::vector<DegreeClass>& rows,
                   std::vector<DegreeClass>& columns) {
  std::uint64_t count = 0;
  std::uint32_t block = 1;
  for (auto row = rows.rbegin(); row != rows.rend(); ++row) {
    count += row->count;
    while (count > tight[block]) ++block;
    row->position = 2 * block;
  }
  for (DegreeClass& column : columns) {
    const auto at = std::ranges::lower_bound(tight, std::uint64_t{column.degree});
    const auto index = static_cast<std::uint32_t>(at - tight.begin());
    column.position = at != tight.end() && *at == column.degree ? 2 * index + 1 : 2 * index;
  }
}

std::vector<DegreeClass*> classes_at(std::vector<DegreeClass>& classes, std::uint32_t position) {
  std::vector<DegreeClass*> found;
  for (DegreeClass& entry : classes) {
    if (entry.position == position) found.push_back(&entry);
  }
  return found;
}

std::uint64_t count_beyond(const std::vector<DegreeClass>& columns, std::uint32_t position) {
  std::uint64_t count = 0;
  for (const DegreeClass& column : columns) {
    if (column.position > position) count += column.count;
  }
  return count;
}

std::vector<detail::BlockClass> block_classes(const std::vector<DegreeClass*>& classes,
                                              std::uint64_t certain_ties) {
  std::vector<detail::BlockClass> block;
  block.reserve(classes.size());
  for (const DegreeClass* entry : classes) {
    block.push_back({.degree = static_cast<double>(entry->degree - certain_ties),
                     .count = static_cast<double>(entry->count)});
  }
  return block;
}

void fit_block_at(std::uint32_t position, std::uint64_t rows_before, double tolerance,
                  BipartiteModel& model, const Watch& watch) {
  const std::vector<DegreeClass*> rows = classes_at(model.row_classes, position);
  const std::vector<DegreeClass*> columns = classes_at(model.column_classes, position);
  if (rows.empty() || columns.empty()) return;
  const detail::BlockFit fit =
      detail::fit_block(block_classes(rows, count_beyond(model.column_classes, position)),
                        block_classes(columns, rows_before), tolerance, watch);
  for (std::size_t i = 0; i < rows.size(); ++i) rows[i]->log_fitness = fit.log_x[i];
  for (std::size_t j = 0; j < columns.size(); ++j) columns[j]->log_fitness = fit.log_y[j];
  model.iterations += fit.iterations;
}

double find_residual(const BipartiteModel& model) {
  double residual = 0.0;
  std::vector<double> expected_of_column(model.column_classes.size(), 0.0);
  for (const DegreeClass& row : model.row_classes) {
    double expected = 0.0;
    for (std::size_t j = 0; j < model.column_classes.size(); ++j) {
      const double p = tie_probability(row, model.column_classes[j]);
      expected += p * model.column_classes[j].count;
      expected_of_column[j] += p * row.count;
    }
    residual = std::max(residual, std::abs(expected - row.degree));
  }
  for (std::size_t j = 0; j < model.column_classes.size(); ++j) {
    residual = std::max(residual, std::abs(expected_of_column[j] - model.column_classes[j].degree));
  }
  return residual;
}

double tolerance_for(const BipartiteModel& model) {
  double largest = 0.0;
  for (const auto* classes : {&model.row_classes, &model.column_classes}) {
    if (!classes->empty()) largest = std::max<double>(largest, classes->back().degree);
  }
  return std::max(degree_tolerance, rounding_tolerance * largest);
}

}  // namespace

double tie_probability(const DegreeClass& row, const DegreeClass& column) {
  if (row.position != column.position) return row.position < column.position ? 1.0 : 0.0;
  return 1.0 / (1.0 + std::exp(-(row.log_fitness + column.log_fitness)));
}

double no_tie_probability(const DegreeClass& row, const DegreeClass& column) {
  if (row.position != column.position) return row.position < column.position ? 0.0 : 1.0;
  return 1.0 / (1.0 + std::exp(row.log_fitness + column.log_fitness));
}

BipartiteModel fit_bipartite_model(std::span<const std::uint32_t> row_degrees,
                                   std::span<const std::uint32_t> column_degrees,
                                   const Watch& watch) {
  Side rows = make_side(row_degrees);
  Side columns = make_side(column_degrees);
  const std::vector<std::uint64_t> tight = find_tight_counts(rows.classes, columns.classes);
  set_positions(tight, rows.classes, columns.classes);
  BipartiteModel model{.row_classes = std::move(rows.classes),
                       .column_classes = std::move(columns.classes),
                       .class_of_row = std::move(rows.class_of),
                       .class_of_column = std::move(columns.class_of)};
  const double tolerance = tolerance_for(model);
  for (std::size_t block = 1; block < tight.size(); ++block) {
    fit_block_at(static_cast<std::uint32_t>(2 * block), tight[block - 1], tolerance / 2.0, model,
                 watch);
  }
  model.residual = find_residual(model);
  if (!(model.residual <= tolerance)) {
    throw CodedError(ErrorKind::limit, "error.degrees_unmet",
                     "null model: degrees are met to {0} only; must be met to {1}",
                     {to_text(model.residual), to_text(tolerance)});
  }
  return model;
}

}  // namespace bindeglied
