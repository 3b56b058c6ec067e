#include <utility>

#include "bindeglied/base/error.hpp"
#include "bindeglied/pipeline/report_diff.hpp"
#include "cli/commands.hpp"

namespace bindeglied {
namespace {

/// The second dataset stands where other verbs have no argument.
Study load_second(const Invocation& invocation) {
  Invocation second = invocation;
  second.data = invocation.positionals[0];
  return load_study(second);
}

int run_diff(const Invocation& invocation) {
  check_positionals(invocation, 0, 1);
  const auto request = read_options<DiffRequest>(invocation.values);
  const Study before = load_study(invocation);
  const Question question = question_of(invocation);
  if (invocation.positionals.empty()) {
    return emit_report(invocation,
                       report_diff(before, before, question, request, invocation.watch));
  }
  const Study after = load_second(invocation);
  return emit_report(invocation, report_diff(before, after, question, request, invocation.watch));
}

}  // namespace

Command diff_command() {
  return {.name = "diff",
          .arguments = "OLD NEW | [DATA] --from DAY --to DAY",
          .de = "Was hat sich zwischen zwei Datenständen oder zwei Tagen geändert?",
          .en = "What has changed between two datasets or two days?",
          .options = option_specs<DiffRequest>(),
          .run = run_diff,
          .has_short_tables = true};
}

}  // namespace bindeglied
