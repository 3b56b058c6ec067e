#include "bindeglied/analysis/need_scope.hpp"

#include <algorithm>
#include <cstddef>
#include <span>
#include <vector>

namespace bindeglied {
namespace {

/// True when one of `own`, or something that encloses it, is among `wanted`; also when nothing
/// particular is wanted.
template <class IdType, class Row>
bool is_within(const IdVector<IdType, Row>& tree, std::span<const IdType> own,
               const std::vector<IdType>& wanted) {
  if (wanted.empty()) return true;
  for (IdType at : own) {
    for (std::size_t depth = 0; !at.is_none() && depth <= tree.size(); ++depth) {
      if (std::ranges::find(wanted, at) != wanted.end()) return true;
      at = tree[at].parent;
    }
  }
  return false;
}

}  // namespace

bool is_needed_at(const Network& network, const Need& need, VenueId venue) {
  if (!need.venue.is_none()) return need.venue == venue;
  return need.kind == network.venues[venue].kind &&
         is_within(network.topics, network.topics_of[network.node(venue)], need.topics);
}

bool is_offered_at(const Network& network, const Offer& offer, VenueId venue) {
  const NodeId node = network.node(venue);
  return is_within(network.topics, network.topics_of[node], offer.topics) &&
         is_within(network.places, network.places_of[node], offer.places);
}

}  // namespace bindeglied
