#include "bindeglied/base/enum_names.hpp"

#include <gtest/gtest.h>

namespace bindeglied {
namespace {

enum class Season : unsigned char { spring, autumn_, unnamed };

}  // namespace

template <>
struct EnumNames<Season> {
  static constexpr std::array<EnumName<Season>, 2> names{{
      {Season::spring, "spring", "Frühling", "spring"},
      {Season::autumn_, "autumn", "Herbst", "fall"},
  }};
};

namespace {

TEST(EnumNames, gives_the_spelling_of_files_and_the_words_for_humans) {
  EXPECT_EQ(to_string(Season::autumn_), "autumn");
  EXPECT_EQ(enum_name(Season::autumn_).de, "Herbst");
  EXPECT_EQ(enum_name(Season::autumn_).en, "fall");
}

TEST(EnumNames, gives_the_first_name_for_a_value_without_one) {
  EXPECT_EQ(to_string(Season::unnamed), "spring");
}

TEST(ParseEnum, knows_the_stable_name_only_and_exactly) {
  EXPECT_EQ(parse_enum<Season>("autumn"), Season::autumn_);
  EXPECT_EQ(parse_enum<Season>("Autumn"), std::nullopt);
  EXPECT_EQ(parse_enum<Season>("Herbst"), std::nullopt);
  EXPECT_EQ(parse_enum<Season>("fall"), std::nullopt);
  EXPECT_EQ(parse_enum<Season>(""), std::nullopt);
}

}  // namespace
}  // namespace bindeglied
