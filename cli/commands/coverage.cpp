#include "bindeglied/pipeline/report_gaps.hpp"
#include "cli/commands.hpp"

namespace bindeglied {
namespace {

Report ask_coverage(const Asked& asked) {
  check_positionals(asked, 0, 0);
  const auto request = read_options<CoverageRequest>(asked.values);
  return report_coverage(asked.study(), asked.question, request, asked.watch);
}

}  // namespace

Command coverage_command() {
  return {.name = "coverage",
          .arguments = "[DATA]",
          .de = "Welche Gruppen sind in welchem Forum belegt, gemessen am Soll?",
          .en = "Which groups are documented in which forum, against what is expected?",
          .options = option_specs<CoverageRequest>(),
          .ask = ask_coverage,
          .has_short_tables = true};
}

}  // namespace bindeglied
