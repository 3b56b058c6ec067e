#include "cli/parse_arguments.hpp"

#include <functional>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace bindeglied::parse_arguments_test {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

std::vector<OptionSpec> small_specs() {
  return {{.name = "format", .letter = 'f', .values = "table|json"},
          {.name = "top", .values = "NUMBER"},
          {.name = "quiet", .letter = 'q', .is_flag = true}};
}

std::string message_of(const std::vector<std::string>& arguments) {
  try {
    (void)parse_arguments(arguments, small_specs());
  } catch (const Error& error) {
    EXPECT_EQ(error.kind(), ErrorKind::usage);
    return error.what();
  }
  return "no error";
}

TEST(ParseArguments, takes_options_in_all_spellings_and_keeps_the_rest_in_order) {
  for (const std::vector<std::string>& spelling :
       {std::vector<std::string>{"--format", "json"}, std::vector<std::string>{"--format=json"},
        std::vector<std::string>{"-f", "json"}, std::vector<std::string>{"-fjson"}}) {
    std::vector<std::string> arguments = {"a"};
    arguments.insert(arguments.end(), spelling.begin(), spelling.end());
    arguments.insert(arguments.end(), {"-q", "b"});
    const ParsedArguments parsed = parse_arguments(arguments, small_specs());
    EXPECT_EQ(parsed.values.at("format"), "json");
    EXPECT_EQ(parsed.values.at("quiet"), "true");
    EXPECT_THAT(parsed.positionals, ElementsAre("a", "b"));
  }
}

TEST(ParseArguments, ends_options_at_two_dashes) {
  const ParsedArguments parsed = parse_arguments({"--", "--top", "-x"}, small_specs());
  EXPECT_THAT(parsed.positionals, ElementsAre("--top", "-x"));
  EXPECT_THAT(parsed.values, IsEmpty());
}

TEST(ParseArguments, keeps_negative_numbers_as_values) {
  EXPECT_EQ(parse_arguments({"--top=-1"}, small_specs()).values.at("top"), "-1");
}

TEST(ParseArguments, refuses_unknown_options_and_abbreviations_with_a_suggestion) {
  EXPECT_THAT(message_of({"--fromat", "json"}),
              HasSubstr("unknown option --fromat (did you mean --format?)"));
  EXPECT_THAT(message_of({"--form", "json"}), HasSubstr("unknown option --form"));
  EXPECT_THAT(message_of({"--zzzzzz"}), Not(HasSubstr("did you mean")));
}

TEST(ParseArguments, joins_what_a_repeatable_option_is_given) {
  std::vector<OptionSpec> specs = small_specs();
  specs.push_back({.name = "add", .is_repeatable = true, .values = "TIE"});
  const ParsedArguments parsed = parse_arguments({"--add=a,b", "--top", "3", "--add", "c"}, specs);
  EXPECT_EQ(parsed.values.at("add"), "a,b\nc");
  EXPECT_EQ(parsed.values.at("top"), "3");
}

TEST(ParseArguments, refuses_missing_extra_and_repeated_values) {
  EXPECT_THAT(message_of({"--top"}), HasSubstr("--top: needs a value"));
  EXPECT_THAT(message_of({"--quiet=yes"}), HasSubstr("--quiet: takes no value"));
  EXPECT_THAT(message_of({"--top", "1", "--top", "2"}), HasSubstr("given more than once"));
}

}  // namespace
}  // namespace bindeglied::parse_arguments_test
