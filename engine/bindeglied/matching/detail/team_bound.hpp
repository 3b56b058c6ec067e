#pragma once

#include <cstddef>
#include <vector>

#include "bindeglied/matching/detail/team_problem.hpp"

namespace bindeglied::detail {

/// How good the completions of a team can be.
struct TeamBound {
  double value =
      0.0;  ///< no completion within the limits is worth more; -infinity if there is none
  /// No completion that has this one is worth more; in the order of `open`.
  std::vector<double> with = {};
  std::vector<TeamCandidateId> completion = {};  ///< the best that was met, without the team itself
  double completion_value = 0.0;                 ///< of the whole team; -infinity if none was met
};

/// When to stop making the bound tighter.
struct TeamBoundEffort {
  std::size_t rounds = 8;  ///< at most; at least 1
  double target = 0.0;     ///< a bound that is no greater is tight enough
};

/// An upper bound on the value of the team with some of `open` added, within the limits.
///
/// The covered share of a need is replaced by a linear function of the members that is nowhere
/// below it (a sum, a tangent of 1 - exp(-y) at y = -ln(unmet), or the constant 1), the nearest
/// contact to a partner by level + sum of what exceeds the level (the dual of facility location:
/// Cornuéjols, Fisher & Nemhauser 1977, Management Science 23, 789-810); what is left, a linear
/// function and the square roots of the kinds, is maximised exactly under the limits.  Each round
/// takes the functions that are exact for the set chosen before and averages them with those so
/// far, as in fictitious play (Robinson 1951, Annals of Mathematics 54, 296-301): every average is
/// a bound, and the smallest counts.
///
/// O(rounds x (needs and contacts of `open` + |open| log |open|)).
[[nodiscard]] TeamBound bound_completions(const TeamProblem& problem, const TeamState& team,
                                          const std::vector<TeamCandidateId>& open,
                                          const TeamBoundEffort& effort);

}  // namespace bindeglied::detail
