#include "bindeglied/pipeline/report_groups.hpp"

#include <array>
#include <cstdint>
#include <string_view>

#include "bindeglied/pipeline/report_stats.hpp"
#include "bindeglied/report/add_rows.hpp"
#include "bindeglied/report/network_summaries.hpp"
#include "bindeglied/report/summaries.hpp"

namespace bindeglied {
namespace {

constexpr std::array<std::string_view, EnumNames<ChanceVerdict>::names.size()> modularity_codes = {
    "groups.modularity.more", "groups.modularity.less", "groups.modularity.as_chance",
    "groups.modularity.not_tested", "groups.modularity.undecided"};

Grouping groups_on(const Study& study, const Question& question, const NetworkRequest& request,
                   const GroupingOptions& options, const Watch& watch) {
  const Cooperation cooperation =
      find_cooperation(study.network, as_of(study, question), request.cooperation, watch);
  return find_groups(study.network, cooperation, options, null_options(question, request), watch);
}

GroupsSummary summarise_groups(const Grouping& found, const NetworkRequest& request) {
  GroupsSummary summary{.network = summarise(request),
                        .groups = found.rows.size(),
                        .modularity = found.modularity,
                        .verdict = found.verdict};
  for (const CooperationGroup& group : found.rows) summary.members += group.size;
  if (found.chance.samples == 0) return summary;
  summary.expected = found.chance.mean;
  summary.z = found.chance.z;
  summary.p = found.chance.p;
  return summary;
}

}  // namespace

Grouping answer_groups(const Study& study, const Question& later, const NetworkRequest& request,
                       const GroupingOptions& options, const Watch& watch) {
  Grouping found = groups_on(study, later, request, options, watch);
  if (request.from.is_none()) return found;
  NetworkRequest untested = request;
  untested.null.null = 0;
  const Question earlier = on_day(later, request.from);
  compare_groups(groups_on(study, earlier, untested, options, watch).rows, found.rows);
  return found;
}

Report report_groups(const Study& study, const Question& question, const NetworkRequest& request,
                     const GroupingOptions& options, const Watch& watch) {
  check_days(study, question, request.from, request.to);
  const Question later = request.from.is_none() ? question : on_day(question, request.to);
  const Grouping found = answer_groups(study, later, request, options, watch);
  Report report = start_report(study, later, "groups");
  report.headings.push_back(local_text(study, {"groups.title", {stated_day(study, later)}}));
  if (!request.from.is_none()) {
    const Question earlier = on_day(question, request.from);
    report.headings.push_back(local_text(study, {"groups.compared", {stated_day(study, earlier)}}));
  }
  const GroupsSummary summary = summarise_groups(found, request);
  add_summary(report, study.network, summary);
  report.headings.push_back(
      local_text(study, {"groups.size", {whole(summary.members), whole(summary.groups)}}));
  report.headings.push_back(
      local_text(study, {modularity_codes.at(static_cast<std::size_t>(found.verdict)),
                         {found.modularity, found.chance.mean}}));
  add_rows(report, study.network, found.rows, question.top, watch);
  // Where members were is what was asked for.
  for (ReportColumn& column : report.columns) {
    const bool is_change = column.key == "stayed" || column.key == "came" || column.key == "joined";
    if (is_change) column.in_tables = !request.from.is_none();
  }
  report.remarks.push_back(local_text(study, {"groups.meaning", {}}));
  if (options.resolution != 1.0) {
    report.remarks.push_back(local_text(study, {"groups.resolution", {options.resolution}}));
  }
  add_kinds_remark(study, found.knows_kinds, found.unknown_kinds, report);
  add_network_remarks(study, request, 1, report);
  const std::string_view explained = found.rows.empty() ? "bridges" : "explain community:1";
  report.next_command = request.null.null == 0 ? "groups --null 99" : explained;
  return report;
}

}  // namespace bindeglied
