#pragma once

#include <string_view>
#include <type_traits>

#include "bindeglied/base/enum_names.hpp"
#include "bindeglied/model/dataset.hpp"

namespace bindeglied::detail {

/// The table without which a dataset is none; it is written even without rows.
template <class Record>
inline constexpr bool is_required_table = std::is_same_v<Record, TieRecord>;

/// True for a column that no row may leave empty.
[[nodiscard]] constexpr bool is_required(Cell cell) {
  return cell == Cell::id || cell == Cell::required_text || cell == Cell::required_reference;
}

/// What a table is called: its English name, or that of its German names which covers all kinds of
/// rows.
template <class Owner, class Record>
[[nodiscard]] constexpr std::string_view table_title(const Table<Owner, Record>& table,
                                                     bool is_german) {
  return is_german ? table.german.substr(table.german.rfind('|') + 1) : table.name;
}

template <class Record, class T>
[[nodiscard]] constexpr std::string_view heading(const TableColumn<Record, T>& column,
                                                 bool is_german) {
  return is_german ? column.german : column.name;
}

/// A word of a closed vocabulary as files have it.
template <Named E>
[[nodiscard]] constexpr std::string_view word(E value, bool is_german) {
  return is_german ? enum_name(value).de : enum_name(value).name;
}

/// True when the cell says nothing: no text, number, date or list.  A word always says something,
/// but for `Level::none` where that is what an empty cell means.
template <class Record, class T>
[[nodiscard]] bool is_absent(const Record& record, T Record::*member) {
  const T& value = record.*member;
  if constexpr (std::is_same_v<T, Text>) {
    return value.is_none() || value == empty_text();
  } else if constexpr (std::is_same_v<T, PartialDate>) {
    return value.is_none();
  } else if constexpr (std::is_same_v<T, Level>) {
    return value == Level::none && Record{}.*member == Level::none;
  } else if constexpr (requires { value.has_value(); }) {
    return !value.has_value();
  } else if constexpr (requires { value.empty(); }) {
    return value.empty();
  } else {
    return false;
  }
}

}  // namespace bindeglied::detail
