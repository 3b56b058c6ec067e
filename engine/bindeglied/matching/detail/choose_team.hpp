#pragma once

#include <cstddef>
#include <vector>

#include "bindeglied/base/watch.hpp"
#include "bindeglied/matching/detail/team_problem.hpp"

namespace bindeglied::detail {

/// A team and how good it is.
struct TeamChoice {
  std::vector<TeamCandidateId> members = {};  ///< in_pick_order()
  double value = 0.0;                         ///< of the team; below 0 when effort outweighs
  double bound = 0.0;    ///< no team within the limits is worth more; at least value
  bool is_best = false;  ///< shown to be as good as any
};

/// Up to so many candidates ...
inline constexpr std::size_t exact_candidate_limit = 40;
/// ... and members the search goes on until the best team is shown, in at most so many steps ...
inline constexpr std::size_t exact_size_limit = 8;
inline constexpr std::size_t exact_step_limit = 1000000;
/// ... beyond that only while steps times candidates stay below this.
inline constexpr std::size_t large_step_limit = 250000;

/// Chooses a team of high value (TeamState) within the limits of the problem.
///
/// Starts with the better of distorted greedy (Harshaw, Feldman, Ward & Karbasi 2019, ICML, PMLR
/// 97, 2634-2643: without quotas and a least size its value is at least (1 - 1/e) of what the best
/// team covers, minus the effort of that team) and plain greedy, both completed as the quotas and
/// the least size demand; improves it by leaving out and swapping members; then branch and bound
/// with bound_completions().  `bound` is the certificate, whether or not the search was completed.
///
/// Precondition: relaxed_limits() finds nothing to relax.  Throws Error{interrupted}.
[[nodiscard]] TeamChoice choose_team(const TeamProblem& problem, const Watch& watch = {});

/// The first part: the better of both greedy teams, without certificate; `bound` is infinite.
[[nodiscard]] TeamChoice choose_team_greedily(const TeamProblem& problem);

/// The second: leaves out or swaps one member after the other while that makes the team better.
[[nodiscard]] TeamChoice improve_team(const TeamProblem& problem, TeamChoice choice,
                                      const Watch& watch = {});

/// The third: goes on from `start` until the best is shown or the steps are used up.
[[nodiscard]] TeamChoice search_best_team(const TeamProblem& problem, TeamChoice start,
                                          const Watch& watch = {});

/// True for a team that keeps the limits and has every candidate that must be in it.
[[nodiscard]] bool keeps_limits(const TeamProblem& problem,
                                const std::vector<TeamCandidateId>& members);

/// The nearest limits that some team keeps; the problem's own when it has one already.
///
/// Who must be in the team, and who may not, stands.  A quota is lowered to what its kind has, then
/// `most` raised to what quotas and musts need, then `least` lowered to the number of candidates.
/// No limits that differ by fewer places in all can be kept: each of these steps is forced, and one
/// place more or less in any limit changes what is lacking by one at most.
[[nodiscard]] TeamLimits relaxed_limits(const TeamProblem& problem);

}  // namespace bindeglied::detail
