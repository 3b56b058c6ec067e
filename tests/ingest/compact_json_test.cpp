#include "bindeglied/ingest/detail/compact_json.hpp"

#include <gtest/gtest.h>

namespace bindeglied::detail {
namespace {

using namespace std::string_view_literals;

std::string quoted(std::string_view text) {
  std::string json;
  append_json_string(json, text);
  return json;
}

TEST(CompactJson, keeps_plain_text_in_every_script) {
  EXPECT_EQ(quoted(""), "\"\"");
  EXPECT_EQ(quoted("a/Ä €\x7F"), "\"a/Ä €\x7F\"");
}

TEST(CompactJson, escapes_quotes_backslashes_and_control_characters) {
  EXPECT_EQ(quoted("x\"y\\z"), R"("x\"y\\z")");
  EXPECT_EQ(quoted("\b\f\n\r\t"), R"("\b\f\n\r\t")");
  EXPECT_EQ(quoted("\0\x1F\x20"sv), "\"\\u0000\\u001f \"");
}

TEST(CompactJson, puts_a_comma_between_values_only) {
  for (const char* open : {"", "[", "{", "{\"a\":"}) {
    std::string json = open;
    append_json_comma(json);
    EXPECT_EQ(json, open);
  }
  std::string json = "[\"{\"";
  append_json_comma(json);
  EXPECT_EQ(json, "[\"{\",");
}

}  // namespace
}  // namespace bindeglied::detail
