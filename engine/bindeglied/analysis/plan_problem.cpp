#include "bindeglied/analysis/detail/plan_problem.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <tuple>
#include <utility>

#include "bindeglied/base/sort_unique.hpp"

namespace bindeglied::detail {
namespace {

/// The m best values, best first; `actor` counts with at least `value`.
std::vector<double> best_values(const PlanTarget& target, StakeholderId actor, double value) {
  std::vector<double> values;
  values.reserve(target.reached.size() + 1);
  bool is_counted = actor.is_none();
  for (const Reached& reached : target.reached) {
    const bool is_actor = reached.actor == actor;
    is_counted = is_counted || is_actor;
    values.push_back(is_actor ? std::max(reached.value, value) : reached.value);
  }
  if (!is_counted) values.push_back(value);
  std::ranges::sort(values, std::ranges::greater{});
  if (values.size() > target.places) values.resize(target.places);
  return values;
}

double filled(const PlanTarget& target, const std::vector<double>& values, double indirect) {
  double sum = indirect * static_cast<double>(target.places - values.size());
  for (const double value : values) sum += std::max(value, indirect);
  return target.weight * sum / static_cast<double>(target.places);
}

void apply(PlanTarget& target, StakeholderId actor, const LinkEffect& effect) {
  if (effect.is_indirect) {
    target.indirect = std::max(target.indirect, effect.value);
    return;
  }
  const auto own = std::ranges::find(target.reached, actor, &Reached::actor);
  if (own == target.reached.end()) {
    target.reached.push_back({actor, effect.value});
  } else {
    own->value = std::max(own->value, effect.value);
  }
}

/// One link of an actor as far as others could have the same.
struct LinkShape {
  double effort = 0.0;
  std::vector<LinkEffect> effects = {};
  std::vector<double> reached = {};  ///< what the actor attains already, per effect

  friend bool operator<(const LinkShape& a, const LinkShape& b) {
    return std::tie(a.effort, a.effects, a.reached) < std::tie(b.effort, b.effects, b.reached);
  }
};

LinkShape shape_of(const PlanProblem& problem, const PlanLink& link) {
  LinkShape shape{.effort = link.effort, .effects = link.effects};
  for (const LinkEffect& effect : link.effects) {
    const std::vector<Reached>& reached = problem.targets[effect.target].reached;
    const auto own = std::ranges::find(reached, link.actor, &Reached::actor);
    shape.reached.push_back(own == reached.end() ? 0.0 : own->value);
  }
  return shape;
}

/// How many actors with these links can be of use at once: one per place, one for contact.
std::size_t useful_actors(const PlanProblem& problem, const std::vector<LinkShape>& shapes) {
  std::vector<std::pair<PlanTargetId, bool>> served;
  for (const LinkShape& shape : shapes) {
    for (const LinkEffect& effect : shape.effects) {
      served.emplace_back(effect.target, effect.is_indirect);
    }
  }
  sort_unique(served);
  std::size_t count = 0;
  for (const auto& [target, is_indirect] : served) {
    count += is_indirect ? 1 : problem.targets[target].places;
  }
  return count;
}

}  // namespace

double places_value(const PlanTarget& target) {
  return filled(target, best_values(target, {}, 0.0), target.indirect);
}

double severity_value(const PlanTarget& target) {
  const double mean = filled(target, best_values(target, {}, 0.0), 0.0);
  return std::max(mean, target.weight * target.indirect);
}

bool is_idle(const PlanTarget& target, StakeholderId actor, const LinkEffect& effect) {
  // Contact counts for every place, and with one place involvement counts only above it.
  const bool is_under_contact = effect.value <= target.indirect;
  if (is_under_contact && (effect.is_indirect || target.places == 1)) return true;
  std::size_t as_good = 0;
  for (const Reached& reached : target.reached) {
    if (reached.value < effect.value) continue;
    if (reached.actor == actor && !effect.is_indirect) return true;
    ++as_good;
  }
  return as_good >= target.places || effect.value <= 0.0;
}

PlanState::PlanState(const PlanProblem& problem) : problem_(&problem), targets_(problem.targets) {
  values_.reserve(targets_.size());
  for (const PlanTarget& target : targets_) values_.push_back(places_value(target));
}

double PlanState::value() const {
  double sum = 0.0;
  for (const double value : values_) sum += value;
  return sum;
}

double PlanState::gain(const PlanLink& link, const LinkEffect& effect) const {
  const PlanTarget& target = targets_[effect.target];
  const double indirect =
      effect.is_indirect ? std::max(target.indirect, effect.value) : target.indirect;
  const std::vector<double> values = effect.is_indirect
                                         ? best_values(target, {}, 0.0)
                                         : best_values(target, link.actor, effect.value);
  return std::max(0.0, filled(target, values, indirect) - values_[effect.target]);
}

double PlanState::gain(PlanLinkId link) const {
  double sum = 0.0;
  for (const LinkEffect& effect : problem_->links[link].effects) {
    sum += gain(problem_->links[link], effect);
  }
  return sum;
}

void PlanState::add(PlanLinkId link) {
  for (const LinkEffect& effect : problem_->links[link].effects) {
    apply(targets_[effect.target], problem_->links[link].actor, effect);
    values_[effect.target] = places_value(targets_[effect.target]);
  }
}

std::vector<PlanLinkId> links_that_matter(const PlanProblem& problem, std::size_t count) {
  std::map<StakeholderId, std::vector<PlanLinkId>> links_of;
  for (const PlanLinkId id : problem.links.ids()) links_of[problem.links[id].actor].push_back(id);
  // By the first link, so that of interchangeable actors the preferred ones stay.
  std::vector<std::vector<PlanLinkId>> actors;
  actors.reserve(links_of.size());
  for (auto& [actor, links] : links_of) actors.push_back(std::move(links));
  std::ranges::sort(actors);

  std::map<std::vector<LinkShape>, std::size_t> taken;
  std::vector<PlanLinkId> kept;
  for (const std::vector<PlanLinkId>& links : actors) {
    std::vector<LinkShape> shapes;
    shapes.reserve(links.size());
    for (const PlanLinkId id : links) shapes.push_back(shape_of(problem, problem.links[id]));
    std::ranges::sort(shapes, [](const LinkShape& a, const LinkShape& b) { return a < b; });
    const std::size_t enough = std::min(count, useful_actors(problem, shapes));
    if (taken[shapes]++ >= enough) continue;
    kept.insert(kept.end(), links.begin(), links.end());
  }
  std::ranges::sort(kept);
  return kept;
}

}  // namespace bindeglied::detail
