#include "bindeglied/matching/detail/choose_team.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <limits>
#include <optional>
#include <tuple>
#include <utility>

namespace bindeglied::detail {
namespace {

constexpr double team_rounding = 1e-12;  ///< below that, a difference is rounding

std::vector<TeamCandidateId> musts_of(const TeamProblem& problem) {
  std::vector<TeamCandidateId> musts;
  for (const TeamCandidateId id : problem.candidates.ids()) {
    if (problem.candidates[id].is_must) musts.push_back(id);
  }
  return musts;
}

/// A candidate with the gain it had when it was last looked at; gains only fall.
struct WaitingCandidate {
  TeamCandidateId candidate = {};
  double gain = 0.0;  ///< without effort, and not distorted: distortion changes from step to step
  std::size_t looked_at = 0;
};

/// A team that grows by whoever adds most.
class GreedyTeam {
 public:
  explicit GreedyTeam(const TeamProblem& problem)
      : problem_(problem), members_(musts_of(problem)), state_(after_members(problem, members_)) {
    for (const TeamCandidateId id : problem.candidates.ids()) {
      if (!problem.candidates[id].is_must) waiting_.push_back({id, covered_by(id), state_.size()});
    }
  }

  /// Adds whoever has the largest factor x gain - effort, if above `least`; false when nobody has.
  ///
  /// Lazy (Minoux 1978): an old gain, distorted anew, is an upper bound, so that only candidates
  /// that may win are looked at again.
  bool add_best(double factor, double least, bool only_wanted) {
    std::size_t best = waiting_.size();
    double most = least + team_rounding;
    for (const std::size_t i : in_hopeful_order(factor)) {
      WaitingCandidate& one = waiting_[i];
      const TeamCandidate& who = problem_.candidates[one.candidate];
      if (factor * one.gain - who.effort <= most) break;
      if (!state_.has_place_for(who.kind) || (only_wanted && !is_wanted(who.kind))) continue;
      if (one.looked_at < state_.size()) one.gain = covered_by(one.candidate);
      one.looked_at = state_.size();
      const double gain = factor * one.gain - who.effort;
      if (gain <= most) continue;
      best = i;
      most = gain + team_rounding;
    }
    if (best == waiting_.size()) return false;
    state_.add(waiting_[best].candidate);
    members_.push_back(waiting_[best].candidate);
    waiting_.erase(waiting_.begin() + static_cast<std::ptrdiff_t>(best));
    return true;
  }

  /// What the quotas and the least size demand, gain or not; then all that still gains.
  void complete() {
    constexpr double any = -std::numeric_limits<double>::infinity();
    while (state_.missing() > 0 && add_best(1.0, any, true)) {
    }
    while (state_.size() < problem_.limits.least && add_best(1.0, any, false)) {
    }
    while (add_best(1.0, 0.0, false)) {
    }
  }
  [[nodiscard]] const std::vector<TeamCandidateId>& members() const { return members_; }
  [[nodiscard]] std::size_t places() const { return problem_.limits.most - state_.size(); }

