#include "bindeglied/ingest/detail/json_text.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace bindeglied::detail::json_text_test {
namespace {

using namespace std::string_view_literals;

std::string quoted(std::string_view text) {
  std::string json;
  append_json_string(json, text);
  return json;
}

TEST(JsonText, escapes_only_what_must_be_escaped) {
  EXPECT_EQ(quoted("Bürger/innen \u2028 \x7F"), "\"Bürger/innen \u2028 \x7F\"");
  EXPECT_EQ(quoted("a\"b\\c"), R"("a\"b\\c")");
  EXPECT_EQ(quoted("\b\f\n\r\t\x01\x1F\0z"sv), R"("\b\f\n\r\t\u0001\u001f\u0000z")");
}

TEST(JsonText, reads_a_string_back) {
  EXPECT_EQ(json_string_text(R"("")"), "");
  EXPECT_EQ(json_string_text(R"("ä")"), "ä");
  EXPECT_EQ(json_string_text(R"("\"\\\n\u00e4\ud83d\ude00")"), "\"\\\nä😀");
  const std::string_view all = "\"\\\b\f\n\r\t\x01ß\0."sv;
  EXPECT_EQ(json_string_text(quoted(all)), all);
}

TEST(JsonText, splits_an_object_without_touching_its_values) {
  const auto members = json_members(
      R"({"a":1.50e+400,"b\"}":"x,\\\"}","c":[1,{"d":"]"},[]],"e":{"f":{}},"g":null})");
  ASSERT_EQ(members.size(), 5U);
  EXPECT_EQ(members[0].key, R"("a")");
  EXPECT_EQ(members[0].value, "1.50e+400");
  EXPECT_EQ(members[1].key, R"("b\"}")");
  EXPECT_EQ(members[1].value, R"("x,\\\"}")");
  EXPECT_EQ(members[2].value, R"([1,{"d":"]"},[]])");
  EXPECT_EQ(members[3].value, R"({"f":{}})");
  EXPECT_EQ(members[4].value, "null");
}

TEST(JsonText, nothing_has_no_members) {
  EXPECT_THAT(json_members(""), ::testing::IsEmpty());
  EXPECT_THAT(json_members("{}"), ::testing::IsEmpty());
}

}  // namespace
}  // namespace bindeglied::detail::json_text_test
