#include "bindeglied/matching/detail/team_problem.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <utility>

namespace bindeglied::detail {

TeamState::TeamState(const TeamProblem& problem)
    : problem_(&problem), unmet_(problem.needs.size(), 1.0), contact_(problem.partners.size()) {}

TeamParts TeamState::parts_of(TeamCandidateId candidate) const {
  const TeamCandidate& who = problem_->candidates[candidate];
  TeamParts parts{.relevance = who.relevance, .effort = 0.0 - who.effort};  // never -0
  for (const NeedCover& cover : who.covers) {
    parts.needs += problem_->needs[cover.need] * unmet_[cover.need] * cover.value;
  }
  for (const PartnerContact& contact : who.contacts) {
    const double nearer = contact.strength - contact_[contact.partner];
    if (nearer > 0.0) parts.contact += problem_->partners[contact.partner] * nearer;
  }
  parts.diversity = diversity_of(who.kind);
  return parts;
}

double TeamState::diversity_of(std::optional<StakeholderKind> kind, std::size_t more) const {
  if (!kind) return 0.0;
  const double count = count_of(kind) + static_cast<double>(more);
  return problem_->diversity * (std::sqrt(count + 1.0) - std::sqrt(count));
}

double TeamState::gain(TeamCandidateId candidate) const { return gain_of(parts_of(candidate)); }

void TeamState::add(TeamCandidateId candidate) {
  const TeamCandidate& who = problem_->candidates[candidate];
  value_ += gain(candidate);
  ++size_;
  ++kinds_[index_of(who.kind)];
  for (const NeedCover& cover : who.covers) unmet_[cover.need] *= 1.0 - cover.value;
  for (const PartnerContact& contact : who.contacts) {
    contact_[contact.partner] = std::max(contact_[contact.partner], contact.strength);
  }
}

std::size_t TeamState::missing() const {
  std::size_t missing = 0;
  for (const KindQuota& quota : problem_->limits.quotas) {
    const std::uint32_t count = count_of(quota.kind);
    if (count < quota.least) missing += quota.least - count;
  }
  return missing;
}

bool TeamState::has_place_for(std::optional<StakeholderKind> kind) const {
  const auto& quotas = problem_->limits.quotas;
  const auto quota =
      std::ranges::find_if(quotas, [&](const KindQuota& wanted) { return wanted.kind == kind; });
  const bool is_wanted = quota != quotas.end() && count_of(kind) < quota->least;
  return size_ + missing() + (is_wanted ? 0 : 1) <= problem_->limits.most;
}

TeamState after_members(const TeamProblem& problem, const std::vector<TeamCandidateId>& members) {
  TeamState state(problem);
  for (const TeamCandidateId member : members) state.add(member);
  return state;
}

std::vector<TeamCandidateId> in_pick_order(const TeamProblem& problem,
                                           std::vector<TeamCandidateId> members) {
  std::ranges::sort(members);
  TeamState state(problem);
  for (auto next = members.begin(); next != members.end(); ++next) {
    auto best = next;
    // Above rounding, so that of equal members the first by id is picked.
    for (auto other = next + 1; other != members.end(); ++other) {
      if (state.gain(*other) > state.gain(*best) + 1e-12) best = other;
    }
    std::rotate(next, best, best + 1);
    state.add(*next);
  }
  return members;
}

}  // namespace bindeglied::detail
