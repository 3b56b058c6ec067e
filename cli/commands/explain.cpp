#include "bindeglied/pipeline/report_explanation.hpp"
#include "cli/commands.hpp"
#include "cli/explain_options.hpp"

namespace bindeglied {
namespace {

int run_explain(const Invocation& invocation) {
  check_positionals(invocation, 1, 1);
  const auto request = read_explain_request(invocation.positionals[0], invocation.values);
  const Question question = question_of(invocation);
  Study study = load_study(invocation);
  if (request.described.is_given()) {
    study = with_described_project(study, question, request.described, invocation.watch);
  }
  return emit_report(invocation, report_explanation(study, question, request, invocation.watch));
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
          .run = run_explain};
}

}  // namespace bindeglied
