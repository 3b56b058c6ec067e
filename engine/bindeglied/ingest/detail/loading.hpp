#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "bindeglied/ingest/detail/diagnostic_log.hpp"
#include "bindeglied/ingest/detail/find_table.hpp"
#include "bindeglied/ingest/limits.hpp"
#include "bindeglied/model/dataset.hpp"

namespace bindeglied::detail {

/// What becomes of a row; rejected rows stay in the table until all checks are done, so that one
/// mistake does not make others of all rows that refer to it.
enum class RowFate : std::uint8_t { used, merged, rejected };

/// Where the rows of one table come from and what becomes of them.
struct TableRows {
  /// Rows in a stretch that come from the same file; created rows have no file.
  struct Part {
    std::string file;
    std::size_t first = 0;  ///< position of its first row
    std::vector<std::string> extra_columns = {};
    bool is_network = false;  ///< nodes or edges of an exchange format
  };
  std::vector<RowFate> fates;  ///< one per record
  std::vector<Part> parts;

  /// The file of the row at that position; empty for a created one.
  [[nodiscard]] std::string_view file_of(std::size_t position) const;
  /// Whether the row at that position stands in a network of another program.
  [[nodiscard]] bool is_in_network(std::size_t position) const;

 private:
  [[nodiscard]] const Part* part_of(std::size_t position) const;
};

/// A dataset while it is being loaded.
struct Loading {
  Dataset dataset = {};
  DiagnosticLog log = {};
  std::array<TableRows, table_count> rows = {};  ///< in the order of Dataset::tables()
  Limits limits = {};

  template <class Record>
  [[nodiscard]] std::vector<Record>& records() {
    return records_of<Record>(dataset);
  }
  template <class Record>
  [[nodiscard]] TableRows& rows_of() {
    constexpr std::size_t table = table_index<Record>();
    return rows[table];
  }
  [[nodiscard]] std::string_view view(Text text) const { return dataset.strings->view(text); }
};

/// What is wrong with a row, or worth saying about it.
struct RowProblem {
  std::string_view code;
  Severity severity = Severity::error;
  std::string_view column = {};
  std::string_view value = {};
  std::string_view rule = {};
};

/// The diagnostic of a problem with the row at that position of its table.
template <class Record>
[[nodiscard]] Diagnostic row_diagnostic(Loading& loading, std::size_t position,
                                        const RowProblem& problem) {
  constexpr std::size_t table = table_index<Record>();
  return {.code = std::string(problem.code),
          .severity = problem.severity,
          .file = std::string(loading.rows[table].file_of(position)),
          .table = std::string(table_name(table)),
          .row = loading.records<Record>()[position].row,
          .column = std::string(problem.column),
          .value = std::string(problem.value),
          .rule = std::string(problem.rule)};
}

/// Logs a problem with a row; an error rejects it.
template <class Record>
void report_row(Loading& loading, std::size_t position, const RowProblem& problem) {
  if (problem.severity == Severity::error) {
    loading.rows_of<Record>().fates[position] = RowFate::rejected;
  }
  if (!loading.log.count(problem.code, problem.severity)) return;
  loading.log.keep(row_diagnostic<Record>(loading, position, problem));
}

/// "row 17" or "row 17 of ties.csv" when it is in another file than the row at `position`.
template <class Record>
[[nodiscard]] std::string describe_row(Loading& loading, std::size_t position) {
  const std::string_view file = loading.rows_of<Record>().file_of(position);
  const std::string row = "row " + std::to_string(loading.records<Record>()[position].row);
  return file.empty() ? row : row + " of " + std::string(file);
}

/// Throws Error{limit} when there are more nodes or ties than allowed.
void check_size(const Loading& loading);

/// Takes merged and rejected rows out of all tables.
void remove_unused_rows(Loading& loading);

/// How many rows of each part of each table were read, used, merged and rejected; call it before
/// remove_unused_rows().
[[nodiscard]] std::vector<TableProtocol> count_rows(const Loading& loading);

}  // namespace bindeglied::detail
