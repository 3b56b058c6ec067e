#include <algorithm>
#include <limits>
#include <utility>

#include "bindeglied/matching/detail/choose_team.hpp"
#include "bindeglied/matching/detail/team_bound.hpp"

namespace bindeglied::detail {
namespace {

constexpr double search_rounding = 1e-11;  ///< a team better by less is as good
constexpr double no_team = -std::numeric_limits<double>::infinity();

/// Steps that a problem of this size may take.
std::size_t step_limit(const TeamProblem& problem) {
  const std::size_t count = problem.candidates.size();
  const bool is_small = count <= exact_candidate_limit && problem.limits.most <= exact_size_limit;
  return is_small ? exact_step_limit : 1 + large_step_limit / std::max<std::size_t>(1, count);
}

/// Depth-first branch and bound: with somebody first, then without.
class TeamSearch {
 public:
  TeamSearch(const TeamProblem& problem, const Watch& watch, TeamChoice start)
      : problem_(problem), watch_(watch), best_(std::move(start)), steps_(step_limit(problem)) {}

  TeamChoice run() {
    std::vector<TeamCandidateId> open;
    for (const TeamCandidateId id : problem_.candidates.ids()) {
      (problem_.candidates[id].is_must ? members_ : open).push_back(id);
    }
    visit(after_members(problem_, members_), std::move(open), best_.bound);
    best_.is_best = open_bound_ <= best_.value + search_rounding;
    best_.bound = std::max(best_.value, open_bound_);
    return std::move(best_);
  }

 private:
  /// Goes through all teams of the members and some of `open`; none is worth more than `bound`.
  void visit(const TeamState& state, std::vector<TeamCandidateId> open, double bound) {
    // The first step looks at the whole problem, so that there is always a certificate.
    if (step_count_ > 0 && step_count_ >= steps_) {
      open_bound_ = std::max(open_bound_, bound);
      return;
    }
    if (++step_count_ % 64 == 0) watch_.check("search for the best team", 0.5);
    if (state.missing() == 0 && state.size() >= problem_.limits.least) offer(state.value(), {});
    std::erase_if(open, [&](TeamCandidateId id) {
      return !state.has_place_for(problem_.candidates[id].kind);
    });
    const TeamBound here = bound_completions(
        problem_, state, open, {.rounds = step_count_ == 1 ? 200U : 8U, .target = best_.value});
    if (here.completion_value > no_team) offer(here.completion_value, here.completion);
    bound = std::min(bound, here.value);
    if (bound <= best_.value + search_rounding) return;
    drop_hopeless(here, open);
    if (open.empty()) return;
    branch(state, here, std::move(open), bound);
  }

  void branch(const TeamState& state, const TeamBound& here, std::vector<TeamCandidateId> open,
              double bound) {
    const auto promise = [&](TeamCandidateId id) {
      const bool is_chosen = std::ranges::count(here.completion, id) > 0;
      return std::pair(is_chosen, state.gain(id));
    };
    const auto next = std::ranges::max_element(open, {}, promise);
    const TeamCandidateId member = *next;
    open.erase(next);
    TeamState with = state;
    with.add(member);
    members_.push_back(member);
    visit(with, open, bound);
    members_.pop_back();
    visit(state, std::move(open), bound);
  }

  /// Leaves out whoever is in no team that would be better than the best so far.
  void drop_hopeless(const TeamBound& here, std::vector<TeamCandidateId>& open) const {
    std::size_t kept = 0;
    for (std::size_t i = 0; i < open.size(); ++i) {
      if (here.with[i] > best_.value + search_rounding) open[kept++] = open[i];
    }
    open.resize(kept);
  }

  void offer(double value, const std::vector<TeamCandidateId>& further) {
    if (value <= best_.value + search_rounding) return;
    best_.value = value;
    best_.members = members_;
    best_.members.insert(best_.members.end(), further.begin(), further.end());
  }

  const TeamProblem& problem_;
  const Watch& watch_;
  TeamChoice best_;
  std::size_t steps_;
  std::vector<TeamCandidateId> members_ = {};
  std::size_t step_count_ = 0;
  double open_bound_ = no_team;
};

}  // namespace

TeamChoice search_best_team(const TeamProblem& problem, TeamChoice start, const Watch& watch) {
  return TeamSearch(problem, watch, std::move(start)).run();
}

}  // namespace bindeglied::detail
