#include "bindeglied/pipeline/report_seats.hpp"

#include <algorithm>
#include <string>
#include <tuple>
#include <utility>

#include "bindeglied/matching/plan_measures.hpp"
#include "bindeglied/matching/planned_partner.hpp"
#include "bindeglied/pipeline/skipped_remarks.hpp"
#include "bindeglied/report/add_rows.hpp"
#include "bindeglied/report/seat_summaries.hpp"
#include "bindeglied/report/summaries.hpp"

namespace bindeglied {
namespace {

std::vector<PlannedPartner> planned_partners(const Network& network,
                                             const PartnerPlanning& planning) {
  std::vector<PlannedPartner> rows;
  for (const Recommendation& row : planning.recommended) {
    rows.push_back({.id = "seat:" + row.id.substr(row.id.find(':') + 1),
                    .project = row.project,
                    .candidate = row.candidate,
                    .kind = network.stakeholders[row.candidate].kind,
                    .rank = row.rank,
                    .score = row.score,
                    .list = row.list,
                    .reasons = row.reasons,
                    .counter_reasons = row.counter_reasons,
                    .evidence = row.evidence,
                    .sources = row.sources,
                    .is_documented_later = row.is_documented_later});
  }
  return rows;
}

std::vector<StakeholderLoad> loads_of(const PartnerPlanning& planning) {
  std::vector<StakeholderLoad> loads;
  const auto counts = plan_loads(planning.problem, planning.seats());
  for (const StakeholderId who : counts.ids()) {
    const double value = planning.best.place_value[who];
    if (counts[who] == 0 && value == 0.0) continue;
    StakeholderLoad load{.stakeholder = who,
                         .load = counts[who],
                         .capacity = planning.problem.stakeholders[who].capacity};
    if (!planning.fair) load.place_value = value;
    if (load.load > 0 || load.place_value) loads.push_back(load);
  }
  std::ranges::stable_sort(loads, {}, [](const StakeholderLoad& load) {
    return std::tuple(-std::int64_t{load.load}, -load.place_value.value_or(0.0));
  });
  return loads;
}

std::vector<ProjectService> services_of(const PartnerPlanning& planning) {
  std::vector<ProjectService> services;
  const PlanProblem& problem = planning.problem;
  const auto values = plan_services(problem, planning.seats());
  for (const PlanProjectId id : problem.projects.ids()) {
    const auto filled = std::ranges::count(planning.seats(), id, &PlanSeat::project);
    services.push_back({.project = problem.projects[id].venue,
                        .seats = problem.projects[id].need,
                        .filled = static_cast<std::uint32_t>(filled),
                        .service = values[id]});
  }
  std::ranges::stable_sort(services, {}, &ProjectService::service);
  return services;
}

/// Both plans keep the same bounds, so that neither costs less than the best.
double price_of_fairness(const PartnerPlanning& planning) {
  const std::int64_t cost = plan_cost(planning.problem, planning.seats()) - planning.best.cost;
  return static_cast<double>(cost) * SeatSummary{}.score_unit;
}

SeatSummary seat_summary(const PartnerPlanning& planning) {
  const PlanProblem& problem = planning.problem;
  const std::vector<PlanSeat>& seats = planning.seats();
  SeatSummary summary{.projects = problem.projects.size(),
                      .filled = seats.size(),
                      .total_score = total_score(seats),
                      .min_score = problem.min_score,
                      .spread = planning.fair ? std::nullopt : std::optional(problem.spread),
                      .load_gini = load_gini(problem, seats),
                      .newcomer_floor = problem.newcomer_seats,
                      .blocking_pairs = count_blocking_pairs(problem, seats),
                      .pairs_used = planning.best.pairs_used,
                      .loads = loads_of(planning),
                      .services = services_of(planning),
                      .skipped = planning.skipped};
  for (const PlanProject& project : problem.projects) {
    summary.seats += project.need;
    summary.pairs += project.candidates.size();
  }
  summary.unfilled = summary.seats - summary.filled;
  summary.newcomer_seats =
      static_cast<std::uint64_t>(std::ranges::count_if(seats, [&](const PlanSeat& seat) {
        return problem.stakeholders[seat.stakeholder].is_newcomer;
      }));
  if (planning.fair) {
    summary.fairness = {.worst = planning.fair->worst,
                        .worst_bound = planning.fair->worst_bound,
                        .proven = planning.fair->proven,
                        .is_best = planning.fair->is_best,
                        .price = price_of_fairness(planning)};
  }
  return summary;
}

void add_headings(const Study& study, const Question& question, const SeatSummary& summary,
                  Report& report) {
  const char* title = summary.fairness ? "seats.title_fair" : "seats.title";
  report.headings.push_back(local_text(study, {title, {stated_day(study, question)}}));
  report.headings.push_back(
      local_text(study, {"seats.counts",
                         {whole(summary.projects), whole(summary.seats), whole(summary.filled),
                          whole(summary.unfilled), summary.total_score}}));
  if (!summary.fairness) return;
  if (summary.services.empty()) return;
  const ProjectService& worst = summary.services.front();
  const auto alike = std::ranges::count(summary.services, worst.service, &ProjectService::service);
  report.headings.push_back(local_text(
      study, {"seats.fair",
              {summary.fairness->worst, summary.fairness->worst_bound, summary.fairness->price,
               std::int64_t{summary.fairness->proven}, whole(summary.projects),
               study.network.node(worst.project), std::int64_t{alike - 1}}}));
}

void add_remarks(const Study& study, const SeatSummary& summary, Report& report) {
  const auto add = [&](const Message& message) {
    report.remarks.push_back(local_text(study, message));
  };
  // Those where one more place would help most; all of them stand in `loads`.
  constexpr std::size_t most = 3;
  constexpr double least = 0.005;  // below it is shown as 0.00
  std::vector<StakeholderLoad> bottlenecks = summary.loads;
  std::ranges::stable_sort(
      bottlenecks, {}, [](const StakeholderLoad& load) { return -load.place_value.value_or(0.0); });
  for (std::size_t i = 0; i < std::min(most, bottlenecks.size()); ++i) {
    const double value = bottlenecks[i].place_value.value_or(0.0);
    if (value < least) break;
    add({"seats.bottleneck", {study.network.node(bottlenecks[i].stakeholder), value}});
  }
  if (!summary.loads.empty()) {
    const auto busy = std::ranges::count_if(
        summary.loads, [](const StakeholderLoad& load) { return load.load > 0; });
    add({"seats.load",
         {std::int64_t{busy}, std::int64_t{summary.loads.front().load}, summary.load_gini}});
  }
  add({"seats.newcomers", {whole(summary.newcomer_seats)}});
  add({"seats.blocking", {whole(summary.blocking_pairs)}});
  if (!summary.skipped.empty()) {
    add({"seats.skipped", {whole(summary.skipped.size())}});
    add_skipped_remarks(study, summary.skipped, report);
  }
  if (summary.fairness) {
    add({"seats.meaning_fair", {}});
  } else {
    add({"seats.meaning", {*summary.spread}});
  }
}

}  // namespace

Report report_seats(const Study& study, const Question& question, const PartnerPlanRequest& request,
                    const Watch& watch) {
  const PartnerPlanning planning = plan_partners(study, question, request, watch);
  const SeatSummary summary = seat_summary(planning);
  Report report = start_report(study, question, "plan");
  add_summary(report, study.network, summary);
  add_headings(study, question, summary, report);
  const std::vector<PlannedPartner> rows = planned_partners(study.network, planning);
  watch.check();
  add_rows(report, study.network, rows, question.top, watch);
  watch.check();
  add_remarks(study, summary, report);
  if (!rows.empty()) report.next_command = "explain " + rows.front().id;
  return report;
}

}  // namespace bindeglied
