#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "bindeglied/ingest/detail/cell_guard.hpp"
#include "bindeglied/ingest/write_dataset.hpp"

namespace bindeglied::detail {

/// Whether the text holds what no table of text can, which is replaced there: the NUL byte.
[[nodiscard]] inline bool has_no_csv_form(std::string_view text) {
  return text.find('\0') != std::string_view::npos;
}

/// One table on its way into text.
class CsvText {
 public:
  explicit CsvText(CsvDialect dialect) : is_excel_(dialect == CsvDialect::excel_de) {
    if (is_excel_) text_ = "\uFEFF";  // without it Excel takes the file for Windows-1252
  }

  void header(std::string_view name) { add(guard_cell(name), "\",;\t\r\n"); }
  void cell(std::string_view text) { add(text, is_excel_ ? "\";\r\n" : "\",\r\n"); }
  void end_line() {
    text_ += is_excel_ ? "\r\n" : "\n";
    is_first_ = true;
  }
  [[nodiscard]] std::string take() { return std::move(text_); }

 private:
  /// Headers quote every delimiter, because readers find it out from the first line.
  void add(std::string_view text, std::string_view to_quote) {
    if (!is_first_) text_ += is_excel_ ? ';' : ',';
    is_first_ = false;
    if (text.find_first_of(to_quote) == std::string_view::npos && !has_no_csv_form(text)) {
      text_ += text;
      return;
    }
    text_ += '"';
    for (const char c : text) {
      if (c == '"') text_ += '"';
      if (c == '\0') {
        text_ += "\uFFFD";  // the replacement character
      } else {
        text_ += c;
      }
    }
    text_ += '"';
  }

  std::string text_;
  bool is_excel_;
  bool is_first_ = true;
};

}  // namespace bindeglied::detail
