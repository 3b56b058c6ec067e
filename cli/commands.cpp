#include "cli/commands.hpp"

#include <algorithm>
#include <string>

#include "bindeglied/base/coded_error.hpp"
#include "cli/parse_arguments.hpp"
#include "cli/verb_modes.hpp"

namespace bindeglied {

const std::vector<Command>& commands() {
  static const std::vector<Command> all = {
      check_command(),    init_command(),       show_command(),         find_command(),
      coverage_command(), gaps_command(),       what_if_command(),      recommend_command(),
      team_command(),     plan_command(),       entry_points_command(), path_command(),
      stats_command(),    groups_command(),     bridges_command(),      explain_command(),
      diff_command(),     evaluate_command(),   train_command(),        convert_command(),
      schema_command(),   completion_command(), help_command()};
  return all;
}

const Command& get_command(std::string_view name) {
  const auto command = std::ranges::find(commands(), name, &Command::name);
  if (command != commands().end()) return *command;
  std::vector<std::string> known;
  for (const Command& candidate : commands()) known.emplace_back(candidate.name);
  const std::string near = nearest_word(name, known);
  if (near.empty()) {
    throw CodedError(ErrorKind::usage, "error.unknown_verb",
                     "unknown verb '{0}'; see 'bindeglied help'", {std::string(name)});
  }
  throw CodedError(ErrorKind::usage, "error.unknown_verb.near",
                   "unknown verb '{0}' (did you mean {1}?); see 'bindeglied help'",
                   {std::string(name), near});
}

std::vector<OptionSpec> global_option_specs() {
  std::vector<OptionSpec> specs = option_specs<GlobalOptions>();
  for (OptionSpec& spec : specs) {
    if (spec.name == "format") spec.letter = 'f';
    if (spec.name == "output") spec.letter = 'o';
    if (spec.name == "quiet") spec.letter = 'q';
    if (spec.name == "verbose") spec.letter = 'v';
    if (spec.name == "help") spec.letter = 'h';
    if (spec.name == "lang") spec.values = "de|en";
  }
  return specs;
}

std::vector<OptionSpec> global_option_specs(std::string_view verb) {
  std::vector<OptionSpec> specs = global_option_specs();
  std::erase_if(specs, [&](const OptionSpec& spec) { return !ever_reads_option(verb, spec.name); });
  return specs;
}

}  // namespace bindeglied
