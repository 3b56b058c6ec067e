#pragma once

#include <algorithm>
#include <cstdint>
#include <functional>
#include <limits>
#include <random>
#include <utility>
#include <vector>

#include "bindeglied/matching/partner_plan.hpp"

// Shared by the tests of the plan and its parts: small random problems, and the slow way to solve
// them.

namespace bindeglied::plan_reference {

struct Sizes {
  std::uint32_t projects = 3;
  std::uint32_t stakeholders = 4;
  bool has_bounds = true;
};

/// Scores in hundredths, so that equal ones occur; half of the problems have spread.
inline PlanProblem random_problem(std::uint32_t seed, const Sizes& sizes) {
  std::mt19937 random(seed);
  const auto up_to = [&](std::uint32_t most) {
    return static_cast<std::uint32_t>(random() % (most + 1));
  };
  constexpr std::array kinds = {StakeholderKind::foundation, StakeholderKind::university,
                                StakeholderKind::company};
  PlanProblem problem;
  for (std::uint32_t i = 0; i < sizes.stakeholders; ++i) {
    problem.stakeholders.push_back(
        {.kind = kinds[up_to(2)], .capacity = up_to(3), .is_newcomer = up_to(2) == 0});
  }
  for (std::uint32_t i = 0; i < sizes.projects; ++i) {
    PlanProject project{.venue = VenueId{i}, .min = 0, .need = 1 + up_to(2)};
    if (sizes.has_bounds && up_to(1) == 0) project.min = up_to(project.need);
    if (sizes.has_bounds && up_to(2) == 0) {
      project.quotas.push_back({kinds[up_to(2)], 1 + up_to(1)});
    }
    for (const StakeholderId who : problem.stakeholders.ids()) {
      if (up_to(4) > 0) project.candidates.push_back({who, up_to(100) / 100.0});
    }
    std::ranges::stable_sort(project.candidates, std::ranges::greater{}, &PlanCandidate::score);
    problem.projects.push_back(std::move(project));
  }
  problem.min_score = up_to(1) == 0 ? 0.0 : up_to(50) / 100.0;
  problem.spread = up_to(1) == 0 ? 0.0 : up_to(20) / 100.0;
  if (sizes.has_bounds && up_to(3) == 0) problem.newcomer_seats = up_to(3);
  return problem;
}

/// By how many units the seats break bounds.
inline std::uint64_t violation(const PlanProblem& problem, const std::vector<PlanSeat>& seats) {
  const auto missing = [](std::uint64_t wanted, std::uint64_t there) {
    return wanted > there ? wanted - there : 0;
  };
  std::uint64_t units = 0;
  for (const PlanProjectId id : problem.projects.ids()) {
    const PlanProject& project = problem.projects[id];
    const auto filled = std::ranges::count(seats, id, &PlanSeat::project);
    units += missing(project.min, static_cast<std::uint64_t>(filled));
    for (const KindQuota& quota : project.quotas) {
      const auto of_kind = std::ranges::count_if(seats, [&](const PlanSeat& seat) {
        return seat.project == id && problem.stakeholders[seat.stakeholder].kind == quota.kind;
      });
      units += missing(quota.least, static_cast<std::uint64_t>(of_kind));
    }
  }
  std::uint64_t newcomers = 0;
  for (const StakeholderId who : problem.stakeholders.ids()) {
    const auto load =
        static_cast<std::uint64_t>(std::ranges::count(seats, who, &PlanSeat::stakeholder));
    units += missing(load, problem.stakeholders[who].capacity);
    if (problem.stakeholders[who].is_newcomer) newcomers += load;
  }
  return units + missing(problem.newcomer_seats, newcomers);
}

/// Whether somebody below min_score has a seat without which no more bounds would be broken.
inline bool has_needless_seat(const PlanProblem& problem, const std::vector<PlanSeat>& seats) {
  for (std::size_t i = 0; i < seats.size(); ++i) {
    if (seats[i].score >= problem.min_score) continue;
    std::vector<PlanSeat> without = seats;
    without.erase(without.begin() + static_cast<std::ptrdiff_t>(i));
    if (violation(problem, without) <= violation(problem, seats)) return true;
  }
  return false;
}

/// Calls visit(seats) for every way to fill seats without more partners than seats in a project.
inline void for_each_plan(const PlanProblem& problem,
                          const std::function<void(const std::vector<PlanSeat>&)>& visit) {
  std::vector<PlanSeat> pairs;
  for (const PlanProjectId id : problem.projects.ids()) {
    for (const PlanCandidate& candidate : problem.projects[id].candidates) {
      pairs.push_back({id, candidate.stakeholder, candidate.score});
    }
  }
  std::vector<PlanSeat> seats;
  IdVector<PlanProjectId, std::uint32_t> filled(problem.projects.size(), 0);
  const std::function<void(std::size_t)> choose = [&](std::size_t at) {
    if (at == pairs.size()) {
      visit(seats);
      return;
    }
    choose(at + 1);
    const PlanProjectId project = pairs[at].project;
    if (filled[project] == problem.projects[project].need) return;
    ++filled[project];
    seats.push_back(pairs[at]);
    choose(at + 1);
    seats.pop_back();
    --filled[project];
  };
  choose(0);
}

struct BestPlan {
  std::uint64_t units = std::numeric_limits<std::uint64_t>::max();  ///< broken at least
  std::int64_t cost = std::numeric_limits<std::int64_t>::max();     ///< least, among those
};

inline BestPlan best_by_enumeration(const PlanProblem& problem) {
  BestPlan best;
  for_each_plan(problem, [&](const std::vector<PlanSeat>& seats) {
    const std::uint64_t units = violation(problem, seats);
    if (units > best.units) return;
    const std::int64_t cost = plan_cost(problem, seats);
    if (units < best.units || cost < best.cost) best = {units, cost};
  });
  return best;
}

}  // namespace bindeglied::plan_reference
