#include "bindeglied/ingest/detail/explain_json.hpp"

#include <algorithm>
#include <array>
#include <span>

#include "bindeglied/ingest/detail/text_place.hpp"

namespace bindeglied::detail {
namespace {

/// Words of the library and what they mean to the one who wrote the file.
struct Meaning {
  std::string_view words;
  std::string_view rule;
};

constexpr std::string_view any_value =
    "must be a value: a text in double quotes, a number, true, false, null, an array or an object";

constexpr std::array<Meaning, 11> lexical = {{
    {"missing closing quote", "must be a text that ends with a double quote"},
    {"control character",
     "must be \\n, \\t or another escape: line ends, tabs and control characters do not stand in a "
     "text as such"},
    {"surrogate", "must be a pair of \\u escapes: half of a character stands alone"},
    {"hex digits", "must be four hexadecimal digits after \\u"},
    {"after backslash", "must be one of \" \\ / b f n r t u after a backslash"},
    {"after '-'", "must be a number with a digit after the minus sign"},
    {"after '.'", "must be a number with a digit after the decimal point"},
    {"after exponent", "must be a number with a digit after the exponent's e"},
    {"invalid BOM", "must begin with the byte order mark of UTF-8 or none"},
    {"number overflow", "must be a finite number, at most 1.7976931348623157e308 in size"},
    {"invalid literal", any_value},
}};

constexpr std::array<Meaning, 6> grammatical = {{
    {"string literal", "must be a name in double quotes"},
    {"':'", "must be a colon between name and value"},
    {"']'", "must be a comma and another value, or ] to close the array"},
    {"'}'", "must be a comma and another name, or } to close the object"},
    {"end of input", "must be the end of the file: nothing follows the document"},
    {"literal", any_value},
}};

std::string_view meaning(std::string_view words, std::span<const Meaning> meanings) {
  for (const Meaning& entry : meanings) {
    if (words.find(entry.words) != std::string_view::npos) return entry.rule;
  }
  return {};
}

/// The rule, without the user's own text, which the library quotes in its reason.
std::string_view rule_of(std::string_view reason) {
  const std::size_t quoted = reason.find("; last read: '");
  const std::size_t expected = reason.rfind("; expected ");
  const bool is_lexical = quoted != std::string_view::npos;
  const std::string_view said = reason.substr(0, quoted);
  std::string_view rule = meaning(said, lexical);
  // A wrong word where a comma or a name must stand is a matter of grammar.
  const bool is_word = rule.empty() || (is_lexical && rule == any_value);
  if (is_word && expected != std::string_view::npos) {
    const std::string_view wanted = meaning(reason.substr(expected + 11), grammatical);
    if (!wanted.empty()) rule = wanted;
  }
  return rule.empty() ? "must be JSON" : rule;
}

bool is_letter(char byte) { return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z'); }

bool is_word_byte(char byte) {
  return is_letter(byte) || (byte >= '0' && byte <= '9') || byte == '+' || byte == '-' ||
         byte == '.' || (static_cast<unsigned char>(byte) & 0x80U) != 0;
}

bool has(std::string_view text, std::string_view words) {
  return text.find(words) != std::string_view::npos;
}

/// What stands at the fault, as a part of the file.
struct Culprit {
  std::size_t start = 0;
  std::size_t size = 0;
};

/// A word, number or single character around `last`, the last byte that was read.
Culprit find_word(std::string_view bytes, std::size_t last, std::string_view reason) {
  std::size_t first = last;
  while (first > 0 && is_word_byte(bytes[first - 1])) --first;
  // A half-read literal or number ends before the byte that shows it is none.
  const bool is_half_read =
      has(reason, "invalid number") ||
      (has(reason, "invalid literal") && first < bytes.size() && is_letter(bytes[first]));
  const bool is_in_word = last < bytes.size() && is_word_byte(bytes[last]);
  Culprit culprit{.start = is_half_read || is_in_word ? first : last};
  std::size_t end = culprit.start;
  while (end < bytes.size() && is_word_byte(bytes[end])) ++end;
  culprit.size = std::max<std::size_t>(end - culprit.start, 1);
  return culprit;
}

Culprit find_culprit(std::string_view bytes, std::size_t position, std::string_view token,
                     std::string_view reason) {
  const std::size_t last = std::min(position - 1, bytes.size());
  const bool is_whole_text = last < bytes.size() && bytes[last] == '"' && token.starts_with('"');
  if (has(reason, "missing closing quote") || is_whole_text) {
    const std::size_t end = std::min(position, bytes.size());
    return {.start = end - std::min(token.size(), end), .size = token.size()};
  }
  if (has(reason, "invalid string")) {
    return {.start = last, .size = bytes.substr(last).find_first_of("\r\n", 1)};
  }
  return find_word(bytes, last, reason);
}

bool is_not_finite(std::string_view word) {
  if (word.starts_with('-') || word.starts_with('+')) word.remove_prefix(1);
  constexpr std::array<std::string_view, 7> names = {"NaN", "nan",      "NAN",     "Infinity",
                                                     "inf", "infinity", "Infinite"};
  return std::ranges::find(names, word) != names.end();
}

}  // namespace

JsonFault explain_json(std::string_view bytes, std::size_t position, std::string_view token,
                       std::string_view reason) {
  const Culprit culprit = find_culprit(bytes, position, token, reason);
  const std::string_view value = bytes.substr(culprit.start, culprit.size);
  std::string_view code = has(reason, "number overflow") ? "json.not_finite" : "json.syntax";
  std::string_view rule = rule_of(reason);
  if (is_not_finite(value)) {
    code = "json.not_finite";
    rule = "must be a finite number; NaN and Infinity are not allowed";
  }
  return {.code = std::string(code),
          .value = excerpt(value),
          .rule = position_text(text_place(bytes, culprit.start)) + ": " +
                  (value.empty() ? "the file ends too early: " : "") + std::string(rule)};
}

}  // namespace bindeglied::detail
