#pragma once

#include <cstdint>
#include <vector>

#include "bindeglied/base/id_vector.hpp"
#include "bindeglied/matching/partner_plan.hpp"

namespace bindeglied {

/// How many seats each stakeholder has.
[[nodiscard]] IdVector<StakeholderId, std::uint32_t> plan_loads(const PlanProblem& problem,
                                                                const std::vector<PlanSeat>& seats);

/// How well each project is served: the mean score over its seats, an empty one counting 0; in
/// [0, 1].  A project without seats is served fully.
[[nodiscard]] IdVector<PlanProjectId, double> plan_services(const PlanProblem& problem,
                                                            const std::vector<PlanSeat>& seats);

/// How unevenly the seats are spread over all who could have one: the Gini coefficient of the loads
/// of those that stand on a list and have a capacity, in [0, 1); 0 when there are no seats.
///
///     G = sum_i (2 i - n - 1) l_i / (n sum_i l_i)      loads l ascending, i from 1
///
/// (Gini 1912; form of Dixon et al. 1987, Ecology 68, 1548-1551, without small-sample correction.)
[[nodiscard]] double load_gini(const PlanProblem& problem, const std::vector<PlanSeat>& seats);

/// How many pairs would both rather have each other (Gale and Shapley 1962, American Mathematical
/// Monthly 69, 9-15): the project has an empty seat and the score is above min_score, or it is
/// above that of one of its partners; and the stakeholder has a free place, or the score is above
/// one of its others.  Quotas and minima are not looked at.  O(candidates).
[[nodiscard]] std::uint64_t count_blocking_pairs(const PlanProblem& problem,
                                                 const std::vector<PlanSeat>& seats);

/// The sum of the scores.
[[nodiscard]] double total_score(const std::vector<PlanSeat>& seats);

}  // namespace bindeglied
