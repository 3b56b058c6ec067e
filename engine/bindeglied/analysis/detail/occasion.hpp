#pragma once

#include <string>
#include <tuple>

#include "bindeglied/base/date.hpp"
#include "bindeglied/network/as_of.hpp"
#include "bindeglied/network/network.hpp"

namespace bindeglied::detail {

/// Something with a date at which one meets anyway.
struct Occasion {
  Day day = latest_day;   ///< latest_day: there is none
  bool is_phase = false;  ///< of the same day, an event comes first
  std::string name = {};
  PartialDate date = {};

  friend bool operator<(const Occasion& a, const Occasion& b) {
    return std::tie(a.day, a.is_phase) < std::tie(b.day, b.is_phase);
  }
};

/// The next event after the day, of the venue, inside it or directly in one around it, or the next
/// phase; of equals the first by id.
[[nodiscard]] Occasion next_occasion(const Network& network, VenueId venue, const AsOf& as_of);

}  // namespace bindeglied::detail
