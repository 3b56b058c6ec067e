#include "bindeglied/report/detail/display_text.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <variant>

#include "bindeglied/base/fill_places.hpp"
#include "bindeglied/base/text.hpp"
#include "bindeglied/report/messages.hpp"

namespace bindeglied {
namespace {

constexpr std::string_view nothing = "–";

std::string shown_number(double number, Display display, bool is_german) {
  if (display == Display::points) return to_fixed(100.0 * number, 0, is_german);
  if (display != Display::fine) return to_fixed(number, 2, is_german);
  // Counts stand beside shares: 342 is none with decimals.
  const bool is_count = std::abs(number) >= 2.0 && number == std::floor(number);
  return to_fixed(number, is_count ? 0 : 3, is_german);
}

/// A text that is there, but empty, must not look like none.
std::string shown_text(std::string_view text) { return text.empty() ? "\"\"" : std::string(text); }

std::string shown_object(const ReportColumn& column, const ValueObject& object,
                         const DisplayStyle& style) {
  std::string words;
  for (std::size_t i = 0; i < column.members.size(); ++i) {
    std::string member = display_text(column.members[i], object[i].second, style);
    if (column.members[i].shape == Shape::sentence) return member;
    if (i > 0) words += " / ";
    words += member;
  }
  return words;
}

struct ShownValue {
  const ReportColumn& column;
  const DisplayStyle& style;
  bool is_german = style.language == Language::de;

  std::string operator()(std::monostate /*null*/) const {
    if (column.display != Display::unknown) return std::string(nothing);
    return is_german ? "unbekannt" : "unknown";
  }
  std::string operator()(bool flag) const {
    if (is_german) return flag ? "ja" : "nein";
    return flag ? "yes" : "no";
  }
  std::string operator()(std::int64_t number) const { return to_whole(number); }
  std::string operator()(double number) const {
    return shown_number(number, column.display, is_german);
  }
  std::string operator()(const std::string& text) const { return shown_text(text); }
  std::string operator()(const NamedReference& reference) const {
    return shown_text(style.has_short_names ? reference.short_name : reference.name);
  }
  std::string operator()(const LocalText& text) const {
    return shown_text(in_language(text, style.language));
  }
  std::string operator()(const ValueList& list) const {
    if (list.empty()) return std::string(nothing);
    std::string items;
    for (std::size_t i = 0; i < list.size(); ++i) {
      if (i > 0) items += style.separator;
      items += display_text(column, list[i], style);
    }
    return items;
  }
  std::string operator()(const ValueObject& object) const {
    return shown_object(column, object, style);
  }
};

}  // namespace

std::string_view in_language(const LocalText& text, Language language) {
  return language == Language::de ? text.de : text.en;
}

std::string_view label(const ReportColumn& column, Language language) {
  return language == Language::de ? column.de : column.en;
}

bool has_sentences(const ReportColumn& column) {
  return column.shape == Shape::sentence ||
         std::ranges::find(column.members, Shape::sentence, &ReportColumn::shape) !=
             column.members.end();
}

bool is_numeric(const ReportColumn& column) {
  return !column.is_list && (column.shape == Shape::integer || column.shape == Shape::number);
}

std::string display_text(const ReportColumn& column, const Value& value,
                         const DisplayStyle& style) {
  return std::visit(ShownValue{column, style}, value.content);
}

std::string cell_text(const std::vector<ReportColumn>& columns, const ValueObject& row,
                      std::size_t column, const DisplayStyle& style) {
  if (columns[column].display == Display::severity) {
    const auto band = std::ranges::find(columns, "band", &ReportColumn::key);
    const bool has_no_band =
        band != columns.end() &&
        std::holds_alternative<std::monostate>(
            row[static_cast<std::size_t>(band - columns.begin())].second.content);
    if (has_no_band) return std::string(nothing);
  }
  return display_text(columns[column], row[column].second, style);
}

std::vector<std::string> all_remarks(const Report& report, Language language) {
  std::vector<std::string> remarks;
  for (const LocalText& remark : report.remarks) {
    remarks.emplace_back(in_language(remark, language));
  }
  if (report.total > report.rows.size()) {
    remarks.push_back(fixed_sentence(
        "report.more_rows", language,
        {std::to_string(report.total - report.rows.size()), std::to_string(report.total)}));
  }
  return remarks;
}

std::string fixed_sentence(std::string_view code, Language language,
                           const std::vector<std::string>& words) {
  const MessageText& text = message_text(code);
  return fill_places(language == Language::de ? text.de : text.en, words);
}

}  // namespace bindeglied
