#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

#include "bindeglied/base/fields.hpp"
#include "bindeglied/base/watch.hpp"
#include "bindeglied/matching/fair_plan.hpp"
#include "bindeglied/matching/partner_plan.hpp"
#include "bindeglied/matching/recommend.hpp"
#include "bindeglied/pipeline/question.hpp"
#include "bindeglied/pipeline/study.hpp"

namespace bindeglied {

/// What a plan for all projects must keep to.
struct PartnerPlanOptions {
  std::uint32_t seats = 3;              ///< of a project that names none
  std::uint32_t capacity = 3;           ///< new seats of a stakeholder that names none
  std::uint32_t min = 0;                ///< partners per project at least
  std::vector<std::string> quota = {};  ///< "KIND>=NUMBER", for every project
  double min_score = 0.0;               ///< nobody below it, in [0, 1]
  double spread = 0.02;                 ///< see PlanProblem::spread; a fair plan has none
  double newcomers = 0.0;               ///< share of all seats, in [0, 1]
  bool fair = false;

  static constexpr auto fields() {
    using Self = PartnerPlanOptions;
    return std::tuple{
        Field{"seats", &Self::seats, 1U, 1000U, "seats of projects that name none"},
        Field{"capacity", &Self::capacity, 0U, 1000000U, "engagements of those who name none"},
        Field{"min", &Self::min, 0U, 1000U,
              "partners of each project at least; with fewer seats as many as it has"},
        Choice{"quota", &Self::quota, "at least so many of a kind per project: 'foundation>=1'"},
        Field{"min_score", &Self::min_score, 0.0, 1.0,
              "nobody below this score unless --min, --quota or --newcomers demands it"},
        Field{"spread", &Self::spread, 0.0, 1.0,
              "what the second seat of an organisation costs, in score; the third costs twice it; "
              "not with --fair"},
        Field{"newcomers", &Self::newcomers, 0.0, 1.0,
              "share of all seats for organisations without any involvement so far"},
        Choice{"fair", &Self::fair, "the worst-served project first"}};
  }
};

/// For which projects, and how.
struct PartnerPlanRequest {
  std::vector<std::string> projects = {};  ///< ids or names; empty = all projects
  PartnerPlanOptions options = {};
};

/// The plan, and what it was made from.
struct PartnerPlanning {
  PlanProblem problem = {};
  PartnerPlan best = {};              ///< the least cost
  std::optional<FairPlan> fair = {};  ///< when it was asked for
  std::vector<SkippedProject> skipped = {};
  std::vector<Recommendation> recommended = {};  ///< of each seat, in their order

  [[nodiscard]] const std::vector<PlanSeat>& seats() const {
    return fair ? fair->seats : best.seats;
  }
};

/// Plans for all projects that have candidates (the others are `skipped`), by the scores of
/// recommend_partners().
///
/// Projects have their own seats (column `seats`), else those of the options.  Stakeholders have
/// what their own capacity leaves beside the projects that are open and running with them on the
/// day (running_engagements()), else the capacity of the options, from which nothing is taken.  A
/// minimum above a project's seats means all of them; the share of newcomers is rounded up.  Only
/// whom a list can name has a seat (listing_floor), whatever a bound demands.  Lists are read as
/// far as anybody on them could improve the plan (entry_score).
///
/// Throws Error{usage} for an unknown name, a venue that is no project, or an option that is wrong;
/// Error{infeasible} when the bounds cannot be kept, with one diagnostic per bound that must be
/// loosened (codes plan.minimum, plan.quota, plan.capacity, plan.newcomers); Error{interrupted}.
[[nodiscard]] PartnerPlanning plan_partners(const Study& study, const Question& question,
                                            const PartnerPlanRequest& request,
                                            const Watch& watch = {});

}  // namespace bindeglied
