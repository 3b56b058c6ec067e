#pragma once

#include <tuple>
#include <vector>

#include "bindeglied/analysis/evidence.hpp"
#include "bindeglied/base/columns.hpp"
#include "bindeglied/model/ids.hpp"
#include "bindeglied/network/as_of.hpp"
#include "bindeglied/network/network.hpp"

namespace bindeglied {

/// Somebody who is documented in a venue and knows the one that is to come.
struct Introducer {
  StakeholderId stakeholder = {};
  VenueId shared_venue = {};        ///< where both are documented; none when they are tied directly
  std::vector<Evidence> ties = {};  ///< between both, or of both to the shared venue; ascending
  bool is_inferred = false;         ///< one of the ties is

  static constexpr auto columns() {
    using R = Introducer;
    return std::tuple{Column{"stakeholder", &R::stakeholder, "Organisation", "Stakeholder"},
                      Column{"shared_venue", &R::shared_venue, "Gemeinsamer Ort", "Shared venue"},
                      Column{"ties", &R::ties, "Verbindungen", "Ties"},
                      Column{"is_inferred", &R::is_inferred, "Erschlossen", "Inferred"}};
  }
};

/// Who of `venue` could introduce `newcomer` there; none when nobody known could.
///
/// Documented in the venue or inside it, no state (see is_state()), and tied to the newcomer (a
/// relation that holds on the day), else documented in another project, forum or event with it.  Of
/// several: direct before
/// shared, explicit before inferred, the higher level in the venue, then the first by id.
/// O(ties of those documented there).
[[nodiscard]] Introducer find_introducer(const Network& network, StakeholderId newcomer,
                                         VenueId venue, const AsOf& as_of);

}  // namespace bindeglied
