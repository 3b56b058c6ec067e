#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "bindeglied/base/diagnostic.hpp"
#include "bindeglied/ingest/detail/row_sink.hpp"

namespace bindeglied::testing {

/// Writes down every call as one line of text:
///
///   table ties.csv ties / column from / row 2 / cell from=a / cell x=json:1 / end row / end table
///
/// Problems are kept apart and leave a line "report CODE".
class RecordingSink : public detail::RowSink {
 public:
  bool begin_table(std::string_view file, std::string_view name) override {
    lines.push_back("table " + std::string(file) + " " + std::string(name));
    return name != refused_table;
  }
  std::size_t column(std::string_view header) override {
    lines.push_back("column " + std::string(header));
    columns_.emplace_back(header);
    return columns_.size() - 1;
  }
  void begin_row(std::uint64_t row) override { lines.push_back("row " + std::to_string(row)); }
  void cell(std::size_t column, detail::RawCell cell) override {
    lines.push_back("cell " + columns_.at(column) + "=" + (cell.is_json ? "json:" : "") +
                    std::string(cell.text));
  }
  void end_row() override { lines.emplace_back("end row"); }
  void end_table() override { lines.emplace_back("end table"); }
  void report(Diagnostic diagnostic) override {
    lines.push_back("report " + diagnostic.code);
    diagnostics.push_back(std::move(diagnostic));
  }

  /// The lines of cells only, without the word.
  [[nodiscard]] std::vector<std::string> cells() const {
    std::vector<std::string> found;
    for (const std::string& line : lines) {
      if (line.starts_with("cell ")) found.push_back(line.substr(5));
    }
    return found;
  }
  /// Codes of all problems, in their order.
  [[nodiscard]] std::vector<std::string> codes() const {
    std::vector<std::string> found;
    for (const Diagnostic& diagnostic : diagnostics) found.push_back(diagnostic.code);
    return found;
  }
  [[nodiscard]] bool has_errors() const {
    return std::ranges::find(diagnostics, Severity::error, &Diagnostic::severity) !=
           diagnostics.end();
  }

  std::string refused_table;  ///< begin_table answers false for it
  std::vector<std::string> lines;
  std::vector<Diagnostic> diagnostics;

 private:
  std::vector<std::string> columns_;
};

}  // namespace bindeglied::testing
