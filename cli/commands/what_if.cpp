#include "bindeglied/pipeline/report_what_if.hpp"
#include "cli/commands.hpp"

namespace bindeglied {
namespace {

int run_what_if(const Invocation& invocation) {
  check_positionals(invocation, 0, 0);
  const auto request = read_options<WhatIfRequest>(invocation.values);
  const Study study = load_study(invocation);
  return emit_report(invocation,
                     report_what_if(study, question_of(invocation), request, invocation.watch));
}

}  // namespace

Command what_if_command() {
  return {
      .name = "what-if",
      .arguments = "[DATA] --add 'FROM KIND TO' ...",
      .de = "Was änderte sich an den Lücken, gäbe es diese Verbindungen oder gäbe es sie nicht?",
      .en = "How would the gaps change if these ties were there, or were not?",
      .options = option_specs<WhatIfRequest>(),
      .run = run_what_if,
      .has_short_tables = true};
}

}  // namespace bindeglied
