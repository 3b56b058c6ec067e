#include "bindeglied/pipeline/report_explanation.hpp"
#include "cli/commands.hpp"
#include "cli/explain_options.hpp"

namespace bindeglied {
namespace {

Report ask_explain(const Asked& asked) {
  check_positionals(asked, 1, 1);
  const auto request = read_explain_request(asked.positionals[0], asked.values);
  const Study& study = asked.study();
  if (!request.described.is_given()) {
    return report_explanation(study, asked.question, request, asked.watch);
  }
  return report_explanation(
      with_described_project(study, asked.question, request.described, asked.watch), asked.question,
      request, asked.watch);
}

}  // namespace

Command explain_command() {
  return {.name = "explain",
          .arguments = "[DATA] ID",
          .de =
              "Eine Zeile bis zu Verbindungen und Belegen erläutern, mit den Optionen, aus denen "
              "sie stammt",
          .en = "Explain a row down to ties and sources, with the options that it came from",
          .options = explain_option_specs(),
          .ask = ask_explain};
}

}  // namespace bindeglied
