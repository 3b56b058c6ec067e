#pragma once

#include <cstdint>
#include <vector>

#include "bindeglied/analysis/needs_and_offers.hpp"
#include "bindeglied/base/id_vector.hpp"
#include "bindeglied/matching/participants.hpp"
#include "bindeglied/network/as_of.hpp"
#include "bindeglied/network/network.hpp"

namespace bindeglied {

/// What is known of one project on the day: what every part of the score starts from.
struct ProjectQuery {
  VenueId project = {};
  AsOf as_of = {};
  std::vector<VenueId> around = {};        ///< enclosing venues, nearest first
  std::vector<Participant> partners = {};  ///< documented in the project at any level; ascending
  std::vector<PlaceId> places = {};        ///< see venue_places
  VenueScope scope = {};                   ///< its topics and places with all wider ones
};

[[nodiscard]] ProjectQuery make_query(const Network& network, VenueId project, const AsOf& as_of);

/// 1 for everybody who exists on the day, see as_of.hpp.
[[nodiscard]] IdVector<StakeholderId, std::uint8_t> who_exists(const Network& network,
                                                               const AsOf& as_of);

/// 1 for everybody who may be recommended: exists on the day, is no partner yet, and neither came
/// before nor after a partner by `successor_of` ties.  `is_there`: see who_exists().
[[nodiscard]] IdVector<StakeholderId, std::uint8_t> find_candidates(
    const Network& network, const ProjectQuery& query,
    const IdVector<StakeholderId, std::uint8_t>& is_there);
[[nodiscard]] IdVector<StakeholderId, std::uint8_t> find_candidates(const Network& network,
                                                                    const ProjectQuery& query);

/// True when the stakeholder is documented in the project only after the day.
[[nodiscard]] bool is_documented_later(const Network& network, const ProjectQuery& query,
                                       StakeholderId stakeholder);

/// True when the stakeholder is documented in the project.
[[nodiscard]] bool is_partner(const ProjectQuery& query, StakeholderId stakeholder);

/// True when `venue` is around the project.
[[nodiscard]] bool is_around(const ProjectQuery& query, VenueId venue);

}  // namespace bindeglied
