#include "bindeglied/matching/plan_measures.hpp"

#include <algorithm>
#include <limits>
#include <utility>

namespace bindeglied {

IdVector<StakeholderId, std::uint32_t> plan_loads(const PlanProblem& problem,
                                                  const std::vector<PlanSeat>& seats) {
  IdVector<StakeholderId, std::uint32_t> loads(problem.stakeholders.size(), 0);
  for (const PlanSeat& seat : seats) ++loads[seat.stakeholder];
  return loads;
}

IdVector<PlanProjectId, double> plan_services(const PlanProblem& problem,
                                              const std::vector<PlanSeat>& seats) {
  IdVector<PlanProjectId, double> services(problem.projects.size(), 0.0);
  for (const PlanSeat& seat : seats) services[seat.project] += seat.score;
  for (const PlanProjectId id : services.ids()) {
    const std::uint32_t need = problem.projects[id].need;
    services[id] = need == 0 ? 1.0 : services[id] / need;
  }
  return services;
}

double load_gini(const PlanProblem& problem, const std::vector<PlanSeat>& seats) {
  const auto loads = plan_loads(problem, seats);
  IdVector<StakeholderId, std::uint8_t> is_listed(problem.stakeholders.size(), 0);
  for (const PlanProject& project : problem.projects) {
    for (const PlanCandidate& candidate : project.candidates) is_listed[candidate.stakeholder] = 1;
  }
  std::vector<double> values;
  for (const StakeholderId who : problem.stakeholders.ids()) {
    const bool is_counted = is_listed[who] != 0 && problem.stakeholders[who].capacity > 0;
    if (is_counted) values.push_back(loads[who]);
  }
  if (seats.empty() || values.empty()) return 0.0;
  std::ranges::sort(values);
  const auto count = static_cast<double>(values.size());
  double sum = 0.0;
  double weighted = 0.0;
  for (std::size_t i = 0; i < values.size(); ++i) {
    sum += values[i];
    weighted += (2.0 * static_cast<double>(i + 1) - count - 1.0) * values[i];
  }
  return weighted / (count * sum);
}

std::uint64_t count_blocking_pairs(const PlanProblem& problem, const std::vector<PlanSeat>& seats) {
  constexpr double none = std::numeric_limits<double>::infinity();
  const auto loads = plan_loads(problem, seats);
  IdVector<PlanProjectId, std::uint32_t> filled(problem.projects.size(), 0);
  IdVector<PlanProjectId, double> worst_partner(problem.projects.size(), none);
  IdVector<StakeholderId, double> worst_project(problem.stakeholders.size(), none);
  std::vector<std::pair<PlanProjectId, StakeholderId>> taken;
  for (const PlanSeat& seat : seats) {
    ++filled[seat.project];
    double& partner = worst_partner[seat.project];
    double& project = worst_project[seat.stakeholder];
    partner = std::min(partner, seat.score);
    project = std::min(project, seat.score);
    taken.emplace_back(seat.project, seat.stakeholder);
  }
  std::ranges::sort(taken);
  std::uint64_t count = 0;
  for (const PlanProjectId id : problem.projects.ids()) {
    const bool has_room = filled[id] < problem.projects[id].need;
    for (const auto& [who, score] : problem.projects[id].candidates) {
      const bool has_place = loads[who] < problem.stakeholders[who].capacity;
      const bool is_wanted =
          (has_room && score > problem.min_score) || (filled[id] > 0 && score > worst_partner[id]);
      const bool is_willing = has_place || (loads[who] > 0 && score > worst_project[who]);
      if (!is_wanted || !is_willing) continue;
      if (!std::ranges::binary_search(taken, std::pair(id, who))) ++count;
    }
  }
  return count;
}

double total_score(const std::vector<PlanSeat>& seats) {
  double sum = 0.0;
  for (const PlanSeat& seat : seats) sum += seat.score;
  return sum;
}

}  // namespace bindeglied
