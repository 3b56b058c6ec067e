#include "bindeglied/pipeline/report_path.hpp"

#include <cstdint>
#include <utility>
#include <vector>

#include "bindeglied/analysis/introduction_paths.hpp"
#include "bindeglied/analysis/search_names.hpp"
#include "bindeglied/base/coded_error.hpp"
#include "bindeglied/report/add_rows.hpp"
#include "bindeglied/report/summaries.hpp"
#include "bindeglied/report/way_summaries.hpp"

namespace bindeglied {
namespace {

/// Who stands in for the node on the day; itself when nobody else does.
NodeId stand_in_of(const Network& network, const IntroductionGraph& graph, NodeId node) {
  if (network.is_venue(node)) return node;
  const StakeholderId stand_in = graph.stands_in[network.stakeholder(node)];
  return stand_in.is_none() ? node : network.node(stand_in);
}

void refuse_equal_ends(const Network& network, NodeId from, NodeId to) {
  if (from != to) return;
  throw CodedError(ErrorKind::usage, "error.path_ends",
                   "'{0}': start and end are the same organisation",
                   {std::string(network.text(network.node_ids[from]))});
}

}  // namespace

Report report_path(const Study& study, const Question& question, const PathRequest& request,
                   const Watch& watch) {
  check_fields(request);
  const Network& network = study.network;
  const StakeholderId start = resolve_stakeholder(network, request.from);
  const NodeId asked_from = network.node(start);
  const NodeId asked_to = resolve_name(network, request.to);
  refuse_equal_ends(network, asked_from, asked_to);
  const IntroductionGraph graph =
      build_introduction_graph(network, as_of(study, question), {.hop_cost = request.hop_cost});
  const NodeId from = stand_in_of(network, graph, asked_from);
  const NodeId to = stand_in_of(network, graph, asked_to);
  refuse_equal_ends(network, from, to);
  const std::vector<IntroductionPath> paths =
      find_introduction_paths(network, graph, start, asked_to, {.count = request.count}, watch);
  const std::size_t disjoint = count_disjoint_introductions(network, graph, start, asked_to);

  Report report = start_report(study, question, "path");
  add_summary(report, network,
              PathSummary{.from = from, .to = to, .vertex_disjoint_count = disjoint});
  report.headings.push_back(
      local_text(study, {"path.title", {from, to, stated_day(study, question)}}));
  for (const auto& [asked, found] : {std::pair(asked_from, from), std::pair(asked_to, to)}) {
    if (asked == found) continue;
    report.headings.push_back(local_text(study, {"path.stands_in", {asked, found}}));
  }
  add_rows(report, network, paths, question.top, watch);
  if (paths.empty()) {
    report.remarks.push_back(local_text(study, {"path.none", {from, to}}));
    return report;
  }
  report.headings.push_back(
      local_text(study, {"path.disjoint", {static_cast<std::int64_t>(disjoint)}}));
  report.remarks.push_back(local_text(study, {"path.meaning", {}}));
  report.next_command = "explain " + paths.front().id;
  return report;
}

}  // namespace bindeglied
