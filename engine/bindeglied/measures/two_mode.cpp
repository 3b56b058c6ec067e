#include "bindeglied/measures/two_mode.hpp"

#include <algorithm>
#include <tuple>

#include "bindeglied/measures/graph.hpp"

namespace bindeglied {
namespace {

/// Calls visit(count) for every pair of rows that share columns, once, with how many they share.
template <class Visit>
void visit_sharing_pairs(const TwoMode& graph, const Watch& watch, Visit visit) {
  const TwoMode by_column = transpose(graph);
  std::vector<std::uint32_t> shared(graph.row_count(), 0);
  std::vector<std::uint32_t> met;
  for (std::uint32_t row = 0; row < graph.row_count(); ++row) {
    watch.check();  // a row with large columns takes its time
    for (const std::uint32_t column : graph.columns(row)) {
      for (const std::uint32_t other : by_column.columns(column)) {
        if (other >= row) break;  // each pair from its later row
        if (shared[other]++ == 0) met.push_back(other);
      }
    }
    for (const std::uint32_t other : met) {
      visit(shared[other]);
      shared[other] = 0;
    }
    met.clear();
  }
}

}  // namespace

TwoMode build_two_mode(std::uint32_t row_count, std::uint32_t column_count,
                       std::vector<TwoModeTie> ties) {
  check_arc_count(ties.size());
  const auto key = [](const TwoModeTie& tie) { return std::tuple(tie.row, tie.column); };
  std::ranges::sort(ties, {}, key);
  const auto same = [&](const TwoModeTie& a, const TwoModeTie& b) { return key(a) == key(b); };
  ties.erase(std::unique(ties.begin(), ties.end(), same), ties.end());
  std::vector<std::uint32_t> offsets(row_count + std::size_t{1}, 0);
  std::vector<std::uint32_t> columns;
  columns.reserve(ties.size());
  for (const TwoModeTie& tie : ties) {
    ++offsets[tie.row + std::size_t{1}];
    columns.push_back(tie.column);
  }
  for (std::size_t row = 0; row < row_count; ++row) offsets[row + 1] += offsets[row];
  return {column_count, std::move(offsets), std::move(columns)};
}

TwoMode unite(std::span<const TwoMode> graphs) {
  std::uint32_t row_count = 0;
  std::uint32_t column_count = 0;
  std::uint64_t tie_count = 0;
  for (const TwoMode& graph : graphs) {
    row_count = std::max(row_count, graph.row_count());
    column_count = std::max(column_count, graph.column_count());
    tie_count += graph.tie_count();
  }
  check_arc_count(tie_count);
  std::vector<std::uint32_t> offsets = {0};
  std::vector<std::uint32_t> columns;
  for (std::uint32_t row = 0; row < row_count; ++row) {
    const auto start = static_cast<std::ptrdiff_t>(columns.size());
    for (const TwoMode& graph : graphs) {
      const auto more = graph.columns(row);
      columns.insert(columns.end(), more.begin(), more.end());
    }
    std::sort(columns.begin() + start, columns.end());
    columns.erase(std::unique(columns.begin() + start, columns.end()), columns.end());
    offsets.push_back(static_cast<std::uint32_t>(columns.size()));
  }
  return {column_count, std::move(offsets), std::move(columns)};
}

TwoMode transpose(const TwoMode& graph) {
  std::vector<std::uint32_t> offsets(graph.column_count() + std::size_t{1}, 0);
  for (const std::uint32_t column : graph.all_columns()) ++offsets[column + std::size_t{1}];
  for (std::size_t column = 0; column < graph.column_count(); ++column) {
    offsets[column + 1] += offsets[column];
  }
  std::vector<std::uint32_t> next(offsets.begin(), offsets.end() - 1);
  std::vector<std::uint32_t> rows(graph.tie_count());
  for (std::uint32_t row = 0; row < graph.row_count(); ++row) {
    for (const std::uint32_t column : graph.columns(row)) rows[next[column]++] = row;
  }
  return {graph.row_count(), std::move(offsets), std::move(rows)};
}

std::vector<std::uint32_t> row_degrees(const TwoMode& graph) {
  std::vector<std::uint32_t> counts;
  counts.reserve(graph.row_count());
  for (std::uint32_t row = 0; row < graph.row_count(); ++row) {
    counts.push_back(static_cast<std::uint32_t>(graph.columns(row).size()));
  }
  return counts;
}

std::vector<std::uint32_t> column_degrees(const TwoMode& graph) {
  std::vector<std::uint32_t> counts(graph.column_count(), 0);
  for (const std::uint32_t column : graph.all_columns()) ++counts[column];
  return counts;
}

std::optional<double> density(const TwoMode& graph) {
  if (graph.row_count() == 0 || graph.column_count() == 0) return std::nullopt;
  return static_cast<double>(graph.tie_count()) /
         (static_cast<double>(graph.row_count()) * static_cast<double>(graph.column_count()));
}

std::optional<double> two_mode_clustering(const TwoMode& graph, const Watch& watch) {
  std::uint64_t cycles = 0;
  visit_sharing_pairs(graph, watch,
                      [&](std::uint64_t count) { cycles += count * (count - 1) / 2; });
  const std::vector<std::uint32_t> sizes = column_degrees(graph);
  std::uint64_t paths = 0;  // each by its middle tie
  for (std::uint32_t row = 0; row < graph.row_count(); ++row) {
    const std::uint64_t others = graph.columns(row).size() - 1;  // of a row without any: not used
    for (const std::uint32_t column : graph.columns(row)) paths += others * (sizes[column] - 1);
  }
  if (paths == 0) return std::nullopt;
  return 4.0 * static_cast<double>(cycles) / static_cast<double>(paths);
}

std::uint64_t count_sharing_pairs(const TwoMode& graph, const Watch& watch) {
  std::uint64_t pairs = 0;
  visit_sharing_pairs(graph, watch, [&](std::uint64_t /*count*/) { ++pairs; });
  return pairs;
}

}  // namespace bindeglied
