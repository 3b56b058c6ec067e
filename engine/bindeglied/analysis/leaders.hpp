#pragma once

#include <optional>
#include <string>
#include <tuple>
#include <vector>

#include "bindeglied/analysis/evidence.hpp"
#include "bindeglied/base/columns.hpp"
#include "bindeglied/base/date.hpp"
#include "bindeglied/model/ids.hpp"
#include "bindeglied/network/as_of.hpp"
#include "bindeglied/network/network.hpp"

namespace bindeglied {

/// Who leads the venue on the day, then who leads those around it, nearest first; within a venue
/// the one documented best first: explicit, then dated, then by tie.  O(ties to these venues).
[[nodiscard]] std::vector<NodeId> find_leaders(const Network& network, VenueId venue,
                                               const AsOf& as_of);

/// Somebody whose lead is documented for a time after the day only.
struct LaterLeader {
  StakeholderId stakeholder = {};
  VenueId venue = {};     ///< what it leads: the one asked for, or one around it
  std::string date = {};  ///< of the beginning, else of the evidence; ISO, may be partial
  PartialDate day = {};   ///< the same
  Evidence tie = {};

  static constexpr auto columns() {
    using R = LaterLeader;
    return std::tuple{Column{"stakeholder", &R::stakeholder, "Organisation", "Stakeholder"},
                      Column{"venue", &R::venue, "Ort der Beteiligung", "Venue"},
                      Column{"date", &R::date, "Ab", "From"},
                      Column{"tie", &R::tie, "Nachweis", "Evidence"}};
  }
};

/// The first to be documented as leading the venue, else the nearest one around it, only after the
/// day; of the same day explicit before inferred, then by tie.  None where somebody leads on the
/// day, nor beyond: who leads nearer counts more than who leads later.  Undated ties say nothing of
/// a later day.  O(ties to these venues).
[[nodiscard]] std::optional<LaterLeader> find_later_leader(const Network& network, VenueId venue,
                                                           const AsOf& as_of);

}  // namespace bindeglied
