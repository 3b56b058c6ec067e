#include "bindeglied/pipeline/report_team.hpp"
#include "cli/commands.hpp"

namespace bindeglied {
namespace {

int run_team(const Invocation& invocation) {
  check_positionals(invocation, 1, 1);
  const auto wishes = read_options<TeamWishes>(invocation.values);
  const auto options = read_options<TeamOptions>(invocation.values);
  const Study study = load_study(invocation);
  return emit_report(invocation,
                     report_team(study, question_of(invocation), invocation.positionals[0], wishes,
                                 options, invocation.watch));
}

}  // namespace

Command team_command() {
  Command command{.name = "team",
                  .arguments = "[DATA] PROJECT",
                  .de = "Welche Organisationen bilden zusammen ein gutes Team für ein Projekt?",
                  .en = "Which organisations make a good team for a project together?",
                  .options = option_specs<TeamWishes>(),
                  .run = run_team};
  for (OptionSpec& spec : option_specs<TeamOptions>()) command.options.push_back(std::move(spec));
  for (OptionSpec& spec : option_specs<WeightsChoice>()) command.options.push_back(std::move(spec));
  return command;
}

}  // namespace bindeglied
