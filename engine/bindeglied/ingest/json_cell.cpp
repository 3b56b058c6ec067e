#include "bindeglied/ingest/detail/json_cell.hpp"

#include "bindeglied/ingest/detail/compact_json.hpp"

namespace bindeglied::detail {

void JsonCell::begin() {
  json_.clear();
  list_.clear();
  text_count_ = 0;
  is_list_ = true;
  has_separator_ = false;
  keys_.clear();
  closing_.clear();
}

void JsonCell::open(bool is_object) {
  if (is_object || !closing_.empty()) is_list_ = false;
  append_json_comma(json_);
  json_ += is_object ? '{' : '[';
  closing_ += is_object ? '}' : ']';
  keys_.emplace_back();
}

bool JsonCell::close() {
  json_ += closing_.back();
  closing_.pop_back();
  keys_.pop_back();
  return closing_.empty();
}

bool JsonCell::add_key(std::string_view key) {
  append_json_comma(json_);
  append_json_string(json_, key);
  json_ += ':';
  return keys_.back().emplace(key).second;
}

void JsonCell::add(JsonScalar kind, std::string_view text) {
  append_json_comma(json_);
  if (kind != JsonScalar::text) {
    is_list_ = false;
    json_ += kind == JsonScalar::null ? "null" : text;
    return;
  }
  append_json_string(json_, text);
  if (!is_list_) return;
  if (text_count_++ > 0) list_ += '|';
  list_ += text;
  if (text.find('|') != std::string_view::npos) has_separator_ = true;
}

RawCell JsonCell::cell() const {
  return is_list_ ? RawCell{.text = list_} : RawCell{.text = json_, .is_json = true};
}

}  // namespace bindeglied::detail
