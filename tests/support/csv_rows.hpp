#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace bindeglied::testing {

/// The cells of a CSV text by RFC 4180, letter by letter: an independent slow reference that knows
/// neither types nor mistakes.
inline std::vector<std::vector<std::string>> csv_rows(std::string_view text, char delimiter) {
  std::vector<std::vector<std::string>> rows;
  std::vector<std::string> row;
  std::string cell;
  bool is_quoted = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (is_quoted && c == '"' && i + 1 < text.size() && text[i + 1] == '"') {
      cell += '"';
      ++i;
    } else if (c == '"') {
      is_quoted = !is_quoted;
    } else if (!is_quoted && c == delimiter) {
      row.push_back(std::exchange(cell, {}));
    } else if (!is_quoted && c == '\n') {
      if (cell.ends_with('\r')) cell.pop_back();
      row.push_back(std::exchange(cell, {}));
      rows.push_back(std::exchange(row, {}));
    } else {
      cell += c;
    }
  }
  return rows;
}

}  // namespace bindeglied::testing
