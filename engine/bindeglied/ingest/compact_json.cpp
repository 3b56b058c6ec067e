#include "bindeglied/ingest/detail/compact_json.hpp"

namespace bindeglied::detail {
namespace {

bool needs_escape(char byte) {
  return byte == '"' || byte == '\\' || static_cast<unsigned char>(byte) < 0x20U;
}

void append_escape(std::string& json, char byte) {
  constexpr std::string_view named = "\"\\\b\f\n\r\t";
  constexpr std::string_view names = "\"\\bfnrt";
  constexpr std::string_view digits = "0123456789abcdef";
  json += '\\';
  if (const std::size_t at = named.find(byte); at != std::string_view::npos) {
    json += names[at];
    return;
  }
  json += "u00";
  json += digits[static_cast<unsigned char>(byte) >> 4U];
  json += digits[static_cast<unsigned char>(byte) & 0xFU];
}

}  // namespace

void append_json_string(std::string& json, std::string_view text) {
  json += '"';
  std::size_t copied = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (!needs_escape(text[i])) continue;
    json.append(text.substr(copied, i - copied));
    append_escape(json, text[i]);
    copied = i + 1;
  }
  json.append(text.substr(copied));
  json += '"';
}

void append_json_comma(std::string& json) {
  // A string ends in a quote, so these characters are structure.
  if (!json.empty() && std::string_view{"[{:"}.find(json.back()) == std::string_view::npos) {
    json += ',';
  }
}

}  // namespace bindeglied::detail
