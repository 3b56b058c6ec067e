#include "bindeglied/pipeline/report_seats.hpp"
#include "cli/commands.hpp"

namespace bindeglied {
namespace {

int run_plan(const Invocation& invocation) {
  const OptionValues& values = invocation.values;
  const bool is_meeting = values.contains("rounds");
  const PartnerPlanRequest request{.projects = invocation.positionals,
                                   .options = read_options<PartnerPlanOptions>(values)};
  const auto meeting = read_options<MeetingOptions>(values);
  const Study study = load_study(invocation);
  const Question question = question_of(invocation);
  return emit_report(
      invocation, is_meeting ? report_meeting(study, question, request, meeting, invocation.watch)
                             : report_seats(study, question, request, invocation.watch));
}

}  // namespace

Command plan_command() {
  Command command{
      .name = "plan",
      .arguments = "[DATA] [PROJECT...]",
      .de = "Welche Partner für alle Projekte zugleich, ohne alle zu denselben zu schicken?",
      .en = "Which partners for all projects at once, without sending everybody to the same few?",
      .options = option_specs<PartnerPlanOptions>(),
      .run = run_plan,
      .has_short_tables = true};
  for (OptionSpec& spec : option_specs<MeetingOptions>()) {
    if (spec.name == "rounds") spec.fallback.clear();  // it asks for a meeting
    command.options.push_back(std::move(spec));
  }
  for (OptionSpec& spec : option_specs<WeightsChoice>()) command.options.push_back(std::move(spec));
  return command;
}

}  // namespace bindeglied
