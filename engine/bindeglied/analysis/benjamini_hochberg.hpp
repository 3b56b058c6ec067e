#pragma once

#include <span>
#include <vector>

namespace bindeglied {

/// The q-value of each p-value, in the same order: the smallest false discovery rate at which the
/// test would be called significant, min over p' >= p of m p' / rank(p'), at most 1 (Benjamini &
/// Hochberg 1995, Journal of the Royal Statistical Society B 57:289).  Equal p-values have equal
/// q-values.  m is the number of p-values given.  Precondition: all in [0, 1].  O(m log m).
[[nodiscard]] std::vector<double> benjamini_hochberg(std::span<const double> p_values);

}  // namespace bindeglied
