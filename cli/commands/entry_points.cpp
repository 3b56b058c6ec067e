#include "bindeglied/pipeline/report_entry_points.hpp"
#include "cli/commands.hpp"

namespace bindeglied {
namespace {

Report ask_entry_points(const Asked& asked) {
  check_positionals(asked, 0, 1);
  auto request = read_options<EntryPointRequest>(asked.values);
  if (!asked.positionals.empty()) request.stakeholder = asked.positionals[0];
  return report_entry_points(asked.study(), asked.question, request, asked.watch);
}

}  // namespace

Command entry_points_command() {
  return {.name = "entry-points",
          .arguments = "[DATA] ORG | --topics T --kind K",
          .de = "Wo kann eine Organisation einsteigen, und wer öffnet die Tür?",
          .en = "Where can an organisation get in, and who opens the door?",
          .options = option_specs<EntryPointRequest>(),
          .ask = ask_entry_points,
          .has_short_tables = true};
}

}  // namespace bindeglied
