#include "bindeglied/pipeline/report_suggestions.hpp"

#include <set>

#include "bindeglied/report/add_rows.hpp"
#include "bindeglied/report/gap_summaries.hpp"
#include "bindeglied/report/summaries.hpp"

namespace bindeglied {

Report report_suggestions(const Study& study, const Question& question, const GapRequest& request,
                          SuggestionOptions options, const Watch& watch) {
  const Network& network = study.network;
  const GapFilter filter = gap_filter(network, request);
  options.threads = question.threads;
  std::vector<SuggestedExpectation> rows =
      suggest_expectations(network, filter.where, as_of(study, question), options, watch);
  if (!filter.who.is_none()) {
    const StakeholderId who = network.stakeholder(filter.who);
    std::erase_if(rows, [&](const SuggestedExpectation& row) { return row.stakeholder != who; });
  }
  std::set<VenueId> venues;
  std::set<StakeholderId> stakeholders;
  for (const SuggestedExpectation& row : rows) {
    venues.insert(row.venue);
    stakeholders.insert(row.stakeholder);
  }
  const SuggestionSummary counts{.venues = venues.size(), .stakeholders = stakeholders.size()};

  Report report = start_report(study, question, "gaps");
  report.schema = "bindeglied/suggestions/1";
  add_summary(report, network, counts);
  report.headings.push_back(local_text(study, {"suggest.title", {stated_day(study, question)}}));
  report.headings.push_back(local_text(
      study,
      {"suggest.counts", {whole(rows.size()), whole(counts.stakeholders), whole(counts.venues)}}));
  add_rows(report, network, rows, question.top, watch);
  report.remarks.push_back(local_text(study, {"suggest.meaning", {}}));
  report.next_command = "gaps";
  return report;
}

}  // namespace bindeglied
