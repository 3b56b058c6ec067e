#include "bindeglied/ingest/detail/cell_text.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace bindeglied::detail::cell_text_test {
namespace {

TEST(CellText, takes_scalars_as_written_and_null_as_nothing) {
  EXPECT_EQ(json_cell_text("12.50"), "12.50");
  EXPECT_EQ(json_cell_text("true"), "true");
  EXPECT_EQ(json_cell_text("null"), "");
}

TEST(CellText, joins_arrays_of_scalars) {
  EXPECT_EQ(json_cell_text(R"(["a",2,true])"), "a|2|true");
  EXPECT_EQ(json_cell_text("[]"), "");
  EXPECT_FALSE(json_cell_text(R"(["a|b",1])").has_value());
  EXPECT_FALSE(json_cell_text("[[1]]").has_value());
  EXPECT_FALSE(json_cell_text("[null]").has_value());
  EXPECT_FALSE(json_cell_text(R"({"a":1})").has_value());
}

TEST(CellText, writes_objects_with_sorted_keys) {
  EXPECT_EQ(json_object({{"b", "1"}, {"a \"q\"", json_string("x\ny")}}),
            R"({"a \"q\"":"x\ny","b":1})");
  EXPECT_EQ(json_object({}), "");
}

}  // namespace
}  // namespace bindeglied::detail::cell_text_test
