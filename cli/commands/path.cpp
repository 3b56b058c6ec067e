#include "bindeglied/pipeline/report_path.hpp"
#include "cli/commands.hpp"

namespace bindeglied {
namespace {

Report ask_path(const Asked& asked) {
  check_positionals(asked, 2, 2);
  auto request = read_options<PathRequest>(asked.values);
  request.from = asked.positionals[0];
  request.to = asked.positionals[1];
  return report_path(asked.study(), asked.question, request, asked.watch);
}

}  // namespace

Command path_command() {
  Command command{.name = "path",
                  .arguments = "[DATA] FROM TO",
                  .de = "Wer kann FROM bei TO einführen? (Organisation, Forum oder Projekt)",
                  .en = "Who can introduce FROM to TO? (organisation, forum or project)",
                  .options = option_specs<PathRequest>(),
                  .ask = ask_path};
  for (OptionSpec& spec : command.options) {
    if (spec.name == "count") spec.letter = 'k';
  }
  return command;
}

}  // namespace bindeglied
