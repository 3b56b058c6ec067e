#pragma once

#include "bindeglied/network/network.hpp"

namespace bindeglied {

/// True when the need names the venue, or its kind and no topic or one of the venue's; wider topics
/// of the venue count.
[[nodiscard]] bool is_needed_at(const Network& network, const Need& need, VenueId venue);

/// True when the offer holds for the venue: it names no topic or one of the venue's, and no place
/// or one of the venue's; wider topics and places of the venue count.  Who offers is not looked at.
[[nodiscard]] bool is_offered_at(const Network& network, const Offer& offer, VenueId venue);

}  // namespace bindeglied
