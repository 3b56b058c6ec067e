#include <utility>

#include "bindeglied/pipeline/report_evaluation.hpp"
#include "cli/commands.hpp"

namespace bindeglied {
namespace {

Report ask_training(const Asked& asked) {
  check_positionals(asked, 0, 0);
  const auto request = read_options<TrainingRequest>(asked.values);
  const auto learning = read_options<LearningRequest>(asked.values);
  return report_training(asked.study(), asked.question, request, learning, asked.watch);
}

}  // namespace

Command train_command() {
  Command command{.name = "train",
                  .arguments = "[DATA]",
                  .de = "Gewichte der Vorschläge aus früheren Projekten lernen",
                  .en = "Learn the weights of recommendations from past projects",
                  .options = option_specs<TrainingRequest>(),
                  .ask = ask_training};
  for (OptionSpec& spec : option_specs<WeightsChoice>()) command.options.push_back(std::move(spec));
  for (OptionSpec& spec : option_specs<LearningRequest>()) {
    command.options.push_back(std::move(spec));
  }
  return command;
}

}  // namespace bindeglied
