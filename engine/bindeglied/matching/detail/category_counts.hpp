#pragma once

#include <cstddef>

#include "bindeglied/matching/match_index.hpp"

namespace bindeglied::detail {

/// Fills the counts of countries and kinds by category from the venues of the history with at least
/// two members, each membership counting d_4 of its venue; a pair of countries d_4 / (n - 1) per
/// ordered pair of different members, so that each member counts once.  O((ties + pairs of
/// countries in a venue) x countries); memory for what was seen, not for categories x countries.
void count_categories(MatchIndex& index);

/// The count of a column of a category; 0 for what was never seen.  O(log columns).
[[nodiscard]] double count_in(const CategoryCounts& counts, std::size_t category,
                              std::size_t column);

/// ln of how much more often `column` comes in the category than overall, the category's shares
/// shrunk towards the overall ones as if 50 more had been seen; 0 for what was never seen.
[[nodiscard]] double log_lift(const CategoryCounts& counts, std::size_t category,
                              std::size_t column);

/// The same of what was `seen` of it among `total`, and of its share `overall`.
[[nodiscard]] double log_lift(double seen, double total, double overall);

}  // namespace bindeglied::detail
