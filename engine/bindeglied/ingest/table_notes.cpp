#include "bindeglied/ingest/detail/table_notes.hpp"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <string_view>
#include <utility>

#include "bindeglied/ingest/detail/column_help.hpp"

namespace bindeglied::detail {
namespace {

using Headings = std::array<std::string_view, 4>;
constexpr Headings headings_de = {"Tabelle", "Spalte", "Pflicht", "Was hier steht"};
constexpr Headings headings_en = {"table", "column", "must", "what stands here"};

/// Every cell is quoted, so that no text can be taken for a delimiter.
class NotesText {
 public:
  explicit NotesText(CsvDialect dialect) : is_excel_(dialect == CsvDialect::excel_de) {
    if (is_excel_) text_ = "\uFEFF";  // without it Excel takes the file for Windows-1252
  }

  void line(std::initializer_list<std::string_view> cells) {
    std::string_view before;
    for (const std::string_view cell : cells) {
      text_ += before;
      text_ += '"';
      for (const char c : cell) {
        if (c == '`') continue;  // of Markdown
        text_ += c == '"' ? "\"\"" : std::string(1, c);
      }
      text_ += '"';
      before = is_excel_ ? ";" : ",";
    }
    text_ += is_excel_ ? "\r\n" : "\n";
  }
  [[nodiscard]] std::string take() { return std::move(text_); }

 private:
  std::string text_;
  bool is_excel_;
};

}  // namespace

FileContent table_notes(CsvDialect dialect) {
  const bool is_german = dialect == CsvDialect::excel_de;
  const HelpStyle style{.is_german = is_german, .files_german = is_german};
  const Headings& headings = is_german ? headings_de : headings_en;
  NotesText notes(dialect);
  notes.line({headings[0], headings[1], headings[2], headings[3]});
  for_each_table<Dataset>([&]<class Record>(const Table<Dataset, Record>& table) {
    const std::string_view title = table_title(table, is_german);
    notes.line({title, "", is_required_table<Record> ? style.say("ja", "yes") : "",
                style.say(table.help_de, table.help)});
    for_each_table_column<Record>([&](const auto& column) {
      notes.line({title, heading(column, is_german),
                  is_required(column.cell) ? style.say("ja", "yes") : "",
                  column_help(column, style)});
    });
  });
  return {.name = is_german ? "Hinweise.csv" : "notes.csv", .bytes = notes.take()};
}

bool are_notes_headings(const std::vector<std::string>& headings) {
  return std::ranges::equal(headings, headings_de) || std::ranges::equal(headings, headings_en);
}

}  // namespace bindeglied::detail
