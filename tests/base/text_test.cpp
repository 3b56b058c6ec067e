#include "bindeglied/base/text.hpp"

#include <limits>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace bindeglied::text_test {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(FoldName, brings_the_spellings_of_an_umlaut_together) {
  const FoldedName umlaut = fold_name("Müller");
  EXPECT_EQ(umlaut.plain, "muller");
  EXPECT_EQ(umlaut.expanded, "mueller");
  EXPECT_TRUE(same_folded(umlaut, fold_name("Mueller")));
  EXPECT_TRUE(same_folded(umlaut, fold_name("Muller")));
  EXPECT_TRUE(same_folded(umlaut, fold_name("Mu\u0308ller")));
  EXPECT_FALSE(same_folded(umlaut, fold_name("Miller")));
}

TEST(FoldName, folds_case_sharp_s_ligatures_and_width) {
  EXPECT_EQ(fold_name("STRASSE").plain, fold_name("Straße").plain);
  EXPECT_EQ(fold_name("\uFB01rma").plain, "firma");
  EXPECT_EQ(fold_name("\uFF2D\uFF35").plain, "mu");
  EXPECT_EQ(fold_name("Élan").plain, "elan");
}

TEST(FoldName, reduces_signs_to_single_spaces) {
  EXPECT_EQ(fold_name("  Stadt–Essen,  e.V. ").plain, "stadt essen e v");
  EXPECT_EQ(fold_name("  Stadt-Essen,  e.V. ").plain, "stadt essen e v");
  EXPECT_EQ(fold_name("Null\u200Bbreite").plain, "nullbreite");
}

TEST(FoldName, keeps_a_name_of_signs_only) {
  EXPECT_EQ(fold_name(" ## ").plain, "##");
  EXPECT_FALSE(same_folded(fold_name("##"), fold_name("++")));
}

TEST(Utf8, finds_the_first_bad_byte) {
  EXPECT_EQ(first_invalid_utf8("Größe €𝄞 and plain text after it"), std::nullopt);
  EXPECT_EQ(first_invalid_utf8(""), std::nullopt);
  EXPECT_EQ(first_invalid_utf8("plain text \xFF"), 11U);
  EXPECT_EQ(first_invalid_utf8("a\x80"), 1U);             // tail without lead
  EXPECT_EQ(first_invalid_utf8("a\xC3"), 1U);             // cut off
  EXPECT_EQ(first_invalid_utf8("\xC0\xAF"), 0U);          // overlong, two bytes
  EXPECT_EQ(first_invalid_utf8("\xE0\x80\xAF"), 0U);      // overlong, three bytes
  EXPECT_EQ(first_invalid_utf8("\xF0\x80\x80\xAF"), 0U);  // overlong, four bytes
  EXPECT_EQ(first_invalid_utf8("\xED\xA0\x80"), 0U);      // surrogate
  EXPECT_EQ(first_invalid_utf8("\xF4\x90\x80\x80"), 0U);  // above U+10FFFF
  EXPECT_EQ(first_invalid_utf8("\xF4\x8F\xBF\xBF"), std::nullopt);
  EXPECT_EQ(first_invalid_utf8("\xED\x9F\xBF"), std::nullopt);
}

TEST(Nfc, composes) { EXPECT_EQ(to_nfc("Mu\u0308ller"), "Müller"); }

TEST(DisplayWidth, counts_columns_not_bytes) {
  EXPECT_EQ(display_width("Größe"), 5U);
  EXPECT_EQ(display_width("日本"), 4U);
  EXPECT_EQ(display_width("u\u0308"), 1U);
  EXPECT_EQ(display_width("abc"), 3U);
}

TEST(CutToWidth, ends_in_an_ellipsis_only_when_cut) {
  EXPECT_EQ(cut_to_width("Größe", 5), "Größe");
  EXPECT_EQ(cut_to_width("Größen", 5), "Größ…");
  EXPECT_EQ(cut_to_width("日本語", 4), "日…");
  EXPECT_EQ(cut_to_width("Größe", 1), "…");
  EXPECT_EQ(cut_to_width("Größe", 0), "");
}

TEST(Split, keeps_empty_parts_but_none_of_an_empty_text) {
  EXPECT_THAT(split("a||b", '|'), ElementsAre("a", "", "b"));
  EXPECT_THAT(split("a|", '|'), ElementsAre("a", ""));
  EXPECT_THAT(split("", '|'), IsEmpty());
}

TEST(Trim, takes_blanks_and_no_break_spaces_from_both_ends) {
  EXPECT_EQ(trim(" \t\u00A0a b\u00A0\r\n"), "a b");
  EXPECT_EQ(trim("  "), "");
}

TEST(ToText, is_the_shortest_that_reads_back) {
  EXPECT_EQ(to_text(0.1), "0.1");
  EXPECT_EQ(to_text(1.0), "1");
  EXPECT_EQ(to_text(-0.0), "0");
  EXPECT_EQ(to_text(1e300), "1e+300");
}

TEST(ToFixed, writes_german_and_english_numbers) {
  EXPECT_EQ(to_fixed(1234.5, 2, true), "1.234,50");
  EXPECT_EQ(to_fixed(1234.5, 2, false), "1,234.50");
  EXPECT_EQ(to_fixed(-1234567.0, 0, true), "−1.234.567");
  EXPECT_EQ(to_fixed(-0.5, 1, false), "−0.5");
  EXPECT_EQ(to_fixed(-0.001, 2, false), "0.00");
  EXPECT_EQ(to_fixed(999.0, 0, true), "999");
}

TEST(ToWhole, writes_plain_digits_with_the_minus_sign) {
  EXPECT_EQ(to_whole(2019), "2019");
  EXPECT_EQ(to_whole(0), "0");
  EXPECT_EQ(to_whole(std::numeric_limits<std::int64_t>::min()), "−9223372036854775808");
}

TEST(ToSigned, always_says_which_way) {
  EXPECT_EQ(to_signed(1.0, 0, true), "+1");
  EXPECT_EQ(to_signed(-1234.0, 0, true), "−1.234");
  EXPECT_EQ(to_signed(-0.25, 2, false), "−0.25");
  EXPECT_EQ(to_signed(0.0, 0, true), "±0");
  EXPECT_EQ(to_signed(-0.001, 2, true), "±0,00");  // nothing of it is seen
}

TEST(ToFixed, has_room_for_the_largest_double) {
  EXPECT_EQ(to_fixed(std::numeric_limits<double>::max(), 2, false).size(), 309 + 102 + 3U);
}

}  // namespace
}  // namespace bindeglied::text_test
