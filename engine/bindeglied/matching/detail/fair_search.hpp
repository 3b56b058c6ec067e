#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "bindeglied/base/id_vector.hpp"
#include "bindeglied/base/watch.hpp"
#include "bindeglied/matching/partner_plan.hpp"

namespace bindeglied::detail {

/// Up to so many possible plans are all looked at.
inline constexpr double most_plans = 100'000;

/// The fairest of all plans that keep the bounds, when there are few enough to look at; nothing
/// otherwise.
[[nodiscard]] std::optional<std::vector<PlanSeat>> fairest_of_few(const PlanProblem& problem);

/// The seats after all exchanges that make them fairer (make_fair_plan).
[[nodiscard]] std::vector<PlanSeat> exchange_seats(const PlanProblem& problem,
                                                   std::vector<PlanSeat> seats,
                                                   const Watch& watch = {});

/// Below min_score, as scores are counted.
[[nodiscard]] bool is_below_least(const PlanProblem& problem, double score);

/// Whether the seats keep minima, quotas and the share of newcomers, and each seat of somebody
/// below min_score is there because without it one of them would not be kept.
[[nodiscard]] bool keeps_bounds(const PlanProblem& problem, const std::vector<PlanSeat>& seats);

/// Services, ascending, then the total of scores: the greater, lexicographically, the fairer.
[[nodiscard]] std::vector<double> fairness_of(const PlanProblem& problem,
                                              const std::vector<PlanSeat>& seats);

}  // namespace bindeglied::detail
