#pragma once

#include <cstddef>

#include "bindeglied/matching/match_index.hpp"

namespace bindeglied::detail {

/// Fills the counts of countries and kinds by category from the history, each membership counting
/// d_4 of its venue.  O(ties + venues x countries).
void count_categories(MatchIndex& index);

/// ln of how much more often `column` comes in the category than overall, the category's shares
/// shrunk towards the overall ones as if 50 more had been seen; 0 for what was never seen.
[[nodiscard]] double log_lift(const CategoryCounts& counts, std::size_t category,
                              std::size_t column);

}  // namespace bindeglied::detail
