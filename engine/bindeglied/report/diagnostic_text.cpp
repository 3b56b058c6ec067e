#include "bindeglied/report/diagnostic_text.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "bindeglied/base/text.hpp"
#include "bindeglied/model/dataset.hpp"
#include "bindeglied/report/detail/diagnostic_messages.hpp"
#include "bindeglied/report/detail/german_details.hpp"

namespace bindeglied {
namespace {

/// The beginning of a text, cut before it is escaped and between characters: at most 60 of them,
/// also of those that take no room on a terminal, and at most 80 columns.
std::string shortened(std::string_view text) {
  constexpr std::size_t most_characters = 60;
  constexpr std::size_t most_columns = 80;
  std::size_t characters = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool is_start = (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U;
    if (!is_start || ++characters <= most_characters) continue;
    return cut_to_width(text.substr(0, at), most_columns - 1) + "…";
  }
  return cut_to_width(text, most_columns);
}

/// Appends ", label value" (without the comma at the start).
void add_place(std::string_view label, const std::string& value, std::string& place) {
  if (value.empty()) return;
  if (!place.empty()) place += ", ";
  place += std::string(label) + value;
}

std::string join_suggestions(const Diagnostic& diagnostic) {
  std::string names;
  for (const Suggestion& suggestion : diagnostic.suggestions) {
    if (!names.empty()) names += ", ";
    names += suggestion.id;
  }
  return names;
}

std::string row_text(const Diagnostic& diagnostic) {
  return diagnostic.row == 0 ? "" : std::to_string(diagnostic.row);
}

/// The German words that may stand in a column of a closed vocabulary; empty for any other.
template <class T>
std::string german_words() {
  std::string words;
  if constexpr (std::is_same_v<T, std::vector<StatusStep>>) {
    words = german_words<ProjectStatus>();
  } else if constexpr (Named<T>) {
    for (const auto& entry : EnumNames<T>::names) {
      words += (words.empty() ? "" : ", ") + std::string(entry.de);
    }
  } else if constexpr (requires { typename T::value_type; }) {
    if constexpr (Named<typename T::value_type>) words = german_words<typename T::value_type>();
  }
  return words;
}

/// A table and one of its columns as German files name them; a name that is none of ours stays.
struct GermanPlace {
  std::string table;
  std::string column;
  std::string words = {};  ///< of the column's vocabulary
};

GermanPlace german_place(const Diagnostic& diagnostic) {
  GermanPlace place{diagnostic.table, diagnostic.column};
  for_each_table<Dataset>([&]<class Record>(const Table<Dataset, Record>& table) {
    if (table.name != diagnostic.table) return;
    place.table = table.german.substr(table.german.rfind('|') + 1);
    for_each_table_column<Record>([&]<class T>(const TableColumn<Record, T>& column) {
      if (column.name != diagnostic.column) return;
      place.column = column.german;
      place.words = german_words<T>();
    });
  });
  return place;
}

/// The rule in German, with what the English one says more.
std::string german_rule(const Diagnostic& diagnostic, const GermanPlace& place) {
  const DiagnosticMessage* message = find_diagnostic_message(diagnostic.code);
  if (message == nullptr) return diagnostic.rule;
  std::string rule(message->de);
  if (!message->has_details) return rule;
  const bool is_of_words = diagnostic.code == "value.word" && !place.words.empty();
  const std::string more =
      is_of_words ? "möglich: " + place.words : german_details(diagnostic.rule);
  return more.empty() ? rule : rule + " (" + more + ")";
}

std::string german(const Diagnostic& diagnostic) {
  const GermanPlace named = german_place(diagnostic);
  std::string place;
  add_place("", diagnostic.file, place);
  add_place("Tabelle ", named.table, place);
  add_place("Zeile ", row_text(diagnostic), place);
  add_place("Spalte ", shortened(named.column), place);
  if (!diagnostic.value.empty()) {
    add_place("", "„" + shortened(diagnostic.value) + "“", place);
  }
  const std::string suggestions = join_suggestions(diagnostic);
  return place + ": " + german_rule(diagnostic, named) +
         (suggestions.empty() ? "" : " – gemeint vielleicht: " + suggestions);
}

std::string english(const Diagnostic& diagnostic) {
  std::string place;
  add_place("", diagnostic.file, place);
  add_place("table ", diagnostic.table, place);
  add_place("row ", row_text(diagnostic), place);
  add_place("column ", shortened(diagnostic.column), place);
  if (!diagnostic.value.empty()) {
    add_place("", "'" + shortened(diagnostic.value) + "'", place);
  }
  const std::string suggestions = join_suggestions(diagnostic);
  return place + ": " + diagnostic.rule +
         (suggestions.empty() ? "" : " - did you mean: " + suggestions);
}

Value text_or_null(const std::string& text) { return text.empty() ? Value{} : Value{text}; }

}  // namespace

std::string_view severity_name(Severity severity) {
  switch (severity) {
    case Severity::note:
      return "note";
    case Severity::warning:
      return "warning";
    case Severity::error:
      break;
  }
  return "error";
}

LocalText diagnostic_text(const Diagnostic& diagnostic) {
  if (diagnostic.code == "data.unlisted") {
    const std::string rest = diagnostic.value + " ";
    return {diagnostic.code, "… und " + rest + "weitere: " + diagnostic.rule,
            "… and " + rest + "more: " + diagnostic.rule, true};
  }
  return {diagnostic.code, german(diagnostic), english(diagnostic), true};
}

ValueObject diagnostic_object(const Diagnostic& diagnostic) {
  ValueObject location;
  location.emplace_back("file", text_or_null(diagnostic.file));
  location.emplace_back("table", text_or_null(diagnostic.table));
  location.emplace_back(
      "row", diagnostic.row == 0 ? Value{} : Value{static_cast<std::int64_t>(diagnostic.row)});
  location.emplace_back("column", text_or_null(diagnostic.column));
  ValueList suggestions;
  for (const Suggestion& suggestion : diagnostic.suggestions) {
    ValueObject entry;
    entry.emplace_back("id", Value{suggestion.id});
    entry.emplace_back("similarity", Value{suggestion.similarity});
    suggestions.push_back({std::move(entry)});
  }
  ValueObject object;
  object.emplace_back("code", Value{diagnostic.code});
  object.emplace_back("severity", Value{std::string(severity_name(diagnostic.severity))});
  object.emplace_back("location", Value{std::move(location)});
  object.emplace_back("value", Value{diagnostic.value});
  object.emplace_back("rule", Value{diagnostic.rule});
  object.emplace_back("suggestions", Value{std::move(suggestions)});
  return object;
}

}  // namespace bindeglied
