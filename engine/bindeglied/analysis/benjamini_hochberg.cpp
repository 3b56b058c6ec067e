#include "bindeglied/analysis/benjamini_hochberg.hpp"

#include <algorithm>
#include <cstddef>
#include <numeric>

namespace bindeglied {

std::vector<double> benjamini_hochberg(std::span<const double> p_values) {
  std::vector<std::size_t> order(p_values.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::sort(order, {}, [&](std::size_t i) { return p_values[i]; });
  std::vector<double> q_values(p_values.size());
  const auto count = static_cast<double>(p_values.size());
  double least = 1.0;
  for (std::size_t rank = order.size(); rank > 0; --rank) {
    const std::size_t at = order[rank - 1];
    // Of equal p-values the one of the highest rank comes first and sets the value of all.
    least = std::min(least, p_values[at] * count / static_cast<double>(rank));
    q_values[at] = least;
  }
  return q_values;
}

}  // namespace bindeglied
