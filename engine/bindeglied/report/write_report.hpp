#pragma once

#include <cstddef>
#include <cstdint>
#include <iosfwd>

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

/// Writes the report as bytes.  JSON: the envelope of the contract, two-space indent, UTF-8, keys
/// in fixed order.  NDJSON: the envelope without `result`, then one row per line.  CSV: English
/// keys, nested keys as `parts.missing`, lists joined by '|', text cells guarded against formulas.
/// Table and Markdown: the columns for humans, in their language, escaped.
void write_report(const Report& report, const WriteOptions& options, std::ostream& out);

}  // namespace bindeglied
