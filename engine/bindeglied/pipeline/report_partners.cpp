#include "bindeglied/pipeline/report_partners.hpp"

#include <cstdint>
#include <string>
#include <utility>

#include "bindeglied/analysis/search_names.hpp"
#include "bindeglied/base/error.hpp"
#include "bindeglied/report/add_rows.hpp"

namespace bindeglied {
namespace {

std::vector<VenueId> resolve_projects(const Network& network,
                                      const std::vector<std::string>& names) {
  std::vector<VenueId> projects;
  for (const std::string& name : names) {
    const VenueId venue = resolve_venue(network, name);
    if (network.venues[venue].kind != VenueKind::project) {
      throw Error(ErrorKind::usage, "'" + name + "': is a " +
                                        std::string(to_string(network.venues[venue].kind)) +
                                        ", partners are recommended for projects");
    }
    projects.push_back(venue);
  }
  return projects;
}

std::int64_t count_projects(const std::vector<Recommendation>& rows) {
  std::int64_t count = 0;
  VenueId last;
  for (const Recommendation& row : rows) {
    if (row.project != last) ++count;
    last = row.project;
  }
  return count;
}

void add_texts(const Study& study, const Recommendations& found, Report& report) {
  report.summary.emplace_back("projects", Value{count_projects(found.rows)});
  report.summary.emplace_back("skipped", to_value(study.network, found.skipped));
  for (const SkippedProject& skipped : found.skipped) {
    LocalText remark = local_text(study, skipped.text);
    const std::string name(
        study.network.text(study.network.node_names[study.network.node(skipped.project)]));
    remark.de = name + ": " + remark.de;
    remark.en = name + ": " + remark.en;
    report.remarks.push_back(std::move(remark));
  }
  report.remarks.push_back(local_text(study, {"recommend.meaning", {}}));
  if (!found.rows.empty()) report.next_command = "explain " + found.rows.front().id;
}

}  // namespace

Report report_partners(const Study& study, const Question& question, const PartnerRequest& request,
                       const Watch& watch) {
  const Network& network = study.network;
  RecommendOptions options = request.options;
  if (question.top != 0) options.top = static_cast<std::uint32_t>(question.top);
  options.threads = question.threads;
  const AsOf day = as_of(study, question);

  Report report = start_report(study, question, "recommend");
  Recommendations found;
  if (request.stakeholder.empty()) {
    found = recommend_partners(network, resolve_projects(network, request.projects), day, options,
                               watch);
    report.headings.push_back(
        local_text(study, {"recommend.title", {stated_day(study, question)}}));
  } else {
    const StakeholderId who = resolve_stakeholder(network, request.stakeholder);
    found = recommend_projects(network, who, day, options, watch);
    report.headings.push_back(local_text(
        study, {"recommend.title_for", {network.node(who), stated_day(study, question)}}));
  }
  add_rows(report, network, found.rows);
  add_texts(study, found, report);
  return report;
}

}  // namespace bindeglied
