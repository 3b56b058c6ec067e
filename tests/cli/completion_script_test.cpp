#include "cli/completion_script.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "bindeglied/base/error.hpp"
#include "cli/commands.hpp"

namespace bindeglied::completion_script_test {
namespace {

using ::testing::HasSubstr;

TEST(Completion, knows_every_verb_and_option_in_every_shell) {
  for (const std::string_view shell : {"bash", "zsh", "fish"}) {
    const std::string script = completion_script(shell);
    for (const Command& command : commands()) {
      EXPECT_THAT(script, HasSubstr(std::string(command.name)));
      for (const OptionSpec& spec : command.options) EXPECT_THAT(script, HasSubstr(spec.name));
    }
  }
}

TEST(Completion, offers_the_values_of_closed_options) {
  EXPECT_THAT(completion_script("bash"), HasSubstr("table json ndjson csv md"));
}

TEST(Completion, refuses_other_shells) { EXPECT_THROW((void)completion_script("cmd"), Error); }

}  // namespace
}  // namespace bindeglied::completion_script_test
