#pragma once

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>
#include <random>
#include <vector>

#include "bindeglied/matching/detail/team_problem.hpp"

namespace bindeglied::testing {

/// How a random problem is made.
struct RandomTeam {
  unsigned seed = 1;
  std::size_t candidates = 10;
  std::size_t needs = 4;
  std::size_t partners = 3;
};

/// A team problem with documented and assumed offers, contacts, musts and quotas; equal for equal
/// seeds.  Its limits may contradict each other; `least` is at most `most`.
[[nodiscard]] inline detail::TeamProblem random_team(const RandomTeam& wanted) {
  std::mt19937 engine(wanted.seed);
  const auto below = [&](std::size_t count) { return engine() % count; };
  const auto share = [&] { return static_cast<double>(below(101)) / 100.0; };
  detail::TeamProblem problem;
  for (std::size_t i = 0; i < wanted.needs; ++i) problem.needs.push_back(0.2 + 0.8 * share());
  for (std::size_t i = 0; i < wanted.partners; ++i) problem.partners.push_back(0.25);
  problem.diversity = 0.25;
  const std::vector<double> values = {1.0, 0.6, 0.6, 0.3};
  for (std::size_t i = 0; i < wanted.candidates; ++i) {
    detail::TeamCandidate candidate{.kind = static_cast<StakeholderKind>(below(4)),
                                    .is_must = below(12) == 0,
                                    .relevance = 0.5 * share(),
                                    .effort = below(4) == 0 ? share() : 0.3 * share()};
    for (const detail::TeamNeedId need : problem.needs.ids()) {
      if (below(3) == 0) candidate.covers.push_back({need, values[below(values.size())]});
    }
    for (const detail::TeamPartnerId partner : problem.partners.ids()) {
      if (below(3) == 0) candidate.contacts.push_back({partner, 0.01 + 0.99 * share()});
    }
    problem.candidates.push_back(std::move(candidate));
  }
  problem.limits.most = static_cast<std::uint32_t>(1 + below(6));
  problem.limits.least = static_cast<std::uint32_t>(below(problem.limits.most + 1));
  for (const std::size_t kind : {std::size_t{0}, std::size_t{2}}) {
    if (below(3) != 0) continue;
    problem.limits.quotas.push_back(
        {static_cast<StakeholderKind>(kind), static_cast<std::uint32_t>(1 + below(2))});
  }
  return problem;
}

/// The candidates of a bit mask.
[[nodiscard]] inline std::vector<detail::TeamCandidateId> team_of(unsigned mask) {
  std::vector<detail::TeamCandidateId> team;
  for (std::size_t i = 0; i < 32; ++i) {
    if ((mask >> i & 1U) != 0) team.emplace_back(i);
  }
  return team;
}

/// What the team is worth, from the definition alone.
[[nodiscard]] inline double worth_of(const detail::TeamProblem& problem,
                                     const std::vector<detail::TeamCandidateId>& team) {
  double worth = 0.0;
  for (const detail::TeamNeedId need : problem.needs.ids()) {
    double unmet = 1.0;
    for (const detail::TeamCandidateId id : team) {
      for (const detail::NeedCover& cover : problem.candidates[id].covers) {
        if (cover.need == need) unmet *= 1.0 - cover.value;
      }
    }
    worth += problem.needs[need] * (1.0 - unmet);
  }
  for (const detail::TeamPartnerId partner : problem.partners.ids()) {
    double nearest = 0.0;
    for (const detail::TeamCandidateId id : team) {
      for (const detail::PartnerContact& contact : problem.candidates[id].contacts) {
        if (contact.partner == partner) nearest = std::max(nearest, contact.strength);
      }
    }
    worth += problem.partners[partner] * nearest;
  }
  for (const auto& kind : EnumNames<StakeholderKind>::names) {
    const auto count = std::ranges::count_if(team, [&](detail::TeamCandidateId id) {
      return problem.candidates[id].kind == kind.value;
    });
    worth += problem.diversity * std::sqrt(static_cast<double>(count));
  }
  for (const detail::TeamCandidateId id : team) {
    worth += problem.candidates[id].relevance - problem.candidates[id].effort;
  }
  return worth;
}

/// What the team covers, without its effort.
[[nodiscard]] inline double cover_of(const detail::TeamProblem& problem,
                                     const std::vector<detail::TeamCandidateId>& team) {
  double cover = worth_of(problem, team);
  for (const detail::TeamCandidateId id : team) cover += problem.candidates[id].effort;
  return cover;
}

/// Whether the team of a bit mask keeps the limits, from their definition alone.
[[nodiscard]] inline bool is_allowed(const detail::TeamProblem& problem,
                                     const detail::TeamLimits& limits, unsigned mask) {
  const auto size = static_cast<std::uint32_t>(std::popcount(mask));
  if (size < limits.least || size > limits.most) return false;
  for (const detail::TeamCandidateId id : problem.candidates.ids()) {
    if (problem.candidates[id].is_must && (mask >> id.index() & 1U) == 0) return false;
  }
  return std::ranges::all_of(limits.quotas, [&](const KindQuota& quota) {
    const auto team = team_of(mask);
    const auto count = std::ranges::count_if(team, [&](detail::TeamCandidateId id) {
      return problem.candidates[id].kind == quota.kind;
    });
    return static_cast<std::uint32_t>(count) >= quota.least;
  });
}

[[nodiscard]] inline bool is_feasible(const detail::TeamProblem& problem,
                                      const detail::TeamLimits& limits) {
  for (unsigned mask = 0; mask < 1U << problem.candidates.size(); ++mask) {
    if (is_allowed(problem, limits, mask)) return true;
  }
  return false;
}

/// The best team within the limits, over all sets; empty when there is none.
[[nodiscard]] inline std::vector<detail::TeamCandidateId> best_team(
    const detail::TeamProblem& problem) {
  double best = -std::numeric_limits<double>::infinity();
  unsigned of_best = 0;
  for (unsigned mask = 0; mask < 1U << problem.candidates.size(); ++mask) {
    if (!is_allowed(problem, problem.limits, mask)) continue;
    const double worth = worth_of(problem, team_of(mask));
    if (worth > best) of_best = mask;
    best = std::max(best, worth);
  }
  return team_of(of_best);
}

}  // namespace bindeglied::testing
