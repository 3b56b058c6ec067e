#pragma once

#include <cmath>

namespace bindeglied::detail {

/// 2^(-age / half_life), in (0, 1] for age >= 0 [years].
[[nodiscard]] inline double half_life(double age, double half_life) {
  return std::exp2(-age / half_life);
}

}  // namespace bindeglied::detail
