#include "bindeglied/pipeline/report_check.hpp"
#include "cli/commands.hpp"

namespace bindeglied {
namespace {

Report ask_check(const Asked& asked) {
  check_positionals(asked, 0, 0);
  return report_check(asked.study(), asked.question);
}

}  // namespace

Command check_command() {
  return {.name = "check",
          .arguments = "[DATA]",
          .de = "Daten prüfen: Importprotokoll, Fehler, Lücken in den Daten",
          .en = "Check data: import protocol, errors, what the data leaves open",
          .ask = ask_check};
}

}  // namespace bindeglied
