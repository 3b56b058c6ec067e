#include <utility>

#include "bindeglied/pipeline/report_evaluation.hpp"
#include "cli/commands.hpp"

namespace bindeglied {
namespace {

int run_evaluate(const Invocation& invocation) {
  check_positionals(invocation, 0, 0);
  const auto request = read_options<EvaluationRequest>(invocation.values);
  const auto learning = read_options<LearningRequest>(invocation.values);
  const Study study = load_study(invocation);
  return emit_report(invocation, report_evaluation(study, question_of(invocation), request,
                                                   learning, invocation.watch));
}

}  // namespace

Command evaluate_command() {
  Command command{
      .name = "evaluate",
      .arguments = "[DATA]",
      .de = "Wie gut wären die Partner früherer Projekte vorgeschlagen worden? (mit --cutoff)",
      .en = "How well would the partners of past projects have been named? (with --cutoff)",
      .options = option_specs<EvaluationRequest>(),
      .run = run_evaluate};
  for (OptionSpec& spec : option_specs<LearningRequest>()) {
    command.options.push_back(std::move(spec));
  }
  return command;
}

}  // namespace bindeglied
