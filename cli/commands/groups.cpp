#include <utility>

#include "bindeglied/pipeline/report_groups.hpp"
#include "cli/commands.hpp"
#include "cli/network_options.hpp"

namespace bindeglied {
namespace {

Report ask_groups(const Asked& asked) {
  check_positionals(asked, 0, 0);
  const NetworkRequest request = read_network_request(asked.values);
  const auto options = read_options<GroupingOptions>(asked.values);
  return report_groups(asked.study(), asked.question, request, options, asked.watch);
}

}  // namespace

Command groups_command() {
  Command command{.name = "groups",
                  .arguments = "[DATA]",
                  .de = "Wer arbeitet vor allem untereinander zusammen, und was verbindet sie?",
                  .en = "Who cooperates mostly with one another, and what do they share?",
                  .options = network_option_specs(),
                  .ask = ask_groups,
                  .has_short_tables = true,
                  .asks_network_only = true};
  for (OptionSpec& spec : option_specs<GroupingOptions>()) {
    command.options.push_back(std::move(spec));
  }
  return command;
}

}  // namespace bindeglied
