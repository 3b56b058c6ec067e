#include <utility>

#include "bindeglied/base/error.hpp"
#include "bindeglied/pipeline/report_gaps.hpp"
#include "bindeglied/pipeline/report_plan.hpp"
#include "bindeglied/pipeline/report_suggestions.hpp"
#include "cli/commands.hpp"

namespace bindeglied {
namespace {

int run(const Invocation& invocation) {
  check_positionals(invocation, 0, 0);
  const auto request = read_options<GapRequest>(invocation.values);
  const bool wants_plan = invocation.values.contains("close");
  for (const char* option : {"budget", "with-unknown"}) {
    if (!wants_plan && invocation.values.contains(option)) {
      throw Error(ErrorKind::usage, "--" + std::string(option) + ": only together with --close");
    }
  }
  if (wants_plan) {
    const auto options = read_options<ClosingPlanOptions>(invocation.values);
    const Study study = load_study(invocation);
    return emit_report(invocation, report_closing_plan(study, question_of(invocation), request,
                                                       options, invocation.watch));
  }
  if (invocation.values.contains("suggest")) {
    const auto options = read_options<SuggestionOptions>(invocation.values);
    const Study study = load_study(invocation);
    return emit_report(invocation, report_suggestions(study, question_of(invocation), request,
                                                      options, invocation.watch));
  }
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
  for (OptionSpec& spec : option_specs<ClosingPlanOptions>()) {
    if (spec.name == "indirect-weight") continue;
    if (spec.name == "close") spec.fallback.clear();  // without it there is no plan
    command.options.push_back(std::move(spec));
  }
  for (OptionSpec& spec : option_specs<SuggestionOptions>()) {
    if (spec.name == "threads") continue;               // is global
    if (spec.name == "suggest") spec.fallback.clear();  // without it nothing is suggested
    command.options.push_back(std::move(spec));
  }
  return command;
}

}  // namespace bindeglied
