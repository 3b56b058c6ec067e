#include <map>
#include <set>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "bindeglied/ingest/detail/cell_guard.hpp"
#include "bindeglied/ingest/detail/cell_words.hpp"
#include "bindeglied/ingest/detail/csv_text.hpp"
#include "bindeglied/ingest/detail/json_text.hpp"
#include "bindeglied/ingest/detail/table_words.hpp"
#include "bindeglied/ingest/detail/tables_to_csv.hpp"
#include "bindeglied/ingest/write_dataset.hpp"

namespace bindeglied {
namespace detail {
namespace {

/// The unknown columns of all rows, sorted.
template <class Record>
std::set<std::string> extra_columns(const StringPool& strings, const std::vector<Record>& records) {
  std::set<std::string> columns;
  std::set<Text> seen;  // many rows share one text
  for (const Record& record : records) {
    if (!seen.insert(record.extra).second) continue;
    for (const JsonMember& member : json_members(strings.view(record.extra))) {
      columns.insert(json_string_text(member.key));
    }
  }
  return columns;
}

/// The unknown columns of one row as cells: strings as plain text, the rest as its JSON.
std::map<std::string, std::string> extra_cells(std::string_view extra) {
  std::map<std::string, std::string> cells;
  for (const JsonMember& member : json_members(extra)) {
    const bool is_text = member.value.starts_with('"');
    cells[json_string_text(member.key)] =
        is_text ? guard_cell(json_string_text(member.value)) : std::string(member.value);
  }
  return cells;
}

template <class Record, class T>
std::string known_cell(const CellStyle& style, const Record& record, T Record::*member) {
  if (is_absent(record, member)) return {};
  const std::string text = cell_text(style, record.*member);
  return std::is_same_v<T, Text> ? guard_cell(text) : text;
}

template <class Record>
std::string table_to_csv(const CellStyle& style, const std::vector<Record>& records,
                         CsvDialect dialect, const Watch& watch) {
  CsvText csv(dialect);
  const std::set<std::string> extra = extra_columns(*style.strings, records);
  for_each_table_column<Record>(
      [&](const auto& column) { csv.header(heading(column, style.is_german)); });
  for (const std::string& column : extra) csv.header(column);
  csv.end_line();

  for (const Record& record : records) {
    watch.check();
    for_each_table_column<Record>(
        [&](const auto& column) { csv.cell(known_cell(style, record, column.member)); });
    auto cells = extra_cells(style.strings->view(record.extra));
    for (const std::string& column : extra) csv.cell(cells[column]);
    csv.end_line();
  }
  return csv.take();
}

}  // namespace

std::vector<FileContent> tables_to_csv(const Dataset& dataset, CsvDialect dialect,
                                       EmptyTables empty_tables, const Watch& watch) {
  const CellStyle style{.strings = dataset.strings.get(),
                        .is_german = dialect == CsvDialect::excel_de};
  std::vector<FileContent> files;
  for_each_table<Dataset>([&]<class Record>(const Table<Dataset, Record>& table) {
    const std::vector<Record>& records = dataset.*table.member;
    const bool is_written =
        !records.empty() || is_required_table<Record> || empty_tables == EmptyTables::header_only;
    if (!is_written) return;
    files.push_back({.name = std::string(table_title(table, style.is_german)) + ".csv",
                     .bytes = table_to_csv(style, records, dialect, watch)});
  });
  return files;
}

}  // namespace detail

std::vector<FileContent> dataset_to_csv(const Dataset& dataset, CsvDialect dialect,
                                        const Watch& watch) {
  return detail::tables_to_csv(dataset, dialect, detail::EmptyTables::left_out, watch);
}

}  // namespace bindeglied
