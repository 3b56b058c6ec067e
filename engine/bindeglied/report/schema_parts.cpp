#include "bindeglied/report/detail/schema_parts.hpp"

#include <string>
#include <utility>

namespace bindeglied::detail {
namespace {

Value type_name(std::string_view name, bool is_nullable) {
  if (!is_nullable) return schema_text(name);
  return {ValueList{schema_text(name), schema_text("null")}};
}

Value schema_of_item(const ReportColumn& column) {
  const auto of_type = [&](std::string_view name) {
    return schema_of_type(name, column.is_nullable);
  };
  switch (column.shape) {
    case Shape::flag:
      return of_type("boolean");
    case Shape::integer:
      return of_type("integer");
    case Shape::number:
      return of_type("number");
    case Shape::text:
    case Shape::reference:
      return of_type("string");
    case Shape::word:
      return schema_of_words(column.words, column.is_nullable);
    case Shape::sentence:
      return schema_of_object({{"code", schema_of_type("string")},
                               {"de", schema_of_type("string")},
                               {"en", schema_of_type("string")}},
                              column.is_nullable);
    case Shape::object:
      break;
  }
  return schema_of_columns(column.members, column.is_nullable);
}

}  // namespace

Value schema_text(std::string_view content) { return {std::string(content)}; }

Value schema_of_type(std::string_view name, bool is_nullable) {
  return {ValueObject{{"type", type_name(name, is_nullable)}}};
}

Value schema_of_words(const std::vector<std::string_view>& words, bool is_nullable) {
  ValueList list;
  for (const std::string_view word : words) list.push_back(schema_text(word));
  if (is_nullable) list.emplace_back();
  return {ValueObject{{"type", type_name("string", is_nullable)}, {"enum", {std::move(list)}}}};
}

Value schema_of_list(Value items) {
  return {ValueObject{{"type", schema_text("array")}, {"items", std::move(items)}}};
}

Value schema_of_map(Value values) {
  return {
      ValueObject{{"type", schema_text("object")}, {"additionalProperties", std::move(values)}}};
}

Value schema_of_object(const ValueObject& members, bool is_nullable, const ValueObject& optional) {
  ValueList keys;
  for (const ValueMember& member : members) keys.push_back(schema_text(member.first));
  ValueObject properties = members;
  properties.insert(properties.end(), optional.begin(), optional.end());
  return {ValueObject{{"type", type_name("object", is_nullable)},
                      {"properties", {std::move(properties)}},
                      {"required", {std::move(keys)}},
                      {"additionalProperties", {true}}}};
}

ValueObject schema_members(const std::vector<ReportColumn>& columns) {
  ValueObject members;
  for (const ReportColumn& column : columns) {
    Value item = schema_of_item(column);
    members.emplace_back(column.key,
                         column.is_list ? schema_of_list(std::move(item)) : std::move(item));
  }
  return members;
}

Value schema_of_columns(const std::vector<ReportColumn>& columns, bool is_nullable) {
  return schema_of_object(schema_members(columns), is_nullable);
}

}  // namespace bindeglied::detail
