#pragma once

#include <algorithm>
#include <limits>
#include <string>
#include <string_view>
#include <type_traits>

#include "bindeglied/ingest/detail/cell_words.hpp"
#include "bindeglied/ingest/detail/table_words.hpp"

namespace bindeglied::detail {

/// What a help for people who fill in tables is written in, and what the tables are written in.
struct HelpStyle {
  bool is_german = true;
  bool files_german = true;

  [[nodiscard]] std::string_view say(std::string_view de, std::string_view en) const {
    return is_german ? de : en;
  }
  /// The word as files have it, and that of the other language.
  [[nodiscard]] std::string both(std::string_view de, std::string_view en) const {
    std::string text(files_german ? de : en);
    if (de != en) text += " (" + std::string(files_german ? en : de) + ")";
    return text;
  }
};

/// What may stand in a cell of that type; nothing for free text.
template <class T>
[[nodiscard]] std::string allowed_values(const HelpStyle& style, double min, double max) {
  const CellStyle cells{.strings = nullptr, .is_german = style.is_german};
  std::string text;
  if constexpr (requires { typename T::value_type; }) {
    text = allowed_values<typename T::value_type>(style, min, max);
  } else if constexpr (std::is_same_v<T, StatusStep>) {
    text = allowed_values<ProjectStatus>(style, min, max);
  } else if constexpr (Named<T>) {
    text = style.say(". Erlaubt: ", ". Allowed: ");
    std::string_view before;
    for (const EnumName<T>& entry : EnumNames<T>::names) {
      text += before;
      text += style.both(entry.de, entry.name);
      before = ", ";
    }
  } else if constexpr (std::is_same_v<T, PartialDate>) {
    text = style.say(" (Datum)", " (date)");
  } else if constexpr (std::is_arithmetic_v<T>) {
    const bool is_positive = min == std::numeric_limits<double>::min();
    text = std::is_integral_v<T> ? style.say(" (ganze Zahl", " (whole number")
                                 : style.say(" (Zahl", " (number");
    text += is_positive ? std::string(style.say(" über 0", " above 0"))
                        : std::string(style.say(" von ", " from ")) + cell_text(cells, min);
    text += std::string(style.say(" bis ", " to ")) + cell_text(cells, max) + ")";
  }
  return text;
}

/// One sentence: what a column holds, what may stand there, and what an empty cell means.
template <class Record, class T>
[[nodiscard]] std::string column_help(const TableColumn<Record, T>& column,
                                      const HelpStyle& style) {
  std::string text(style.say(column.help_de, column.help));
  if (column.cell == Cell::list) text += style.say(" (mehrere mit `|`)", " (several with `|`)");
  text += allowed_values<T>(style, column.min, column.max);
  const Record fallback{};
  if constexpr (Named<T> || std::is_arithmetic_v<T>) {
    if (!is_absent(fallback, column.member)) {
      const CellStyle cells{.strings = nullptr, .is_german = style.files_german};
      text += std::string(style.say(". Leer heißt: ", ". Empty means: ")) +
              cell_text(cells, fallback.*column.member);
    }
  }
  std::string others(column.also_german);
  std::ranges::replace(others, '|', ',');
  if (!others.empty()) {
    text += std::string(style.say(". Auch als Überschrift: ", ". Also as a heading: ")) +
            others.substr(1);
  }
  return text + ".";
}

}  // namespace bindeglied::detail
