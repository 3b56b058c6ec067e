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
    EXPECT_NE(german_help({}, spec.name), "") << spec.name;
  }
  for (const Command& command : commands()) {
    for (const OptionSpec& spec : command.options) {
      EXPECT_NE(german_help(command.name, spec.name), "") << command.name << " --" << spec.name;
      EXPECT_THAT(command_help(command, Language::de),
                  HasSubstr(std::string(german_help(command.name, spec.name))));
      EXPECT_THAT(command_help(command, Language::en), HasSubstr(spec.help));
    }
  }
}

bool has_option(const Command& command, std::string_view option) {
  return std::ranges::find(command.options, option, &OptionSpec::name) != command.options.end();
}

TEST(Help, has_one_german_text_per_option_and_verb) {
  const auto key = [](const OptionText& text) { return std::pair(text.option, text.verb); };
  std::vector<std::pair<std::string_view, std::string_view>> keys;
  for (const OptionText& text : german_option_texts()) keys.push_back(key(text));
  std::ranges::sort(keys);
  EXPECT_EQ(std::ranges::adjacent_find(keys), keys.end());
}

TEST(Help, uses_every_german_text) {
  const auto globals = global_option_specs();
  for (const OptionText& text : german_option_texts()) {
    bool is_used = text.verb.empty() &&
                   std::ranges::find(globals, text.option, &OptionSpec::name) != globals.end();
    for (const Command& command : commands()) {
      is_used = is_used || (has_option(command, text.option) &&
                            german_help(command.name, text.option) == text.de);
    }
    EXPECT_TRUE(is_used) << text.option << " of " << text.verb;
  }
}

TEST(Help, explains_an_option_by_what_it_does_in_that_verb) {
  EXPECT_THAT(german_help("evaluate", "spread"), HasSubstr("Listen"));
  for (const auto* verb : {"plan", "explain"}) {
    EXPECT_THAT(german_help(verb, "spread"), HasSubstr("der zweite Platz"));
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
