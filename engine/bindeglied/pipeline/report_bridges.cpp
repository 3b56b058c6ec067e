#include "bindeglied/pipeline/report_bridges.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>

#include "bindeglied/analysis/brokers.hpp"
#include "bindeglied/analysis/network_changes.hpp"
#include "bindeglied/pipeline/report_stats.hpp"
#include "bindeglied/report/add_rows.hpp"
#include "bindeglied/report/network_summaries.hpp"
#include "bindeglied/report/summaries.hpp"

namespace bindeglied {
namespace {

constexpr std::size_t told_ties = 3;  ///< bridging ties that people are told

/// The first `shown` rows with doors and sentences.
Brokers brokers_on(const Study& study, const Question& question, const NetworkRequest& request,
                   std::size_t shown, const Watch& watch) {
  const Cooperation cooperation =
      find_cooperation(study.network, as_of(study, question), request.cooperation, watch);
  return find_brokers(study.network, cooperation, null_options(question, request), watch, shown);
}

BridgesSummary summarise_brokers(const Brokers& found, const NetworkRequest& request) {
  const auto cut_vertices = std::ranges::count(found.rows, true, &Broker::is_cut_vertex);
  return {.network = summarise(request),
          .brokers = found.rows.size(),
          .cut_vertices = static_cast<std::uint64_t>(cut_vertices),
          .bridging_ties = found.ties};
}

/// A tie to one partner alone is told with that partner's broker; here are those between more.
void add_bridging_ties(const Study& study, const Brokers& found, Report& report) {
  std::size_t told = 0;
  for (const BridgingTie& tie : found.ties) {
    if (tie.cut_off < 2 || told++ == told_ties) break;
    report.remarks.push_back(
        local_text(study, {"bridges.tie",
                           {study.network.node(tie.first), study.network.node(tie.second),
                            std::int64_t{tie.cut_off}}}));
  }
}

Report report_broker_changes(const Study& study, const Question& question,
                             const NetworkRequest& request, const Watch& watch) {
  check_days(study, question, request.from, request.to);
  const Question earlier = on_day(question, request.from);
  const Question later = on_day(question, request.to);
  NetworkRequest untested = request;  // the roles of one day are no matter here
  untested.null.null = 0;
  const Brokers before = brokers_on(study, earlier, untested, 0, watch);
  const Brokers after = brokers_on(study, later, untested, 0, watch);
  const auto rows = compare_brokers(before.rows, after.rows);
  Report report = start_report(study, later, "bridges");
  report.schema = "bindeglied/bridges_change/1";
  add_summary(report, study.network,
              NetworkChangeSummary{.from = to_iso(stated_day(study, earlier)),
                                   .to = to_iso(stated_day(study, later)),
                                   .network = summarise(untested)});
  report.headings.push_back(local_text(
      study, {"bridges.change_title", {stated_day(study, earlier), stated_day(study, later)}}));
  add_rows(report, study.network, rows, question.top, watch);
  report.remarks.push_back(local_text(study, {"bridges.change_meaning", {}}));
  add_kinds_remark(study, before.knows_kinds || after.knows_kinds,
                   std::max(before.unknown_kinds, after.unknown_kinds), report);
  return report;
}

}  // namespace

Report report_bridges(const Study& study, const Question& question, const NetworkRequest& request,
                      const Watch& watch) {
  if (!request.from.is_none()) return report_broker_changes(study, question, request, watch);
  const std::size_t shown = question.top == 0 ? SIZE_MAX : question.top;
  const Brokers found = brokers_on(study, question, request, shown, watch);
  const BridgesSummary summary = summarise_brokers(found, request);
  Report report = start_report(study, question, "bridges");
  report.headings.push_back(local_text(study, {"bridges.title", {stated_day(study, question)}}));
  report.headings.push_back(
      local_text(study, {"bridges.size", {whole(summary.brokers), whole(summary.cut_vertices)}}));
  add_summary(report, study.network, summary);
  add_rows(report, study.network, found.rows, question.top, watch);
  add_bridging_ties(study, found, report);
  report.remarks.push_back(local_text(study, {"bridges.meaning", {}}));
  for (const StakeholderId state : found.states) {
    report.remarks.push_back(local_text(study, {"bridges.state", {study.network.node(state)}}));
  }
  add_kinds_remark(study, found.knows_kinds, found.unknown_kinds, report);
  const auto with_roles =
      std::ranges::count_if(found.rows, [](const Broker& row) { return !row.roles.empty(); });
  const std::size_t tested = tested_role_count * static_cast<std::size_t>(with_roles);
  add_network_remarks(study, request, tested, report);
  if (!found.rows.empty()) {
    const NodeId first = study.network.node(found.rows.front().id);
    report.next_command =
        "explain bridges:" + std::string(study.network.text(study.network.node_ids[first]));
  }
  return report;
}

}  // namespace bindeglied
