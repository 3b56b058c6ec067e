#include "cli/help_text.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "cli/commands.hpp"

namespace bindeglied::help_text_test {
namespace {

using ::testing::HasSubstr;

TEST(Help, names_every_verb_in_both_languages) {
  for (const Command& command : commands()) {
    EXPECT_THAT(overview_help(Language::de), HasSubstr(std::string(command.de)));
    EXPECT_THAT(overview_help(Language::en), HasSubstr(std::string(command.en)));
  }
}

TEST(Help, has_german_words_for_every_option) {
  for (const OptionSpec& spec : global_option_specs()) {
    EXPECT_NE(german_help(spec.name), "") << spec.name;
  }
  for (const Command& command : commands()) {
    for (const OptionSpec& spec : command.options) {
      EXPECT_NE(german_help(spec.name), "") << command.name << " --" << spec.name;
      EXPECT_THAT(command_help(command, Language::de),
                  HasSubstr(std::string(german_help(spec.name))));
      EXPECT_THAT(command_help(command, Language::en), HasSubstr(spec.help));
    }
  }
}

TEST(Commands, take_no_option_twice) {
  for (const Command& command : commands()) {
    std::vector<std::string> names;
    for (const OptionSpec& spec : command.options) names.push_back(spec.name);
    for (const OptionSpec& spec : global_option_specs()) names.push_back(spec.name);
    std::ranges::sort(names);
    EXPECT_EQ(std::ranges::adjacent_find(names), names.end()) << command.name;
  }
}

}  // namespace
}  // namespace bindeglied::help_text_test
