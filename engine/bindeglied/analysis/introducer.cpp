#include "bindeglied/analysis/introducer.hpp"

#include <algorithm>
#include <map>
#include <optional>

#include "bindeglied/analysis/introduction_graph.hpp"
#include "bindeglied/analysis/involvement.hpp"
#include "bindeglied/base/sort_unique.hpp"

namespace bindeglied {
namespace {

/// One way in, the better the smaller.
struct Way {
  bool is_shared = false;
  bool is_inferred = false;
  int level = 0;  ///< of the introducer in the venue, negative
  StakeholderId stakeholder = {};
  std::vector<TieId> ties = {};
  VenueId shared_venue = {};

  friend bool operator<(const Way& a, const Way& b) {
    return std::tie(a.is_shared, a.is_inferred, a.level, a.stakeholder, a.ties) <
           std::tie(b.is_shared, b.is_inferred, b.level, b.stakeholder, b.ties);
  }
};

bool is_known_involvement(const Network& network, const Tie& tie, const AsOf& as_of) {
  return tie.level != Level::none && network.is_venue(tie.to) && is_documented(tie, as_of);
}

/// Those with a tie to the venue or to what is inside it, but neither the newcomer nor a state.
std::vector<StakeholderId> documented_in(const Network& network, VenueId venue,
                                         StakeholderId newcomer, const AsOf& as_of) {
  std::vector<VenueId> venues = inner_venues(network, venue);
  venues.push_back(venue);
  std::vector<StakeholderId> found;
  for (const VenueId at : venues) {
    for (const TieId id : network.ties_to[network.node(at)]) {
      const Tie& tie = network.ties[id];
      if (network.is_venue(tie.from) || !is_known_involvement(network, tie, as_of)) continue;
      const StakeholderId other = network.stakeholder(tie.from);
      if (other != newcomer && exists(network, other, as_of)) found.push_back(other);
    }
  }
  sort_unique(found);
  std::erase_if(found, [&](StakeholderId other) { return is_state(network, other); });
  return found;
}

/// The newcomer's ties to venues in which one meets; the whole process is too wide for that.
std::map<VenueId, TieId> meeting_places(const Network& network, StakeholderId newcomer,
                                        const AsOf& as_of) {
  std::map<VenueId, TieId> places;
  for (const TieId id : network.ties_from[network.node(newcomer)]) {
    const Tie& tie = network.ties[id];
    if (!is_known_involvement(network, tie, as_of)) continue;
    const VenueId venue = network.venue(tie.to);
    if (network.venues[venue].kind != VenueKind::process) places.try_emplace(venue, id);
  }
  return places;
}

/// How `other` knows the newcomer: by the ties, in the shared venue if there is one.
struct Contact {
  std::vector<TieId> ties = {};
  VenueId shared_venue = {};
};

std::vector<Contact> find_contacts(const Network& network, StakeholderId newcomer,
                                   const std::map<VenueId, TieId>& places, StakeholderId other,
                                   const AsOf& as_of) {
  std::vector<Contact> found;
  const NodeId self = network.node(newcomer);
  for (const TieId id : network.ties_from[network.node(other)]) {
    const Tie& tie = network.ties[id];
    if (tie.to == self && holds(tie, as_of)) found.push_back({.ties = {id}});
    if (!is_known_involvement(network, tie, as_of)) continue;
    const auto place = places.find(network.venue(tie.to));
    if (place != places.end()) found.push_back({{id, place->second}, place->first});
  }
  for (const TieId id : network.ties_to[network.node(other)]) {
    const Tie& tie = network.ties[id];
    if (tie.from == self && holds(tie, as_of)) found.push_back({.ties = {id}});
  }
  return found;
}

Way way_over(const Network& network, StakeholderId other, VenueId venue, const Contact& contact,
             const AsOf& as_of) {
  std::vector<TieId> ties = contact.ties;
  std::ranges::sort(ties);
  const bool is_inferred =
      std::ranges::any_of(ties, [&](TieId tie) { return network.ties[tie].is_inferred; });
  const Level level = find_involvement(network, other, venue, as_of).level;
  const VenueId shared = contact.shared_venue;
  return {!shared.is_none(), is_inferred, -static_cast<int>(level), other, std::move(ties), shared};
}

}  // namespace

Introducer find_introducer(const Network& network, StakeholderId newcomer, VenueId venue,
                           const AsOf& as_of) {
  const std::map<VenueId, TieId> places = meeting_places(network, newcomer, as_of);
  std::optional<Way> best;
  for (const StakeholderId other : documented_in(network, venue, newcomer, as_of)) {
    for (const Contact& contact : find_contacts(network, newcomer, places, other, as_of)) {
      Way way = way_over(network, other, venue, contact, as_of);
      if (!best || way < *best) best = std::move(way);
    }
  }
  if (!best) return {};
  return {best->stakeholder,
          best->shared_venue,
          {best->ties.begin(), best->ties.end()},
          best->is_inferred};
}

}  // namespace bindeglied
