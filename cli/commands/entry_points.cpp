#include "bindeglied/pipeline/report_entry_points.hpp"
#include "cli/commands.hpp"

namespace bindeglied {
namespace {

int run_entry_points(const Invocation& invocation) {
  check_positionals(invocation, 0, 1);
  auto request = read_options<EntryPointRequest>(invocation.values);
  if (!invocation.positionals.empty()) request.stakeholder = invocation.positionals[0];
  const Study study = load_study(invocation);
  return emit_report(
      invocation, report_entry_points(study, question_of(invocation), request, invocation.watch));
}

}  // namespace

Command entry_points_command() {
  return {.name = "entry-points",
          .arguments = "[DATA] ORG | --topics T --kind K",
          .de = "Wo kann eine Organisation einsteigen, und wer öffnet die Tür?",
          .en = "Where can an organisation get in, and who opens the door?",
          .options = option_specs<EntryPointRequest>(),
          .run = run_entry_points,
          .has_short_tables = true};
}

}  // namespace bindeglied
