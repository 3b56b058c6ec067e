#include <algorithm>
#include <cassert>
#include <optional>
#include <string>
#include <vector>

#include "bindeglied/base/text.hpp"
#include "bindeglied/ingest/detail/cell_guard.hpp"
#include "bindeglied/ingest/detail/decode_text.hpp"
#include "bindeglied/ingest/detail/read_bytes.hpp"
#include "bindeglied/ingest/detail/scan_csv.hpp"
#include "bindeglied/ingest/detail/text_place.hpp"

namespace bindeglied::detail {
namespace {

/// What Excel writes before the header to name the delimiter.
struct SeparatorLine {
  char delimiter = ',';
  std::size_t size = 0;  ///< bytes with the line end
};

std::optional<SeparatorLine> separator_line(std::string_view text) {
  if (text.size() < 5 || (text.substr(0, 4) != "sep=" && text.substr(0, 4) != "SEP=")) return {};
  if (std::string_view{",;\t|"}.find(text[4]) == std::string_view::npos) return {};
  const std::string_view rest = text.substr(5);
  if (rest.empty()) return SeparatorLine{text[4], 5};
  if (rest.starts_with("\r\n")) return SeparatorLine{text[4], 7};
  if (rest[0] == '\n' || rest[0] == '\r') return SeparatorLine{text[4], 6};
  return {};
}

bool is_blank(const CsvCell& cell) {
  return cell.raw.find_first_not_of(" \t") == std::string_view::npos;
}

bool is_blank(const CsvRecord& record) {
  return std::ranges::all_of(record.cells, [](const CsvCell& cell) { return is_blank(cell); });
}

/// From the length of the first lines, and a twentieth more.
std::size_t estimate_rows(std::string_view text) {
  constexpr std::size_t sample_size = 65536;
  const std::string_view sample = text.substr(0, sample_size);
  const std::size_t lines = 1 + count_line_ends(sample);
  if (sample.size() == text.size()) return lines;
  return static_cast<std::size_t>(1.05 * static_cast<double>(text.size()) /
                                  static_cast<double>(sample.size()) * static_cast<double>(lines));
}

/// Instead of the index of a cell.
constexpr std::size_t whole_row = std::string_view::npos;

/// One header cell; without a text it has no column.
struct Header {
  std::string text;
  std::size_t column = 0;
  bool is_reported = false;
};

/// Drives the sink through one table.
class CsvTable {
 public:
  CsvTable(std::string_view file, RowSink& sink) : file_(file), sink_(sink) {}

  void read(std::string_view bytes, const Limits& limits, const Watch& watch);

 private:
  void read_header(const CsvRecord& record);
  void read_row(const CsvRecord& record);
  void read_cell(std::uint64_t row, std::size_t index, const CsvCell& cell);
  void report_cells(const CsvRecord& record);
  void report_damages(const CsvRecord& record);
  void report_count(const CsvRecord& record);
  void report_surplus(const CsvRecord& record);
  void report_encoding(std::string_view bytes);
  void report(std::string_view code, Severity severity, std::uint64_t row, std::size_t cell,
              std::string_view value, std::string_view rule);

