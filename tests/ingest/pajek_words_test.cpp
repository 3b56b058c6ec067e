#include "bindeglied/ingest/detail/pajek_words.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace bindeglied::detail::pajek_words_test {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

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

}  // namespace
}  // namespace bindeglied::detail::pajek_words_test
