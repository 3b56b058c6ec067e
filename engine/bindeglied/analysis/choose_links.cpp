#include "bindeglied/analysis/detail/choose_links.hpp"

#include <algorithm>
#include <cmath>
#include <queue>
#include <tuple>
#include <utility>

namespace bindeglied::detail {
namespace {

std::vector<PlanLinkId> all_links(const PlanProblem& problem) {
  std::vector<PlanLinkId> all;
  for (const PlanLinkId link : problem.links.ids()) all.push_back(link);
  return all;
}

constexpr double no_gain = 1e-12;  ///< below that, a difference is rounding

/// A link with the gain it had when it was last looked at; gains only fall.
struct Waiting {
  double gain = 0.0;
  double effort = 0.0;
  PlanLinkId link = {};
  std::size_t looked_at = 0;

  /// Rounded, so that of equal links the preferred one wins and not the last digit.
  [[nodiscard]] auto key(bool by_effort) const {
    const double figure = by_effort ? gain / effort : gain;
    return std::tuple(-std::round(figure / no_gain), effort, link);
  }
};

double effort_of(const PlanProblem& problem, const std::vector<PlanLinkId>& links) {
  double sum = 0.0;
  for (const PlanLinkId link : links) sum += problem.links[link].effort;
  return sum;
}

double gain_of(const PlanProblem& problem, const std::vector<PlanLinkId>& links) {
  PlanState state(problem);
  const double before = state.value();
  for (const PlanLinkId link : links) state.add(link);
  return std::max(0.0, state.value() - before);
}

std::vector<PlanLinkId> choose_greedily(const PlanProblem& problem,
                                        const std::vector<PlanLinkId>& links,
                                        const PlanLimits& limits, bool by_effort,
                                        const Watch& watch) {
  PlanState state(problem);
  const auto later = [&](const Waiting& a, const Waiting& b) {
    return a.key(by_effort) > b.key(by_effort);
  };
  std::priority_queue<Waiting, std::vector<Waiting>, decltype(later)> queue(later);
  for (const PlanLinkId link : links) {
    queue.push({state.gain(link), problem.links[link].effort, link, 0});
  }
  std::vector<PlanLinkId> chosen;
  double left = limits.budget;
  while (!queue.empty() && chosen.size() < limits.count) {
    Waiting best = queue.top();
    queue.pop();
    if (best.gain <= no_gain || best.effort > left) continue;
    if (best.looked_at < chosen.size()) {
      best.gain = state.gain(best.link);
      best.looked_at = chosen.size();
      queue.push(best);
      continue;
    }
    state.add(best.link);
    chosen.push_back(best.link);
    left -= best.effort;
    watch.check("choose links",
                static_cast<double>(chosen.size()) / static_cast<double>(limits.count));
  }
  return chosen;
}

/// The link that gains most alone and is affordable.
std::vector<PlanLinkId> best_single(const PlanProblem& problem, const PlanLimits& limits,
                                    const Watch& watch) {
  std::vector<PlanLinkId> affordable;
  for (const PlanLinkId link : problem.links.ids()) {
    if (problem.links[link].effort <= limits.budget) affordable.push_back(link);
  }
  return choose_greedily(problem, affordable, {std::min<std::size_t>(1, limits.count)}, false,
                         watch);
}

/// Depth-first branch and bound over the links in a fixed order.
class ExactSearch {
 public:
  ExactSearch(const PlanProblem& problem, const Watch& watch, LinkChoice start)
      : problem_(problem), watch_(watch), best_(std::move(start)) {
    ceilings_ = value_ceilings(problem);
  }

  void search(std::vector<PlanLinkId> open, const PlanLimits& limits) {
    visit(PlanState(problem_), 0.0, std::move(open), limits);
  }
  [[nodiscard]] bool is_complete() const { return node_count_ <= exact_node_limit; }
  [[nodiscard]] const LinkChoice& best() const { return best_; }

 private:
  void visit(const PlanState& state, double value, std::vector<PlanLinkId> open,
             const PlanLimits& limits) {
    if (++node_count_ > exact_node_limit) return;
    if (node_count_ % 256 == 0) watch_.check("search for the best plan", 0.5);
    if (value > best_.value + no_gain) {
      best_.value = value;
      best_.links = chosen_;
    }
    std::erase_if(open, [&](PlanLinkId link) {
      return problem_.links[link].effort > limits.budget || state.gain(link) <= no_gain;
    });
    if (open.empty() || limits.count == 0) return;
    const double bound = gain_bound(problem_, state, open, ceilings_, limits);
    if (value + bound <= best_.value + no_gain) return;
    const auto next =
        std::ranges::max_element(open, {}, [&](PlanLinkId link) { return state.gain(link); });
    const PlanLinkId link = *next;
    open.erase(next);
    PlanState with = state;
    with.add(link);
    chosen_.push_back(link);
    visit(with, value + state.gain(link), open,
          {limits.count - 1, limits.budget - problem_.links[link].effort});
    chosen_.pop_back();
    visit(state, value, std::move(open), limits);
  }

  const PlanProblem& problem_;
  const Watch& watch_;
  LinkChoice best_;
  IdVector<PlanTargetId, double> ceilings_;
  std::vector<PlanLinkId> chosen_ = {};
  std::size_t node_count_ = 0;
};

/// The smallest of the bounds that each beginning of the plan gives.
double tightest_bound(const PlanProblem& problem, const std::vector<PlanLinkId>& chosen,
                      const PlanLimits& limits) {
  constexpr std::size_t most_beginnings = 20;
  const IdVector<PlanTargetId, double> ceilings = value_ceilings(problem);
  const std::vector<PlanLinkId> all = all_links(problem);
  PlanState state(problem);
  const double before = state.value();
  double bound = gain_bound(problem, state, all, ceilings, limits);
  for (std::size_t i = 0; i < chosen.size(); ++i) {
    state.add(chosen[i]);
    if (i >= most_beginnings && i + 1 < chosen.size()) continue;
    bound =
        std::min(bound, state.value() - before + gain_bound(problem, state, all, ceilings, limits));
  }
  return bound;
}

}  // namespace

LinkChoice choose_links(const PlanProblem& problem, const PlanLimits& limits, const Watch& watch) {
  const std::vector<PlanLinkId> all = all_links(problem);
  LinkChoice choice;
  const auto offer = [&](std::vector<PlanLinkId> links) {
    const double value = gain_of(problem, links);
    if (value <= choice.value + no_gain) return;
    choice.value = value;
    choice.links = std::move(links);
  };
  offer(choose_greedily(problem, all, limits, false, watch));
  if (limits.budget < effort_of(problem, all)) {
    offer(choose_greedily(problem, all, limits, true, watch));
    offer(best_single(problem, limits, watch));
  }
  choice.bound = tightest_bound(problem, choice.links, limits);
  choice.is_best = choice.bound <= choice.value + no_gain;
  if (!choice.is_best && limits.count <= exact_count_limit) {
    std::vector<PlanLinkId> open = links_that_matter(problem, limits.count);
    if (open.size() <= exact_link_limit) {
      ExactSearch exact(problem, watch, choice);
      exact.search(std::move(open), limits);
      choice = exact.best();
      choice.is_best = exact.is_complete();
      if (choice.is_best) choice.bound = choice.value;
      // In the order of their gains, as the greedy one is.
      choice.links = choose_greedily(problem, choice.links, {choice.links.size()}, false, watch);
    }
  }
  choice.bound = std::max(choice.bound, choice.value);
  return choice;
}

}  // namespace bindeglied::detail
