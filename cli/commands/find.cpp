#include "bindeglied/pipeline/report_profile.hpp"
#include "cli/commands.hpp"

namespace bindeglied {
namespace {

int run_find(const Invocation& invocation) {
  check_positionals(invocation, 1, 1);
  const Study study = load_study(invocation);
  return emit_report(invocation,
                     report_hits(study, question_of(invocation), invocation.positionals[0]));
}

}  // namespace

Command find_command() {
  return {.name = "find",
          .arguments = "[DATA] TEXT",
          .de = "Organisationen, Foren und Projekte nach Namen suchen (Umlaute gleichgültig)",
          .en = "Find organisations, forums and projects by name (umlauts do not matter)",
          .run = run_find,
          .has_short_tables = true};
}

}  // namespace bindeglied
