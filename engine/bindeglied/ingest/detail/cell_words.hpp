#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "bindeglied/base/date.hpp"
#include "bindeglied/base/string_pool.hpp"
#include "bindeglied/ingest/detail/table_words.hpp"
#include "bindeglied/model/node_records.hpp"

namespace bindeglied::detail {

/// How values become texts: in German with 31.08.2018, decimal comma and German words, else with
/// ISO dates, decimal point and the stable English words.
struct CellStyle {
  const StringPool* strings;
  bool is_german = false;
};

/// Shortest decimal that reads back as the same double; without an exponent between 1e-6 and 1e16,
/// because people read amounts.
[[nodiscard]] std::string number_text(double value);

/// The text of a cell, neither quoted nor guarded; lists are joined by '|'.
[[nodiscard]] std::string cell_text(const CellStyle& style, Text text);
[[nodiscard]] std::string cell_text(const CellStyle& style, double number);
[[nodiscard]] std::string cell_text(const CellStyle& style, std::uint32_t number);
[[nodiscard]] std::string cell_text(const CellStyle& style, PartialDate date);
/// proposed@2019-07, or the status alone without a date.
[[nodiscard]] std::string cell_text(const CellStyle& style, const StatusStep& step);

template <Named E>
[[nodiscard]] std::string cell_text(const CellStyle& style, E value) {
  return std::string(word(value, style.is_german));
}

template <class T>
[[nodiscard]] std::string cell_text(const CellStyle& style, const std::optional<T>& value) {
  return value ? cell_text(style, *value) : std::string();
}

template <class T>
[[nodiscard]] std::string cell_text(const CellStyle& style, const std::vector<T>& values) {
  std::string text;
  for (const T& value : values) {
    if (!text.empty()) text += '|';
    text += cell_text(style, value);
  }
  return text;
}

}  // namespace bindeglied::detail
