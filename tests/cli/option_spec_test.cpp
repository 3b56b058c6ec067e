#include "cli/option_spec.hpp"

#include <string>
#include <tuple>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace bindeglied {
namespace {

using ::testing::HasSubstr;

enum class Fruit : std::uint8_t { apple, pear };

}  // namespace

template <>
struct EnumNames<Fruit> {
  static constexpr std::array<EnumName<Fruit>, 2> names{{
      {Fruit::apple, "apple", "Apfel", "apple"},
      {Fruit::pear, "pear", "Birne", "pear"},
  }};
};

namespace {

struct Basket {
  std::uint32_t max_count = 3;
  double share = 0.5;
  Fruit fruit = Fruit::apple;
  bool is_full = false;
  std::string name = {};
  PartialDate day = {};
  std::optional<Fruit> second = {};
  std::vector<std::string> labels = {};

  static constexpr auto fields() {
    using Self = Basket;
    return std::tuple{Field{"max_count", &Self::max_count, 1U, 9U, "how many"},
                      Field{"share", &Self::share, 0.0, 1.0, "which share"},
                      Choice{"fruit", &Self::fruit, "which fruit"},
                      Choice{"is_full", &Self::is_full, "whether full"},
                      Choice{"name", &Self::name, "what name"},
                      Choice{"day", &Self::day, "which day"},
                      Choice{"second", &Self::second, "which other fruit, if any"},
                      Choice{"labels", &Self::labels, "what stands on it"}};
  }
};

std::string message_of(const OptionValues& values) {
  try {
    (void)read_options<Basket>(values);
  } catch (const Error& error) {
    return error.what();
  }
  return "no error";
}

TEST(ReadOptions, keeps_every_value_of_a_repeated_option) {
  EXPECT_THAT(read_options<Basket>({{"labels", "a\nb"}}).labels, ::testing::ElementsAre("a", "b"));
  EXPECT_THAT(read_options<Basket>({{"labels", ""}}).labels, ::testing::ElementsAre(""));
  EXPECT_TRUE(read_options<Basket>({}).labels.empty());
}

TEST(OptionSpec, comes_from_the_declaration) {
  const auto specs = option_specs<Basket>();
  ASSERT_EQ(specs.size(), 8U);
  EXPECT_EQ(specs[0].name, "max-count");
  EXPECT_EQ(specs[0].fallback, "3");
  EXPECT_EQ(specs[0].values, "NUMBER");
  EXPECT_EQ(specs[2].values, "apple|pear");
  EXPECT_EQ(specs[2].fallback, "apple");
  EXPECT_TRUE(specs[3].is_flag);
  EXPECT_EQ(specs[5].values, "DATE");
  EXPECT_EQ(specs[6].values, "apple|pear");
  EXPECT_EQ(specs[6].fallback, "");
}

TEST(ReadOptions, keeps_defaults_and_takes_what_was_given) {
  const auto basket = read_options<Basket>(
      {{"max-count", "9"}, {"fruit", "pear"}, {"is-full", "true"}, {"day", "2019-07"}});
  EXPECT_EQ(basket.max_count, 9U);
  EXPECT_DOUBLE_EQ(basket.share, 0.5);
  EXPECT_EQ(basket.fruit, Fruit::pear);
  EXPECT_TRUE(basket.is_full);
  EXPECT_EQ(to_iso(basket.day), "2019-07");
  EXPECT_FALSE(basket.second.has_value());
  EXPECT_EQ(read_options<Basket>({{"second", "BIRNE"}}).second, Fruit::pear);
  EXPECT_EQ(read_options<Basket>({{"second", "pear"}}).second, Fruit::pear);
}

TEST(ReadOptions, refuses_what_is_no_number_or_outside_its_range) {
  EXPECT_THAT(message_of({{"max-count", "-1"}}), HasSubstr("--max-count = -1: must be in [1, 9]"));
  EXPECT_THAT(message_of({{"max-count", "4294967297"}}), HasSubstr("must be in [1, 9]"));
  EXPECT_THAT(message_of({{"max-count", "2x"}}),
              HasSubstr("must be a whole number, written in digits alone, in [1, 9]"));
  EXPECT_THAT(message_of({{"max-count", ""}}),
              HasSubstr("must be a whole number, written in digits alone, in [1, 9]"));
  EXPECT_THAT(message_of({{"max-count", "10"}}), HasSubstr("must be in [1, 9]"));
  EXPECT_THAT(message_of({{"max-count", "99999999999999999999999"}}),
              HasSubstr("must be in [1, 9]"));
  EXPECT_THAT(message_of({{"share", "nan"}}), HasSubstr("must be in [0, 1]"));
  EXPECT_THAT(message_of({{"share", "1e400"}}), HasSubstr("--share = 1e400: must be in [0, 1]"));
  EXPECT_THAT(message_of({{"share", "half"}}), HasSubstr("must be a number in [0, 1]"));
  EXPECT_THAT(message_of({{"share", ""}}), HasSubstr("must be a number in [0, 1]"));
  EXPECT_THAT(message_of({{"share", "1.5"}}), HasSubstr("must be in [0"));
}

TEST(ReadOptions, takes_a_decimal_comma_for_a_point_where_it_can_be_nothing_else) {
  EXPECT_DOUBLE_EQ(read_options<Basket>({{"share", "0,25"}}).share, 0.25);
  EXPECT_THAT(message_of({{"share", "1,000"}}), HasSubstr("must be a number"));
  EXPECT_THAT(message_of({{"share", "0,2,5"}}), HasSubstr("must be a number in"));
  EXPECT_THAT(message_of({{"share", "0,2.5"}}), HasSubstr("must be a number in"));
  EXPECT_THAT(message_of({{"share", "0.2,5"}}), HasSubstr("must be a number in"));
  EXPECT_THAT(message_of({{"max-count", "2,0"}}), HasSubstr("in digits alone"));
}

TEST(ReadOptions, takes_both_ends_of_a_range) {
  EXPECT_EQ(read_options<Basket>({{"max-count", "1"}, {"share", "0"}}).max_count, 1U);
  EXPECT_DOUBLE_EQ(read_options<Basket>({{"max-count", "9"}, {"share", "1"}}).share, 1.0);
}

TEST(ReadOptions, refuses_an_empty_text) {
  EXPECT_THAT(message_of({{"name", ""}}), HasSubstr("--name: the value must not be empty"));
}

struct Crowd {
  std::uint32_t size = 1000000;
  double share = 0.00001;

