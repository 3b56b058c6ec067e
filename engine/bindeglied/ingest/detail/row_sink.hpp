#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "bindeglied/base/diagnostic.hpp"

namespace bindeglied::detail {

/// One cell as the file has it.
struct RawCell {
  std::string_view text;  ///< valid UTF-8, NFC not applied; valid during the call only
  /// `text` is one compact JSON value (a number, boolean, array or object of a JSON file); else
  /// plain text.
  bool is_json = false;
};

/// Receives tables row by row, whatever file they come from: CSV and JSON readers drive it, the
/// record builder implements it.  Calls come as
///   begin_table  (column* (begin_row cell* end_row))*  end_table
class RowSink {
 public:
  RowSink() = default;
  RowSink(const RowSink&) = delete;
  RowSink& operator=(const RowSink&) = delete;
  virtual ~RowSink() = default;

  /// `file` is the last path component, `name` the table as the file calls it (stem of the CSV
  /// file, key of the JSON document).  False: the table is unknown or refused (already reported);
  /// its rows are to be skipped.
  virtual bool begin_table(std::string_view file, std::string_view name) = 0;
  /// About so many rows follow, so that there is room for them at once; 0 or no call: not known.
  virtual void expect_rows(std::size_t /*count*/) {}
  /// The number of the column with that header or key, for cell(); new ones may come at any time in
  /// JSON.  CSV readers call it once per header cell in order; headers that fold equal get one
  /// error.
  virtual std::size_t column(std::string_view header) = 0;
  /// `row` as in Diagnostic::row.
  virtual void begin_row(std::uint64_t row) = 0;
  virtual void cell(std::size_t column, RawCell cell) = 0;
  /// The row that is open is not to be used although nothing in it is an error; the reader has said
  /// why with a warning.
  virtual void leave_out() {}
  virtual void end_row() = 0;
  virtual void end_table() = 0;
  /// Something that only the reader of the bytes can see: bad quoting, too few or too many cells,
  /// JSON syntax, a duplicate key.  With an error inside a row, the row is rejected.  The reader
  /// leaves `table` empty and has in `column` the header or key as the file writes it.
  virtual void report(Diagnostic diagnostic) = 0;
};

}  // namespace bindeglied::detail
