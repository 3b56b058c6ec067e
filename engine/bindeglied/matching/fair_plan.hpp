#pragma once

#include <cstdint>
#include <vector>

#include "bindeglied/base/watch.hpp"
#include "bindeglied/matching/partner_plan.hpp"

namespace bindeglied {

/// A plan that looks at the worst-served project first.
struct FairPlan {
  std::vector<PlanSeat> seats = {};  ///< as in PartnerPlan
  double worst = 0.0;                ///< service of the worst-served project, in [0, 1]
  double worst_bound = 0.0;          ///< no plan serves its worst-served project better
  std::uint32_t proven = 0;  ///< so many projects, worst first, are shown to be served as well as
                             ///< the fairest plan serves as many
  bool is_best = false;      ///< shown to be the fairest
};

/// Seats so that the worst-served project is served as well as possible, then the second worst and
/// so on (leximin; Rawls 1971, Sen 1970), service as in plan_services(): equal ones by the total of
/// scores.  Bounds hold as in `start`, a plan that keeps them, and nobody below min_score has a
/// seat that no bound demands: none whose loss would leave all of them kept.  `spread` is not
/// looked at.
///
/// Leximin with scores is NP-hard for projects with several seats (Garg, Kavitha, Kumar, Mehlhorn
/// and Mestre 2010, Algorithmica 58, 119-136).  Up to `most_plans` possible plans all are looked
/// at.  Beyond that, exchanges improve `start`: along the shortest chain of projects of which each
/// takes over a partner of the next, a project gets a better partner, and none in the chain ends
/// as badly off as that project was.  Each exchange is fairer, so that this ends; equal inputs give
/// equal plans.  `proven` compares with what each project could have alone.
///
/// Throws Error{interrupted}.  With s seats in p projects O(pairs) to look for an exchange for one
/// project, at most p times per exchange, and O(s (log s + quotas)) to carry one out or find that a
/// bound forbids it, quotas being those of all projects; the number of exchanges has no bound that
/// is known to be low.
[[nodiscard]] FairPlan make_fair_plan(const PlanProblem& problem,
                                      const std::vector<PlanSeat>& start, const Watch& watch = {});

}  // namespace bindeglied
