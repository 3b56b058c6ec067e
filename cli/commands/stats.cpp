#include <iterator>

#include "bindeglied/pipeline/report_stats.hpp"
#include "cli/commands.hpp"
#include "cli/network_options.hpp"

namespace bindeglied {
namespace {

int run_stats(const Invocation& invocation) {
  check_positionals(invocation, 0, 0);
  const NetworkRequest request = read_network_request(invocation.values);
  auto choice = read_options<StatsChoice>(invocation.values);
  choice.nodes = read_options<NodeOptions>(invocation.values);
  const Study study = load_study(invocation);
  return emit_report(
      invocation, report_stats(study, question_of(invocation), request, choice, invocation.watch));
}

}  // namespace

Command stats_command() {
  Command command{
      .name = "stats",
      .arguments = "[DATA]",
      .de = "Wie vernetzt ist die Zusammenarbeit, über Gemeinden, Bereiche und Foren hinweg?",
      .en = "How connected is the cooperation, across municipalities, sectors and forums?",
      .options = network_option_specs(),
      .run = run_stats,
      .has_short_tables = true};
  for (OptionSpec& spec : option_specs<StatsChoice>()) command.options.push_back(std::move(spec));
  for (OptionSpec& spec : option_specs<NodeOptions>()) command.options.push_back(std::move(spec));
  return command;
}

}  // namespace bindeglied
