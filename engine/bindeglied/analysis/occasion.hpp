#pragma once

#include <string>
#include <vector>

#include "bindeglied/base/date.hpp"
#include "bindeglied/network/network.hpp"

namespace bindeglied {

/// Something with a date at which those involved in a venue meet anyway.
struct Occasion {
  Day day = latest_day;  ///< its first possible day; latest_day: there is none
  std::string name = {};
  PartialDate date = {};
};

/// The events that may begin only after the day; by that day, then id.  O(venues).
[[nodiscard]] std::vector<VenueId> find_upcoming_events(const Network& network, Day day);

/// The next occasion of a venue after the day: an event of `upcoming` that is the venue, lies
/// inside it, or stands directly in a venue around it; or a phase of the venue or of one around it.
/// Of the same day an event comes first, then the nearer phase; of equals the first by id.
/// O(upcoming x depth + phases there).
[[nodiscard]] Occasion find_next_occasion(const Network& network, VenueId venue, Day day,
                                          const std::vector<VenueId>& upcoming);

}  // namespace bindeglied
