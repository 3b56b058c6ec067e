#include "bindeglied/ingest/detail/cell_text.hpp"

#include <nlohmann/json.hpp>

#include "bindeglied/ingest/detail/json_text.hpp"

namespace bindeglied::detail {
namespace {

std::optional<std::string> array_text(std::string_view json) {
  const auto parsed = nlohmann::json::parse(json, nullptr, false);
  if (!parsed.is_array()) return std::nullopt;
  std::string joined;
  for (const nlohmann::json& part : parsed) {
    if (part.is_structured() || part.is_null()) return std::nullopt;
    const std::string text = part.is_string() ? part.get<std::string>() : part.dump();
    if (text.find('|') != std::string::npos) return std::nullopt;
    if (!joined.empty()) joined += '|';
    joined += text;
  }
  return joined;
}

}  // namespace

std::optional<std::string> json_cell_text(std::string_view json) {
  if (json == "null") return std::string();
  if (json.starts_with('[')) return array_text(json);
  if (json.starts_with('{')) return std::nullopt;
  return std::string(json);
}

std::string json_string(std::string_view text) {
  std::string json;
  append_json_string(json, text);
  return json;
}

std::string json_object(const std::map<std::string, std::string>& entries) {
  if (entries.empty()) return {};
  std::string object = "{";
  for (const auto& [key, value] : entries) {
    if (object.back() != '{') object += ',';
    append_json_string(object, key);
    object += ':';
    object += value;
  }
  return object + '}';
}

}  // namespace bindeglied::detail
