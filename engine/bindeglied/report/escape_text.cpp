#include "bindeglied/report/detail/escape_text.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>

#include "bindeglied/base/text.hpp"

namespace bindeglied {
namespace {

struct CodePointRange {
  char32_t first;
  char32_t last;
};

/// What acts on a terminal or cannot be seen: Unicode 15, categories Cc and Cf, fillers and
/// noncharacters.  Ascending.
constexpr std::array<CodePointRange, 20> hidden_ranges{{
    {0x00, 0x1F},        // C0
    {0x7F, 0x9F},        // DEL, C1
    {0xAD, 0xAD},        // soft hyphen
    {0x034F, 0x034F},    // combining grapheme joiner
    {0x0600, 0x0605},    // Arabic number marks
    {0x061C, 0x061C},    // Arabic letter mark
    {0x06DD, 0x06DD},    // Arabic end of ayah
    {0x070F, 0x070F},    // Syriac abbreviation mark
    {0x115F, 0x1160},    // Hangul fillers
    {0x17B4, 0x17B5},    // Khmer inherent vowels
    {0x180B, 0x180F},    // Mongolian selectors and vowel separator
    {0x200B, 0x200F},    // zero width, bidirectional marks
    {0x2028, 0x202E},    // line and paragraph separator, bidirectional embeddings
    {0x2060, 0x206F},    // word joiner, isolates, invisible operators
    {0x3164, 0x3164},    // Hangul filler
    {0xFDD0, 0xFDEF},    // noncharacters
    {0xFEFF, 0xFEFF},    // byte order mark
    {0xFFA0, 0xFFA0},    // half-width Hangul filler
    {0xFFF0, 0xFFFB},    // unassigned specials, interlinear annotations
    {0xE0000, 0xE0FFF},  // tags, further variation selectors
}};

bool is_hidden(char32_t code) {
  if ((code & 0xFFFE) == 0xFFFE) return true;  // the last two of every plane
  const auto range = std::ranges::lower_bound(hidden_ranges, code, {}, &CodePointRange::last);
  return range != hidden_ranges.end() && code >= range->first;
}

/// The first code point of valid, non-empty UTF-8, which is removed from `text`.
char32_t take_code_point(std::string_view& text) {
  const auto lead = static_cast<unsigned char>(text.front());
  const std::size_t length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  constexpr std::array<unsigned, 5> lead_bits{0, 0x7F, 0x1F, 0x0F, 0x07};
  char32_t code = lead & lead_bits[length];
  for (std::size_t i = 1; i < length; ++i) {
    code = code << 6U | (static_cast<unsigned char>(text[i]) & 0x3FU);
  }
  text.remove_prefix(length);
  return code;
}

/// How many bytes from the beginning are printable ASCII that needs no escape anywhere.
std::size_t plain_prefix(std::string_view text) {
  const auto is_special = [](char c) { return c < ' ' || c > '~' || c == '"' || c == '\\'; };
  return static_cast<std::size_t>(std::ranges::find_if(text, is_special) - text.begin());
}

/// Appends each code point as `escape(text, code)` says, or as it is when that does nothing; what
/// is plain, as most text is, in one piece.
template <class Escape>
void append_each(std::string& text, std::string_view raw, Escape escape) {
  while (!raw.empty()) {
    const std::size_t valid = first_invalid_utf8(raw).value_or(raw.size());
    std::string_view rest = raw.substr(0, valid);
    while (!rest.empty()) {
      const std::size_t plain = plain_prefix(rest);
      text += rest.substr(0, plain);
      rest.remove_prefix(plain);
      if (rest.empty()) break;
      const std::string_view before = rest;
      const char32_t code = take_code_point(rest);
      if (!escape(text, code)) text += before.substr(0, before.size() - rest.size());
    }
    raw.remove_prefix(valid);
    if (raw.empty()) break;
    text += "\uFFFD";
    raw.remove_prefix(1);
  }
}

std::string hexadecimal(std::uint32_t value, std::size_t least_digits) {
  std::string digits;
  for (; value != 0 || digits.size() < least_digits; value /= 16) {
    digits.insert(digits.begin(), "0123456789ABCDEF"[value % 16]);
  }
  return digits;
}

/// \uXXXX, as a pair of surrogates beyond the basic plane (RFC 8259, section 7).
void append_json_escape(std::string& text, char32_t code) {
  if (code >= 0x10000) {
    append_json_escape(text, 0xD800 + ((code - 0x10000) >> 10U));
    append_json_escape(text, 0xDC00 + ((code - 0x10000) & 0x3FFU));
    return;
  }
  text += "\\u" + hexadecimal(code, 4);
}

bool is_blank(char32_t code) {
  return (code >= 0x09 && code <= 0x0D) || code == 0x85 || code == 0x2028 || code == 0x2029;
}

/// A character that may begin or end markup somewhere in a line of Markdown.
constexpr std::string_view markdown_signs = R"(\|`*_[]#~$!)";

}  // namespace

void append_json(std::string& bytes, std::string_view text) {
  append_each(bytes, text, [](std::string& out, char32_t code) {
    if (code == '"' || code == '\\') {
      out += '\\';
      out += static_cast<char>(code);
    } else if (code == '\n') {
      out += "\\n";
    } else if (code == '\r') {
      out += "\\r";
    } else if (code == '\t') {
      out += "\\t";
    } else if (is_hidden(code)) {
      append_json_escape(out, code);
    } else {
      return false;
    }
    return true;
  });
}

std::string visible_text(std::string_view text) {
  std::string visible;
  visible.reserve(text.size());
  append_each(visible, text, [](std::string& out, char32_t code) {
    if (is_blank(code)) {
      out += ' ';
    } else if (is_hidden(code)) {
      out += "\\u{" + hexadecimal(code, 1) + "}";
    } else {
      return false;
    }
    return true;
  });
  return visible;
}

std::string escape_markdown(std::string_view text) {
  const std::string visible = visible_text(text);
  std::string escaped;
  for (const char c : trim(visible)) {
    if (c == '<') {
      escaped += "&lt;";
    } else if (c == '>') {
      escaped += "&gt;";
    } else if (c == '&') {
      escaped += "&amp;";
    } else {
      if (markdown_signs.find(c) != std::string_view::npos) escaped += '\\';
      escaped += c;
    }
  }
  return escaped;
}

std::string escape_markdown_line(std::string_view text) {
  std::string line = escape_markdown(text);
  if (line.empty()) return line;
  if (std::string_view("-+=").find(line.front()) != std::string_view::npos) return "\\" + line;
  const std::size_t digits = std::min(line.find_first_not_of("0123456789"), line.size());
  const bool is_number = digits > 0 && digits < line.size();
  const bool is_item = is_number && (line[digits] == '.' || line[digits] == ')') &&
                       (digits + 1 == line.size() || line[digits + 1] == ' ');
  if (is_item) line.insert(digits, "\\");
  return line;
}

std::string guard_formula(std::string_view text) {
  constexpr std::array<std::string_view, 10> starts{"=",  "+",  "-",  "@",  "\t",
                                                    "\r", "＝", "＋", "－", "＠"};
  const bool is_formula =
      std::ranges::any_of(starts, [&](std::string_view start) { return text.starts_with(start); });
  return (is_formula ? "'" : "") + std::string(text);
}

std::string quote_csv(std::string_view cell) {
  const bool is_plain =
      cell.find_first_of(",\"\n\r") == std::string_view::npos && trim(cell).size() == cell.size();
  if (is_plain) return std::string(cell);
  std::string quoted = "\"";
  for (const char c : cell) {
    if (c == '"') quoted += '"';
    quoted += c;
  }
  return quoted + '"';
}

}  // namespace bindeglied
