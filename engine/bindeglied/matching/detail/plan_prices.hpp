#pragma once

#include "bindeglied/matching/detail/plan_network.hpp"
#include "bindeglied/matching/partner_plan.hpp"

namespace bindeglied::detail {

/// Sets the price of each stakeholder without a seat to the lowest that is still a proof, so that
/// no pair looks better than it is.
void settle_prices(const PlanNetwork& network, const PlanProblem& problem, FlowSolution& solution);

/// Adds to `chosen` the pairs that could improve the flow, at most `most` of each project, the best
/// first; returns whether there were any.  Precondition: settled prices.  O(all pairs).
[[nodiscard]] bool add_better_pairs(const PlanNetwork& network, const PlanProblem& problem,
                                    const FlowSolution& solution, bool can_extend, std::size_t most,
                                    ChosenCandidates& chosen);

/// PartnerPlan::entry_score.
[[nodiscard]] IdVector<PlanProjectId, double> entry_scores(const PlanNetwork& network,
                                                           const PlanProblem& problem,
                                                           const FlowSolution& solution);

/// PartnerPlan::place_value: the cheapest way of a unit from the sink back to the stakeholder, over
/// all pairs.  That is f(capacity + 1) - f(capacity) itself, and does not depend on which of
/// several sets of prices was found.  O(pairs log nodes).
[[nodiscard]] IdVector<StakeholderId, double> place_values(const PlanNetwork& network,
                                                           const PlanProblem& problem,
                                                           const FlowSolution& solution,
                                                           const std::vector<PlanSeat>& seats);

}  // namespace bindeglied::detail
