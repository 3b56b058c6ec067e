#pragma once

#include <string_view>
#include <tuple>

namespace bindeglied {

/// Whether a column of a result also stands in tables for humans.
enum class Show : unsigned char {
  always,   ///< in every format
  details,  ///< in JSON, NDJSON and CSV only
};

/// How a column is shown to humans; JSON, NDJSON and CSV do not look at it.
enum class Display : unsigned char {
  plain,     ///< numbers with two decimals
  severity,  ///< two decimals, coloured by band where there is colour
  fine,      ///< three decimals; none for whole numbers from 2 on
  points,    ///< a share in [0, 1] as 0 to 100 without decimals
  speaks_for,
  speaks_against,
  line,     ///< in tables on a line of its own under the row: too long for a cell
  whole,    ///< never cut: people type it
  unknown,  ///< as plain, and where there is no value, that it is unknown
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
  Display display = Display::plain;
};

template <class Row, class T>
Column(const char*, T Row::*, const char*, const char*, Show, Display) -> Column<Row, T>;
template <class Row, class T>
Column(const char*, T Row::*, const char*, const char*, Show) -> Column<Row, T>;
template <class Row, class T>
Column(const char*, T Row::*, const char*, const char*) -> Column<Row, T>;

template <class Row>
concept HasColumns = requires {
  Row::columns();
};

/// The columns of Row as a constant: a call of columns() would write its tuple anew, row by row.
template <HasColumns Row>
inline constexpr auto all_columns = Row::columns();

/// Calls visit(column) for every column of Row, in their order.
template <HasColumns Row, class Visit>
constexpr void for_each_column(Visit visit) {
  std::apply([&](const auto&... column) { (visit(column), ...); }, all_columns<Row>);
}

}  // namespace bindeglied
