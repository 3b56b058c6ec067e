#include "bindeglied/pipeline/report_gaps.hpp"
#include "cli/commands.hpp"

namespace bindeglied {
namespace {

int run(const Invocation& invocation) {
  check_positionals(invocation, 0, 0);
  auto request = read_options<GapRequest>(invocation.values);
  request.options = read_options<GapOptions>(invocation.values);
  const Study study = load_study(invocation);
  return emit_report(invocation,
                     report_gaps(study, question_of(invocation), request, invocation.watch));
}

}  // namespace

Command gaps_command() {
  Command command{
      .name = "gaps",
      .arguments = "[DATA]",
      .de = "Wer sollte beteiligt sein und ist es nachweislich nicht, zu wenig oder zu spät?",
      .en = "Who ought to be involved and documentably is not, too little or too late?",
      .options = option_specs<GapRequest>(),
      .run = run,
      .has_short_tables = true};
  const std::vector<OptionSpec> nested = option_specs<GapOptions>();
  command.options.insert(command.options.end(), nested.begin(), nested.end());
  return command;
}

}  // namespace bindeglied
