#include <algorithm>

#include "bindeglied/matching/detail/choose_team.hpp"

namespace bindeglied::detail {

TeamLimits relaxed_limits(const TeamProblem& problem) {
  ByKind<std::uint32_t> candidates = {};
  ByKind<std::uint32_t> musts = {};
  std::uint32_t needed = 0;
  for (const TeamCandidate& candidate : problem.candidates) {
    ++candidates[index_of(candidate.kind)];
    if (!candidate.is_must) continue;
    ++musts[index_of(candidate.kind)];
    ++needed;
  }
  TeamLimits limits = problem.limits;
  for (KindQuota& quota : limits.quotas) {
    const std::size_t kind = index_of(quota.kind);
    quota.least = std::min(quota.least, candidates[kind]);
    if (quota.least > musts[kind]) needed += quota.least - musts[kind];
  }
  limits.most = std::max(limits.most, needed);
  limits.least = std::min(limits.least, static_cast<std::uint32_t>(problem.candidates.size()));
  return limits;
}

}  // namespace bindeglied::detail
