#include "bindeglied/ingest/detail/text_place.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "bindeglied/base/error.hpp"

namespace bindeglied::detail::text_place_test {
namespace {

std::string place_of(std::string_view text, std::size_t offset) {
  return position_text(text_place(text, offset));
}

TEST(TextPlace, begins_at_line_one_column_one) {
  EXPECT_EQ(place_of("abc", 0), "line 1, column 1");
  EXPECT_EQ(place_of("", 0), "line 1, column 1");
}

TEST(TextPlace, counts_every_kind_of_line_end_once) {
  EXPECT_EQ(place_of("a\nb\r\nc\rd", 7), "line 4, column 1");
  EXPECT_EQ(place_of("a\nbc", 3), "line 2, column 2");
}

TEST(TextPlace, counts_characters_not_bytes) { EXPECT_EQ(place_of("Käse", 3), "line 1, column 3"); }

TEST(TextPlace, does_not_count_a_byte_order_mark) {
  EXPECT_EQ(place_of("\xEF\xBB\xBFxy", 4), "line 1, column 2");
  EXPECT_EQ(place_of("\xEF\xBB\xBFx\ny", 5), "line 2, column 1");
}

TEST(TextPlace, stops_at_the_end_of_the_text) { EXPECT_EQ(place_of("ab", 99), "line 1, column 3"); }

TEST(CountLineEnds, counts_a_pair_once_and_single_ones_too) {
  EXPECT_EQ(count_line_ends("a\r\nb\nc\rd\r\r\n"), 5U);
  EXPECT_EQ(count_line_ends("no end"), 0U);
}

TEST(Excerpt, keeps_sixty_bytes_and_cuts_between_characters) {
  EXPECT_EQ(excerpt(std::string(60, 'x')), std::string(60, 'x'));
  EXPECT_EQ(excerpt(std::string(61, 'x')), std::string(60, 'x') + "…");
  EXPECT_EQ(excerpt(std::string(59, 'x') + "ää"), std::string(59, 'x') + "…");
}

TEST(ThrowLimit, names_place_figure_and_limit) {
  try {
    throw_limit("ties.csv:17", 2000, "columns", "max_columns", 1024);
    FAIL() << "must throw";
  } catch (const Error& error) {
    EXPECT_EQ(error.kind(), ErrorKind::limit);
    EXPECT_STREQ(error.what(), "ties.csv:17: 2000 columns: max_columns allows 1024");
  }
}

}  // namespace
}  // namespace bindeglied::detail::text_place_test