 private:
  /// The gain without the effort: monotone and submodular.
  [[nodiscard]] double covered_by(TeamCandidateId candidate) const {
    return state_.gain(candidate) + problem_.candidates[candidate].effort;
  }
  [[nodiscard]] bool is_wanted(std::optional<StakeholderKind> kind) const {
    return std::ranges::any_of(problem_.limits.quotas, [&](const KindQuota& quota) {
      return quota.kind == kind && state_.count_of(kind) < quota.least;
    });
  }
  [[nodiscard]] std::vector<std::size_t> in_hopeful_order(double factor) const {
    std::vector<std::size_t> order(waiting_.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    std::ranges::sort(order, {}, [&](std::size_t i) {
      const TeamCandidateId who = waiting_[i].candidate;
      return std::tuple(problem_.candidates[who].effort - factor * waiting_[i].gain, who);
    });
    return order;
  }

  const TeamProblem& problem_;
  std::vector<TeamCandidateId> members_;
  TeamState state_;
  std::vector<WaitingCandidate> waiting_ = {};
};

std::vector<TeamCandidateId> plain_greedy(const TeamProblem& problem) {
  GreedyTeam team(problem);
  team.complete();
  return team.members();
}

/// In step i of k a gain counts (1 - 1/k)^(k - i) times, the effort wholly.
std::vector<TeamCandidateId> distorted_greedy(const TeamProblem& problem) {
  GreedyTeam team(problem);
  const std::size_t steps = team.places();
  for (std::size_t left = steps; left-- > 0;) {
    const double share = 1.0 - 1.0 / static_cast<double>(steps);
    team.add_best(std::pow(share, static_cast<double>(left)), 0.0, false);
  }
  team.complete();
  return team.members();
}

/// A change of a team: somebody goes, somebody comes, or one of both.
struct TeamChange {
  std::vector<TeamCandidateId> members = {};
  double value = 0.0;
};

/// The best team that differs by one member left out or swapped, if it is better.
std::optional<TeamChange> best_change(const TeamProblem& problem,
                                      const std::vector<TeamCandidateId>& members, double value) {
  std::optional<TeamChange> best;
  const auto offer = [&](std::vector<TeamCandidateId> team, double of_team) {
    if (of_team <= (best ? best->value : value) + team_rounding) return;
    if (keeps_limits(problem, team)) best = {std::move(team), of_team};
  };
  for (const TeamCandidateId leaver : members) {
    std::vector<TeamCandidateId> others = members;
    std::erase(others, leaver);
    const TeamState state = after_members(problem, others);
    offer(others, state.value());
    for (const TeamCandidateId comer : problem.candidates.ids()) {
      const double of_team = state.value() + state.gain(comer);
      if (of_team <= (best ? best->value : value) + team_rounding) continue;
      if (std::ranges::count(members, comer) > 0) continue;
      std::vector<TeamCandidateId> team = others;
      team.push_back(comer);
      offer(std::move(team), of_team);
    }
  }
  return best;
}

}  // namespace

bool keeps_limits(const TeamProblem& problem, const std::vector<TeamCandidateId>& members) {
  const TeamState state = after_members(problem, members);
  const bool has_musts = std::ranges::all_of(musts_of(problem), [&](TeamCandidateId must) {
    return std::ranges::count(members, must) == 1;
  });
  return has_musts && state.missing() == 0 && state.size() >= problem.limits.least &&
         state.size() <= problem.limits.most;
}

TeamChoice choose_team_greedily(const TeamProblem& problem) {
  TeamChoice choice{.members = plain_greedy(problem),
                    .bound = std::numeric_limits<double>::infinity()};
  choice.value = after_members(problem, choice.members).value();
  auto distorted = distorted_greedy(problem);
  const double value = after_members(problem, distorted).value();
  if (value > choice.value + team_rounding) {
    choice.members = std::move(distorted);
    choice.value = value;
  }
  return choice;
}

TeamChoice improve_team(const TeamProblem& problem, TeamChoice choice, const Watch& watch) {
  constexpr int most_changes = 100;
  for (int i = 0; i < most_changes; ++i) {
    watch.check("improve the team", 0.5);
    auto change = best_change(problem, choice.members, choice.value);
    if (!change) break;
    choice.members = std::move(change->members);
    choice.value = change->value;
  }
  return choice;
}

TeamChoice choose_team(const TeamProblem& problem, const Watch& watch) {
  assert(relaxed_limits(problem) == problem.limits);
  TeamChoice choice = improve_team(problem, choose_team_greedily(problem), watch);
  choice = search_best_team(problem, std::move(choice), watch);
  choice.members = in_pick_order(problem, std::move(choice.members));
  choice.value = after_members(problem, choice.members).value();
  choice.bound = choice.is_best ? choice.value : std::max(choice.bound, choice.value);
  return choice;
}

}  // namespace bindeglied::detail
