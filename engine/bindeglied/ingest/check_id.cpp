#include "bindeglied/ingest/detail/check_id.hpp"

#include <algorithm>
#include <array>

#include "bindeglied/base/text.hpp"
#include "bindeglied/model/row_ids.hpp"

namespace bindeglied::detail {
namespace {

/// The three bytes from U+200B to U+206F that show nothing or turn the direction of writing.
bool is_invisible_punctuation(std::string_view text) {
  if (text.size() < 3 || text[0] != '\xE2') return false;
  const auto low = static_cast<unsigned char>(text[2]);
  if (text[1] == '\x80') return (low >= 0x8B && low <= 0x8F) || (low >= 0xA8 && low <= 0xAE);
  return text[1] == '\x81' && low >= 0xA0 && low <= 0xAF;
}

/// True when a character starts here that nobody sees: zero-width, direction marks, soft hyphen.
bool starts_invisible(std::string_view text) {
  constexpr std::array<std::string_view, 4> others = {"\xC2\xAD",       // soft hyphen
                                                      "\xD8\x9C",       // Arabic letter mark
                                                      "\xE1\xA0\x8E",   // Mongolian vowel separator
                                                      "\xEF\xBB\xBF"};  // zero-width no-break space
  return is_invisible_punctuation(text) || std::ranges::any_of(others, [&](std::string_view other) {
           return text.starts_with(other);
         });
}

bool starts_control(std::string_view text) {
  const auto lead = static_cast<unsigned char>(text.front());
  if (lead < 0x20 || lead == 0x7F) return true;
  return lead == 0xC2 && text.size() > 1 && static_cast<unsigned char>(text[1]) < 0xA0;
}

/// What the command line would take for an option, a path or the id of a row of a result.
std::optional<CellProblem> check_start(std::string_view id, IdUse use) {
  constexpr std::array<std::string_view, 3> made_up = {"exp:", "tie:", "check:"};
  if (id.starts_with('-') || id == "." || id == "..") {
    return CellProblem{.code = "id.start", .rule = "must not begin with '-' nor be '.' or '..'"};
  }
  const bool is_made_up = std::ranges::any_of(made_up, [&](std::string_view prefix) {
    return id.starts_with(prefix) && !(use == IdUse::expectation && prefix == "exp:");
  });
  if (!is_made_up && !is_row_id(id)) return std::nullopt;
  const std::string start(id.substr(0, id.find(':') + 1));
  return CellProblem{.code = "id.start",
                     .rule = "must not begin with '" + start + "': ids of results do"};
}

/// At most the first 200 bytes, cut between characters.
std::string cut_id(std::string id) {
  if (id.size() <= max_id_bytes) return id;
  std::size_t end = max_id_bytes;
  while (end > 0 && (static_cast<unsigned char>(id[end]) & 0xC0U) == 0x80U) --end;
  id.resize(end);
  return id;
}

}  // namespace

std::optional<CellProblem> check_id(std::string_view id, IdUse use) {
  if (use != IdUse::catalogue) {
    if (auto problem = check_start(id, use)) return problem;
  }
  if (id.size() > max_id_bytes) {
    return CellProblem{.code = "id.too_long", .rule = "must have at most 200 bytes"};
  }
  for (std::size_t at = 0; at < id.size(); ++at) {
    const std::string_view rest = id.substr(at);
    if (starts_control(rest)) {
      return CellProblem{.code = "id.character", .rule = "must not hold control characters"};
    }
    if (rest.front() == '|' || (rest.front() == '/' && use == IdUse::node)) {
      return CellProblem{.code = "id.character",
                         .rule = std::string("must not hold '") + rest.front() + "'"};
    }
    if (starts_invisible(rest)) {
      return CellProblem{.code = "id.invisible",
                         .rule = "must not hold invisible characters (byte " + std::to_string(at) +
                                 "): write it anew"};
    }
  }
  return std::nullopt;
}

std::string make_id(std::string_view text, IdUse use) {
  if (!check_id(text, use)) return std::string(text);
  std::string id = fold_name(text).expanded;
  std::ranges::replace(id, ' ', '-');
  id = cut_id(std::move(id));
  return id.empty() || check_id(id, use) ? "unnamed" : id;
}

}  // namespace bindeglied::detail
