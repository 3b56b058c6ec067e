#include "src/given_tables.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <tuple>
#include <utility>

namespace bindeglied::python {
namespace {

struct CellRule {
  std::string_view code;
  std::string_view rule;
};

constexpr std::array<CellRule, 5> rules{{
    {"cell.type", "must be a text, a number, or a list of texts"},
    {"column.duplicate", "must stand once in the header line"},
    {"json.encoding", "must be UTF-8"},
    {"json.not_finite", "must be a finite number; NaN and Infinity are not allowed"},
    {"value.word", "must be one of stakeholders, venues"},
}};

using Place = std::tuple<std::string, std::uint64_t, std::string>;

Place place_of(const Diagnostic& diagnostic) {
  return {diagnostic.table, diagnostic.row, diagnostic.column};
}

/// The row of the table of nodes that a row of stakeholders or venues was made of.
void name_node(Diagnostic& diagnostic, const RowsOfNodes& nodes) {
  const auto rows = nodes.find(diagnostic.table);
  if (rows == nodes.end()) return;
  diagnostic.table = "nodes";
  const bool is_row = diagnostic.row > 0 && diagnostic.row <= rows->second.size();
  if (is_row) diagnostic.row = rows->second[diagnostic.row - 1];
}

/// Of a code with this severity one more; whether it is still worth a line of its own.
bool count_one_more(LoadedDataset& loaded, const Diagnostic& diagnostic) {
  constexpr std::uint64_t most_kept = 1000;
  auto at = std::ranges::lower_bound(loaded.counts, diagnostic.code, {}, &DiagnosticCount::code);
  if (at == loaded.counts.end() || at->code != diagnostic.code) {
    at = loaded.counts.insert(at, {.code = diagnostic.code});
  }
  at->severity = diagnostic.severity;
  return ++at->count <= most_kept;
}

void count_one_less(LoadedDataset& loaded, const Diagnostic& diagnostic) {
  const auto at = std::ranges::find(loaded.counts, diagnostic.code, &DiagnosticCount::code);
  if (at != loaded.counts.end() && at->count > 0) --at->count;
}

/// Leaves out what is said of a cell in one of these places.
void leave_out(LoadedDataset& loaded, const std::set<Place>& places) {
  std::erase_if(loaded.diagnostics, [&](const Diagnostic& diagnostic) {
    const bool is_there = places.contains(place_of(diagnostic));
    if (is_there) count_one_less(loaded, diagnostic);
    return is_there;
  });
}

}  // namespace

Diagnostic cell_problem(const std::string& code, std::string table, std::uint64_t row,
                        std::string column, std::string value) {
  const auto* const found = std::ranges::find(rules, code, &CellRule::code);
  return {.code = code,
          .table = std::move(table),
          .row = row,
          .column = std::move(column),
          .value = std::move(value),
          .rule = found == rules.end() ? std::string{} : std::string(found->rule)};
}

void name_given_tables(LoadedDataset& loaded, std::string_view name, const RowsOfNodes& nodes,
                       std::vector<Diagnostic> problems) {
  for (Diagnostic& diagnostic : loaded.diagnostics) {
    if (diagnostic.file != name) continue;
    diagnostic.file.clear();
    name_node(diagnostic, nodes);
  }
  std::set<Place> places;
  for (const Diagnostic& problem : problems) places.insert(place_of(problem));
  leave_out(loaded, places);
  for (Diagnostic& problem : problems) {
    if (count_one_more(loaded, problem)) loaded.diagnostics.push_back(std::move(problem));
  }
  std::ranges::stable_sort(loaded.diagnostics, {}, &place_of);
}

}  // namespace bindeglied::python
