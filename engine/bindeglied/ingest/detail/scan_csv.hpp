#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "bindeglied/ingest/limits.hpp"

namespace bindeglied::detail {

/// One cell as it stands in the text.
struct CsvCell {
  std::string_view raw;          ///< without the quotes around it
  bool has_quote_pairs = false;  ///< "" in `raw` stands for one quote
};

enum class CsvProblemKind : std::uint8_t {
  unclosed_quote,    ///< the cell was read to the end of its line instead
  text_after_quote,  ///< the whole cell was taken as it stands
};

/// One broken rule of quoting.
struct CsvProblem {
  CsvProblemKind kind = CsvProblemKind::unclosed_quote;
  std::size_t cell = 0;  ///< index in CsvRecord::cells
};

/// One record: usually one line, more when quoted cells hold line ends.
struct CsvRecord {
  std::uint64_t line = 0;  ///< of its first character, from 1
  std::vector<CsvCell> cells;
  std::vector<CsvProblem> problems;
};

/// Takes CSV text apart into records by RFC 4180 (https://www.rfc-editor.org/rfc/rfc4180), also
/// with other delimiters and line ends (CR LF, LF, CR).
///
/// A quote opens only at the start of a cell; elsewhere it is text.  Blanks after a closing quote
/// are ignored.  The views of a record share the life of the text.
class CsvScanner {
 public:
  /// `place` is the name in the messages of limits.
  CsvScanner(std::string_view text, char delimiter, std::string_view place, const Limits& limits,
             std::uint64_t first_line);
  /// Reads the next record; false at the end.  Throws Error{limit} for a cell above max_text_bytes
  /// and a record above max_columns.  Linear in the text over all calls.
  [[nodiscard]] bool next(CsvRecord& record);
  /// Bytes that are read.
  [[nodiscard]] std::size_t offset() const { return at_; }

 private:
  void scan_cell(CsvRecord& record);
  [[nodiscard]] bool scan_quoted(CsvRecord& record);
  [[nodiscard]] std::size_t plain_end(std::size_t from) const;
  void add_cell(CsvRecord& record, CsvCell cell) const;
  void skip_line_end();

  std::string_view text_;
  std::string place_;
  std::uint64_t max_text_bytes_;
  std::uint64_t max_columns_;
  char delimiter_;
  std::array<bool, 256> ends_cell_ = {};
  std::size_t at_ = 0;
  std::uint64_t line_;
};

/// The most frequent of comma, semicolon and tab outside quotes in the first record; comma when
/// there is none, and the first of them in this order when equal.
[[nodiscard]] char find_delimiter(std::string_view text);

/// The text of a cell; `buffer` holds it when quotes had to be undoubled.
[[nodiscard]] std::string_view cell_text(const CsvCell& cell, std::string& buffer);

}  // namespace bindeglied::detail
