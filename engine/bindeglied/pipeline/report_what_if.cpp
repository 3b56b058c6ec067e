#include "bindeglied/pipeline/report_what_if.hpp"

#include <algorithm>
#include <cstdint>
#include <string_view>

#include "bindeglied/analysis/gap_changes.hpp"
#include "bindeglied/base/coded_error.hpp"
#include "bindeglied/base/text.hpp"
#include "bindeglied/network/build_network.hpp"
#include "bindeglied/pipeline/change_ties.hpp"
#include "bindeglied/report/add_rows.hpp"

namespace bindeglied {
namespace {

struct Totals {
  std::int64_t not_met = 0;
  std::int64_t unknown = 0;
  std::int64_t met = 0;
  double severity = 0.0;  ///< of those not met
};

Totals totals_of(const std::vector<Gap>& gaps) {
  Totals totals;
  for (const Gap& gap : gaps) {
    if (gap.status == GapStatus::met) ++totals.met;
    if (gap.status == GapStatus::unknown) ++totals.unknown;
    if (gap.status != GapStatus::not_met) continue;
    ++totals.not_met;
    totals.severity += gap.severity;
  }
  return totals;
}

void add_totals(const Totals& totals, std::string_view when, Report& report) {
  const auto add = [&](std::string_view name, Value value) {
    report.summary.emplace_back(std::string(name) + std::string(when), std::move(value));
  };
  add("not_met", Value{totals.not_met});
  add("unknown", Value{totals.unknown});
  add("met", Value{totals.met});
  add("total_severity", Value{totals.severity});
}

std::vector<TieChange> parse_all(const Network& network, const std::vector<std::string>& texts) {
  std::vector<TieChange> changes;
  changes.reserve(texts.size());
  for (const std::string& text : texts) changes.push_back(parse_tie_change(network, text));
  return changes;
}

LocalText totals_text(const Study& study, const Totals& before, const Totals& after) {
  const auto in = [&](bool is_german) {
    return local_text(study, {"what_if.totals",
                              {before.not_met, after.not_met, before.unknown, after.unknown,
                               before.met, after.met, to_fixed(before.severity, 2, is_german),
                               to_fixed(after.severity, 2, is_german)}});
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
  add_totals(totals_of(before), "_before", report);
  add_totals(totals_of(after), "_after", report);
  report.headings.push_back(local_text(study, {"what_if.title", {stated_day(study, question)}}));
  report.headings.push_back(totals_text(study, totals_of(before), totals_of(after)));
  // Nodes are the same before and after, as ties alone are changed.
  add_rows(report, study.network, changes, question.top);
  report.remarks.push_back(local_text(study, {"what_if.meaning", {}}));
  report.next_command = changes.empty() ? "gaps --close 5" : "explain " + changes.front().id;
  return report;
}

}  // namespace bindeglied
