#include "bindeglied/pipeline/report_team.hpp"
#include "cli/commands.hpp"

namespace bindeglied {
namespace {

Report ask_team(const Asked& asked) {
  check_positionals(asked, 1, 1);
  const auto wishes = read_options<TeamWishes>(asked.values);
  const auto options = read_options<TeamOptions>(asked.values);
  return report_team(asked.study(), asked.question, asked.positionals[0], wishes, options,
                     asked.watch);
}

}  // namespace

Command team_command() {
  Command command{.name = "team",
                  .arguments = "[DATA] PROJECT",
                  .de = "Welche Organisationen bilden zusammen ein gutes Team für ein Projekt?",
                  .en = "Which organisations make a good team for a project together?",
                  .options = option_specs<TeamWishes>(),
                  .ask = ask_team};
  for (OptionSpec& spec : option_specs<TeamOptions>()) command.options.push_back(std::move(spec));
  for (OptionSpec& spec : option_specs<WeightsChoice>()) command.options.push_back(std::move(spec));
  return command;
}

}  // namespace bindeglied
