#include "bindeglied/pipeline/report_profile.hpp"
#include "cli/commands.hpp"

namespace bindeglied {
namespace {

int run_show(const Invocation& invocation) {
  check_positionals(invocation, 0, 1);
  const Study study = load_study(invocation);
  const Question question = question_of(invocation);
  return emit_report(invocation, invocation.positionals.empty()
                                     ? report_overview(study, question)
                                     : report_profile(study, question, invocation.positionals[0]));
}

}  // namespace

Command show_command() {
  return {.name = "show",
          .arguments = "[DATA] [ID]",
          .de = "Was die Daten enthalten; mit ID: Steckbrief mit Verbindungen und Belegen",
          .en = "What the data holds; with ID: a profile with ties and sources",
          .run = run_show};
}

}  // namespace bindeglied
