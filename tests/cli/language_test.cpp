#include "cli/language.hpp"

#include <map>

#include <gtest/gtest.h>

#include "bindeglied/base/error.hpp"

namespace bindeglied::language_test {
namespace {

Language choose(std::string_view option, const std::map<std::string, std::string>& variables) {
  return choose_language(option, [&](const char* name) {
    const auto found = variables.find(name);
    return found == variables.end() ? std::string() : found->second;
  });
}

TEST(Language, takes_the_option_before_all_variables) {
  EXPECT_EQ(choose("en", {{"BINDEGLIED_LANG", "de"}}), Language::en);
  EXPECT_THROW((void)choose("fr", {}), Error);
}

TEST(Language, reads_the_variables_in_their_order) {
  EXPECT_EQ(choose("", {{"BINDEGLIED_LANG", "en"}, {"LC_ALL", "de_DE.UTF-8"}}), Language::en);
  EXPECT_EQ(choose("", {{"LC_ALL", "en_GB.UTF-8"}, {"LANG", "de_DE.UTF-8"}}), Language::en);
  EXPECT_EQ(choose("", {{"LC_MESSAGES", "de_AT"}, {"LANG", "en_GB"}}), Language::de);
  EXPECT_EQ(choose("", {{"LANG", "en_US.UTF-8"}}), Language::en);
}

TEST(Language, takes_c_and_posix_and_nothing_as_german) {
  EXPECT_EQ(choose("", {{"LANG", "C.UTF-8"}}), Language::de);
  EXPECT_EQ(choose("", {{"LC_ALL", "POSIX"}}), Language::de);
  EXPECT_EQ(choose("", {}), Language::de);
}

TEST(Language, takes_other_languages_as_english) {
  EXPECT_EQ(choose("", {{"LANG", "tr_TR.UTF-8"}}), Language::en);
  EXPECT_EQ(choose("", {{"LANG", "den_XX"}}), Language::en);
}

}  // namespace
}  // namespace bindeglied::language_test
