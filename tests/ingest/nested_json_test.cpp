#include "bindeglied/ingest/detail/nested_json.hpp"

#include <gtest/gtest.h>

namespace bindeglied::detail::nested_json_test {
namespace {

using namespace std::string_view_literals;

/// `text` as it is written inside an array.
std::string written(std::string_view text) {
  NestedJson nested;
  nested.begin();
  nested.open(false);
  nested.add(JsonScalar::text, text);
  nested.close();
  return std::string(nested.cell().text);
}

TEST(NestedJson, is_compact_json_in_the_order_of_the_file) {
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
  EXPECT_EQ(written("a/Ä €\x7F"), "[\"a/Ä €\x7F\"]");
  EXPECT_EQ(written("x\"y\\z"), R"(["x\"y\\z"])");
  EXPECT_EQ(written("\b\f\n\r\t"), R"(["\b\f\n\r\t"])");
  EXPECT_EQ(written("\0\x1F\x20"sv), R"(["\u0000\u001f "])");
}

}  // namespace
}  // namespace bindeglied::detail::nested_json_test
