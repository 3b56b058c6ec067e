#include "bindeglied/pipeline/report_path.hpp"
#include "cli/commands.hpp"

namespace bindeglied {
namespace {

int run_path(const Invocation& invocation) {
  check_positionals(invocation, 2, 2);
  auto request = read_options<PathRequest>(invocation.values);
  request.from = invocation.positionals[0];
  request.to = invocation.positionals[1];
  const Study study = load_study(invocation);
  return emit_report(invocation,
                     report_path(study, question_of(invocation), request, invocation.watch));
}

}  // namespace

Command path_command() {
  Command command{.name = "path",
                  .arguments = "[DATA] FROM TO",
                  .de = "Wer kann FROM bei TO einführen? (Organisation, Forum oder Projekt)",
                  .en = "Who can introduce FROM to TO? (organisation, forum or project)",
                  .options = option_specs<PathRequest>(),
                  .run = run_path};
  for (OptionSpec& spec : command.options) {
    if (spec.name == "count") spec.letter = 'k';
  }
  return command;
}

}  // namespace bindeglied
