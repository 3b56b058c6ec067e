#include "bindeglied/matching/fair_plan.hpp"

#include <algorithm>
#include <utility>

#include "bindeglied/matching/detail/fair_search.hpp"
#include "bindeglied/matching/detail/plan_network.hpp"
#include "bindeglied/matching/plan_measures.hpp"

namespace bindeglied {
namespace {

/// What each project would be served with if there were no other, ascending; of the bounds only
/// that nobody below min_score has more seats than they could demand.
std::vector<double> best_alone(const PlanProblem& problem) {
  std::vector<double> services;
  for (const PlanProject& project : problem.projects) {
    double sum = 0.0;
    std::uint32_t filled = 0;
    std::uint32_t below = problem.newcomer_seats;
    for (const KindQuota& quota : project.quotas) below += quota.least;
    for (const PlanCandidate& candidate : project.candidates) {
      if (filled == project.need) break;
      if (problem.stakeholders[candidate.stakeholder].capacity == 0) continue;
      if (detail::is_below_least(problem, candidate.score) && filled >= project.min) {
        if (below == 0) break;
        --below;
      }
      sum += candidate.score;
      ++filled;
    }
    services.push_back(project.need == 0 ? 1.0 : sum / project.need);
  }
  std::ranges::sort(services);
  return services;
}

/// What the bounds look at.
struct SeatCounts {
  IdVector<PlanProjectId, std::uint32_t> filled = {};
  IdVector<PlanProjectId, std::vector<std::uint32_t>> of_kind = {};  ///< in the order of the quotas
  std::uint32_t newcomers = 0;
};

SeatCounts count_seats(const PlanProblem& problem, const std::vector<PlanSeat>& seats) {
  SeatCounts counts{.filled = IdVector<PlanProjectId, std::uint32_t>(problem.projects.size(), 0)};
  for (const PlanProject& project : problem.projects) {
    counts.of_kind.push_back(std::vector<std::uint32_t>(project.quotas.size(), 0));
  }
  for (const PlanSeat& seat : seats) {
    const PlanStakeholder& who = problem.stakeholders[seat.stakeholder];
    ++counts.filled[seat.project];
    if (who.is_newcomer) ++counts.newcomers;
    const std::vector<KindQuota>& quotas = problem.projects[seat.project].quotas;
    for (std::size_t i = 0; i < quotas.size(); ++i) {
      if (quotas[i].kind == who.kind) ++counts.of_kind[seat.project][i];
    }
  }
  return counts;
}

/// Whether a bound that is kept would not be without the seat.
bool is_demanded(const PlanProblem& problem, const SeatCounts& counts, const PlanSeat& seat) {
  const PlanProject& project = problem.projects[seat.project];
  const PlanStakeholder& who = problem.stakeholders[seat.stakeholder];
  if (counts.filled[seat.project] <= project.min) return true;
  if (who.is_newcomer && counts.newcomers <= problem.newcomer_seats) return true;
  for (std::size_t i = 0; i < project.quotas.size(); ++i) {
    const bool is_full = counts.of_kind[seat.project][i] <= project.quotas[i].least;
    if (project.quotas[i].kind == who.kind && is_full) return true;
  }
  return false;
}

}  // namespace

namespace detail {

bool is_below_least(const PlanProblem& problem, double score) {
  return to_cost(score) < to_cost(problem.min_score);
}

std::vector<double> fairness_of(const PlanProblem& problem, const std::vector<PlanSeat>& seats) {
  const auto services = plan_services(problem, seats);
  std::vector<double> fairness(services.begin(), services.end());
  std::ranges::sort(fairness);
  fairness.push_back(total_score(seats));
  return fairness;
}

bool keeps_bounds(const PlanProblem& problem, const std::vector<PlanSeat>& seats) {
  const SeatCounts counts = count_seats(problem, seats);
  if (counts.newcomers < problem.newcomer_seats) return false;
  for (const PlanProjectId id : problem.projects.ids()) {
    const PlanProject& project = problem.projects[id];
    if (counts.filled[id] < project.min) return false;
    for (std::size_t i = 0; i < project.quotas.size(); ++i) {
      if (counts.of_kind[id][i] < project.quotas[i].least) return false;
    }
  }
  return std::ranges::all_of(seats, [&](const PlanSeat& seat) {
    return !detail::is_below_least(problem, seat.score) || is_demanded(problem, counts, seat);
  });
}

}  // namespace detail

FairPlan make_fair_plan(const PlanProblem& problem, const std::vector<PlanSeat>& start,
                        const Watch& watch) {
  FairPlan plan;
  if (auto fairest = detail::fairest_of_few(problem)) {
    plan.seats = std::move(*fairest);
    plan.is_best = true;
  } else {
    plan.seats = detail::exchange_seats(problem, start, watch);
  }
  const std::vector<double> services = detail::fairness_of(problem, plan.seats);
  const std::vector<double> alone = best_alone(problem);
  if (alone.empty()) {
    plan.is_best = true;
    return plan;
  }
  constexpr double tolerance = 1e-12;  // sums of the same scores in another order
  const std::size_t count = alone.size();
  while (plan.proven < count && services[plan.proven] >= alone[plan.proven] - tolerance) {
    ++plan.proven;
  }
  if (plan.is_best) plan.proven = static_cast<std::uint32_t>(count);
  plan.is_best = plan.proven == count;
  plan.worst = services.front();
  plan.worst_bound = plan.is_best ? services.front() : alone.front();
  return plan;
}

}  // namespace bindeglied
