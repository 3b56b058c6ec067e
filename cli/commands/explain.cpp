#include "bindeglied/pipeline/report_explanation.hpp"
#include "cli/commands.hpp"

namespace bindeglied {
namespace {

int run_explain(const Invocation& invocation) {
  check_positionals(invocation, 1, 1);
  const auto options = read_options<GapOptions>(invocation.values);
  const Study study = load_study(invocation);
  return emit_report(invocation,
                     report_explanation(study, question_of(invocation), invocation.positionals[0],
                                        options, invocation.watch));
}

}  // namespace

Command explain_command() {
  return {.name = "explain",
          .arguments = "[DATA] ID",
          .de =
              "Eine Zeile (gap:…, rec:…, path:…, entry:…, tie:…) bis zu Verbindungen und Belegen "
              "erläutern",
          .en = "Explain a row (gap:…, rec:…, path:…, entry:…, tie:…) down to ties and sources",
          .options = option_specs<GapOptions>(),
          .run = run_explain};
}

}  // namespace bindeglied
