#include "bindeglied/report/detail/json_writer.hpp"

#include <gtest/gtest.h>

namespace bindeglied::json_writer_test {
namespace {

std::string compact(const Value& value) {
  JsonWriter json(JsonLayout::compact);
  json.value(value);
  return json.take();
}

TEST(JsonWriter, writes_every_kind_of_value) {
  EXPECT_EQ(compact({}), "null");
  EXPECT_EQ(compact({true}), "true");
  EXPECT_EQ(compact({false}), "false");
  EXPECT_EQ(compact({std::int64_t{-12}}), "-12");
  EXPECT_EQ(compact({std::string("a\"")}), R"("a\"")");
  EXPECT_EQ(compact({NamedReference{"a", "Alpha", "A"}}), R"("a")");
  EXPECT_EQ(compact({LocalText{"met", "erfüllt", "met", false}}), R"("met")");
  EXPECT_EQ(compact({LocalText{"c", "ä", "b", true}}), R"({"code":"c","de":"ä","en":"b"})");
  EXPECT_EQ(compact({ValueList{}}), "[]");
  EXPECT_EQ(compact({ValueObject{}}), "{}");
  EXPECT_EQ(compact({ValueList{{}, {ValueObject{{"a", {true}}, {"b", {}}}}}}),
            R"([null,{"a":true,"b":null}])");
}

TEST(JsonWriter, writes_the_shortest_double_and_no_negative_zero) {
  EXPECT_EQ(compact({0.1}), "0.1");
  EXPECT_EQ(compact({-0.0}), "0");
  EXPECT_EQ(compact({1.0 / 3.0}), "0.3333333333333333");
}

TEST(JsonWriter, indents_by_two_spaces_and_keeps_empty_brackets_closed) {
  JsonWriter json(JsonLayout::indented);
  json.value(
      {ValueObject{{"a", {ValueList{{true}, {ValueObject{{"b", {}}}}}}}, {"c", {ValueList{}}}}});
  EXPECT_EQ(json.take(), R"({
  "a": [
    true,
    {
      "b": null
    }
  ],
  "c": []
})");
}

TEST(JsonWriter, goes_on_after_take) {
  JsonWriter json(JsonLayout::compact);
  json.open('[');
  json.number(18446744073709551615ULL);
  EXPECT_EQ(json.take(), "[18446744073709551615");
  json.text("x");
  json.null();
  json.close(']');
  EXPECT_EQ(json.take(), R"(,"x",null])");
  json.open('{');
  json.key("k\n");
  json.null();
  json.close('}');
  EXPECT_EQ(json.take(), R"({"k\n":null})");
}

}  // namespace
}  // namespace bindeglied::json_writer_test
