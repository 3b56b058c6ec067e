#include "bindeglied/base/parse_word.hpp"

#include <gtest/gtest.h>

namespace bindeglied {

namespace parse_word_test {
enum class Fruit : unsigned char { pear, red_currant };
}  // namespace parse_word_test

template <>
struct EnumNames<parse_word_test::Fruit> {
  using enum parse_word_test::Fruit;
  static constexpr std::array<EnumName<parse_word_test::Fruit>, 2> names{{
      {pear, "pear", "Birne", "pear"},
      {red_currant, "red_currant", "Träuble", "red currant"},
  }};
};

namespace parse_word_test {
namespace {

TEST(ParseWord, knows_the_name_and_both_words_in_any_case) {
  for (const char* text : {"pear", "PEAR", "Birne", "birne"}) {
    EXPECT_EQ(parse_word<Fruit>(text), Fruit::pear) << text;
  }
  for (const char* text : {"red_currant", "red currant", "red-currant", "Träuble", "traeuble"}) {
    EXPECT_EQ(parse_word<Fruit>(text), Fruit::red_currant) << text;
  }
}

TEST(ParseWord, knows_nothing_else) {
  for (const char* text : {"", "pea", "pears", "red", "\xff", "pear\xff"}) {
    EXPECT_EQ(parse_word<Fruit>(text), std::nullopt);
  }
}

}  // namespace
}  // namespace parse_word_test
}  // namespace bindeglied
