#include "bindeglied/pipeline/report_partners.hpp"

#include <cstdint>
#include <string>
#include <utility>

#include "bindeglied/analysis/search_names.hpp"
#include "bindeglied/base/coded_error.hpp"
#include "bindeglied/pipeline/skipped_remarks.hpp"
#include "bindeglied/report/add_rows.hpp"
#include "bindeglied/report/summaries.hpp"

namespace bindeglied {
namespace {

std::uint64_t count_projects(const std::vector<Recommendation>& rows) {
  std::uint64_t count = 0;
  VenueId last;
  for (const Recommendation& row : rows) {
    if (row.project != last) ++count;
    last = row.project;
  }
  return count;
}

std::uint32_t row_limit(const Question& question, const PartnerRequest& request) {
  return question.top != 0 ? static_cast<std::uint32_t>(question.top) : request.options.top;
}

void add_texts(const Study& study, const Recommendations& found, bool is_for_one, Report& report) {
  add_summary(report, study.network,
              RecommendSummary{count_projects(found.rows), found.spread, found.skipped});
  if (!is_for_one) add_skipped_remarks(study, found.skipped, report);
  if (found.rows.empty()) return;
  if (found.further > 0) {
    report.remarks.push_back(local_text(study, {"recommend.further", {whole(found.further)}}));
  }
  if (found.spread) {
    report.remarks.push_back(local_text(study, {"recommend.spread",
                                                {found.spread->factor, whole(found.spread->named),
                                                 whole(found.spread->named_without)}}));
  }
  report.remarks.push_back(local_text(study, {"recommend.meaning", {}}));
  report.next_command = "explain " + found.rows.front().id;
}

}  // namespace

Recommendations answer_partners(const Study& study, const Question& question,
                                const PartnerRequest& request, const Watch& watch) {
  const Network& network = study.network;
  RecommendOptions options = request.options;
  options.top = row_limit(question, request);
  options.threads = question.threads;
  const AsOf day = as_of(study, question);
  if (request.stakeholder.empty()) {
    return recommend_partners(network, resolve_projects(network, request.projects), day,
                              weights_of(study, question), options, watch);
  }
  return recommend_projects(network, resolve_stakeholder(network, request.stakeholder), day,
                            weights_of(study, question), options, watch);
}

Report report_partners(const Study& study, const Question& question, const PartnerRequest& request,
                       const Watch& watch) {
  const Network& network = study.network;
  const Recommendations found = answer_partners(study, question, request, watch);
  Report report = start_report(study, question, "recommend");
  if (request.stakeholder.empty()) {
    report.headings.push_back(
        local_text(study, {"recommend.title", {stated_day(study, question)}}));
  } else {
    const StakeholderId who = resolve_stakeholder(network, request.stakeholder);
    report.headings.push_back(local_text(
        study, {"recommend.title_for", {network.node(who), stated_day(study, question)}}));
  }
  // Lists of partners are cut project by project, the list of projects as a whole.
  add_rows(report, network, found.rows,
           request.stakeholder.empty() ? 0 : row_limit(question, request), watch);
  add_texts(study, found, !request.stakeholder.empty(), report);
  return report;
}

}  // namespace bindeglied
