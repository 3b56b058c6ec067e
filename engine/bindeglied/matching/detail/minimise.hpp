#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <vector>

#include "bindeglied/base/watch.hpp"

namespace bindeglied::detail {

/// Value at a point; writes the gradient.
using Objective = std::function<double(std::span<const double> at, std::vector<double>& gradient)>;

/// The minimum of a smooth convex function above lower bounds: L-BFGS with 10 pairs on the
/// variables that are not held at their bound, steps projected back and halved until the value
/// falls enough (Schmidt, Kim & Sra 2012, "Projected Newton-type methods in machine learning").
/// Ends after `steps`, or when a step no longer gains 1e-6 of the value.
[[nodiscard]] std::vector<double> minimise(const Objective& objective, std::vector<double> start,
                                           std::span<const double> lower, std::uint32_t steps,
                                           const Watch& watch);

}  // namespace bindeglied::detail
