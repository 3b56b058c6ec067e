#include <iterator>

#include "bindeglied/pipeline/report_stats.hpp"
#include "cli/commands.hpp"
#include "cli/network_options.hpp"

namespace bindeglied {
namespace {

Report ask_stats(const Asked& asked) {
  check_positionals(asked, 0, 0);
  const NetworkRequest request = read_network_request(asked.values);
  auto choice = read_options<StatsChoice>(asked.values);
  choice.nodes = read_options<NodeOptions>(asked.values);
  return report_stats(asked.study(), asked.question, request, choice, asked.watch);
}

}  // namespace

Command stats_command() {
  Command command{
      .name = "stats",
      .arguments = "[DATA]",
      .de = "Wie vernetzt ist die Zusammenarbeit, über Gemeinden, Bereiche und Foren hinweg?",
      .en = "How connected is the cooperation, across municipalities, sectors and forums?",
      .options = network_option_specs(),
      .ask = ask_stats,
      .has_short_tables = true,
      .asks_network_only = true};
  for (OptionSpec& spec : option_specs<StatsChoice>()) command.options.push_back(std::move(spec));
  for (OptionSpec& spec : option_specs<NodeOptions>()) command.options.push_back(std::move(spec));
  return command;
}

}  // namespace bindeglied
