#include "bindeglied/analysis/needs_and_offers.hpp"

#include <algorithm>
#include <span>

#include "bindeglied/base/sort_unique.hpp"
#include "bindeglied/network/as_of.hpp"
#include "bindeglied/network/climb.hpp"

namespace bindeglied {
namespace {

/// The nodes of a tree and all above them; ascending, each once.
template <class IdType, class Row>
std::vector<IdType> with_wider(const IdVector<IdType, Row>& tree, std::span<const IdType> own) {
  std::vector<IdType> found;
  for (const IdType id : own) {
    climb(tree, id, [&](IdType at) {
      found.push_back(at);
      return true;
    });
  }
  sort_unique(found);
  return found;
}

/// Also when nothing particular is wanted.
template <class IdType>
bool has_one_of(const std::vector<IdType>& wanted, const std::vector<IdType>& ascending) {
  return wanted.empty() || std::ranges::any_of(wanted, [&](IdType id) {
           return std::ranges::binary_search(ascending, id);
         });
}

}  // namespace

std::vector<PlaceId> venue_places(const Network& network, VenueId venue) {
  const auto own = network.places_of[network.node(venue)];
  if (!own.empty()) return {own.begin(), own.end()};
  for (const VenueId around : enclosing_venues(network, venue)) {
    const auto places = network.places_of[network.node(around)];
    if (!places.empty()) return {places.begin(), places.end()};
  }
  return {};
}

VenueScope scope_of(const Network& network, VenueId venue) {
  const std::vector<PlaceId> places = venue_places(network, venue);
  return {.topics = with_wider(network.topics, network.topics_of[network.node(venue)]),
          .places = with_wider(network.places, std::span<const PlaceId>(places))};
}

bool is_needed_in(const Network& network, const Need& need, VenueId venue,
                  const VenueScope& scope) {
  if (!need.venue.is_none()) return need.venue == venue;
  return need.kind == network.venues[venue].kind && has_one_of(need.topics, scope.topics);
}

bool is_offered_in(const Offer& offer, const VenueScope& scope) {
  return has_one_of(offer.topics, scope.topics) && has_one_of(offer.places, scope.places);
}

}  // namespace bindeglied
