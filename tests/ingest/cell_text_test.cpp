#include "bindeglied/ingest/detail/cell_text.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace bindeglied::detail::cell_text_test {
namespace {

/// The text of the cell, or the code of what is wrong.
std::string text_of(std::string_view json) {
  const JsonCellText cell = json_cell_text(json);
  return cell.problem ? cell.problem->code : cell.text;
}

TEST(CellText, takes_scalars_as_written_and_null_as_nothing) {
  EXPECT_EQ(text_of("12.50"), "12.50");
  EXPECT_EQ(text_of("true"), "true");
  EXPECT_EQ(text_of("null"), "");
}

TEST(CellText, joins_arrays_of_scalars) {
  EXPECT_EQ(text_of(R"(["a",2,true])"), "a|2|true");
  EXPECT_EQ(text_of(R"(["","a","","b c"])"), "|a||b c");
  EXPECT_EQ(text_of("[]"), "");
  EXPECT_EQ(text_of(R"(["a|b",1])"), "json.list_separator");
  EXPECT_EQ(text_of("[[1]]"), "cell.type");
  EXPECT_EQ(text_of("[null]"), "cell.type");
  EXPECT_EQ(text_of(R"({"a":1})"), "cell.type");
}

TEST(CellText, takes_the_only_part_of_an_array) {
  EXPECT_EQ(json_only_part(R"(["a"])"), "a");
  EXPECT_EQ(json_only_part("[1]"), "1");
  for (const std::string_view other : {R"(["a","b"])", R"(["a|b"])", "[]", R"({"a":1})", "[[1]]"}) {
    EXPECT_EQ(json_only_part(other), "") << other;
  }
}

TEST(CellText, tells_numbers_of_json_from_texts) {
  for (const std::string_view number : {"50.125", "[50.125]"}) {
    EXPECT_TRUE(json_cell_text(number).is_number) << number;
  }
  for (const std::string_view other : {R"(["50.125"])", "[1,2]", "[]", "[true]"}) {
    EXPECT_FALSE(json_cell_text(other).is_number) << other;
  }
}

TEST(CellText, writes_objects_with_sorted_keys) {
  EXPECT_EQ(json_object({{"b", "1"}, {"a \"q\"", json_string("x\ny")}}),
            R"({"a \"q\"":"x\ny","b":1})");
  EXPECT_EQ(json_object({}), "");
}

}  // namespace
}  // namespace bindeglied::detail::cell_text_test
