#include "bindeglied/pipeline/report_profile.hpp"
#include "cli/commands.hpp"

namespace bindeglied {
namespace {

Report ask_show(const Asked& asked) {
  check_positionals(asked, 0, 1);
  const Study& study = asked.study();
  return asked.positionals.empty() ? report_overview(study, asked.question)
                                   : report_profile(study, asked.question, asked.positionals[0]);
}

}  // namespace

Command show_command() {
  return {.name = "show",
          .arguments = "[DATA] [ID]",
          .de = "Was die Daten enthalten; mit ID: Steckbrief mit Verbindungen und Belegen",
          .en = "What the data holds; with ID: a profile with ties and sources",
          .ask = ask_show};
}

}  // namespace bindeglied
