#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "bindeglied/ingest/detail/find_table.hpp"
#include "bindeglied/ingest/detail/read_value.hpp"
#include "bindeglied/model/dataset.hpp"

namespace bindeglied::detail {

/// Builds the records of one table cell by cell, with the type of the record hidden.
class TableBuilder {
 public:
  TableBuilder() = default;
  TableBuilder(const TableBuilder&) = delete;
  TableBuilder& operator=(const TableBuilder&) = delete;
  virtual ~TableBuilder() = default;

  /// Position of the column with that English name or German heading, folded.
  [[nodiscard]] virtual std::optional<std::size_t> find_column(std::string_view heading) const = 0;
  [[nodiscard]] virtual std::vector<Suggestion> suggest_columns(std::string_view heading) const = 0;
  /// English name.
  [[nodiscard]] virtual std::string_view column_name(std::size_t column) const = 0;
  /// Every heading that names the column, joined by ", ": "to, Zu, Nach".
  [[nodiscard]] virtual std::string headings_of(std::size_t column) const = 0;
  [[nodiscard]] virtual std::size_t column_count() const = 0;
  [[nodiscard]] virtual bool is_required(std::size_t column) const = 0;
  /// Whether a cell may hold several texts, words or steps.
  [[nodiscard]] virtual bool takes_lists(std::size_t column) const = 0;

  /// Makes room for so many rows more.
  virtual void expect_rows(std::size_t count) = 0;
  virtual void begin_row(std::uint32_t row) = 0;
  /// Reads a cell into the record; `is_json` when the file had a JSON number.
  [[nodiscard]] virtual std::optional<CellProblem> read(std::size_t column, std::string_view text,
                                                        bool is_json) = 0;
  /// Appends the record to its table.
  virtual void end_row(Text extra) = 0;
};

/// A builder for the matched table of the dataset, which must outlive it.
[[nodiscard]] std::unique_ptr<TableBuilder> make_table_builder(Dataset& dataset,
                                                               const TableMatch& match);

}  // namespace bindeglied::detail
