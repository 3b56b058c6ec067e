#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "bindeglied/report/report.hpp"
#include "bindeglied/report/write_report.hpp"

namespace bindeglied {

/// How a format for humans words its values.
struct DisplayStyle {
  Language language = Language::de;
  bool has_short_names = false;       ///< of references
  std::string_view separator = ", ";  ///< between the items of a list
};

[[nodiscard]] std::string_view in_language(const LocalText& text, Language language);

/// The heading of the column.
[[nodiscard]] std::string_view label(const ReportColumn& column, Language language);

/// True for sentences and for objects with a sentence among their members, in lists or not.
[[nodiscard]] bool has_sentences(const ReportColumn& column);

/// True for single numbers, which stand at the right of their column and are never cut.
[[nodiscard]] bool is_numeric(const ReportColumn& column);

/// The value, or one item of it, in words, not escaped yet: an empty text as "\"\"", null and an
/// empty list as "–", an object by its first sentence, else by all its members.
[[nodiscard]] std::string display_text(const ReportColumn& column, const Value& value,
                                       const DisplayStyle& style);

/// The cell of that column in a table for people: as display_text(), but "–" for a severity that
/// has no band, since where nothing is known there is none to state.
[[nodiscard]] std::string cell_text(const std::vector<ReportColumn>& columns,
                                    const ValueObject& row, std::size_t column,
                                    const DisplayStyle& style);

/// The report's remarks, and how many rows are not shown, if any.
[[nodiscard]] std::vector<std::string> all_remarks(const Report& report, Language language);

/// The sentence of verb_messages() with that code, its places filled.
[[nodiscard]] std::string fixed_sentence(std::string_view code, Language language,
                                         const std::vector<std::string>& words);

}  // namespace bindeglied
