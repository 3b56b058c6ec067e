#include "bindeglied/pipeline/report_what_if.hpp"
#include "cli/commands.hpp"

namespace bindeglied {
namespace {

Report ask_what_if(const Asked& asked) {
  check_positionals(asked, 0, 0);
  const auto request = read_options<WhatIfRequest>(asked.values);
  return report_what_if(asked.study(), asked.question, request, asked.watch);
}

}  // namespace

Command what_if_command() {
  return {
      .name = "what-if",
      .arguments = "[DATA] --add 'FROM KIND TO' ...",
      .de = "Was änderte sich an den Lücken, gäbe es diese Verbindungen oder gäbe es sie nicht?",
      .en = "How would the gaps change if these ties were there, or were not?",
      .options = option_specs<WhatIfRequest>(),
      .ask = ask_what_if,
      .has_short_tables = true};
}

}  // namespace bindeglied
