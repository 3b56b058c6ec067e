#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "bindeglied/base/id.hpp"
#include "bindeglied/base/id_vector.hpp"
#include "bindeglied/base/watch.hpp"
#include "bindeglied/matching/kind_quota.hpp"
#include "bindeglied/model/ids.hpp"
#include "bindeglied/model/vocabulary.hpp"

namespace bindeglied {

struct PlanProjectTag {};
/// One of the projects that are planned for together.
using PlanProjectId = Id<PlanProjectTag>;

/// Somebody who could take a seat.
struct PlanCandidate {
  StakeholderId stakeholder = {};
  double score = 0.0;  ///< in [0, 1]; counted in whole 1e-9
};

struct PlanProject {
  VenueId venue = {};
  std::uint32_t min = 0;                       ///< seats that must be filled; <= need
  std::uint32_t need = 3;                      ///< seats
  std::vector<KindQuota> quotas = {};          ///< each kind once
  std::vector<PlanCandidate> candidates = {};  ///< each once, by falling score, then stakeholder
};

struct PlanStakeholder {
  std::optional<StakeholderKind> kind = {};  ///< none where it is not known
  std::uint32_t capacity = 3;                ///< seats it can take, in different projects
  bool is_newcomer = false;                  ///< without history
};

/// All that a plan depends on, whatever the scores come from.
struct PlanProblem {
  IdVector<PlanProjectId, PlanProject> projects = {};
  IdVector<StakeholderId, PlanStakeholder> stakeholders = {};
  double min_score = 0.0;  ///< an empty seat counts as much as a partner of this score, in [0, 1]
  /// What the second seat of a stakeholder costs, in score; the third costs twice that and so on.
  double spread = 0.0;
  std::uint32_t newcomer_seats = 0;  ///< so many seats must go to newcomers
};

/// One stakeholder in one project.
struct PlanSeat {
  PlanProjectId project = {};
  StakeholderId stakeholder = {};
  double score = 0.0;
  friend bool operator==(const PlanSeat&, const PlanSeat&) = default;
};

/// What has to give way when not everything that is demanded can be had.
enum class PlanBound : std::uint8_t { minimum, quota, capacity, newcomers };

/// One bound and how far it must be loosened.
struct PlanRelaxation {
  PlanBound bound = PlanBound::minimum;
  PlanProjectId project = {};                     ///< of a minimum or quota
  StakeholderId stakeholder = {};                 ///< of a capacity
  StakeholderKind kind = StakeholderKind::other;  ///< of a quota
  std::uint32_t from = 0;
  std::uint32_t to = 0;  ///< lower than `from`, of a capacity higher
};

/// The best plan, or, when there is none, what must be loosened.
struct PartnerPlan {
  std::vector<PlanSeat> seats = {};  ///< by project, falling score, stakeholder
  /// Empty when all bounds are kept.  Else the fewest units by which bounds must be loosened, a
  /// unit of each kind counting alike; `seats` is then a plan for the loosened problem.
  std::vector<PlanRelaxation> relaxations = {};
  /// (1 - score) over seats + (1 - min_score) over empty seats + spread, in whole 1e-9.
  std::int64_t cost = 0;
  /// What one more place of a stakeholder would add to the plan, in score; 0 unless it is full.
  IdVector<StakeholderId, double> place_value = {};
  /// A candidate that is not on a project's list could only improve the plan with a score above
  /// this; 1 or more when none could.
  IdVector<PlanProjectId, double> entry_score = {};
  std::uint32_t solved = 0;      ///< flows that were computed until no left-out pair could help
  std::uint64_t pairs_used = 0;  ///< pairs of project and candidate in the last of them
};

/// Fills the seats of all projects at once, so that
///
///     sum over seats of (score - min_score) - spread * sum over stakeholders of l (l - 1) / 2
///
/// is as large as possible, where l is the number of seats of a stakeholder (l <= capacity), every
/// project has at least `min` partners and its quotas, and newcomers have their share.  Nobody
/// below min_score gets a seat unless a bound demands it.
///
/// A min-cost flow: project -> kind with a quota -> stakeholder -> one arc per place -> sink
/// (Ahuja, Magnanti and Orlin 1993, Network Flows), integral and exact to the rounding of scores to
/// 1e-9.  Bounds are rewards greater than all scores together, so that their violation counts
/// before anything else and is the smallest relaxation.
///
/// Only the best candidates of each project enter the flow at first; those whose reduced cost is
/// negative are added until there is none, which proves that no pair left out could improve the
/// plan (column generation).  Equal inputs give equal plans.
/// Throws Error{interrupted}, and Error{limit} when (seats that can be filled + 1) (1 + spread l)
/// is above 5e7 for the most places l of a stakeholder: then rewards no longer fit.
[[nodiscard]] PartnerPlan make_partner_plan(const PlanProblem& problem, const Watch& watch = {});

/// PartnerPlan::cost of any seats, in whole 1e-9.
[[nodiscard]] std::int64_t plan_cost(const PlanProblem& problem,
                                     const std::vector<PlanSeat>& seats);

/// The problem with all bounds loosened as told.
[[nodiscard]] PlanProblem relaxed(PlanProblem problem,
                                  const std::vector<PlanRelaxation>& relaxations);

}  // namespace bindeglied
