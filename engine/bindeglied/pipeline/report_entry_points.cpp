#include "bindeglied/pipeline/report_entry_points.hpp"

#include <algorithm>
#include <cstdint>
#include <string>

#include "bindeglied/analysis/resolve_rows.hpp"
#include "bindeglied/analysis/search_names.hpp"
#include "bindeglied/base/coded_error.hpp"
#include "bindeglied/base/sort_unique.hpp"
#include "bindeglied/base/text.hpp"
#include "bindeglied/report/add_rows.hpp"
#include "bindeglied/report/summaries.hpp"
#include "bindeglied/report/way_summaries.hpp"

namespace bindeglied {
namespace {

EntryProfile described_profile(const Network& network, const EntryPointRequest& request) {
  EntryProfile profile;
  profile.topics = resolve_topics(network, request.topics);
  sort_unique(profile.topics);
  if (!request.place.empty()) profile.places = {resolve_place(network, request.place)};
  if (!request.kind.empty()) profile.kind = resolve_kind(request.kind);
  if (request.amount > 0) profile.amount_eur = static_cast<double>(request.amount);
  if (profile.topics.empty() && !profile.kind) {
    throw CodedError(ErrorKind::usage, "error.entry_whom",
                     "entry-points wants an organisation, or --topics or --kind of one that is not "
                     "in the data",
                     {});
  }
  return profile;
}

}  // namespace

EntryProfile entry_profile(const Study& study, const Question& question,
                           const EntryPointRequest& request) {
  if (request.stakeholder.empty()) return described_profile(study.network, request);
  const bool is_described = !request.topics.empty() || !request.place.empty() ||
                            !request.kind.empty() || request.amount > 0;
  if (is_described) {
    throw CodedError(ErrorKind::usage, "error.entry_both",
                     "entry-points wants an organisation or a description of one (--topics, "
                     "--place, --kind, --amount), not both",
                     {});
  }
  return make_entry_profile(study.network, resolve_stakeholder(study.network, request.stakeholder),
                            as_of(study, question));
}

namespace {

EntrySummary summary_of(const EntryProfile& profile, const EntryPoints& found) {
  return {.stakeholder = profile.stakeholder,
          .kind = profile.kind,
          .topics = profile.topics,
          .amount_eur = profile.amount_eur,
          .already_involved = found.already_involved};
}

void add_texts(const Study& study, const Question& question, const EntryProfile& profile,
               const EntryPoints& found, Report& report) {
  const PartialDate day = stated_day(study, question);
  const bool is_new = profile.stakeholder.is_none();
  report.headings.push_back(
      is_new ? local_text(study, {"entry.title_new", {day}})
             : local_text(study, {"entry.title", {study.network.node(profile.stakeholder), day}}));
  report.headings.push_back(
      local_text(study, {"entry.counts",
                         {static_cast<std::int64_t>(found.rows.size()),
                          static_cast<std::int64_t>(found.already_involved.size())}}));
  if (found.rows.empty()) {
    report.remarks.push_back(local_text(study, {"entry.none", {}}));
    return;
  }
  if (profile.topics.empty()) report.remarks.push_back(local_text(study, {"entry.no_topics", {}}));
  if (is_new) report.remarks.push_back(local_text(study, {"entry.no_contacts", {}}));
  if (std::ranges::any_of(found.rows, &EntryPoint::is_assumed)) {
    report.remarks.push_back(local_text(study, {"entry.assumed", {}}));
  }
  if (profile.amount_eur) report.remarks.push_back(local_text(study, {"entry.amount", {}}));
  report.remarks.push_back(local_text(study, {"entry.meaning", {}}));
  report.next_command = "explain " + found.rows.front().id;
}

}  // namespace

Report report_entry_points(const Study& study, const Question& question,
                           const EntryPointRequest& request, const Watch& watch) {
  check_fields(request);
  const EntryProfile profile = entry_profile(study, question, request);
  const EntryPoints found =
      find_entry_points(study.network, profile, as_of(study, question), {}, watch);
  Report report = start_report(study, question, "entry-points");
  add_summary(report, study.network, summary_of(profile, found));
  add_texts(study, question, profile, found, report);
  add_rows(report, study.network, found.rows, question.top, watch);
  return report;
}

}  // namespace bindeglied
