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

/// Bytes of the token in the file: an escaped control character can only be its last.
std::size_t token_size(std::string_view token) {
  constexpr std::size_t escape_size = 8;
  if (token.size() < escape_size) return token.size();
  const std::string_view last = token.substr(token.size() - escape_size);
  const bool is_escape = last.starts_with("<U+") && last.ends_with('>');
  return is_escape ? token.size() - escape_size + 1 : token.size();
}

bool is_word_byte(char byte) {
  const bool is_letter = (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
  return is_letter || (byte >= '0' && byte <= '9') || byte == '+' || byte == '-' || byte == '.' ||
         (static_cast<unsigned char>(byte) & 0x80U) != 0;
}

/// The whole word, number or sign at `start`.
std::string_view word_at(std::string_view bytes, std::size_t start) {
  std::size_t end = start;
  while (end < bytes.size() && is_word_byte(bytes[end])) ++end;
  return bytes.substr(start, std::max<std::size_t>(end - start, 1));
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
  const std::size_t end = std::min(position, bytes.size());
  std::size_t start = end - std::min(token_size(token), end);
  const bool is_in_text = token.starts_with('"') && start + 1 < end &&
                          reason.find("invalid string") != std::string_view::npos;
  if (is_in_text && reason.find("missing closing quote") == std::string_view::npos) start = end - 1;
  const std::string_view rest = bytes.substr(start);
  const std::string_view value =
      is_in_text ? rest.substr(0, rest.find_first_of("\r\n", 1)) : word_at(bytes, start);
  JsonFault fault{.code = "json.syntax", .value = excerpt(value), .rule = {}};
  std::string_view rule = rule_of(reason);
  if (reason.find("number overflow") != std::string_view::npos) fault.code = "json.not_finite";
  if (is_not_finite(value)) {
    fault.code = "json.not_finite";
    rule = "must be a finite number; NaN and Infinity are not allowed";
  }
  fault.rule = to_text(text_place(bytes, start)) + ": " +
               (rest.empty() ? "the file ends too early: " : "") + std::string(rule);
  return fault;
}

}  // namespace bindeglied::detail
