#include "bindeglied/matching/partner_plan.hpp"

#include <algorithm>
#include <utility>

#include "bindeglied/base/sort_unique.hpp"
#include "bindeglied/matching/detail/plan_network.hpp"
#include "bindeglied/matching/detail/plan_prices.hpp"

namespace bindeglied {
namespace {

using detail::BoundArc;
using detail::ChosenCandidates;
using detail::FlowSolution;
using detail::PlanNetwork;

/// So many candidates more than seats enter at first.
constexpr std::size_t margin = 12;
/// So many pairs per project enter in the first round after that; twice as many in each further.
constexpr std::size_t first_addition = 16;

/// The best of each project, of each kind with a quota, and of the newcomers.
void choose_best(const PlanProblem& problem, PlanProjectId id, std::vector<std::uint32_t>& chosen) {
  const PlanProject& project = problem.projects[id];
  std::size_t any_left = project.need + margin;
  std::size_t newcomers_left = problem.newcomer_seats > 0 ? margin : 0;
  std::vector<std::size_t> quotas_left;
  for (const KindQuota& quota : project.quotas) quotas_left.push_back(quota.least + margin);
  const auto take = [](std::size_t& left) {
    if (left == 0) return false;
    --left;
    return true;
  };
  for (std::uint32_t at = 0; at < project.candidates.size(); ++at) {
    const PlanStakeholder& who = problem.stakeholders[project.candidates[at].stakeholder];
    if (who.capacity == 0) continue;
    bool is_chosen = take(any_left);
    if (who.is_newcomer) is_chosen = take(newcomers_left) || is_chosen;
    for (std::size_t i = 0; i < quotas_left.size(); ++i) {
      if (project.quotas[i].kind == who.kind) is_chosen = take(quotas_left[i]) || is_chosen;
    }
    if (is_chosen) chosen.push_back(at);
  }
}

/// Whom the projects get when each takes its best free candidate in turn: a plan to improve on, so
/// that crowded candidates do not hide all others.
void choose_in_turn(const PlanProblem& problem, ChosenCandidates& chosen) {
  IdVector<StakeholderId, std::uint32_t> left;
  for (const PlanStakeholder& who : problem.stakeholders) left.push_back(who.capacity);
  IdVector<PlanProjectId, std::uint32_t> next(problem.projects.size(), 0);
  std::vector<PlanProjectId> open;  // with a seat and a candidate left
  for (const PlanProjectId id : problem.projects.ids()) open.push_back(id);
  for (std::uint32_t turn = 0; !open.empty(); ++turn) {
    std::erase_if(open, [&](PlanProjectId id) {
      const PlanProject& project = problem.projects[id];
      if (turn >= project.need) return true;
      std::uint32_t& at = next[id];
      const auto count = static_cast<std::uint32_t>(project.candidates.size());
      while (at < count && left[project.candidates[at].stakeholder] == 0) ++at;
      if (at == count) return true;
      --left[project.candidates[at].stakeholder];
      chosen[id].push_back(at);
      ++at;
      return false;
    });
  }
}

ChosenCandidates choose_first(const PlanProblem& problem) {
  ChosenCandidates chosen(problem.projects.size());
  for (const PlanProjectId project : problem.projects.ids()) {
    choose_best(problem, project, chosen[project]);
  }
  choose_in_turn(problem, chosen);
  for (std::vector<std::uint32_t>& own : chosen) sort_unique(own);
  return chosen;
}

/// What is missing from the bounds, and what lies beyond the capacities.
std::vector<PlanRelaxation> find_relaxations(const PlanNetwork& network,
                                             const FlowSolution& solution) {
  std::vector<PlanRelaxation> relaxations;
  for (const BoundArc& bound : network.bounds) {
    const auto kept = static_cast<std::uint32_t>(solution.flow[bound.arc]);
    if (kept == bound.bound.from) continue;
    relaxations.push_back(bound.bound);
    relaxations.back().to = kept;
  }
  for (const BoundArc& place : network.extensions) {
    const auto more = static_cast<std::uint32_t>(solution.flow[place.arc]);
    if (more == 0) continue;
    relaxations.push_back(place.bound);
    relaxations.back().to = place.bound.from + more;
  }
  std::ranges::stable_sort(relaxations, {}, &PlanRelaxation::bound);
  return relaxations;
}

std::vector<PlanSeat> read_seats(const PlanProblem& problem, const PlanNetwork& network,
                                 const FlowSolution& solution) {
  std::vector<PlanSeat> seats;
  for (std::size_t i = 0; i < network.seat_arcs.size(); ++i) {
    if (solution.flow[i] == 0) continue;
    const auto& [project, at] = network.seat_arcs[i];
    const PlanCandidate& candidate = problem.projects[project].candidates[at];
    seats.push_back({project, candidate.stakeholder, candidate.score});
  }
  detail::sort_seats(seats);
  return seats;
}

/// A flow that no further pair could improve.
struct Solved {
  PlanNetwork network = {};
  FlowSolution solution = {};
  std::uint32_t rounds = 0;
};

/// Solves, adds what could be better, and solves again; `chosen` grows.
Solved solve(const PlanProblem& problem, bool can_extend, ChosenCandidates& chosen,
             const Watch& watch) {
  Solved solved;
  for (std::size_t most = first_addition;; most *= 2) {
    watch.check("plan", 0.0);
    ++solved.rounds;
    solved.network = detail::make_plan_network(problem, chosen, can_extend);
    solved.solution = find_min_cost_flow(solved.network.flow);
    settle_prices(solved.network, problem, solved.solution);
    if (!add_better_pairs(solved.network, problem, solved.solution, can_extend, most, chosen)) {
      return solved;
    }
  }
}

}  // namespace

std::int64_t plan_cost(const PlanProblem& problem, const std::vector<PlanSeat>& seats) {
  std::int64_t cost = 0;
  std::int64_t empty = 0;
  for (const PlanProject& project : problem.projects) empty += project.need;
  IdVector<StakeholderId, std::int64_t> loads(problem.stakeholders.size(), 0);
  for (const PlanSeat& seat : seats) {
    cost +=
        detail::seat_cost(seat.score) + detail::to_cost(problem.spread) * loads[seat.stakeholder];
    ++loads[seat.stakeholder];
    --empty;
  }
  return cost + empty * detail::seat_cost(problem.min_score);
}

PartnerPlan make_partner_plan(const PlanProblem& problem, const Watch& watch) {
  ChosenCandidates chosen = choose_first(problem);
  Solved solved = solve(problem, false, chosen, watch);
  PartnerPlan plan{.solved = solved.rounds};
  if (!find_relaxations(solved.network, solved.solution).empty()) {
    // Only now the places beyond the capacities are needed.
    solved = solve(problem, true, chosen, watch);
    plan.solved += solved.rounds;
    plan.relaxations = find_relaxations(solved.network, solved.solution);
  }
  plan.pairs_used = solved.network.seat_arcs.size();
  plan.seats = read_seats(problem, solved.network, solved.solution);
  plan.cost = plan_cost(problem, plan.seats);
  plan.entry_score = detail::entry_scores(solved.network, problem, solved.solution);
  plan.place_value = plan.relaxations.empty()
                         ? place_values(solved.network, problem, solved.solution, plan.seats)
                         : IdVector<StakeholderId, double>(problem.stakeholders.size(), 0.0);
  return plan;
}

PlanProblem relaxed(PlanProblem problem, const std::vector<PlanRelaxation>& relaxations) {
  for (const PlanRelaxation& relaxation : relaxations) {
    switch (relaxation.bound) {
      case PlanBound::minimum:
        problem.projects[relaxation.project].min = relaxation.to;
        break;
      case PlanBound::quota:
        std::ranges::find(problem.projects[relaxation.project].quotas, relaxation.kind,
                          &KindQuota::kind)
            ->least = relaxation.to;
        break;
      case PlanBound::capacity:
        problem.stakeholders[relaxation.stakeholder].capacity = relaxation.to;
        break;
      case PlanBound::newcomers:
        problem.newcomer_seats = relaxation.to;
        break;
    }
  }
  return problem;
}

}  // namespace bindeglied
