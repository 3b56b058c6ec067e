#include "bindeglied/ingest/detail/json_text.hpp"

#include <nlohmann/json.hpp>

namespace bindeglied::detail {
namespace {

/// Behind the string that begins at `from`.
std::size_t end_of_string(std::string_view json, std::size_t from) {
  std::size_t at = from + 1;
  while (json[at] != '"') at += json[at] == '\\' ? 2U : 1U;
  return at + 1;
}

/// Behind the member value that begins at `from`.
std::size_t end_of_value(std::string_view json, std::size_t from) {
  std::size_t depth = 0;
  for (std::size_t at = from;;) {
    const char c = json[at];
    if (depth == 0 && (c == ',' || c == '}')) return at;
    if (c == '{' || c == '[') ++depth;
    if (c == '}' || c == ']') --depth;
    at = c == '"' ? end_of_string(json, at) : at + 1;
  }
}

/// The two characters of a short escape; empty when there is none.
std::string_view short_escape(char c) {
  switch (c) {
    case '"':
      return "\\\"";
    case '\\':
      return "\\\\";
    case '\b':
      return "\\b";
    case '\f':
      return "\\f";
    case '\n':
      return "\\n";
    case '\r':
      return "\\r";
    case '\t':
      return "\\t";
    default:
      return {};
  }
}

}  // namespace

void append_json_string(std::string& json, std::string_view text) {
  constexpr std::string_view digits = "0123456789abcdef";
  json += '"';
  for (const char c : text) {
    const auto code = static_cast<unsigned char>(c);
    if (const std::string_view escape = short_escape(c); !escape.empty()) {
      json += escape;
    } else if (code < 0x20U) {
      json += "\\u00";
      json += digits[code / 16U];
      json += digits[code % 16U];
    } else {
      json += c;
    }
  }
  json += '"';
}

std::string json_string_text(std::string_view token) {
  const std::string_view inside = token.substr(1, token.size() - 2);
  if (inside.find('\\') == std::string_view::npos) return std::string(inside);
  return nlohmann::json::parse(token).get<std::string>();
}

std::vector<JsonMember> json_members(std::string_view object) {
  std::vector<JsonMember> members;
  for (std::size_t at = 1; at < object.size() && object[at] == '"';) {
    const std::size_t key_end = end_of_string(object, at);
    const std::size_t value_end = end_of_value(object, key_end + 1);
    members.push_back({.key = object.substr(at, key_end - at),
                       .value = object.substr(key_end + 1, value_end - key_end - 1)});
    at = value_end + 1;
  }
  return members;
}

}  // namespace bindeglied::detail
