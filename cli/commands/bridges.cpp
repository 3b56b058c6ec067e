#include "bindeglied/pipeline/report_bridges.hpp"
#include "cli/commands.hpp"
#include "cli/network_options.hpp"

namespace bindeglied {
namespace {

int run_bridges(const Invocation& invocation) {
  check_positionals(invocation, 0, 0);
  const NetworkRequest request = read_network_request(invocation.values);
  const Study study = load_study(invocation);
  return emit_report(invocation,
                     report_bridges(study, question_of(invocation), request, invocation.watch));
}

}  // namespace

Command bridges_command() {
  return {.name = "bridges",
          .arguments = "[DATA]",
          .de = "Wer verbindet, was sonst nicht zusammenarbeitet, und was hängt daran?",
          .en = "Who connects what does not cooperate otherwise, and what depends on it?",
          .options = network_option_specs(),
          .run = run_bridges,
          .has_short_tables = true};
}

}  // namespace bindeglied