  std::string_view file_;
  RowSink& sink_;
  DecodedText decoded_ = {};
  std::string_view text_ = {};
  std::size_t next_damage_ = 0;
  std::vector<Header> headers_ = {};  ///< up to the last one with a text
  std::size_t header_cells_ = 0;      ///< with empty ones at the end
  std::string buffer_ = {};           ///< of cells with doubled quotes
};

void CsvTable::read(std::string_view bytes, const Limits& limits, const Watch& watch) {
  decoded_ = decode_text(bytes);
  text_ = decoded_.text(bytes);
  if (decoded_.is_windows_1252) report_encoding(bytes);
  const auto separator = separator_line(text_);
  const std::size_t start = separator ? separator->size : 0;
  const std::size_t header = std::min(text_.find_first_not_of("\r\n", start), text_.size());
  const char delimiter = separator ? separator->delimiter : find_delimiter(text_.substr(header));
  sink_.expect_rows(estimate_rows(text_));
  CsvScanner scanner(text_.substr(start), delimiter, file_, limits, separator ? 2 : 1);
  CsvRecord record;
  for (std::uint64_t count = 0; scanner.next(record); ++count) {
    if (count % 4096 == 0) {
      watch.check(file_, static_cast<double>(scanner.offset()) / static_cast<double>(text_.size()));
    }
    if (is_blank(record)) continue;
    if (headers_.empty()) {
      read_header(record);
    } else {
      read_row(record);
    }
  }
  if (headers_.empty()) {
    report("csv.empty", Severity::error, 0, whole_row, "",
           "must have a header line and rows below it");
  }
}

void CsvTable::read_header(const CsvRecord& record) {
  for (const CsvCell& cell : record.cells) {
    headers_.push_back({.text = std::string(unguard_cell(trim(cell_text(cell, buffer_))))});
  }
  header_cells_ = headers_.size();
  while (headers_.back().text.empty() && headers_.size() > 1) headers_.pop_back();
  report_cells(record);
  for (Header& header : headers_) {
    if (!header.text.empty()) header.column = sink_.column(header.text);
  }
}

void CsvTable::read_row(const CsvRecord& record) {
  sink_.begin_row(record.line);
  report_cells(record);
  report_count(record);
  const std::size_t count = std::min(record.cells.size(), headers_.size());
  for (std::size_t i = 0; i < count; ++i) read_cell(record.line, i, record.cells[i]);
  sink_.end_row();
}

void CsvTable::read_cell(std::uint64_t row, std::size_t index, const CsvCell& cell) {
  Header& header = headers_[index];
  if (!header.text.empty()) {
    sink_.cell(header.column, {.text = unguard_cell(cell_text(cell, buffer_))});
  } else if (!header.is_reported && !is_blank(cell)) {
    header.is_reported = true;
    report("csv.header_empty", Severity::error, row, index, cell_text(cell, buffer_),
           "column " + std::to_string(index + 1) + " must have a name in the header line");
  }
}

void CsvTable::report_cells(const CsvRecord& record) {
  for (const CsvProblem& problem : record.problems) {
    const bool is_unclosed = problem.kind == CsvProblemKind::unclosed_quote;
    report(is_unclosed ? "csv.quote_unclosed" : "csv.quote_text", Severity::error, record.line,
           problem.cell, record.cells[problem.cell].raw,
           is_unclosed ? "a cell that begins with a quotation mark must end with one"
                       : "after the closing quotation mark of a cell the next delimiter must "
                         "follow; quotation marks inside are doubled");
  }
  if (next_damage_ < decoded_.damages.size()) report_damages(record);
}

// One report per cell, however many bytes in it are bad.
void CsvTable::report_damages(const CsvRecord& record) {
  std::size_t last_reported = record.cells.size();
  for (; next_damage_ < decoded_.damages.size(); ++next_damage_) {
    const Damage& damage = decoded_.damages[next_damage_];
    const char* const at = text_.data() + damage.offset;
    const auto after = std::ranges::upper_bound(
        record.cells, at, {}, [](const CsvCell& cell) { return cell.raw.data(); });
    const auto& last = record.cells.back().raw;
    if (at >= last.data() + last.size()) return;
    assert(after != record.cells.begin());
    const auto cell = static_cast<std::size_t>(after - record.cells.begin()) - 1;
    if (cell == last_reported) continue;
    last_reported = cell;
    const bool is_nul = damage.kind == DamageKind::nul;
    const bool is_utf8 = damage.kind == DamageKind::invalid_utf8;
    report(is_nul ? "csv.nul" : "csv.byte", Severity::error, record.line, cell,
           record.cells[cell].raw,
           is_nul    ? "must not hold a NUL byte"
           : is_utf8 ? "must be UTF-8 like the rest of the file"
                     : "must be UTF-8 or Windows-1252; the byte marked \xEF\xBF\xBD is neither");
  }
}

void CsvTable::report_count(const CsvRecord& record) {
  std::size_t count = record.cells.size();
  while (count > headers_.size() && is_blank(record.cells[count - 1])) --count;
  if (count == headers_.size()) return report_surplus(record);
  report("csv.cell_count", Severity::error, record.line, whole_row, std::to_string(count),
         "must have as many cells as the header line: " + std::to_string(headers_.size()));
}

// Spreadsheets end all lines alike; one with more delimiters than the header was typed by hand, and
// one of them may stand inside a text that lacks its quotation marks.
void CsvTable::report_surplus(const CsvRecord& record) {
  if (record.cells.size() <= header_cells_) return;
  report("csv.cell_surplus", Severity::warning, record.line, whole_row,
         std::to_string(record.cells.size()),
         "has more delimiters than the header line, which has cells: " +
             std::to_string(header_cells_));
}

void CsvTable::report_encoding(std::string_view bytes) {
  const TextPlace place = text_place(bytes, decoded_.first_foreign_byte);
  report("csv.encoding", Severity::note, place.line, whole_row, "Windows-1252",
         "assumed, because the file is not UTF-8; saving it as \"CSV UTF-8\" makes sure");
}

void CsvTable::report(std::string_view code, Severity severity, std::uint64_t row, std::size_t cell,
                      std::string_view value, std::string_view rule) {
  sink_.report({.code = std::string(code),
                .severity = severity,
                .file = std::string(file_),
                .table = {},
                .row = row,
                .column = cell < headers_.size() ? excerpt(headers_[cell].text) : std::string{},
                .value = excerpt(value),
                .rule = std::string(rule)});
}

}  // namespace

void read_csv(std::string_view bytes, std::string_view file, std::string_view table, RowSink& sink,
              const Limits& limits, const Watch& watch) {
  if (bytes.size() > limits.max_file_bytes) {
    throw_limit(file, bytes.size(), "bytes", "max_file_bytes", limits.max_file_bytes);
  }
  if (!sink.begin_table(file, table)) return;
  if (const std::string_view encoding = wide_encoding(bytes); !encoding.empty()) {
    sink.report({.code = "csv.utf16",
                 .severity = Severity::error,
                 .file = std::string(file),
                 .table = {},
                 .row = 0,
                 .column = "",
                 .value = std::string(encoding),
                 .rule = "must be UTF-8; in Excel: File > Save As > CSV UTF-8"});
  } else {
    CsvTable(file, sink).read(bytes, limits, watch);
  }
  sink.end_table();
}

}  // namespace bindeglied::detail
