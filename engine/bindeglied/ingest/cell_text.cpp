#include "bindeglied/ingest/detail/cell_text.hpp"

#include <cassert>
#include <cstddef>
#include <utility>

#include <nlohmann/json.hpp>

#include "bindeglied/ingest/detail/json_text.hpp"

namespace bindeglied::detail {
namespace {

JsonCellText no_cell_text() {
  return {.problem = CellProblem{.code = "cell.type",
                                 .rule = "must be a text, a number, or a list of texts"}};
}

JsonCellText array_text(std::string_view json) {
  const auto parsed = nlohmann::json::parse(json, nullptr, false);
  assert(parsed.is_array());
  JsonCellText joined{.parts = parsed.size(),
                      .is_number = parsed.size() == 1 && parsed[0].is_number()};
  for (std::size_t i = 0; i < parsed.size(); ++i) {
    const nlohmann::json& part = parsed[i];
    if (part.is_structured() || part.is_null()) return no_cell_text();
    const std::string text = part.is_string() ? part.get<std::string>() : part.dump();
    if (text.find('|') != std::string::npos) {
      joined.problem = {.code = "json.list_separator",
                        .rule =
                            "the texts of a list must not hold '|', which separates them in "
                            "tables"};
    }
    if (i > 0) joined.text += '|';
    joined.text += text;
  }
  return joined;
}

}  // namespace

JsonCellText json_cell_text(std::string_view json) {
  if (json == "null") return {};
  if (json.starts_with('[')) return array_text(json);
  if (json.starts_with('{')) return no_cell_text();
  return {.text = std::string(json), .is_number = true};
}

std::string json_only_part(std::string_view json) {
  JsonCellText cell = json_cell_text(json);
  return cell.problem || cell.parts > 1 ? "" : std::move(cell.text);
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
