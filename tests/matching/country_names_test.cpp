#include "bindeglied/matching/country_names.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace bindeglied::country_names_test {
namespace {

using ::testing::ElementsAre;

TEST(CountryNames, stand_in_english_and_german) {
  EXPECT_THAT(country_names("AL"), ElementsAre("Albania", "Albanien"));
  EXPECT_THAT(country_names("DE"), ElementsAre("Germany", "Deutschland"));
  EXPECT_THAT(country_names("ZA"), ElementsAre("South Africa", "Südafrika"));
}

TEST(CountryNames, know_both_codes_of_greece_and_of_the_united_kingdom) {
  EXPECT_EQ(country_names("EL"), country_names("GR"));
  EXPECT_EQ(country_names("UK"), country_names("GB"));
}

TEST(CountryNames, are_empty_for_what_is_no_code_and_for_an_island) {
  EXPECT_THAT(country_names(""), ElementsAre("", ""));
  EXPECT_THAT(country_names("de"), ElementsAre("", ""));
  EXPECT_THAT(country_names("IS"), ElementsAre("Iceland", ""));
}

}  // namespace
}  // namespace bindeglied::country_names_test
