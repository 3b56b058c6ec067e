#include "bindeglied/report/detail/json_writer.hpp"

#include <cassert>
#include <cmath>
#include <cstddef>
#include <variant>

#include "bindeglied/base/text.hpp"
#include "bindeglied/report/detail/escape_text.hpp"

namespace bindeglied {
namespace {

void append_quoted(std::string& bytes, std::string_view text) {
  bytes += '"';
  append_json(bytes, text);
  bytes += '"';
}

struct ValueWriter {
  JsonWriter& json;
  std::string& bytes;

  void operator()(std::monostate /*nothing*/) const { bytes += "null"; }
  void operator()(bool flag) const { bytes += flag ? "true" : "false"; }
  void operator()(std::int64_t number) const { bytes += std::to_string(number); }
  void operator()(double number) const {
    assert(std::isfinite(number));
    bytes += to_text(number);
  }
  void operator()(const std::string& text) const { quote(text); }
  void operator()(const NamedReference& reference) const { quote(reference.id); }
  void operator()(const LocalText& text) const {
    if (!text.is_sentence) return quote(text.code);
    json.open('{');
    json.key("code");
    json.text(text.code);
    json.key("de");
    json.text(text.de);
    json.key("en");
    json.text(text.en);
    json.close('}');
  }
  void operator()(const ValueList& list) const {
    json.open('[');
    for (const Value& item : list) json.value(item);
    json.close(']');
  }
  void operator()(const ValueObject& object) const { json.object(object); }
  void quote(std::string_view text) const { append_quoted(bytes, text); }
};

bool is_bracketed(const Value& value) {
  const auto* text = std::get_if<LocalText>(&value.content);
  return std::holds_alternative<ValueList>(value.content) ||
         std::holds_alternative<ValueObject>(value.content) ||
         (text != nullptr && text->is_sentence);
}

}  // namespace

void JsonWriter::start_line() {
  if (layout_ == JsonLayout::compact) return;
  bytes_ += '\n';
  bytes_.append(2 * depth_, ' ');
}

void JsonWriter::start_element() {
  if (std::exchange(is_after_key_, false)) return;
  if (!is_first_) bytes_ += ',';
  if (depth_ > 0) start_line();
  is_first_ = false;
}

void JsonWriter::open(char bracket) {
  start_element();
  bytes_ += bracket;
  ++depth_;
  is_first_ = true;
}

void JsonWriter::close(char bracket) {
  --depth_;
  if (!is_first_) start_line();
  bytes_ += bracket;
  is_first_ = depth_ == 0;
}

void JsonWriter::key(std::string_view name) {
  start_element();
  append_quoted(bytes_, name);
  bytes_ += layout_ == JsonLayout::compact ? ":" : ": ";
  is_after_key_ = true;
}

void JsonWriter::text(std::string_view content) {
  start_element();
  append_quoted(bytes_, content);
}

void JsonWriter::number(std::uint64_t count) {
  start_element();
  bytes_ += std::to_string(count);
}

void JsonWriter::null() {
  start_element();
  bytes_ += "null";
}

void JsonWriter::value(const Value& value) {
  if (!is_bracketed(value)) start_element();
  std::visit(ValueWriter{*this, bytes_}, value.content);
}

void JsonWriter::object(const ValueObject& object) {
  open('{');
  for (const ValueMember& each : object) member(each);
  close('}');
}

void JsonWriter::member(const ValueMember& member) {
  key(member.first);
  value(member.second);
}

}  // namespace bindeglied
