#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "bindeglied/ingest/detail/json_sink.hpp"
#include "bindeglied/ingest/detail/nested_json.hpp"
#include "bindeglied/ingest/detail/row_sink.hpp"
#include "bindeglied/ingest/limits.hpp"

namespace bindeglied::detail {

/// The columns of one JSON table in the order of their first appearance; spares the sink all but
/// the first look at a key.
class JsonColumns {
 public:
  struct Column {
    std::string key;
    std::size_t number = 0;      ///< RowSink::column
    std::uint64_t last_row = 0;  ///< in which the key stood
  };
  void clear();
  void begin_row() { next_ = 0; }
  /// The column of that key.  Rows usually have the same keys in the same order: then O(length).
  [[nodiscard]] Column& find(const std::string& key, RowSink& sink);

 private:
  std::vector<Column> columns_;
  std::unordered_map<std::string, std::size_t> index_;
  std::size_t next_ = 0;
};

/// Follows the events of a JSON document, an object of arrays of objects, and drives the sink.
///
/// Everything that is not such a table is reported and passed over, so that the rest is still
/// looked at.
class JsonTables final : public JsonSink {
 public:
  JsonTables(std::string_view file, RowSink& sink, const Limits& limits)
      : file_(file), sink_(sink), limits_(limits) {}

  void scalar(JsonScalar kind, std::string_view text) override;
  void open(bool is_object) override;
  void key(const std::string& name) override;
  void close() override;
  /// Also ends row and table.
  void fail(std::string_view code, std::string_view value, std::string_view rule) override;

 private:
  enum class Inside : std::uint8_t { nothing, document, table, row, cell };

  void skip() { skipped_ = 1; }
  void refuse_document(std::string_view value);
  void refuse_table(std::string_view value);
  void refuse_row(std::string_view value);
  void open_table(bool is_object);
  void begin_row();
  void end_row();
  void end_cell();
  void table_key(const std::string& name);
  void column_key(const std::string& name);
  void check_size(std::size_t bytes) const;
  void check_keys(std::size_t count) const;
  void report(std::string_view code, Severity severity, std::string_view value,
              std::string_view rule);
  [[nodiscard]] std::string place() const;

  std::string_view file_;
  RowSink& sink_;
  const Limits& limits_;
  Inside inside_ = Inside::nothing;
  std::uint64_t depth_ = 0;    ///< open arrays and objects
  std::uint64_t skipped_ = 0;  ///< of these, the innermost that are passed over
  std::unordered_set<std::string> names_ = {};
  std::string table_ = {};
  bool is_repeated_table_ = false;
  bool is_single_row_ = false;  ///< the table is given as its only row
  std::uint64_t row_ = 0;
  std::uint64_t row_count_ = 0;  ///< over all tables
  JsonColumns columns_ = {};
  JsonColumns::Column* column_ = nullptr;  ///< of the last key; valid until the next
  std::size_t row_keys_ = 0;
  bool is_repeated_column_ = false;
  NestedJson cell_ = {};
};

}  // namespace bindeglied::detail
