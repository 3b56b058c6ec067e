#pragma once

#include <cstddef>
#include <cstdint>
#include <iosfwd>
#include <string_view>

#include "bindeglied/base/enum_names.hpp"
#include "bindeglied/report/report.hpp"

namespace bindeglied {

enum class Format : std::uint8_t { table, json, ndjson, csv, md };
enum class Language : std::uint8_t { de, en };

template <>
struct EnumNames<Format> {
  using enum Format;
  static constexpr std::array<EnumName<Format>, 5> names{{
      {table, "table", "Tabelle", "table"},
      {json, "json", "JSON", "JSON"},
      {ndjson, "ndjson", "NDJSON", "NDJSON"},
      {csv, "csv", "CSV", "CSV"},
      {md, "md", "Markdown", "Markdown"},
  }};
};

template <>
struct EnumNames<Language> {
  using enum Language;
  static constexpr std::array<EnumName<Language>, 2> names{{
      {de, "de", "Deutsch", "German"},
      {en, "en", "Englisch", "English"},
  }};
};

struct WriteOptions {
  Format format = Format::table;
  Language language = Language::de;
  bool has_colour = false;  ///< ANSI colours in tables; never the only carrier of a meaning
  std::size_t width = 100;  ///< of the terminal [columns]; tables only
};

/// Writes the report as bytes: UTF-8, lines end in LF, equal reports give equal bytes.
///
/// JSON: the envelope of the contract, two-space indent, keys in fixed order.  Before `result`
/// stand `names`, the full names of all ids that the shown rows and the summary refer to, and the
/// members of the summary.  Characters that a terminal would act on or hide are written as \uXXXX.
///
/// NDJSON: the envelope without `result`, then one row per line.
///
/// CSV (RFC 4180): every column is the path of its JSON key.  An object gives one column per member
/// (`parts.missing`), a sentence three (`finding.code`, `finding.de`, `finding.en`), a reference
/// its id and its name (`venue`, `venue_name`).  Lists are joined by '|', lists inside lists by
/// ';'; a list of objects gives the columns of its members (`reasons.text.de`).  Text cells that a
/// spreadsheet would take for a formula begin with an apostrophe, numbers never do.  null is empty.
///
/// Table: headings, the short columns for humans, fitted to the width, under each row its
/// sentences, then remarks and the next command.  The number of lines does not depend on what texts
/// contain.
///
/// Markdown: headings, one pipe table with all columns for humans, remarks and the next command.
void write_report(const Report& report, const WriteOptions& options, std::ostream& out);

/// "0.1.0"
[[nodiscard]] std::string_view tool_version();

}  // namespace bindeglied
