#include <tuple>

#include "bindeglied/base/error.hpp"
#include "bindeglied/pipeline/report_gaps.hpp"
#include "bindeglied/pipeline/report_group_test.hpp"
#include "bindeglied/pipeline/report_timeline.hpp"
#include "cli/commands.hpp"

namespace bindeglied {
namespace {

/// Which view of the gaps is asked for.
struct GapViews {
  bool group_test = false;
  bool timeline = false;

  static constexpr auto fields() {
    using Self = GapViews;
    return std::tuple{Choice{"group_test", &Self::group_test,
                             "which kinds are rarer in a venue than chance explains"},
                      Choice{"timeline", &Self::timeline,
                             "when those expected by name first had documented contact"}};
  }
};

void check_views(const Invocation& invocation, const GapViews& views) {
  if (views.group_test && views.timeline) {
    throw Error(ErrorKind::usage, "--group-test and --timeline contradict each other");
  }
  if (!views.group_test && invocation.values.contains("alpha")) {
    throw Error(ErrorKind::usage, "--alpha goes with --group-test only");
  }
}

int run(const Invocation& invocation) {
  check_positionals(invocation, 0, 0);
  const auto request = read_options<GapRequest>(invocation.values);
  const auto views = read_options<GapViews>(invocation.values);
  check_views(invocation, views);
  const auto test_options = read_options<GroupTestOptions>(invocation.values);
  const Study study = load_study(invocation);
  const Question question = question_of(invocation);
  if (views.group_test) {
    return emit_report(invocation,
                       report_group_test(study, question, request, test_options, invocation.watch));
  }
  if (views.timeline) {
    return emit_report(invocation, report_timeline(study, question, request, invocation.watch));
  }
  return emit_report(invocation, report_gaps(study, question, request, invocation.watch));
}

}  // namespace

Command gaps_command() {
  Command command{
      .name = "gaps",
      .arguments = "[DATA]",
      .de = "Wer sollte beteiligt sein und ist es nachweislich nicht, zu wenig oder zu spät?",
      .en = "Who ought to be involved and documentably is not, too little or too late?",
      .options = option_specs<GapRequest>(),
      .run = run,
      .has_short_tables = true};
  for (const auto& specs : {option_specs<GapViews>(), option_specs<GroupTestOptions>()}) {
    command.options.insert(command.options.end(), specs.begin(), specs.end());
  }
  return command;
}

}  // namespace bindeglied
