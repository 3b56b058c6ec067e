#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "bindeglied/base/id_vector.hpp"
#include "bindeglied/matching/detail/min_cost_flow.hpp"
#include "bindeglied/matching/partner_plan.hpp"

namespace bindeglied::detail {

/// Positions in PlanProject::candidates that may be used, ascending.
using ChosenCandidates = IdVector<PlanProjectId, std::vector<std::uint32_t>>;

/// A pair of a project and a candidate; the arc of the same position in the flow.
struct SeatArc {
  PlanProjectId project = {};
  std::uint32_t position = 0;  ///< in PlanProject::candidates
};

/// An arc that stands for a bound: what it does not carry (of an extension: what it carries) is
/// missing.
struct BoundArc {
  std::size_t arc = 0;
  PlanRelaxation bound = {};  ///< `to` is not set yet
};

/// A flow from which a plan can be read.
struct PlanNetwork {
  FlowProblem flow = {};
  std::vector<SeatArc> seat_arcs = {};  ///< flow.arcs begins with these
  std::vector<BoundArc> bounds = {};
  std::vector<BoundArc> extensions = {};            ///< places beyond the capacity
  std::int64_t reward = 0;                          ///< for each unit of a bound that is kept
  IdVector<PlanProjectId, FlowNodeId> whole = {};   ///< all seats of a project
  IdVector<PlanProjectId, FlowNodeId> filled = {};  ///< those with a partner
  IdVector<PlanProjectId, std::vector<FlowNodeId>> quota = {};  ///< in the order of the quotas
  IdVector<StakeholderId, FlowNodeId> place = {};               ///< none when in no pair
  FlowNodeId newcomers = {};  ///< where their places lead; the sink unless there is a share
};

/// Scores and spreads as whole numbers, of which a score of 1 has so many.
inline constexpr std::int64_t whole_score = 1'000'000'000;
[[nodiscard]] std::int64_t to_cost(double score);

/// What a partner of this score costs: 1 - score, in 1e-9.
[[nodiscard]] inline std::int64_t seat_cost(double score) { return whole_score - to_cost(score); }

/// In the order of PartnerPlan::seats.
void sort_seats(std::vector<PlanSeat>& seats);

/// The network of the chosen pairs.  With `can_extend` capacities may be exceeded, each place at
/// the price of one bound.
[[nodiscard]] PlanNetwork make_plan_network(const PlanProblem& problem,
                                            const ChosenCandidates& chosen, bool can_extend);

/// Where the pair's arc begins: the project's node for the kind, if it has a quota.
[[nodiscard]] FlowNodeId seat_node(const PlanNetwork& network, const PlanProblem& problem,
                                   PlanProjectId project, std::optional<StakeholderKind> kind);

/// Where the places of the stakeholder lead.
[[nodiscard]] FlowNodeId place_end(const PlanNetwork& network, const PlanProblem& problem,
                                   StakeholderId stakeholder);

}  // namespace bindeglied::detail
