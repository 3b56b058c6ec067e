#include "bindeglied/ingest/detail/nested_json.hpp"

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

/// Appends a JSON string in quotes; what needs no escape stays as it is.
void append_string(std::string& json, std::string_view text) {
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

/// Appends the comma that must stand before the next key or element, if any.
void append_comma(std::string& json) {
  // A string ends in a quote, so these characters are structure.
  constexpr std::string_view openers = "[{:";
  if (!json.empty() && openers.find(json.back()) == std::string_view::npos) json += ',';
}

}  // namespace

void NestedJson::begin() {
  json_.clear();
  keys_.clear();
  closing_.clear();
}

void NestedJson::open(bool is_object) {
  append_comma(json_);
  json_ += is_object ? '{' : '[';
  closing_ += is_object ? '}' : ']';
  keys_.emplace_back();
}

bool NestedJson::close() {
  json_ += closing_.back();
  closing_.pop_back();
  keys_.pop_back();
  return closing_.empty();
}

bool NestedJson::add_key(std::string_view key) {
  append_comma(json_);
  append_string(json_, key);
  json_ += ':';
  return keys_.back().emplace(key).second;
}

void NestedJson::add(JsonScalar kind, std::string_view text) {
  append_comma(json_);
  if (kind == JsonScalar::text) {
    append_string(json_, text);
  } else {
    json_ += kind == JsonScalar::null ? "null" : text;
  }
}

}  // namespace bindeglied::detail
