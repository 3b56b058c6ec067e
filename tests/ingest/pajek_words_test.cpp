#include "bindeglied/ingest/detail/pajek_words.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace bindeglied::detail::pajek_words_test {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(PajekWords, tell_labels_that_can_be_ids) {
  EXPECT_TRUE(are_all_different({"b", "a", "ab"}));
  EXPECT_TRUE(are_all_different({}));
  EXPECT_FALSE(are_all_different({"b", "a", "b"}));
  EXPECT_FALSE(are_all_different({"b", ""}));
}

TEST(PajekWords, know_the_sections_with_vertices_of_their_own) {
  EXPECT_EQ(pajek_section("*partition"), PajekSection::values);
  EXPECT_EQ(pajek_section("*vector"), PajekSection::values);
  for (const std::string_view word : {"*partition", "*vector", "*permutation", "*cluster"}) {
    EXPECT_TRUE(has_own_vertices(word)) << word;
  }
  EXPECT_TRUE(has_own_vertices("*hierarchy"));
  EXPECT_FALSE(has_own_vertices("*arcs"));
  EXPECT_FALSE(has_own_vertices("*network"));
}

TEST(PajekWords, lie_between_blanks_or_quotation_marks) {
  EXPECT_THAT(pajek_words("1 \"a b\"\t0.5  box\r"), ElementsAre("1", "a b", "0.5", "box"));
  EXPECT_THAT(pajek_words("\"\" x\"y"), ElementsAre("", "x\"y"));
  EXPECT_THAT(pajek_words("\"a\"\"b\""), ElementsAre("a", "b"));
  EXPECT_THAT(pajek_words(" \t"), IsEmpty());
  EXPECT_THAT(pajek_words(""), IsEmpty());
}

TEST(PajekWords, keep_the_quotation_mark_that_is_not_closed) {
  EXPECT_THAT(pajek_words("1 \"a b"), ElementsAre("1", "\"a b"));
  EXPECT_THAT(pajek_words("\""), ElementsAre("\""));
}

TEST(PajekWords, are_whole_numbers_below_two_to_64_or_none) {
  EXPECT_EQ(pajek_whole("0"), 0U);
  EXPECT_EQ(pajek_whole("18446744073709551615"), 18446744073709551615ULL);
  for (const char* word : {"18446744073709551616", "", "-1", "+1", "1.0", "1x", " 1"}) {
    EXPECT_EQ(pajek_whole(word), std::nullopt) << word;
  }
}

TEST(PajekWords, keep_brackets_together) {
  EXPECT_THAT(pajek_words("1 [3-7, 9] l"), ElementsAre("1", "[3-7, 9]", "l"));
  EXPECT_THAT(pajek_words("[1]2 [3"), ElementsAre("[1]", "2", "[3"));
}

TEST(PajekWords, name_the_section_and_its_relation) {
  EXPECT_EQ(pajek_section("*vertices"), PajekSection::vertices);
  EXPECT_EQ(pajek_section("*arcs"), PajekSection::pairs);
  EXPECT_EQ(pajek_section("*edgeslist"), PajekSection::lists);
  EXPECT_EQ(pajek_section("*matrix"), PajekSection::matrix);
  EXPECT_EQ(pajek_section("*events"), PajekSection::other);
  EXPECT_EQ(pajek_relation({"*Arcs", ":2", "funds"}), "funds");
  EXPECT_EQ(pajek_relation({"*Arcs", ":2"}), "2");
  EXPECT_EQ(pajek_relation({"*Vertices", "2"}), "");
  EXPECT_EQ(pajek_relation({"*Arcs"}), "");
}

TEST(PajekNumber, is_finite_and_the_whole_word) {
  EXPECT_EQ(pajek_number("-0"), 0.0);
  EXPECT_EQ(pajek_number("+1.0"), 1.0);
  EXPECT_EQ(pajek_number(".5e1"), 5.0);
  for (const char* word : {"", "+", "nan", "inf", "1x", "1e999", "0x"}) {
    EXPECT_EQ(pajek_number(word), std::nullopt) << word;
  }
}

TEST(PajekTime, is_the_first_interval) {
  const auto told = [](std::string_view word) {
    const PajekTime time = pajek_time(word);
    return std::string(time.start) + ".." + std::string(time.end) + (time.has_more ? "+" : "");
  };
  EXPECT_EQ(told("[1990-1995]"), "1990..1995");
  EXPECT_EQ(told("[3-*]"), "3..");
  EXPECT_EQ(told("[ 3 - 7 , 9]"), "3..7+");
  EXPECT_EQ(told("[5]"), "5..5");
  EXPECT_EQ(told("[*]"), "..");
  EXPECT_EQ(told("[]"), "..");
  EXPECT_EQ(told("["), "..");
}

}  // namespace
}  // namespace bindeglied::detail::pajek_words_test
