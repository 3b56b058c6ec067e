#include "bindeglied/report/detail/schema_parts.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "bindeglied/report/detail/json_writer.hpp"

namespace bindeglied::detail::schema_parts_test {
namespace {

std::string json_of(const Value& value) {
  JsonWriter json(JsonLayout::compact);
  json.value(value);
  return json.take();
}

TEST(SchemaParts, require_members_but_not_optional_ones) {
  EXPECT_EQ(json_of(schema_of_object({{"a", schema_of_type("string")}}, false,
                                     {{"b", schema_of_type("integer", true)}})),
            R"({"type":"object","properties":{"a":{"type":"string"},)"
            R"("b":{"type":["integer","null"]}},"required":["a"],"additionalProperties":true})");
}

TEST(SchemaParts, add_null_to_closed_words_that_may_be_absent) {
  EXPECT_EQ(json_of(schema_of_words({"x", "y"})), R"({"type":"string","enum":["x","y"]})");
  EXPECT_EQ(json_of(schema_of_words({"x"}, true)),
            R"({"type":["string","null"],"enum":["x",null]})");
}

TEST(SchemaParts, describe_lists_and_maps) {
  EXPECT_EQ(json_of(schema_of_list(schema_of_type("number"))),
            R"({"type":"array","items":{"type":"number"}})");
  EXPECT_EQ(json_of(schema_of_map(schema_of_type("string"))),
            R"({"type":"object","additionalProperties":{"type":"string"}})");
}

ReportColumn column_of(std::string_view key, Shape shape) {
  ReportColumn column;
  column.key = key;
  column.shape = shape;
  return column;
}

TEST(SchemaParts, follow_the_shape_of_columns) {
  ReportColumn flags = column_of("f", Shape::flag);
  flags.is_list = true;
  ReportColumn inner = column_of("o", Shape::object);
  inner.is_nullable = true;
  inner.members = {column_of("n", Shape::integer)};
  EXPECT_EQ(json_of({schema_members({flags, inner})}),
            R"({"f":{"type":"array","items":{"type":"boolean"}},"o":{"type":["object","null"],)"
            R"("properties":{"n":{"type":"integer"}},"required":["n"],)"
            R"("additionalProperties":true}})");
}

}  // namespace
}  // namespace bindeglied::detail::schema_parts_test
