#pragma once

#include <vector>

#include "bindeglied/network/as_of.hpp"
#include "bindeglied/network/network.hpp"

namespace bindeglied {

/// A stakeholder that is documented in a venue, with the tie that shows its best level.
struct Participant {
  StakeholderId stakeholder = {};
  TieId tie = {};  ///< of the best level; equal levels: the first by id
};

/// A venue in which a stakeholder is documented.
struct Participation {
  VenueId venue = {};
  TieId tie = {};  ///< as in Participant
};

/// True for a tie of a stakeholder to a venue at any level of involvement, whenever it began.
[[nodiscard]] bool is_involvement(const Network& network, TieId tie);

/// Who is documented in the venue itself by the day; ascending, each once.  O(ties to the venue).
[[nodiscard]] std::vector<Participant> participants_of(const Network& network, VenueId venue,
                                                       const AsOf& as_of);

/// Where the stakeholder is documented by the day; ascending, each venue once.
[[nodiscard]] std::vector<Participation> venues_of(const Network& network,
                                                   StakeholderId stakeholder, const AsOf& as_of);

}  // namespace bindeglied
