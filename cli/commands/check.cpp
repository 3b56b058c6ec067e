#include "bindeglied/pipeline/report_check.hpp"
#include "cli/commands.hpp"

namespace bindeglied {
namespace {

int run_check(const Invocation& invocation) {
  check_positionals(invocation, 0, 0);
  const Study study = load_study(invocation);
  return emit_report(invocation, report_check(study, question_of(invocation)));
}

}  // namespace

Command check_command() {
  return {.name = "check",
          .arguments = "[DATA]",
          .de = "Daten prüfen: Importprotokoll, Fehler, Lücken in den Daten",
          .en = "Check data: import protocol, errors, what the data leaves open",
          .run = run_check};
}

}  // namespace bindeglied
