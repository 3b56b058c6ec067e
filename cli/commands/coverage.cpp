#include "bindeglied/pipeline/report_gaps.hpp"
#include "cli/commands.hpp"

namespace bindeglied {
namespace {

int run_coverage(const Invocation& invocation) {
  check_positionals(invocation, 0, 0);
  const auto request = read_options<CoverageRequest>(invocation.values);
  const Study study = load_study(invocation);
  return emit_report(invocation,
                     report_coverage(study, question_of(invocation), request, invocation.watch));
}

}  // namespace

Command coverage_command() {
  return {.name = "coverage",
          .arguments = "[DATA]",
          .de = "Welche Gruppen sind in welchem Forum belegt, gemessen am Soll?",
          .en = "Which groups are documented in which forum, against what is expected?",
          .options = option_specs<CoverageRequest>(),
          .run = run_coverage,
          .has_short_tables = true};
}

}  // namespace bindeglied
