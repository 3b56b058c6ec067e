#include "bindeglied/analysis/leaders.hpp"

#include <algorithm>

namespace bindeglied {
namespace {

/// The ties by which stakeholders lead exactly this venue, whenever.
std::vector<TieId> leading_ties(const Network& network, VenueId venue) {
  std::vector<TieId> found;
  for (const TieId id : network.ties_to[network.node(venue)]) {
    const Tie& tie = network.ties[id];
    if (tie.kind == TieKind::leads && !network.is_venue(tie.from)) found.push_back(id);
  }
  return found;
}

/// The venue, then those around it, nearest first.
std::vector<VenueId> outwards(const Network& network, VenueId venue) {
  std::vector<VenueId> venues = enclosing_venues(network, venue);
  venues.insert(venues.begin(), venue);
  return venues;
}

PartialDate documented_from(const Tie& tie) { return tie.since.is_none() ? tie.seen : tie.since; }

bool begins_later(const Tie& tie, const AsOf& as_of) {
  if (as_of.explicit_only && tie.is_inferred) return false;
  const PartialDate from = documented_from(tie);
  return !from.is_none() && from.range().first > as_of.day;
}

/// The first of the ties that begins after the day; none without any.
TieId first_later(const Network& network, const std::vector<TieId>& ties, const AsOf& as_of) {
  std::optional<std::tuple<Day, bool, TieId>> best;
  for (const TieId id : ties) {
    const Tie& tie = network.ties[id];
    if (!begins_later(tie, as_of)) continue;
    const std::tuple candidate(documented_from(tie).range().first, tie.is_inferred, id);
    if (!best || candidate < *best) best = candidate;
  }
  return best ? std::get<TieId>(*best) : TieId{};
}

}  // namespace

std::vector<NodeId> find_leaders(const Network& network, VenueId venue, const AsOf& as_of) {
  std::vector<NodeId> leaders;
  for (const VenueId at : outwards(network, venue)) {
    std::vector<TieId> ties = leading_ties(network, at);
    std::erase_if(ties, [&](TieId id) { return !holds(network.ties[id], as_of); });
    std::ranges::sort(ties, {}, [&](TieId id) {
      return std::tuple(network.ties[id].is_inferred, network.ties[id].is_undated, id);
    });
    for (const TieId id : ties) leaders.push_back(network.ties[id].from);
  }
  return leaders;
}

std::optional<LaterLeader> find_later_leader(const Network& network, VenueId venue,
                                             const AsOf& as_of) {
  for (const VenueId at : outwards(network, venue)) {
    const std::vector<TieId> ties = leading_ties(network, at);
    if (std::ranges::any_of(ties, [&](TieId id) { return holds(network.ties[id], as_of); })) break;
    const TieId id = first_later(network, ties, as_of);
    if (id.is_none()) continue;
    const PartialDate from = documented_from(network.ties[id]);
    return LaterLeader{.stakeholder = network.stakeholder(network.ties[id].from),
                       .venue = at,
                       .date = to_iso(from),
                       .day = from,
                       .tie = Evidence{id}};
  }
  return std::nullopt;
}

}  // namespace bindeglied
