#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

#include "bindeglied/analysis/detail/choose_links.hpp"

namespace bindeglied::detail {
namespace {

/// A piece of a concave function of what is spent: `width` spent gives width * density.
struct Piece {
  double width = 0.0;
  double density = 0.0;
};

struct Item {
  double cost = 0.0;
  double gain = 0.0;
};

/// The fractional knapsack of the items, ending where `ceiling` is reached.
std::vector<Piece> concave(const std::vector<Item>& items, double ceiling) {
  std::vector<Piece> pieces;
  for (const Item& item : items) {
    if (item.gain > 0.0) pieces.push_back({item.cost, item.gain / item.cost});
  }
  std::ranges::stable_sort(pieces,
                           [](const Piece& a, const Piece& b) { return a.density > b.density; });
  double total = 0.0;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    const double gain = pieces[i].width * pieces[i].density;
    if (total + gain >= ceiling) {
      pieces[i].width = std::max(0.0, ceiling - total) / pieces[i].density;
      pieces.resize(i + 1);
      break;
    }
    total += gain;
  }
  return pieces;
}

/// The sum of two functions of the same expense.
std::vector<Piece> sum_of(std::vector<Piece> a, std::vector<Piece> b) {
  std::vector<Piece> sum;
  std::size_t i = 0;
  std::size_t j = 0;
  while (i < a.size() && j < b.size()) {
    const double width = std::min(a[i].width, b[j].width);
    sum.push_back({width, a[i].density + b[j].density});
    a[i].width -= width;
    b[j].width -= width;
    if (a[i].width <= 0.0) ++i;
    if (b[j].width <= 0.0) ++j;
  }
  sum.insert(sum.end(), a.begin() + static_cast<std::ptrdiff_t>(i), a.end());
  sum.insert(sum.end(), b.begin() + static_cast<std::ptrdiff_t>(j), b.end());
  return sum;
}

/// The most that pieces of all targets give for `expense` in total.
double spend(std::vector<Piece> pieces, double expense) {
  std::ranges::stable_sort(pieces,
                           [](const Piece& a, const Piece& b) { return a.density > b.density; });
  double gain = 0.0;
  for (const Piece& piece : pieces) {
    const double width = std::min(piece.width, expense);
    gain += width * piece.density;
    expense -= width;
    if (expense <= 0.0) break;
  }
  return gain;
}

/// What each link gains at its main target and elsewhere, by main target.
struct Group {
  std::vector<Item> main = {};
  std::vector<Item> elsewhere = {};
};

double bound_by(const PlanProblem& problem, const PlanState& state,
                const std::vector<PlanLinkId>& links,
                const IdVector<PlanTargetId, double>& ceilings, double expense, bool by_effort) {
  IdVector<PlanTargetId, Group> groups(problem.targets.size());
  std::vector<Item> all;
  for (const PlanLinkId id : links) {
    const PlanLink& link = problem.links[id];
    const double cost = by_effort ? link.effort : 1.0;
    if (cost > expense) continue;
    PlanTargetId main;
    double most = 0.0;
    double sum = 0.0;
    for (const LinkEffect& effect : link.effects) {
      const double gain = state.gain(link, effect);
      sum += gain;
      if (gain > most) main = effect.target;
      most = std::max(most, gain);
    }
    if (main.is_none()) continue;
    groups[main].main.push_back({cost, most});
    groups[main].elsewhere.push_back({cost, sum - most});
    all.push_back({cost, sum});
  }
  std::vector<Piece> pieces;
  double unlimited = 0.0;
  for (const PlanTargetId target : groups.ids()) {
    const double left = std::max(0.0, ceilings[target] - state.value_of(target));
    unlimited += left;
    const Group& group = groups[target];
    const double no_ceiling = std::numeric_limits<double>::infinity();
    const auto part = sum_of(concave(group.main, left), concave(group.elsewhere, no_ceiling));
    pieces.insert(pieces.end(), part.begin(), part.end());
  }
  const double plain = spend(concave(all, std::numeric_limits<double>::infinity()), expense);
  return std::min({plain, unlimited, spend(std::move(pieces), expense)});
}

}  // namespace

IdVector<PlanTargetId, double> value_ceilings(const PlanProblem& problem) {
  PlanState state(problem);
  for (const PlanLinkId link : problem.links.ids()) state.add(link);
  IdVector<PlanTargetId, double> ceilings;
  for (const PlanTargetId target : problem.targets.ids()) {
    ceilings.push_back(state.value_of(target));
  }
  return ceilings;
}

double gain_bound(const PlanProblem& problem, const PlanState& state,
                  const std::vector<PlanLinkId>& links,
                  const IdVector<PlanTargetId, double>& ceilings, const PlanLimits& limits) {
  const double by_count = bound_by(problem, state, links, ceilings,
                                   static_cast<double>(limits.count), /*by_effort=*/false);
  if (limits.budget == std::numeric_limits<double>::infinity()) return by_count;
  return std::min(by_count, bound_by(problem, state, links, ceilings, limits.budget, true));
}

}  // namespace bindeglied::detail
