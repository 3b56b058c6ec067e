#include <utility>

#include "bindeglied/pipeline/report_evaluation.hpp"
#include "cli/commands.hpp"

namespace bindeglied {
namespace {

int run_train(const Invocation& invocation) {
  check_positionals(invocation, 0, 0);
  const auto request = read_options<TrainingRequest>(invocation.values);
  const auto learning = read_options<LearningRequest>(invocation.values);
  const Study study = load_study(invocation);
  return emit_report(invocation, report_training(study, question_of(invocation), request, learning,
                                                 invocation.watch));
}

}  // namespace

Command train_command() {
  Command command{.name = "train",
                  .arguments = "[DATA]",
                  .de = "Gewichte der Vorschläge aus früheren Projekten lernen",
                  .en = "Learn the weights of recommendations from past projects",
                  .options = option_specs<TrainingRequest>(),
                  .run = run_train};
  for (OptionSpec& spec : option_specs<WeightsChoice>()) command.options.push_back(std::move(spec));
  for (OptionSpec& spec : option_specs<LearningRequest>()) {
    command.options.push_back(std::move(spec));
  }
  return command;
}

}  // namespace bindeglied
