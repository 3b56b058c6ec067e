#include "bindeglied/ingest/detail/decode_text.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace bindeglied::detail::decode_text_test {
namespace {

using ::testing::IsEmpty;
using ::testing::SizeIs;

std::string decoded(std::string_view bytes) { return std::string(decode_text(bytes).text(bytes)); }

TEST(DecodeText, leaves_utf8_where_it_is) {
  const std::string_view bytes = "Müller";
  const DecodedText text = decode_text(bytes);
  EXPECT_FALSE(text.replacement.has_value());
  EXPECT_FALSE(text.is_windows_1252);
  EXPECT_THAT(text.damages, IsEmpty());
  EXPECT_EQ(text.text(bytes).data(), bytes.data());
}

TEST(DecodeText, takes_the_byte_order_mark_off) {
  EXPECT_EQ(decoded("\xEF\xBB\xBF"
                    "id"),
            "id");
  EXPECT_EQ(decoded("\xEF\xBB\xBF"), "");
}

TEST(DecodeText, reads_what_is_no_utf8_as_windows_1252) {
  const DecodedText text = decode_text("K\xE4se \x80 5 \x96 7");
  EXPECT_EQ(text.replacement, "Käse € 5 – 7");
  EXPECT_TRUE(text.is_windows_1252);
  EXPECT_EQ(text.first_foreign_byte, 1U);
  EXPECT_THAT(text.damages, IsEmpty());
}

TEST(DecodeText, knows_both_ends_of_each_range_of_windows_1252) {
  EXPECT_EQ(decoded("\x7F\x80\x9F\xA0\xFF"), "\x7F€Ÿ\xC2\xA0ÿ");
}

TEST(DecodeText, names_the_bytes_that_windows_1252_leaves_undefined) {
  const DecodedText text = decode_text(
      "a\x81\x8D\x8F\x90\x9D"
      "b");
  EXPECT_EQ(text.replacement,
            "a\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD"
            "b");
  ASSERT_THAT(text.damages, SizeIs(5));
  EXPECT_EQ(text.damages[0].offset, 1U);
  EXPECT_EQ(text.damages[1].offset, 4U);
  EXPECT_EQ(text.damages[1].kind, DamageKind::undefined);
}

TEST(DecodeText, takes_a_file_with_the_mark_of_utf8_at_its_word) {
  const DecodedText text = decode_text("\xEF\xBB\xBFK\xE4se");
  EXPECT_EQ(text.replacement, "K\uFFFDse");
  EXPECT_FALSE(text.is_windows_1252);
  ASSERT_THAT(text.damages, SizeIs(1));
  EXPECT_EQ(text.damages[0].offset, 1U);
  EXPECT_EQ(text.damages[0].kind, DamageKind::invalid_utf8);
}

TEST(DecodeText, sees_damaged_utf8_by_the_majority_of_its_characters) {
  EXPECT_EQ(decoded("ä ö \xFC"), "ä ö \uFFFD");
  EXPECT_EQ(decoded("ä \xFC"), "Ã¤ ü");
}

TEST(DecodeText, finds_nul_bytes_between_other_damages) {
  using namespace std::string_view_literals;
  const DecodedText text = decode_text("\0\x81\0"sv);
  ASSERT_THAT(text.damages, SizeIs(3));
  EXPECT_EQ(text.damages[0].kind, DamageKind::nul);
  EXPECT_EQ(text.damages[1].kind, DamageKind::undefined);
  EXPECT_EQ(text.damages[1].offset, 1U);
  EXPECT_EQ(text.damages[2].kind, DamageKind::nul);
  EXPECT_EQ(text.damages[2].offset, 4U);
}

TEST(DecodeText, keeps_ten_thousand_damages_at_most) {
  EXPECT_THAT(decode_text(std::string(20001, '\0')).damages, SizeIs(10000));
  EXPECT_THAT(decode_text(std::string(20001, '\x81')).damages, SizeIs(10000));
}

TEST(IsUtf16, knows_the_marks_of_both_byte_orders) {
  EXPECT_EQ(wide_encoding("\xFF\xFEi"), "UTF-16");
  EXPECT_EQ(wide_encoding("\xFE\xFFi"), "UTF-16");
  EXPECT_EQ(wide_encoding({"\xFF\xFE\0\0i", 5}), "UTF-32");
  EXPECT_EQ(wide_encoding({"\0\0\xFE\xFFi", 5}), "UTF-32");
  EXPECT_EQ(wide_encoding("\xEF\xBB\xBFi"), "");
  EXPECT_EQ(wide_encoding("\xFF"), "");
  using namespace std::string_view_literals;
  EXPECT_EQ(wide_encoding("f\0r\0o\0m\0,\0t\0o\0\n\0"sv), "UTF-16");
  EXPECT_EQ(wide_encoding("\0f\0r\0o\0m\0,\0t\0o\0\n"sv), "UTF-16");
  EXPECT_EQ(wide_encoding("a\0\0\0b\0\0\0c\0\0\0d\0\0\0e\0\0\0f\0\0\0g\0\0\0h\0\0\0"sv), "UTF-32");
  EXPECT_EQ(wide_encoding("\0\0\0a\0\0\0b\0\0\0c\0\0\0d\0\0\0e\0\0\0f\0\0\0g\0\0\0h"sv), "UTF-32");
  EXPECT_EQ(wide_encoding("f\0r\0o\0m\0,\0t\0o\0"sv), "") << "too short to tell";
  EXPECT_EQ(wide_encoding("f\0r\0o\0m\0,\0t\0o\0nn"sv), "");
}

}  // namespace
}  // namespace bindeglied::detail::decode_text_test
