#pragma once

#include "bindeglied/network/network.hpp"

namespace bindeglied::detail {

/// The level at which a tie counts in `venue`: none for a tie elsewhere or one that is no
/// involvement.  O(depth of venues).
[[nodiscard]] Level level_in(const Network& network, const Tie& tie, VenueId venue);

}  // namespace bindeglied::detail
