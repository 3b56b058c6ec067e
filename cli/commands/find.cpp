#include "bindeglied/pipeline/report_profile.hpp"
#include "cli/commands.hpp"

namespace bindeglied {
namespace {

Report ask_find(const Asked& asked) {
  check_positionals(asked, 1, 1);
  return report_hits(asked.study(), asked.question, asked.positionals[0]);
}

}  // namespace

Command find_command() {
  return {.name = "find",
          .arguments = "[DATA] TEXT",
          .de = "Organisationen, Foren und Projekte nach Namen suchen (Umlaute gleichgültig)",
          .en = "Find organisations, forums and projects by name (umlauts do not matter)",
          .ask = ask_find,
          .has_short_tables = true};
}

}  // namespace bindeglied
