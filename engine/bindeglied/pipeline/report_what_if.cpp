#include "bindeglied/pipeline/report_what_if.hpp"

#include <algorithm>

#include "bindeglied/analysis/gap_changes.hpp"
#include "bindeglied/base/coded_error.hpp"
#include "bindeglied/base/text.hpp"
#include "bindeglied/network/build_network.hpp"
#include "bindeglied/pipeline/change_ties.hpp"
#include "bindeglied/pipeline/report_gaps.hpp"
#include "bindeglied/report/add_rows.hpp"
#include "bindeglied/report/gap_summaries.hpp"
#include "bindeglied/report/summaries.hpp"

namespace bindeglied {
namespace {

WhatIfSummary summary_of(const GapSummary& before, const GapSummary& after) {
  return {.not_met_before = before.not_met,
          .unknown_before = before.unknown,
          .met_before = before.met,
          .total_severity_before = before.total_severity,
          .not_met_after = after.not_met,
          .unknown_after = after.unknown,
          .met_after = after.met,
          .total_severity_after = after.total_severity};
}

std::vector<TieChange> parse_all(const Network& network, const std::vector<std::string>& texts) {
  std::vector<TieChange> changes;
  changes.reserve(texts.size());
  for (const std::string& text : texts) changes.push_back(parse_tie_change(network, text));
  return changes;
}

LocalText totals_text(const Study& study, const WhatIfSummary& totals) {
  const auto in = [&](bool is_german) {
    return local_text(study, {"what_if.totals",
                              {whole(totals.not_met_before), whole(totals.not_met_after),
                               whole(totals.unknown_before), whole(totals.unknown_after),
                               whole(totals.met_before), whole(totals.met_after),
                               to_fixed(totals.total_severity_before, 2, is_german),
                               to_fixed(totals.total_severity_after, 2, is_german)}});
  };
  LocalText text = in(true);
  text.en = in(false).en;
  return text;
}

}  // namespace

Report report_what_if(const Study& study, const Question& question, const WhatIfRequest& request,
                      const Watch& watch) {
  if (request.add.empty() && request.remove.empty()) {
    throw CodedError(ErrorKind::usage, "error.what_if_empty",
                     "what-if wants at least one --add or --remove 'FROM KIND TO'", {});
  }
  const std::vector<TieChange> added = parse_all(study.network, request.add);
  const std::vector<TieChange> removed = parse_all(study.network, request.remove);
  const AsOf day = as_of(study, question);
  const Network changed = build_network(
      change_ties(study.loaded.dataset, study.network, added, removed, stated_day(study, question)),
      watch);
  const std::vector<Gap> before = assess_expectations(study.network, day, {}, watch);
  const std::vector<Gap> after = assess_expectations(changed, day, {}, watch);
  const std::vector<GapChange> changes = compare_gaps(before, after);

  Report report = start_report(study, question, "what-if");
  const WhatIfSummary totals = summary_of(count_gaps(before), count_gaps(after));
  add_summary(report, study.network, totals);
  report.headings.push_back(local_text(study, {"what_if.title", {stated_day(study, question)}}));
  report.headings.push_back(totals_text(study, totals));
  // Nodes are the same before and after, as ties alone are changed.
  add_rows(report, study.network, changes, question.top);
  report.remarks.push_back(local_text(study, {"what_if.meaning", {}}));
  report.next_command = changes.empty() ? "gaps --close 5" : "explain " + changes.front().id;
  return report;
}

}  // namespace bindeglied
