#include <utility>

#include "bindeglied/pipeline/report_groups.hpp"
#include "cli/commands.hpp"
#include "cli/network_options.hpp"

namespace bindeglied {
namespace {

int run_groups(const Invocation& invocation) {
  check_positionals(invocation, 0, 0);
  const NetworkRequest request = read_network_request(invocation.values);
  const auto options = read_options<GroupingOptions>(invocation.values);
  const Study study = load_study(invocation);
  return emit_report(invocation, report_groups(study, question_of(invocation), request, options,
                                               invocation.watch));
}

}  // namespace

Command groups_command() {
  Command command{.name = "groups",
                  .arguments = "[DATA]",
                  .de = "Wer arbeitet vor allem untereinander zusammen, und was verbindet sie?",
                  .en = "Who cooperates mostly with one another, and what do they share?",
                  .options = network_option_specs(),
                  .run = run_groups,
                  .has_short_tables = true};
  for (OptionSpec& spec : option_specs<GroupingOptions>()) {
    command.options.push_back(std::move(spec));
  }
  return command;
}

}  // namespace bindeglied
