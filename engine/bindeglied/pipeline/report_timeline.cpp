#include "bindeglied/pipeline/report_timeline.hpp"

#include <algorithm>
#include <cstdint>
#include <vector>

#include "bindeglied/analysis/search_names.hpp"
#include "bindeglied/base/coded_error.hpp"
#include "bindeglied/report/add_rows.hpp"

namespace bindeglied {
namespace {

void add_counts(const Study& study, const std::vector<FirstContact>& rows, Report& report) {
  const std::int64_t censored = std::ranges::count(rows, true, &FirstContact::is_censored);
  const std::int64_t undated = std::ranges::count(rows, true, &FirstContact::is_undated);
  const auto all = static_cast<std::int64_t>(rows.size());
  report.summary.emplace_back("documented", Value{all - censored});
  report.summary.emplace_back("censored", Value{censored});
  report.summary.emplace_back("undated", Value{undated});
  report.headings.push_back(
      local_text(study, {"time.counts", {all, all - censored, censored, undated}}));
}

}  // namespace

Report report_timeline(const Study& study, const Question& question, const GapRequest& request,
                       const Watch& watch) {
  const Network& network = study.network;
  const AsOf day = as_of(study, question);
  if (request.min_level != Level::none) {
    throw CodedError(ErrorKind::usage, "error.option_conflict",
                     "--{0} and --{1} contradict each other", {"min-level", "timeline"});
  }
  GapFilter filter;
  if (!request.who.empty()) filter.who = network.node(resolve_stakeholder(network, request.who));
  if (!request.where.empty()) filter.where = resolve_venue(network, request.where);

  const std::vector<FirstContact> rows =
      select_first_contacts(network, find_first_contacts(network, day, watch), filter, day);
  Report report = start_report(study, question, "gaps");
  report.schema = "bindeglied/timeline/1";
  report.headings.push_back(local_text(study, {"time.title", {stated_day(study, question)}}));
  add_counts(study, rows, report);
  add_rows(report, network, rows, question.top);
  report.remarks.push_back(local_text(study, {"time.meaning", {}}));
  report.next_command = "gaps";
  return report;
}

}  // namespace bindeglied
