#include "bindeglied/pipeline/report_bridges.hpp"
#include "cli/commands.hpp"
#include "cli/network_options.hpp"

namespace bindeglied {
namespace {

Report ask_bridges(const Asked& asked) {
  check_positionals(asked, 0, 0);
  const NetworkRequest request = read_network_request(asked.values);
  return report_bridges(asked.study(), asked.question, request, asked.watch);
}

}  // namespace

Command bridges_command() {
  return {.name = "bridges",
          .arguments = "[DATA]",
          .de = "Wer verbindet, was sonst nicht zusammenarbeitet, und was hängt daran?",
          .en = "Who connects what does not cooperate otherwise, and what depends on it?",
          .options = network_option_specs(),
          .ask = ask_bridges,
          .has_short_tables = true,
          .asks_network_only = true};
}

}  // namespace bindeglied
