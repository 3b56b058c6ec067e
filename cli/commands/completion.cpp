#include <string>

#include "bindeglied/base/error.hpp"
#include "cli/commands.hpp"
#include "cli/completion_script.hpp"

namespace bindeglied {
namespace {

int run_completion(const Invocation& invocation) {
  check_positionals(invocation, 1, 1);
  return emit_text(invocation, completion_script(invocation.positionals[0]));
}

}  // namespace

Command completion_command() {
  return {.name = "completion",
          .arguments = "bash|zsh|fish",
          .de = "Vervollständigung für die Kommandozeile ausgeben",
          .en = "Print completions for the shell",
          .run = run_completion,
          .takes_data = false};
}

}  // namespace bindeglied
