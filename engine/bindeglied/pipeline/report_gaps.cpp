#include "bindeglied/pipeline/report_gaps.hpp"

#include <algorithm>
#include <cstdint>
#include <vector>

#include "bindeglied/analysis/potentials.hpp"
#include "bindeglied/analysis/search_names.hpp"
#include "bindeglied/analysis/thin_risk.hpp"
#include "bindeglied/report/add_rows.hpp"
#include "bindeglied/report/summaries.hpp"

namespace bindeglied {
namespace {

void add_counts(const Study& study, const GapSummary& counts, Report& report) {
  add_summary(report, study.network, counts);
  report.headings.push_back(
      local_text(study, {"gaps.counts",
                         {whole(counts.not_met + counts.unknown + counts.met),
                          whole(counts.not_met), whole(counts.unknown), whole(counts.met)}}));
}

CoverageSummary count_coverage(const std::vector<CoverageRow>& rows) {
  const auto count = [&](CoverageStatus status) {
    return static_cast<std::uint64_t>(std::ranges::count(rows, status, &CoverageRow::status));
  };
  return {.met = count(CoverageStatus::met),
          .not_met = count(CoverageStatus::not_met),
          .unknown = count(CoverageStatus::unknown),
          .not_expected = count(CoverageStatus::not_expected)};
}

void add_gap_remarks(const Study& study, const std::vector<Gap>& gaps, Report& report) {
  const auto has = [&](auto member) {
    return std::ranges::any_of(gaps, [&](const Gap& gap) { return gap.*member; });
  };
  if (has(&Gap::is_inferred)) report.remarks.push_back(local_text(study, {"gaps.inferred", {}}));
  if (has(&Gap::is_undated)) report.remarks.push_back(local_text(study, {"gaps.undated", {}}));
  report.remarks.push_back(local_text(study, {"gaps.three_states", {}}));
}

void add_gaps(const Study& study, const Question& question, std::vector<Gap> gaps,
              const Watch& watch, Report& report) {
  report.headings.push_back(local_text(study, {"gaps.title", {stated_day(study, question)}}));
  add_counts(study, count_gaps(gaps), report);
  std::erase_if(gaps, [](const Gap& gap) { return gap.status == GapStatus::met; });
  add_rows(report, study.network, gaps, question.top, watch);
  if (study.network.expectations.size() == 0) {
    report.remarks.push_back(local_text(study, {"gaps.nothing_expected", {}}));
    report.next_command = "gaps --suggest 3";
    return;
  }
  add_gap_remarks(study, gaps, report);
  if (!gaps.empty()) report.next_command = "explain " + gaps.front().id;
}

void add_potentials(const Study& study, const Question& question,
                    const std::vector<PotentialRow>& rows, const std::vector<Gap>& gaps,
                    const Watch& watch, Report& report) {
  report.schema = "bindeglied/potentials/1";
  report.headings.push_back(local_text(study, {"potentials.title", {stated_day(study, question)}}));
  add_counts(study, count_gaps(gaps), report);
  add_rows(report, study.network, rows, question.top, watch);
  report.remarks.push_back(local_text(study, {"potentials.meaning", {}}));
  if (!rows.empty()) report.next_command = "gaps --close 5";
}

void add_risks(const Study& study, const Question& question, const std::vector<ThinRisk>& rows,
               const Watch& watch, Report& report) {
  report.schema = "bindeglied/risks/1";
  report.headings.push_back(local_text(study, {"risks.title", {stated_day(study, question)}}));
  add_rows(report, study.network, rows, question.top, watch);
  report.remarks.push_back(local_text(study, {"risks.meaning", {}}));
  report.next_command = "gaps";
}

/// Of the three columns of the second axis, tables show the one that was asked for.
void show_axis(CoverageAxis axis, Report& report) {
  for (ReportColumn& column : report.columns) {
    const auto name = parse_enum<CoverageAxis>(column.key);
    if (name) column.in_tables = *name == axis;
  }
}

}  // namespace

GapSummary count_gaps(const std::vector<Gap>& gaps) {
  GapSummary counts;
  for (const Gap& gap : gaps) {
    if (gap.status == GapStatus::met) ++counts.met;
    if (gap.status == GapStatus::unknown) ++counts.unknown;
    if (gap.status != GapStatus::not_met) continue;
    ++counts.not_met;
    counts.max_severity = std::max(counts.max_severity, gap.severity);
    counts.total_severity += gap.severity;
  }
  return counts;
}

GapFilter gap_filter(const Network& network, const GapRequest& request) {
  GapFilter filter{.min_level = request.min_level};
  if (!request.who.empty()) filter.who = network.node(resolve_stakeholder(network, request.who));
  if (!request.where.empty()) filter.where = resolve_venue(network, request.where);
  return filter;
}

std::vector<Gap> answer_gaps(const Study& study, const Question& question,
                             const GapRequest& request, const Watch& watch) {
  const AsOf day = as_of(study, question);
  const GapFilter filter = gap_filter(study.network, request);
  return select_gaps(study.network, assess_expectations(study.network, day, request.options, watch),
                     filter, day);
}

Report report_gaps(const Study& study, const Question& question, const GapRequest& request,
                   const Watch& watch) {
  const Network& network = study.network;
  const AsOf day = as_of(study, question);
  const std::vector<Gap> gaps = answer_gaps(study, question, request, watch);
  Report report = start_report(study, question, "gaps");
  switch (request.view) {
    case GapView::gaps:
      add_gaps(study, question, gaps, watch, report);
      break;
    case GapView::potentials:
      add_potentials(study, question, find_potentials(network, day, gaps, watch), gaps, watch,
                     report);
      break;
    case GapView::risks:
      add_risks(study, question, find_thin_risks(network, day, gaps, watch), watch, report);
      break;
  }
  return report;
}

std::vector<CoverageRow> answer_coverage(const Study& study, const Question& question,
                                         const CoverageRequest& request, const Watch& watch) {
  VenueId where;
  if (!request.where.empty()) where = resolve_venue(study.network, request.where);
  return find_coverage(study.network, where, as_of(study, question), {.by = request.by}, watch);
}

Report report_coverage(const Study& study, const Question& question, const CoverageRequest& request,
                       const Watch& watch) {
  const Network& network = study.network;
  const std::vector<CoverageRow> rows = answer_coverage(study, question, request, watch);

  Report report = start_report(study, question, "coverage");
  report.headings.push_back(local_text(study, {"coverage.title", {stated_day(study, question)}}));
  add_summary(report, network, count_coverage(rows));
  add_rows(report, network, rows, question.top, watch);
  show_axis(request.by, report);
  report.remarks.push_back(local_text(study, {"coverage.meaning", {}}));
  report.next_command = "gaps";
  return report;
}

}  // namespace bindeglied
