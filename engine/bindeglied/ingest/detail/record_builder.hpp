#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "bindeglied/ingest/detail/loading.hpp"
#include "bindeglied/ingest/detail/row_sink.hpp"
#include "bindeglied/ingest/detail/table_builder.hpp"

namespace bindeglied::detail {

/// Turns raw cells into the records of a dataset: finds tables and columns by their names, reads
/// cells, and logs everything that is wrong with them.  References stay as written.
class RecordBuilder final : public RowSink {
 public:
  /// `loading` must outlive the builder.
  explicit RecordBuilder(Loading& loading) : loading_(loading) {}

  /// From now on a cell that does not fit its column is a warning, and is kept in the column
  /// NAME_in_file: foreign programs use our names for other things.
  void be_tolerant() { is_tolerant_ = true; }

  bool begin_table(std::string_view file, std::string_view name) override;
  void expect_rows(std::size_t count) override;
  std::size_t column(std::string_view header) override;
  void begin_row(std::uint64_t row) override;
  void cell(std::size_t column, RawCell cell) override;
  void leave_out() override { has_failed_ = true; }
  void end_row() override;
  void end_table() override;
  void report(Diagnostic diagnostic) override;

 private:
  /// A column of the file: one that we know, one that is kept as it is, or one that is left out.
  struct FileColumn {
    std::string heading;
    std::string plain = {};  ///< folded, as word_keys() has it
    std::optional<std::size_t> known = {};
    bool is_ignored = false;     ///< repeats another column, which was reported
    std::uint64_t last_row = 0;  ///< the count of the row that gave the last cell
  };

  [[nodiscard]] std::optional<std::size_t> find_same(std::string_view heading) const;
  void add_column(std::string_view heading);
  void read_known(std::size_t known, RawCell cell);
  void check_required();
  void report_missing(std::size_t known);
  void complain(std::string_view column, std::string_view value, CellProblem problem);
  void complain_of_cell(std::string_view column, RawCell cell, CellProblem problem);
  /// In an unknown column of that name, or of one like it that the row does not have yet.
  void keep_extra(std::string name, const std::string& json);
  [[nodiscard]] TableRows& rows() { return loading_.rows[table_]; }

  Loading& loading_;
  std::unique_ptr<TableBuilder> builder_;
  std::string file_;
  std::size_t table_ = 0;
  std::vector<FileColumn> columns_;
  std::map<std::string, std::size_t, std::less<>> column_numbers_;  ///< by heading as written
  std::vector<std::uint64_t> filled_;  ///< of each known column: the count of its last filled row
  std::vector<bool> is_missing_;       ///< of each known column: its absence has been reported
  std::map<std::string, std::string> extra_;
  std::uint64_t row_ = 0;        ///< as in Diagnostic::row
  std::uint64_t row_count_ = 0;  ///< rows begun in this table
  bool has_heading_line_ = false;
  bool is_in_row_ = false;
  bool has_failed_ = false;  ///< an error in this row, or it is left out
  bool is_tolerant_ = false;
};

}  // namespace bindeglied::detail
