#pragma once

#include <optional>
#include <string>
#include <tuple>

#include "bindeglied/base/columns.hpp"
#include "bindeglied/base/date.hpp"
#include "bindeglied/model/ids.hpp"
#include "bindeglied/network/network.hpp"

namespace bindeglied {

/// Something with a date at which one meets anyway: an event, or a phase that begins.
struct DatedOccasion {
  VenueId venue = {};     ///< the event, or that of the phase
  std::string name = {};  ///< of the event or phase
  std::string date = {};  ///< ISO, may be partial
  PartialDate day = {};   ///< the same

  static constexpr auto columns() {
    using R = DatedOccasion;
    return std::tuple{Column{"venue", &R::venue, "Wo", "Venue"},
                      Column{"name", &R::name, "Anlass", "Occasion"},
                      Column{"date", &R::date, "Datum", "Date"}};
  }
};

/// The next occasion at a venue after the day: an event in it, or directly in one around it; or the
/// beginning of a phase of it or of one around it.  That a project begins is nothing one could go
/// to.  The earliest first possible day counts; on the same day events, then phases; then ids. None
/// when nothing is dated after the day.  O(venues around and inside + phases).
[[nodiscard]] std::optional<DatedOccasion> find_next_occasion(const Network& network, VenueId venue,
                                                              Day day);

}  // namespace bindeglied
