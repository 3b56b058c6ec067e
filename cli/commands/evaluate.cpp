#include <utility>

#include "bindeglied/pipeline/report_evaluation.hpp"
#include "cli/commands.hpp"

namespace bindeglied {
namespace {

Report ask_evaluation(const Asked& asked) {
  check_positionals(asked, 0, 0);
  const auto request = read_options<EvaluationRequest>(asked.values);
  const auto learning = read_options<LearningRequest>(asked.values);
  return report_evaluation(asked.study(), asked.question, request, learning, asked.watch);
}

}  // namespace

Command evaluate_command() {
  Command command{
      .name = "evaluate",
      .arguments = "[DATA]",
      .de = "Wie gut wären die Partner früherer Projekte vorgeschlagen worden? (mit --cutoff)",
      .en = "How well would the partners of past projects have been named? (with --cutoff)",
      .options = option_specs<EvaluationRequest>(),
      .ask = ask_evaluation};
  for (OptionSpec& spec : option_specs<LearningRequest>()) {
    command.options.push_back(std::move(spec));
  }
  return command;
}

}  // namespace bindeglied
