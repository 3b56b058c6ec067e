#pragma once

#include <vector>

#include "bindeglied/network/network.hpp"

namespace bindeglied {

/// What a venue is about and where, wider topics and places included.
struct VenueScope {
  std::vector<TopicId> topics = {};  ///< own ones and all wider ones; ascending
  std::vector<PlaceId> places = {};  ///< those of `venue_places` and all wider ones; ascending
};

/// The venue's own places in the order given, else those of the nearest venue around it that has
/// any.
[[nodiscard]] std::vector<PlaceId> venue_places(const Network& network, VenueId venue);

[[nodiscard]] VenueScope scope_of(const Network& network, VenueId venue);

/// True when the need is one of this venue: named for it, or for all of its kind and, if the need
/// says so, of its topics.
[[nodiscard]] bool is_needed_in(const Network& network, const Need& need, VenueId venue,
                                const VenueScope& scope);

/// True when the offer is meant for the topics and the places of the venue.
[[nodiscard]] bool is_offered_in(const Offer& offer, const VenueScope& scope);

}  // namespace bindeglied
