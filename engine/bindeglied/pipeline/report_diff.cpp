#include "bindeglied/pipeline/report_diff.hpp"

#include <algorithm>
#include <cstdint>
#include <set>
#include <string_view>
#include <vector>

#include "bindeglied/analysis/compare_states.hpp"
#include "bindeglied/base/coded_error.hpp"
#include "bindeglied/report/add_rows.hpp"
#include "bindeglied/report/gap_summaries.hpp"
#include "bindeglied/report/summaries.hpp"

namespace bindeglied {
namespace {

NetworkState state_of(const Study& study, const Question& question, const Watch& watch) {
  const AsOf day = as_of(study, question);
  return {study.network, day, assess_expectations(study.network, day, {}, watch)};
}

/// A gap of which one of two states is unknown has become clear or unclear, not better or worse.
bool is_half_unknown(const Difference& row) {
  return row.subject == Subject::gap && row.change == Change::changed &&
         row.status_before != row.status_after &&
         (row.status_before == GapStatus::unknown || row.status_after == GapStatus::unknown);
}

/// An expectation that is gone has not become better.
double severity_change(const Difference& row) {
  if (is_half_unknown(row) || row.change == Change::removed) return 0.0;
  return row.severity_after.value_or(0.0) - row.severity_before.value_or(0.0);
}

/// Each once, however many of its properties changed.
std::uint64_t count_changed_ties(const std::vector<Difference>& rows) {
  std::set<std::string_view> ids;
  for (const Difference& row : rows) {
    if (row.subject == Subject::tie && row.change == Change::changed) ids.insert(row.id);
  }
  return ids.size();
}

DiffSummary count_rows(const std::vector<Difference>& rows) {
  const auto count = [&](auto is_counted) {
    return static_cast<std::uint64_t>(std::ranges::count_if(rows, is_counted));
  };
  const auto is_tie = [](Change change) {
    return [change](const Difference& row) {
      return row.subject == Subject::tie && row.change == change;
    };
  };
  const auto is_gap_change = [](double sign) {
    return [sign](const Difference& row) {
      return row.subject == Subject::gap && sign * severity_change(row) > 0.0;
    };
  };
  return {.gaps_better = count(is_gap_change(-1.0)),
          .gaps_worse = count(is_gap_change(1.0)),
          .gaps_unknown = count(is_half_unknown),
          .ties_added = count(is_tie(Change::added)),
          .ties_removed = count(is_tie(Change::removed)),
          .ties_changed = count_changed_ties(rows)};
}

}  // namespace

Report report_diff(const Study& before, const Study& after, const Question& question,
                   const DiffRequest& request, const Watch& watch) {
  check_days(after, question, request.from, request.to);
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
  DiffSummary counts = count_rows(rows);
  counts.from = to_iso(stated_day(before, earlier));
  counts.to = to_iso(stated_day(after, later));
  add_summary(report, after.network, counts);
  report.headings.push_back(
      local_text(after, {"diff.title", {stated_day(before, earlier), stated_day(after, later)}}));
  report.headings.push_back(local_text(
      after,
      {"diff.counts",
       {whole(counts.gaps_better), whole(counts.gaps_worse), whole(counts.ties_added),
        whole(counts.ties_removed), whole(counts.gaps_unknown), whole(counts.ties_changed)}}));
  add_rows(report, after.network, rows, question.top, watch);
  report.remarks.push_back(local_text(after, {rows.empty() ? "diff.none" : "diff.meaning", {}}));
  report.next_command = "gaps";
  if (!request.to.is_none() && question.as_of.is_none()) {
    report.next_command += " --as-of " + counts.to;
  }
  return report;
}

}  // namespace bindeglied
