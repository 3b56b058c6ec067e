#pragma once

#include <random>
#include <vector>

#include "bindeglied/analysis/detail/plan_problem.hpp"

namespace bindeglied::testing {

/// A small plan problem with several places, indirect contact, shared targets and actors with more
/// than one link; equal for equal seeds.
[[nodiscard]] inline detail::PlanProblem random_plan(unsigned seed, std::size_t link_count) {
  std::mt19937 engine(seed);
  const auto below = [&](std::size_t count) { return engine() % count; };
  const auto share = [&] { return static_cast<double>(below(11)) / 10.0; };
  detail::PlanProblem problem;
  const std::size_t target_count = 1 + below(4);
  for (std::size_t i = 0; i < target_count; ++i) {
    detail::PlanTarget target{.weight = 0.1 + 0.9 * share(),
                              .places = static_cast<std::uint32_t>(1 + below(3)),
                              .indirect = below(2) == 0 ? 0.5 * share() : 0.0};
    for (std::size_t actor = 0; actor < 6; ++actor) {
      if (below(4) == 0) target.reached.push_back({StakeholderId{actor}, share()});
    }
    problem.targets.push_back(std::move(target));
  }
  for (std::size_t i = 0; i < link_count; ++i) {
    detail::PlanLink link{.actor = StakeholderId{below(6)},
                          .effort = 0.5 * static_cast<double>(1 + below(6))};
    for (const detail::PlanTargetId target : problem.targets.ids()) {
      if (below(2) == 0) link.effects.push_back({target, share(), below(4) == 0});
    }
    problem.links.push_back(std::move(link));
  }
  return problem;
}

/// What one effect of a link does to its target.
inline void apply(const detail::LinkEffect& effect, StakeholderId actor,
                  detail::PlanTarget& target) {
  if (effect.is_indirect) {
    target.indirect = std::max(target.indirect, effect.value);
    return;
  }
  const auto known = std::ranges::find(target.reached, actor, &detail::Reached::actor);
  if (known == target.reached.end()) {
    target.reached.push_back({actor, effect.value});
  } else {
    known->value = std::max(known->value, effect.value);
  }
}

/// What the links gain together, worked out from the definition alone.
[[nodiscard]] inline double gain_of(const detail::PlanProblem& problem,
                                    const std::vector<detail::PlanLinkId>& links) {
  double gain = 0.0;
  for (const detail::PlanTargetId id : problem.targets.ids()) {
    detail::PlanTarget target = problem.targets[id];
    const double before = detail::places_value(target);
    for (const detail::PlanLinkId link : links) {
      for (const detail::LinkEffect& effect : problem.links[link].effects) {
        if (effect.target == id) apply(effect, problem.links[link].actor, target);
      }
    }
    gain += detail::places_value(target) - before;
  }
  return gain;
}

/// The links of a bit mask.
[[nodiscard]] inline std::vector<detail::PlanLinkId> links_of(unsigned mask) {
  std::vector<detail::PlanLinkId> links;
  for (std::size_t i = 0; i < 32; ++i) {
    if ((mask >> i & 1U) != 0) links.emplace_back(i);
  }
  return links;
}

[[nodiscard]] inline double effort_of(const detail::PlanProblem& problem,
                                      const std::vector<detail::PlanLinkId>& links) {
  double effort = 0.0;
  for (const detail::PlanLinkId link : links) effort += problem.links[link].effort;
  return effort;
}

/// The best gain within the limits, over all sets of links.
[[nodiscard]] inline double best_gain(const detail::PlanProblem& problem, std::size_t count,
                                      double budget) {
  double best = 0.0;
  for (unsigned mask = 0; mask < 1U << problem.links.size(); ++mask) {
    const auto links = links_of(mask);
    if (links.size() > count || effort_of(problem, links) > budget) continue;
    best = std::max(best, gain_of(problem, links));
  }
  return best;
}

}  // namespace bindeglied::testing
