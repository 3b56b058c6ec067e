#include "bindeglied/matching/fair_plan.hpp"

#include <algorithm>
#include <utility>

#include "bindeglied/matching/detail/fair_search.hpp"
#include "bindeglied/matching/plan_measures.hpp"

namespace bindeglied {
namespace {

/// What each project would be served with if there were no other, ascending; bounds aside.
std::vector<double> best_alone(const PlanProblem& problem) {
  std::vector<double> services;
  for (const PlanProject& project : problem.projects) {
    double sum = 0.0;
    std::uint32_t filled = 0;
    for (const PlanCandidate& candidate : project.candidates) {
      if (filled == project.need) break;
      if (problem.stakeholders[candidate.stakeholder].capacity == 0) continue;
      sum += candidate.score;
      ++filled;
    }
    services.push_back(project.need == 0 ? 1.0 : sum / project.need);
  }
  std::ranges::sort(services);
  return services;
}

}  // namespace

namespace detail {

std::vector<double> fairness_of(const PlanProblem& problem, const std::vector<PlanSeat>& seats) {
  const auto services = plan_services(problem, seats);
  std::vector<double> fairness(services.begin(), services.end());
  std::ranges::sort(fairness);
  fairness.push_back(total_score(seats));
  return fairness;
}

bool keeps_bounds(const PlanProblem& problem, const std::vector<PlanSeat>& seats) {
  IdVector<PlanProjectId, std::uint32_t> filled(problem.projects.size(), 0);
  std::uint32_t newcomers = 0;
  for (const PlanSeat& seat : seats) {
    ++filled[seat.project];
    if (problem.stakeholders[seat.stakeholder].is_newcomer) ++newcomers;
  }
  if (newcomers < problem.newcomer_seats) return false;
  for (const PlanProjectId id : problem.projects.ids()) {
    if (filled[id] < problem.projects[id].min) return false;
    for (const KindQuota& quota : problem.projects[id].quotas) {
      const auto of_kind = std::ranges::count_if(seats, [&](const PlanSeat& seat) {
        return seat.project == id && problem.stakeholders[seat.stakeholder].kind == quota.kind;
      });
      if (std::cmp_less(of_kind, quota.least)) return false;
    }
  }
  return true;
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
