#include "bindeglied/matching/detail/minimise.hpp"

#include <algorithm>
#include <cmath>
#include <deque>
#include <numeric>
#include <optional>
#include <utility>

namespace bindeglied::detail {
namespace {

using Vector = std::vector<double>;

double dot(const Vector& a, const Vector& b) {
  return std::inner_product(a.begin(), a.end(), b.begin(), 0.0);
}

/// How point and gradient changed in one step.
struct Change {
  Vector point;
  Vector gradient;
};

/// -H^-1 gradient by the two-loop recursion (Nocedal 1980).
Vector descent_direction(const std::deque<Change>& changes, const Vector& gradient) {
  Vector direction = gradient;
  std::vector<double> factors(changes.size());
  for (std::size_t i = changes.size(); i-- > 0;) {
    factors[i] = dot(changes[i].point, direction) / dot(changes[i].point, changes[i].gradient);
    for (std::size_t k = 0; k < direction.size(); ++k) {
      direction[k] -= factors[i] * changes[i].gradient[k];
    }
  }
  if (!changes.empty()) {
    const Change& last = changes.back();
    const double scale = dot(last.point, last.gradient) / dot(last.gradient, last.gradient);
    for (double& value : direction) value *= scale;
  }
  for (std::size_t i = 0; i < changes.size(); ++i) {
    const double back =
        dot(changes[i].gradient, direction) / dot(changes[i].point, changes[i].gradient);
    for (std::size_t k = 0; k < direction.size(); ++k) {
      direction[k] += (factors[i] - back) * changes[i].point[k];
    }
  }
  for (double& value : direction) value = -value;
  return direction;
}

/// Sets to 0 what points out of the bounds.
void hold_at_bounds(const Vector& at, std::span<const double> lower, const Vector& gradient,
                    Vector& vector) {
  for (std::size_t k = 0; k < at.size(); ++k) {
    if (at[k] <= lower[k] && gradient[k] > 0.0) vector[k] = 0.0;
  }
}

Vector step_to(const Vector& at, const Vector& direction, double length,
               std::span<const double> lower) {
  Vector next = at;
  for (std::size_t k = 0; k < next.size(); ++k) {
    next[k] = std::max(lower[k], next[k] + length * direction[k]);
  }
  return next;
}

/// Where the search stands.
struct SearchPoint {
  Vector at;
  Vector gradient;
  double value = 0.0;
};

/// Downhill; forgets all changes when they lead uphill.
Vector choose_direction(const SearchPoint& place, std::span<const double> lower,
                        std::deque<Change>& changes) {
  Vector free_gradient = place.gradient;
  hold_at_bounds(place.at, lower, place.gradient, free_gradient);
  Vector direction = descent_direction(changes, free_gradient);
  hold_at_bounds(place.at, lower, place.gradient, direction);
  if (dot(direction, free_gradient) >= 0.0) {
    changes.clear();
    direction = free_gradient;
    for (double& slope : direction) slope = -slope;
  }
  return direction;
}

/// The first of the halved steps after which the value has fallen enough, if any.
std::optional<SearchPoint> search_line(const Objective& objective, const SearchPoint& place,
                                       const Vector& direction, double length,
                                       std::span<const double> lower) {
  constexpr int most_halvings = 30;
  constexpr double least_share = 1e-4;  // of the fall that the gradient promises
  for (int halving = 0; halving < most_halvings; ++halving, length *= 0.5) {
    SearchPoint next{.at = step_to(place.at, direction, length, lower), .gradient = {}};
    next.value = objective(next.at, next.gradient);
    double expected = 0.0;
    for (std::size_t k = 0; k < next.at.size(); ++k) {
      expected += place.gradient[k] * (next.at[k] - place.at[k]);
    }
    if (next.value <= place.value + least_share * std::min(0.0, expected)) return next;
  }
  return {};
}

/// Keeps the change when it shows the function curved upwards.
void remember_change(const SearchPoint& place, const SearchPoint& next,
                     std::deque<Change>& changes) {
  constexpr std::size_t memory = 10;
  constexpr double least_curvature = 1e-12;
  Change change{.point = next.at, .gradient = next.gradient};
  for (std::size_t k = 0; k < place.at.size(); ++k) {
    change.point[k] -= place.at[k];
    change.gradient[k] -= place.gradient[k];
  }
  const bool is_convex = dot(change.point, change.gradient) > least_curvature;
  if (!is_convex) return;
  changes.push_back(std::move(change));
  if (changes.size() > memory) changes.pop_front();
}

}  // namespace

std::vector<double> minimise(const Objective& objective, std::vector<double> start,
                             std::span<const double> lower, std::uint32_t steps,
                             const Watch& watch) {
  constexpr double least_gain = 1e-6;
  SearchPoint place{.at = std::move(start), .gradient = {}};
  for (std::size_t k = 0; k < place.at.size(); ++k) place.at[k] = std::max(lower[k], place.at[k]);
  place.value = objective(place.at, place.gradient);
  std::deque<Change> changes;
  for (std::uint32_t step = 0; step < steps; ++step) {
    watch.check("fit", static_cast<double>(step) / static_cast<double>(steps));
    const Vector direction = choose_direction(place, lower, changes);
    const double steepest = 1.0 / std::sqrt(dot(direction, direction) + 1e-30);
    const double length = changes.empty() ? std::min(1.0, steepest) : 1.0;
    std::optional<SearchPoint> next = search_line(objective, place, direction, length, lower);
    if (!next) break;
    remember_change(place, *next, changes);
    const double gain = place.value - next->value;
    place = *std::move(next);
    if (gain < least_gain * std::abs(place.value)) break;
  }
  return place.at;
}

}  // namespace bindeglied::detail
