#pragma once

#include <cstddef>

#include "bindeglied/matching/match_index.hpp"

namespace bindeglied::detail {

/// Fills the counts of countries and kinds by category from the venues of the history with at least
/// two members, each membership counting d_4 of its venue; a pair of countries d_4 / (n - 1) per
/// ordered pair of different members, so that each member counts once.  O(ties + venues x
/// countries).
void count_categories(MatchIndex& index);

/// ln of how much more often `column` comes in the category than overall, the category's shares
/// shrunk towards the overall ones as if 50 more had been seen; 0 for what was never seen.
[[nodiscard]] double log_lift(const CategoryCounts& counts, std::size_t category,
                              std::size_t column);

}  // namespace bindeglied::detail
