#include "bindeglied/measures/two_mode.hpp"

#include <algorithm>

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

/// Calls visit(tie) for each, and looks now and then whether to stop.
template <class Visit>
void visit_ties(const std::vector<TwoModeTie>& ties, const Watch& watch, Visit visit) {
  constexpr std::size_t between_looks = 1U << 16U;
  for (std::size_t i = 0; i < ties.size(); ++i) {
    if (i % between_looks == 0) watch.check();
    visit(ties[i]);
  }
}

/// The columns of each row one after the other, in the order of the ties; `offsets` as of a
/// TwoMode.
std::vector<std::uint32_t> columns_by_row(const std::vector<TwoModeTie>& ties,
                                          std::vector<std::uint32_t>& offsets, const Watch& watch) {
  visit_ties(ties, watch, [&](const TwoModeTie& tie) { ++offsets[tie.row + std::size_t{1}]; });
  for (std::size_t row = 0; row + 1 < offsets.size(); ++row) offsets[row + 1] += offsets[row];
  std::vector<std::uint32_t> next(offsets.begin(), offsets.end() - 1);
  std::vector<std::uint32_t> columns(ties.size());
  visit_ties(ties, watch, [&](const TwoModeTie& tie) { columns[next[tie.row]++] = tie.column; });
  return columns;
}

}  // namespace

TwoMode build_two_mode(std::uint32_t row_count, std::uint32_t column_count,
                       const std::vector<TwoModeTie>& ties, const Watch& watch) {
  check_arc_count(ties.size());
  std::vector<std::uint32_t> offsets(row_count + std::size_t{1}, 0);
  std::vector<std::uint32_t> columns = columns_by_row(ties, offsets, watch);
  const auto start = columns.begin();
  auto kept = start;
  for (std::uint32_t row = 0; row < row_count; ++row) {
    watch.check();
    const auto first = start + offsets[row];
    const auto last = start + offsets[row + std::size_t{1}];
    offsets[row] = static_cast<std::uint32_t>(kept - start);
    std::sort(first, last);
    for (auto i = first; i != last; ++i) {
      if (i == first || *i != *(kept - 1)) *kept++ = *i;
    }
  }
  offsets[row_count] = static_cast<std::uint32_t>(kept - start);
  columns.erase(kept, columns.end());
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
