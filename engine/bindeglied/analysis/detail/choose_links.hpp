#pragma once

#include <cstddef>
#include <limits>
#include <vector>

#include "bindeglied/analysis/detail/plan_problem.hpp"
#include "bindeglied/base/watch.hpp"

namespace bindeglied::detail {

/// How much a plan may be.
struct PlanLimits {
  std::size_t count = 0;                                    ///< links at most
  double budget = std::numeric_limits<double>::infinity();  ///< sum of efforts at most
};

/// A set of links and how good it is.
struct LinkChoice {
  std::vector<PlanLinkId> links = {};  ///< by falling marginal gain
  double value = 0.0;                  ///< what all together gain
  double bound = 0.0;                  ///< no plan within the limits gains more; at least value
  bool is_best = false;                ///< shown to be as good as any
};

/// At most this many links are searched through for the best plan ...
inline constexpr std::size_t exact_link_limit = 30;
/// ... of at most this many links ...
inline constexpr std::size_t exact_count_limit = 6;
/// ... in at most this many steps.
inline constexpr std::size_t exact_node_limit = 50000;

/// Chooses links with a high gain in the sum of places_value().
///
/// Without a budget: lazy greedy (Minoux 1978, Optimization Techniques, LNCIS 7, 234-243), at least
/// 1 - 1/e of the best (Nemhauser, Wolsey & Fisher 1978, Mathematical Programming 14, 265-294).
/// With one: the better of greedy by gain per effort, greedy by gain, and the best single link
/// (Khuller, Moss & Naor 1999, Information Processing Letters 70, 39-45; Leskovec et al. 2007,
/// KDD).  Small problems, and those where the bound is attained, are solved exactly by branch and
/// bound.  O(count x links) gains at worst.  Throws Error{interrupted}.
[[nodiscard]] LinkChoice choose_links(const PlanProblem& problem, const PlanLimits& limits,
                                      const Watch& watch = {});

/// An upper bound on what `links` can add to the state within the limits.
///
/// By submodularity no set of k links gains more than the sum of the k largest gains; here links
/// that serve mainly the same target are counted together, as they cannot gain more than what the
/// target has left (`ceilings`: its value with all links).  Under a budget the fractional knapsack
/// takes the place of the k largest.
[[nodiscard]] double gain_bound(const PlanProblem& problem, const PlanState& state,
                                const std::vector<PlanLinkId>& links,
                                const IdVector<PlanTargetId, double>& ceilings,
                                const PlanLimits& limits);

/// The value of every target when all links are there.
[[nodiscard]] IdVector<PlanTargetId, double> value_ceilings(const PlanProblem& problem);

}  // namespace bindeglied::detail
