#include "bindeglied/ingest/detail/nested_json.hpp"

#include <gtest/gtest.h>

namespace bindeglied::detail::nested_json_test {
namespace {

using namespace std::string_view_literals;

NestedJson list_of(const std::vector<std::string_view>& texts) {
  NestedJson nested;
  nested.begin();
  nested.open(false);
  for (const std::string_view text : texts) nested.add(JsonScalar::text, text);
  EXPECT_TRUE(nested.close());
  return nested;
}

/// `text` as it is written inside an array that is no list.
std::string written(std::string_view text) {
  NestedJson nested;
  nested.begin();
  nested.open(false);
  nested.add(JsonScalar::null, {});
  nested.add(JsonScalar::text, text);
  nested.close();
  return std::string(nested.cell().text);
}

TEST(NestedJson, joins_an_array_of_texts) {
  const NestedJson nested = list_of({"a", "", "b c"});
  EXPECT_EQ(nested.cell().text, "a||b c");
  EXPECT_FALSE(nested.cell().is_json);
  EXPECT_FALSE(nested.has_separator_in_text());
}

TEST(NestedJson, takes_an_empty_array_as_an_empty_list) {
  EXPECT_EQ(list_of({}).cell().text, "");
  EXPECT_FALSE(list_of({}).cell().is_json);
}

TEST(NestedJson, sees_the_list_separator_inside_a_text_of_a_list) {
  EXPECT_TRUE(list_of({"a", "b|c"}).has_separator_in_text());
  NestedJson nested = list_of({"a|b"});
  nested.begin();
  nested.open(false);
  nested.add(JsonScalar::text, "a|b");
  nested.add(JsonScalar::other, "1");
  nested.close();
  EXPECT_FALSE(nested.has_separator_in_text());
}

TEST(NestedJson, keeps_everything_else_as_compact_json_in_its_order) {
  NestedJson nested;
  nested.begin();
  nested.open(true);
  EXPECT_TRUE(nested.add_key("z"));
  nested.open(false);
  nested.add(JsonScalar::other, "1.50");
  nested.add(JsonScalar::null, {});
  nested.add(JsonScalar::other, "true");
  EXPECT_FALSE(nested.close());
  EXPECT_TRUE(nested.add_key("a"));
  nested.open(true);
  EXPECT_TRUE(nested.add_key("z"));
  nested.add(JsonScalar::text, "ä|{");
  EXPECT_EQ(nested.key_count(), 1U);
  EXPECT_FALSE(nested.close());
  EXPECT_EQ(nested.key_count(), 2U);
  EXPECT_TRUE(nested.close());
  EXPECT_EQ(nested.cell().text, R"({"z":[1.50,null,true],"a":{"z":"ä|{"}})");
  EXPECT_TRUE(nested.cell().is_json);
  EXPECT_EQ(nested.size(), nested.cell().text.size());
  EXPECT_FALSE(nested.has_separator_in_text());
}

TEST(NestedJson, takes_an_array_in_an_array_as_json) {
  NestedJson nested;
  nested.begin();
  nested.open(false);
  nested.open(false);
  nested.close();
  nested.add(JsonScalar::text, "a");
  nested.close();
  EXPECT_EQ(nested.cell().text, R"([[],"a"])");
  EXPECT_TRUE(nested.cell().is_json);
}

TEST(NestedJson, notices_a_repeated_key_and_keeps_both) {
  NestedJson nested;
  nested.begin();
  nested.open(true);
  EXPECT_TRUE(nested.add_key("a"));
  nested.add(JsonScalar::other, "1");
  EXPECT_FALSE(nested.add_key("a"));
  nested.add(JsonScalar::other, "2");
  nested.close();
  EXPECT_EQ(nested.cell().text, R"({"a":1,"a":2})");
}

TEST(NestedJson, escapes_quotes_backslashes_and_control_characters_only) {
  EXPECT_EQ(written("a/Ä €\x7F"), "[null,\"a/Ä €\x7F\"]");
  EXPECT_EQ(written("x\"y\\z"), R"([null,"x\"y\\z"])");
  EXPECT_EQ(written("\b\f\n\r\t"), R"([null,"\b\f\n\r\t"])");
  EXPECT_EQ(written("\0\x1F\x20"sv), R"([null,"\u0000\u001f "])");
}

}  // namespace
}  // namespace bindeglied::detail::nested_json_test
