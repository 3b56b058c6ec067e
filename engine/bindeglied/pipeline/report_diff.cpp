#include "bindeglied/pipeline/report_diff.hpp"

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <vector>

#include "bindeglied/analysis/compare_states.hpp"
#include "bindeglied/base/coded_error.hpp"
#include "bindeglied/report/add_rows.hpp"

namespace bindeglied {
namespace {

Question on_day(const Question& question, PartialDate day) {
  Question dated = question;
  if (!day.is_none()) dated.as_of = day;
  return dated;
}

NetworkState state_of(const Study& study, const Question& question, const Watch& watch) {
  const AsOf day = as_of(study, question);
  return {study.network, day, assess_expectations(study.network, day, {}, watch)};
}

double severity_change(const Difference& row) {
  return row.severity_after.value_or(0.0) - row.severity_before.value_or(0.0);
}

void add_counts(const Study& study, const std::vector<Difference>& rows, Report& report) {
  const auto count = [&](auto is_counted) -> std::int64_t {
    return std::ranges::count_if(rows, is_counted);
  };
  const auto is_tie = [](Change change) {
    return [change](const Difference& row) {
      return row.subject == Subject::tie && row.change == change;
    };
  };
  const std::int64_t better = count([](const Difference& row) {
    return row.subject == Subject::gap && severity_change(row) < 0.0;
  });
  const std::int64_t worse = count([](const Difference& row) {
    return row.subject == Subject::gap && severity_change(row) > 0.0;
  });
  const std::int64_t added = count(is_tie(Change::added));
  const std::int64_t removed = count(is_tie(Change::removed));
  report.summary.emplace_back("gaps_better", Value{better});
  report.summary.emplace_back("gaps_worse", Value{worse});
  report.summary.emplace_back("ties_added", Value{added});
  report.summary.emplace_back("ties_removed", Value{removed});
  report.headings.push_back(local_text(study, {"diff.counts", {better, worse, added, removed}}));
}

}  // namespace

Report report_diff(const Study& before, const Study& after, const Question& question,
                   const DiffRequest& request, const Watch& watch) {
  const Question earlier = on_day(question, request.from);
  const Question later = on_day(question, request.to);
  const NetworkState old_state = state_of(before, earlier, watch);
  const NetworkState new_state = state_of(after, later, watch);
  if (&before == &after && old_state.as_of.day == new_state.as_of.day) {
    throw CodedError(ErrorKind::usage, "error.diff_same",
                     "diff needs two datasets, or two different days: --from, --to", {});
  }
  const std::vector<Difference> rows = compare_states(old_state, new_state);
  Report report = start_report(after, later, "diff");
  if (&before != &after) {
    report.inputs.insert(report.inputs.begin(), before.loaded.inputs.begin(),
                         before.loaded.inputs.end());
  }
  report.summary.emplace_back("from", Value{to_iso(stated_day(before, earlier))});
  report.summary.emplace_back("to", Value{to_iso(stated_day(after, later))});
  report.headings.push_back(
      local_text(after, {"diff.title", {stated_day(before, earlier), stated_day(after, later)}}));
  add_counts(after, rows, report);
  add_rows(report, after.network, rows, question.top);
  if (rows.empty()) report.remarks.push_back(local_text(after, {"diff.none", {}}));
  report.next_command = "gaps";
  return report;
}

}  // namespace bindeglied
