#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "bindeglied/analysis/detail/open_needs.hpp"
#include "bindeglied/analysis/next_occasion.hpp"
#include "bindeglied/network/as_of.hpp"
#include "bindeglied/network/network.hpp"

namespace bindeglied::detail {

/// What all expectations at one venue share as of a day, found once for them.
struct VenueView {
  VenueId venue = {};
  std::vector<ExpectationId> expectations = {};  ///< at exactly this venue; ascending
  std::vector<CheckId> checks = {};              ///< of this venue or one around it; ascending
  std::vector<StakeholderId> tied = {};          ///< see find_tied
  std::vector<NodeId> leaders = {};              ///< see find_leaders
  std::optional<DatedOccasion> occasion = {};    ///< the next one after the day
  std::vector<NeedyVenue> open_needs = {};
  std::uint32_t searched_sources = 0;  ///< see count_searched_sources
};

/// O(ties to the venue, around it and inside it + checks +
/// expectations + needs x projects inside).
[[nodiscard]] VenueView find_venue_view(const Network& network, VenueId venue, const AsOf& as_of);

/// The stakeholders with a tie that counts in the venue, to it, around it or inside it, on whatever
/// day; ascending.
[[nodiscard]] std::vector<StakeholderId> find_tied(const Network& network, VenueId venue);

/// How many distinct sources speak about the venue or anything inside it: its row, ties to it,
/// expectations and checks there, whatever their dates.
[[nodiscard]] std::uint32_t count_searched_sources(const Network& network, VenueId venue);

}  // namespace bindeglied::detail
