#include "bindeglied/pipeline/report_seats.hpp"
#include "cli/commands.hpp"

namespace bindeglied {
namespace {

Report ask_plan(const Asked& asked) {
  const OptionValues& values = asked.values;
  const bool is_meeting = values.contains("rounds");
  const PartnerPlanRequest request{.projects = asked.positionals,
                                   .options = read_options<PartnerPlanOptions>(values)};
  const auto meeting = read_options<MeetingOptions>(values);
  const Study& study = asked.study();
  return is_meeting ? report_meeting(study, asked.question, request, meeting, asked.watch)
                    : report_seats(study, asked.question, request, asked.watch);
}

}  // namespace

Command plan_command() {
  Command command{
      .name = "plan",
      .arguments = "[DATA] [PROJECT...]",
      .de = "Welche Partner für alle Projekte zugleich, ohne alle zu denselben zu schicken?",
      .en = "Which partners for all projects at once, without sending everybody to the same few?",
      .options = option_specs<PartnerPlanOptions>(),
      .ask = ask_plan,
      .has_short_tables = true};
  for (OptionSpec& spec : option_specs<MeetingOptions>()) {
    if (spec.name == "rounds") spec.fallback.clear();  // it asks for a meeting
    command.options.push_back(std::move(spec));
  }
  for (OptionSpec& spec : option_specs<WeightsChoice>()) command.options.push_back(std::move(spec));
  return command;
}

}  // namespace bindeglied
