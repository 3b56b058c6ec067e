#pragma once

#include <string>
#include <vector>

#include "bindeglied/matching/detail/team_problem.hpp"
#include "bindeglied/matching/need_offer_part.hpp"
#include "bindeglied/matching/team.hpp"

namespace bindeglied::detail {

/// A team problem and what its ids stand for.
struct TeamDraft {
  TeamProblem problem = {};
  IdVector<TeamCandidateId, StakeholderId> stakeholders = {};  ///< ascending
  NeedScores needs = {};                                       ///< by TeamNeedId
};

/// The problem of find_team(), its limits as asked for.  `rows` are the candidates of the
/// project by their scores.  O(rows x (engagements + links) + stakeholders).
///
/// Throws Error{usage} for a must that cannot join, or is never to.
[[nodiscard]] TeamDraft draft_team(const Network& network, const TeamRequest& request,
                                   const std::vector<PartnerScore>& rows, const AsOf& as_of,
                                   const TeamOptions& options);

/// Throws Error{infeasible} when no team keeps the limits, with the nearest that can be kept.
void check_limits(const TeamProblem& problem);

/// As options of the command line that replace those given: "--size 3..6 --quota 'church>=0'".
[[nodiscard]] std::string words_of(const TeamLimits& limits);

}  // namespace bindeglied::detail
