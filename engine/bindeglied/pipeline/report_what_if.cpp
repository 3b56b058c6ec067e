#include "bindeglied/pipeline/report_what_if.hpp"

#include <algorithm>

#include "bindeglied/analysis/contact_changes.hpp"
#include "bindeglied/analysis/gap_changes.hpp"
#include "bindeglied/base/coded_error.hpp"
#include "bindeglied/base/sort_unique.hpp"
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

/// A sentence whose figures are written as each language does: `make(is_german)` gives the message.
template <class Make>
LocalText text_in_both(const Study& study, Make make) {
  LocalText text = local_text(study, make(true));
  text.en = local_text(study, make(false)).en;
  return text;
}

LocalText totals_text(const Study& study, const WhatIfSummary& totals) {
  return text_in_both(study, [&](bool is_german) {
    return Message{
        "what_if.totals",
        {whole(totals.not_met_before), whole(totals.not_met_after), whole(totals.unknown_before),
         whole(totals.unknown_after), whole(totals.met_before), whole(totals.met_after),
         to_fixed(totals.total_severity_before, 2, is_german),
         to_fixed(totals.total_severity_after, 2, is_german)}};
  });
}

/// The ends of the changed ties, ascending; who was replaced by the day is stood for by a
/// successor.
std::vector<NodeId> touched_nodes(const ContactState& before, const std::vector<TieChange>& added,
                                  const std::vector<TieChange>& removed) {
  const Network& network = before.network;
  std::vector<NodeId> nodes;
  const auto add = [&](NodeId node) {
    StakeholderId stand_in;
    if (!network.is_venue(node)) stand_in = before.graph.stands_in[network.stakeholder(node)];
    nodes.push_back(stand_in.is_none() ? node : network.node(stand_in));
  };
  for (const auto* changes : {&added, &removed}) {
    for (const TieChange& change : *changes) {
      add(network.node(change.from));
      add(change.to);
    }
  }
  sort_unique(nodes);
  return nodes;
}

using WriteNumber = std::string (*)(double value, int digits, bool is_german);

/// A count, or a share in percent.
std::string measure_figure(const MeasureChange& row, double value, bool is_german,
                           WriteNumber write = to_fixed) {
  const bool is_share = row.measure == ContactMeasure::share_at_one_venue;
  return is_share ? write(100.0 * value, 2, is_german) : write(value, 0, is_german);
}

Message measure_message(const MeasureChange& row, bool is_german) {
  return {"what_if.measure",
          {word_of(row.measure), measure_figure(row, row.before, is_german),
           measure_figure(row, row.after, is_german),
           measure_figure(row, row.change, is_german, to_signed)}};
}

/// One line per measure that changes, and one for the others.
void add_measures(const Study& study, const std::vector<MeasureChange>& measures, Report& report) {
  LocalText unchanged;
  for (const MeasureChange& row : measures) {
    if (row.change != 0.0) {
      report.headings.push_back(
          text_in_both(study, [&](bool is_german) { return measure_message(row, is_german); }));
      continue;
    }
    const auto& name = enum_name(row.measure);
    const auto with_value = [&](std::string_view words, bool is_german) {
      return (unchanged.de.empty() ? "" : "; ") + std::string(words) + " " +
             measure_figure(row, row.before, is_german);
    };
    unchanged.en += with_value(name.en, false);
    unchanged.de += with_value(name.de, true);
  }
  if (unchanged.de.empty()) return;
  report.headings.push_back(text_in_both(study, [&](bool is_german) {
    return Message{"what_if.unchanged", {is_german ? unchanged.de : unchanged.en}};
  }));
}

void add_touched(const Study& study, const NodeChange& row, Report& report) {
  const auto add = [&](const Message& message) {
    report.headings.push_back(local_text(study, message));
  };
  const auto count = [](std::uint32_t number) { return std::int64_t{number}; };
  if (row.venues_before && row.venues_after) {
    add({"what_if.stakeholder",
         {row.node, count(row.partners_before), count(row.partners_after),
          count(*row.venues_before), count(*row.venues_after)}});
  } else {
    add({"what_if.venue", {row.node, count(row.partners_before), count(row.partners_after)}});
  }
  if (row.is_cut_vertex_before != row.is_cut_vertex_after) {
    add({row.is_cut_vertex_after ? "what_if.cut_vertex" : "what_if.no_cut_vertex", {row.node}});
  }
  if (row.thin_risks_before != row.thin_risks_after) {
    add({"what_if.risks", {row.node, count(row.thin_risks_before), count(row.thin_risks_after)}});
  }
}

}  // namespace

Study suppose(const Study& study, const Question& question, const WhatIfRequest& request,
              const Watch& watch) {
  Study supposed = study;
  supposed.loaded.dataset =
      change_ties(study.loaded.dataset, study.network, parse_all(study.network, request.add),
                  parse_all(study.network, request.remove), stated_day(study, question));
  supposed.network = build_network(supposed.loaded.dataset, watch);
  return supposed;
}

Report report_what_if(const Study& study, const Question& question, const WhatIfRequest& request,
                      const Watch& watch) {
  if (request.add.empty() && request.remove.empty()) {
    throw CodedError(ErrorKind::usage, "error.what_if_empty",
                     "what-if wants at least one --add or --remove 'FROM KIND TO'", {});
  }
  const std::vector<TieChange> added = parse_all(study.network, request.add);
  const std::vector<TieChange> removed = parse_all(study.network, request.remove);
  const AsOf day = as_of(study, question);
  const Network changed = suppose(study, question, request, watch).network;
  const std::vector<Gap> before = assess_expectations(study.network, day, {}, watch);
  const std::vector<Gap> after = assess_expectations(changed, day, {}, watch);
  const std::vector<GapChange> changes = compare_gaps(before, after);

  WhatIfSummary totals = summary_of(count_gaps(before), count_gaps(after));
  // Nodes are the same before and after, as ties alone are changed.
  const ContactState old_contacts = observe_contacts(study.network, day, before, watch);
  const ContactState new_contacts = observe_contacts(changed, day, after, watch);
  totals.measures = compare_measures(old_contacts, new_contacts, watch);
  totals.touched =
      compare_nodes(old_contacts, new_contacts, touched_nodes(old_contacts, added, removed));

  Report report = start_report(study, question, "what-if");
  add_summary(report, study.network, totals);
  report.headings.push_back(local_text(study, {"what_if.title", {stated_day(study, question)}}));
  report.headings.push_back(totals_text(study, totals));
  add_measures(study, totals.measures, report);
  for (const NodeChange& row : totals.touched) add_touched(study, row, report);
  add_rows(report, study.network, changes, question.top, watch);
  report.remarks.push_back(local_text(study, {"what_if.network", {}}));
  report.remarks.push_back(local_text(study, {"what_if.meaning", {}}));
  report.next_command = changes.empty() ? "gaps --close 5" : "explain " + changes.front().id;
  return report;
}

}  // namespace bindeglied