  static constexpr auto fields() {
    using Self = Crowd;
    return std::tuple{Field{"size", &Self::size, 0U, 1000000000U, "how many"},
                      Field{"share", &Self::share, 0.0, 1e6, "which share"}};
  }
};

TEST(Options, show_no_number_with_an_exponent) {
  EXPECT_EQ(option_specs<Crowd>()[0].fallback, "1000000");
  EXPECT_EQ(option_specs<Crowd>()[1].fallback, "0.00001");
  for (const OptionValues& values :
       {OptionValues{{"size", "1000000001"}}, OptionValues{{"share", "1000001"}}}) {
    try {
      (void)read_options<Crowd>(values);
      FAIL();
    } catch (const CodedError& error) {
      EXPECT_THAT(error.what(), ::testing::EndsWith("000]"));
    }
  }
}

TEST(ReadOptions, refuses_unknown_words_and_dates) {
  EXPECT_THAT(message_of({{"fruit", "peer"}}), HasSubstr("must be one of apple|pear"));
  EXPECT_THAT(message_of({{"second", "plum"}}), HasSubstr("must be one of apple|pear"));
  EXPECT_THAT(message_of({{"day", "2019-13"}}), HasSubstr("must be a date"));
}

}  // namespace
}  // namespace bindeglied
