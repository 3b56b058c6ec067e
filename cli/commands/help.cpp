#include <algorithm>
#include <string>

#include "bindeglied/base/error.hpp"
#include "cli/commands.hpp"
#include "cli/help_text.hpp"
#include "cli/parse_arguments.hpp"

namespace bindeglied {
namespace {

int run_help(const Invocation& invocation) {
  check_positionals(invocation, 0, 1);
  if (invocation.positionals.empty()) {
    return emit_text(invocation, overview_help(invocation.language));
  }
  const Command& command = get_command(invocation.positionals[0]);
  return emit_text(invocation, command_help(command, invocation.language));
}

}  // namespace

Command help_command() {
  return {.name = "help",
          .arguments = "[VERB]",
          .de = "Diese Hilfe, oder die zu einem Verb",
          .en = "This help, or that of a verb",
          .run = run_help,
          .takes_data = false};
}

}  // namespace bindeglied
