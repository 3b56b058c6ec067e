#include <algorithm>
#include <cmath>
#include <deque>
#include <numeric>

#include "bindeglied/matching/detail/minimise.hpp"

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

}  // namespace

std::vector<double> minimise(const Objective& objective, std::vector<double> start,
                             std::span<const double> lower, std::uint32_t steps,
                             const Watch& watch) {
  constexpr std::size_t memory = 10;
  constexpr double least_gain = 1e-6;
  constexpr int most_halvings = 30;
  Vector at = std::move(start);
  for (std::size_t k = 0; k < at.size(); ++k) at[k] = std::max(lower[k], at[k]);
  Vector gradient;
  double value = objective(at, gradient);
  std::deque<Change> changes;
  for (std::uint32_t step = 0; step < steps; ++step) {
    watch.check("fit", static_cast<double>(step) / static_cast<double>(steps));
    Vector free_gradient = gradient;
    hold_at_bounds(at, lower, gradient, free_gradient);
    Vector direction = descent_direction(changes, free_gradient);
    hold_at_bounds(at, lower, gradient, direction);
    if (dot(direction, free_gradient) >= 0.0) {
      changes.clear();
      direction = free_gradient;
      for (double& slope : direction) slope = -slope;
    }
    double length = changes.empty() ? std::min(1.0, 1.0 / std::sqrt(dot(direction, direction) + 1e-30)) : 1.0;
    Vector next;
    Vector next_gradient;
    double next_value = value;
    bool is_lower = false;
    for (int halving = 0; halving < most_halvings && !is_lower; ++halving, length *= 0.5) {
      next = step_to(at, direction, length, lower);
      next_value = objective(next, next_gradient);
      double expected = 0.0;
      for (std::size_t k = 0; k < at.size(); ++k) expected += gradient[k] * (next[k] - at[k]);
      is_lower = next_value <= value + 1e-4 * std::min(0.0, expected);
    }
    if (!is_lower) break;
    Change change{.point = next, .gradient = next_gradient};
    for (std::size_t k = 0; k < at.size(); ++k) {
      change.point[k] -= at[k];
      change.gradient[k] -= gradient[k];
    }
    if (dot(change.point, change.gradient) > 1e-12) {
      changes.push_back(std::move(change));
      if (changes.size() > memory) changes.pop_front();
    }
    const double gain = value - next_value;
    at = std::move(next);
    gradient = std::move(next_gradient);
    value = next_value;
    if (gain < least_gain * std::abs(value)) break;
  }
  return at;
}

}  // namespace bindeglied::detail
