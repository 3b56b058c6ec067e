#pragma once

#include <optional>
#include <vector>

#include "bindeglied/analysis/closing_plan.hpp"
#include "bindeglied/analysis/detail/plan_problem.hpp"
#include "bindeglied/analysis/involvement.hpp"
#include "bindeglied/analysis/topic_fit.hpp"

namespace bindeglied::detail {

/// The phase that a new tie for an expectation is timed against.
struct PlannedPhase {
  PlanTiming timing = PlanTiming::in_time;
  std::optional<WorkingPhase> phase = {};  ///< none: lateness does not count
};

/// The working phase while a tie from tomorrow on would still have tau > 0; else the first later
/// phase of the venue, or of the nearest enclosing one, with tau >= 0.5; else none.
[[nodiscard]] PlannedPhase find_planned_phase(const Network& network,
                                              const Expectation& expectation, const AsOf& as_of);

/// The day on which a tie to `venue` could begin: tomorrow, or with the venue.
[[nodiscard]] Day first_possible_day(const Venue& venue, const AsOf& as_of);

struct ProposedTie {
  StakeholderId stakeholder = {};
  VenueId venue = {};
  Level level = Level::involved;
};

/// All that could be proposed for some expectations.
struct PlanDraft {
  PlanProblem problem;
  IdVector<PlanTargetId, ExpectationId> expectations;
  IdVector<PlanTargetId, PlanTiming> timings;
  IdVector<PlanLinkId, ProposedTie> ties;  ///< the preferred first
};

/// Every tie that would ease one of the expectations, without those that another tie of the same
/// stakeholder makes needless.  O(expectations x stakeholders x venues around and inside).
[[nodiscard]] PlanDraft draft_plan(const Network& network,
                                   const std::vector<ExpectationId>& expectations,
                                   const TopicVectors& topics, const AsOf& as_of, double lambda,
                                   const Watch& watch);

}  // namespace bindeglied::detail
