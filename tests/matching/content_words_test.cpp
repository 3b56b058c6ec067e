#include "bindeglied/matching/content_words.hpp"

#include <gtest/gtest.h>

namespace bindeglied::content_words_test {
namespace {

TEST(ContentWords, begin_with_a_letter_and_have_three_bytes) {
  EXPECT_TRUE(is_content_word("gas"));
  EXPECT_TRUE(is_content_word("co2"));
  EXPECT_FALSE(is_content_word("ki"));
  EXPECT_FALSE(is_content_word(""));
  EXPECT_FALSE(is_content_word("2019"));
  EXPECT_FALSE(is_content_word("0th"));
  EXPECT_FALSE(is_content_word("9th"));
}

TEST(ContentWords, count_bytes_and_not_letters) {
  EXPECT_TRUE(is_content_word("\xCE\xB1\xCE\xB2"));
}

TEST(ContentWords, are_no_function_words_of_either_language) {
  for (const char* word : {"aber", "and", "fur", "uber", "the", "zwischen", "will", "other"}) {
    EXPECT_FALSE(is_content_word(word)) << word;
  }
  EXPECT_TRUE(is_content_word("others"));
  EXPECT_TRUE(is_content_word("theme"));
}

TEST(ContentWords, come_folded_and_in_their_order) {
  EXPECT_EQ(content_words("The Grün, of 2019: Energy GRÜN"),
            (std::vector<std::string>{"grun", "energy", "grun"}));
  EXPECT_TRUE(content_words("").empty());
}

}  // namespace
}  // namespace bindeglied::content_words_test
