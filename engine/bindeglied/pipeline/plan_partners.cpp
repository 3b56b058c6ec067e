#include "bindeglied/pipeline/plan_partners.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

#include "bindeglied/analysis/search_names.hpp"
#include "bindeglied/base/coded_error.hpp"
#include "bindeglied/matching/counter_reasons.hpp"
#include "bindeglied/pipeline/read_quotas.hpp"

namespace bindeglied {
namespace {

constexpr std::uint32_t first_lists = 200;  ///< candidates per project at first

/// By kind, so that the order in which they were given does not matter.
std::vector<KindQuota> sorted_quotas(const std::vector<std::string>& texts) {
  std::vector<KindQuota> quotas = read_quotas(texts);
  std::ranges::sort(quotas, {}, &KindQuota::kind);
  return quotas;
}

/// The project without candidates yet.
PlanProject seats_of(const Network& network, VenueId venue, const PartnerPlanOptions& options) {
  PlanProject project{.venue = venue,
                      .need = network.venues[venue].seats.value_or(options.seats),
                      .quotas = sorted_quotas(options.quota)};
  project.min = std::min(options.min, project.need);
  return project;
}

/// What its own capacity leaves beside what is running.  The capacity of the options is an
/// assumption about the plan: an unknown capacity is not used up.
std::uint32_t places_left(const Network& network, StakeholderId who, const AsOf& as_of,
                          std::uint32_t assumed) {
  const std::optional<std::uint32_t> own = network.stakeholders[who].capacity;
  if (!own) return assumed;
  return *own - std::min(*own, running_engagements(network, who, as_of));
}

PlanProblem make_problem(const Network& network, const AsOf& as_of, const PartnerScores& found,
                         const PartnerPlanOptions& options) {
  // Fairness has an order of plans of its own, in which no second seat costs anything.
  PlanProblem problem{.min_score = options.min_score,
                      .spread = options.fair ? 0.0 : options.spread};
  for (const StakeholderId who : network.stakeholders.ids()) {
    problem.stakeholders.push_back(
        {.kind = network.stakeholders[who].known_kind(),
         .capacity = places_left(network, who, as_of, options.capacity)});
  }
  std::uint64_t seats = 0;
  for (const PartnerScore& row : found.rows) {
    if (problem.projects.empty() ||
        problem.projects[PlanProjectId{problem.projects.size() - 1}].venue != row.project) {
      problem.projects.push_back(seats_of(network, row.project, options));
      seats += problem.projects[PlanProjectId{problem.projects.size() - 1}].need;
    }
    PlanProject& project = problem.projects[PlanProjectId{problem.projects.size() - 1}];
    project.candidates.push_back({row.candidate, row.score});
    if (row.is_new_face) problem.stakeholders[row.candidate].is_newcomer = true;
  }
  for (PlanProject& project : problem.projects) {
    std::ranges::sort(project.candidates, {}, [](const PlanCandidate& candidate) {
      return std::pair(-candidate.score, candidate.stakeholder);
    });
  }
  constexpr double rounding = 1e-9;  // a share of a third of three seats is one
  problem.newcomer_seats = static_cast<std::uint32_t>(
      std::ceil((options.newcomers * static_cast<double>(seats)) - rounding));
  return problem;
}

/// Whether nobody below the end of the lists could improve the plan.  A list of `top` rows may have
/// been cut; below it nobody has more than its lowest row, of those with and without history apart.
bool reaches_far_enough(const PlanProblem& problem, const PartnerPlan& plan,
                        const PartnerScores& found, std::uint32_t top) {
  struct End {
    std::uint32_t rows = 0;
    double known = -1.0;
    double new_ = -1.0;
  };
  std::map<VenueId, End> ends;
  for (const PartnerScore& row : found.rows) {
    End& end = ends[row.project];
    ++end.rows;
    (row.is_new_face ? end.new_ : end.known) = row.score;
  }
  for (const PlanProjectId project : problem.projects.ids()) {
    const End& end = ends[problem.projects[project].venue];
    const double below = std::max(end.known, end.new_);
    if (end.rows >= top && plan.entry_score[project] < below) return false;
  }
  return true;
}

std::vector<ProjectPartner> pairs_of_seats(const PartnerPlanning& planning) {
  std::vector<ProjectPartner> pairs;
  for (const PlanSeat& seat : planning.seats()) {
    pairs.push_back({planning.problem.projects[seat.project].venue, seat.stakeholder});
  }
  return pairs;
}

/// One bound that must give way, said as a diagnostic: the figures first, as names may be long.
Diagnostic loosened(const Network& network, const PlanProblem& problem,
                    const PlanRelaxation& relaxation) {
  Diagnostic diagnostic;
  const std::string figures =
      std::to_string(relaxation.from) + " → " + std::to_string(relaxation.to);
  const auto with_name = [&](const std::string& text, NodeId node) {
    return text + " (" + std::string(network.text(network.node_names[node])) + ")";
  };
  const auto with_project = [&](const std::string& text) {
    return with_name(text, network.node(problem.projects[relaxation.project].venue));
  };
  switch (relaxation.bound) {
    case PlanBound::minimum:
      diagnostic.code = "plan.minimum";
      diagnostic.rule = "this project must do with fewer partners";
      diagnostic.value = with_project(figures);
      break;
    case PlanBound::quota:
      diagnostic.code = "plan.quota";
      diagnostic.rule = "this project must do with fewer of this kind";
      diagnostic.value = with_project(std::string(to_string(relaxation.kind)) + ": " + figures);
      break;
    case PlanBound::capacity:
      diagnostic.code = "plan.capacity";
      diagnostic.rule = "this organisation must take on more";
      diagnostic.value = with_name(figures, network.node(relaxation.stakeholder));
      break;
    case PlanBound::newcomers:
      diagnostic.code = "plan.newcomers";
      diagnostic.rule = "fewer seats must be asked for newcomers";
      diagnostic.value = figures;
      break;
  }
  return diagnostic;
}

[[noreturn]] void refuse(const Network& network, const PlanProblem& problem,
                         const std::vector<PlanRelaxation>& relaxations) {
  std::vector<Diagnostic> diagnostics;
  std::uint64_t units = 0;
  for (const PlanRelaxation& relaxation : relaxations) {
    diagnostics.push_back(loosened(network, problem, relaxation));
    const auto [low, high] = std::minmax(relaxation.from, relaxation.to);
    units += high - low;
  }
  throw CodedError(
      ErrorKind::infeasible, "error.plan_infeasible",
      "no plan keeps all of --min, --quota, --newcomers and the capacities, with seats "
      "only for those whom recommend lists; the smallest change that makes one "
      "possible is {0} in all:",
      {std::to_string(units)}, std::move(diagnostics));
}

void check_plan_options(const PartnerPlanOptions& options) {
  check_fields(options);
  if (options.min <= options.seats) return;
  throw CodedError(ErrorKind::usage, "error.min_seats", "--min {0}: is more than --seats {1}",
                   {std::to_string(options.min), std::to_string(options.seats)});
}

}  // namespace

PartnerPlanning plan_partners(const Study& study, const Question& question,
                              const PartnerPlanRequest& request, const Watch& watch) {
  check_plan_options(request.options);
  (void)read_quotas(request.options.quota);  // wrong ones are refused before anything is computed
  const Network& network = study.network;
  const std::vector<VenueId> projects = resolve_projects(network, request.projects);
  const AsOf day = as_of(study, question);
  const auto grounds =
      find_partner_grounds(network, day, weights_of(study, question), question.threads, watch);
  PartnerPlanning planning;
  for (std::uint32_t top = first_lists;; top = most_rows) {
    const RecommendOptions options{.top = top,
                                   .capacity = request.options.capacity,
                                   .stable_rows = 0,
                                   .threads = question.threads};
    PartnerScores found = score_partners(grounds, projects, options, watch);
    planning.problem = make_problem(network, day, found, request.options);
    planning.best = make_partner_plan(planning.problem, watch);
    const bool is_enough =
        top == most_rows || reaches_far_enough(planning.problem, planning.best, found, top);
    if (!is_enough) continue;
    if (!planning.best.relaxations.empty()) {
      refuse(network, planning.problem, planning.best.relaxations);
    }
    if (request.options.fair) {
      planning.fair = make_fair_plan(planning.problem, planning.best.seats, watch);
    }
    planning.recommended = explain_partners(grounds, pairs_of_seats(planning), options, watch);
    planning.skipped = std::move(found.skipped);
    return planning;
  }
}

}  // namespace bindeglied
