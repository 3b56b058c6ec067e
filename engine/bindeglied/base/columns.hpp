#pragma once

#include <string_view>
#include <tuple>

namespace bindeglied {

/// Whether a column of a result also stands in tables for humans.
enum class Show : unsigned char {
  always,   ///< in every format
  details,  ///< in JSON, NDJSON and CSV only
};

/// One column of a result row: its JSON key and where it lives, with headings for humans.
///
/// A result row lists its Columns in `static constexpr auto columns()`.  Every writer (JSON,
/// NDJSON, CSV, table, Markdown), the JSON Schema and bindings read that list; no verb prints by
/// itself.
template <class Row, class T>
struct Column {
  std::string_view key;
  T Row::*member;
  std::string_view de;
  std::string_view en;
  Show show = Show::always;
};

template <class Row, class T>
Column(const char*, T Row::*, const char*, const char*, Show) -> Column<Row, T>;
template <class Row, class T>
Column(const char*, T Row::*, const char*, const char*) -> Column<Row, T>;

template <class Row>
concept HasColumns = requires {
  Row::columns();
};

/// Calls visit(column) for every column of Row, in their order.
template <HasColumns Row, class Visit>
constexpr void for_each_column(Visit visit) {
  std::apply([&](const auto&... column) { (visit(column), ...); }, Row::columns());
}

}  // namespace bindeglied
