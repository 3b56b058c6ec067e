#include "bindeglied/ingest/detail/unread_parts.hpp"

#include <algorithm>

#include "bindeglied/base/text.hpp"
#include "bindeglied/ingest/detail/text_place.hpp"

namespace bindeglied::detail {
namespace {

constexpr std::size_t most_kinds = 100;

bool is_called(std::string_view name, std::string_view element, std::string_view part) {
  if (part.empty()) return name == element;
  return name.size() == element.size() + 1 + part.size() && name.starts_with(element) &&
         name[element.size()] == ' ' && name.ends_with(part);
}

}  // namespace

void UnreadParts::add_attribute(std::string_view element, std::string_view name,
                                std::string_view value, std::size_t offset) {
  add(element, name, value, offset);
}

void UnreadParts::add_text(std::string_view element, std::string_view text, std::size_t offset) {
  add(element, "text", trim(text), offset);
}

void UnreadParts::add_element(std::string_view element, std::size_t offset) {
  add(element, {}, {}, offset);
}

void UnreadParts::add(std::string_view element, std::string_view part, std::string_view value,
                      std::size_t offset) {
  if (last_ >= kinds_.size() || !is_called(kinds_[last_].name, element, part)) {
    const auto found = std::ranges::find_if(
        kinds_, [&](const Kind& kind) { return is_called(kind.name, element, part); });
    last_ = static_cast<std::size_t>(found - kinds_.begin());
  }
  if (last_ == kinds_.size()) {
    if (kinds_.size() == most_kinds) {
      ++others_;
      return;
    }
    const std::string name =
        part.empty() ? std::string(element) : std::string(element) + " " + std::string(part);
    kinds_.push_back({.name = name, .value = excerpt(value), .offset = offset});
  }
  ++kinds_[last_].count;
}

void UnreadParts::report(std::string_view bytes, std::string_view file, RowSink& problems) const {
  for (const Kind& kind : kinds_) {
    problems.report({.code = "file.unread",
                     .severity = Severity::warning,
                     .file = std::string(file),
                     .column = excerpt(kind.name),
                     .value = kind.value,
                     .rule = position_text(text_place(bytes, kind.offset)) +
                             ": is not read; times in this file: " + std::to_string(kind.count)});
  }
  if (others_ == 0) return;
  problems.report({.code = "file.unread_others",
                   .severity = Severity::warning,
                   .file = std::string(file),
                   .value = std::to_string(others_),
                   .rule = "parts of other names are not read either"});
}

}  // namespace bindeglied::detail
