#include <algorithm>
#include <string_view>
#include <tuple>
#include <utility>

#include "bindeglied/pipeline/report_blank_spots.hpp"
#include "bindeglied/pipeline/report_gaps.hpp"
#include "bindeglied/pipeline/report_group_test.hpp"
#include "bindeglied/pipeline/report_plan.hpp"
#include "bindeglied/pipeline/report_suggestions.hpp"
#include "bindeglied/pipeline/report_timeline.hpp"
#include "cli/commands.hpp"

namespace bindeglied {
namespace {

/// Questions about gaps that have an answer of another form.
struct GapQuestions {
  bool group_test = false;
  bool timeline = false;
  bool blank_spots = false;

  static constexpr auto fields() {
    using Self = GapQuestions;
    return std::tuple{Choice{"group_test", &Self::group_test,
                             "which kinds are rarer in a venue than chance explains"},
                      Choice{"timeline", &Self::timeline,
                             "when those expected by name first had documented contact"},
                      Choice{"blank_spots", &Self::blank_spots,
                             "which organisations, forums and topics nobody is documented for"}};
  }
};

Report ask_gaps(const Asked& asked) {
  check_positionals(asked, 0, 0);
  const OptionValues& values = asked.values;
  auto request = read_options<GapRequest>(values);
  request.options = read_options<GapOptions>(values);
  const auto questions = read_options<GapQuestions>(values);
  const Study& study = asked.study();
  const Question& question = asked.question;
  if (questions.group_test) {
    return report_group_test(study, question, request, read_options<GroupTestOptions>(values),
                             asked.watch);
  }
  if (questions.blank_spots) {
    return report_blank_spots(study, question, request, read_options<BlankSpotOptions>(values),
                              asked.watch);
  }
  if (questions.timeline) return report_timeline(study, question, request, asked.watch);
  if (values.contains("close")) {
    return report_closing_plan(study, question, request, read_options<ClosingPlanOptions>(values),
                               asked.watch);
  }
  if (values.contains("suggest")) {
    return report_suggestions(study, question, request, read_options<SuggestionOptions>(values),
                              asked.watch);
  }
  return report_gaps(study, question, request, asked.watch);
}

/// Those of one question, without any that the command has already; the option that asks it has no
/// default on the command line.
template <class Options>
void add_options(std::string_view question, Command& command) {
  for (OptionSpec& spec : option_specs<Options>()) {
    const bool is_there =
        spec.name == "threads" ||  // of all verbs
        std::ranges::find(command.options, spec.name, &OptionSpec::name) != command.options.end();
    if (is_there) continue;
    if (spec.name == question) spec.fallback.clear();
    command.options.push_back(std::move(spec));
  }
}

}  // namespace

Command gaps_command() {
  Command command{
      .name = "gaps",
      .arguments = "[DATA]",
      .de = "Wer sollte beteiligt sein und ist es nachweislich nicht, zu wenig oder zu spät?",
      .en = "Who ought to be involved and documentably is not, too little or too late?",
      .options = option_specs<GapRequest>(),
      .ask = ask_gaps,
      .has_short_tables = true};
  add_options<GapOptions>({}, command);
  add_options<GapQuestions>({}, command);
  add_options<BlankSpotOptions>({}, command);
  add_options<GroupTestOptions>({}, command);
  add_options<ClosingPlanOptions>("close", command);
  add_options<SuggestionOptions>("suggest", command);
  return command;
}

}  // namespace bindeglied
