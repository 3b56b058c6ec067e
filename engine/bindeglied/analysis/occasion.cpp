#include "bindeglied/analysis/occasion.hpp"

#include <algorithm>
#include <tuple>

#include "bindeglied/network/as_of.hpp"

namespace bindeglied {
namespace {

bool meets_in(const Network& network, VenueId event, VenueId venue,
              const std::vector<VenueId>& around) {
  if (event == venue || is_inside(network, event, venue)) return true;
  return std::ranges::find(around, network.venues[event].part_of) != around.end();
}

}  // namespace

std::vector<VenueId> find_upcoming_events(const Network& network, Day day) {
  std::vector<VenueId> upcoming;
  const auto begins = [&](VenueId id) { return network.venues[id].starts.range().first; };
  for (const VenueId id : network.venues.ids()) {
    const Venue& venue = network.venues[id];
    if (venue.kind != VenueKind::event || venue.starts.is_none() || begins(id) <= day) continue;
    upcoming.push_back(id);
  }
  std::ranges::sort(upcoming, {}, [&](VenueId id) { return std::tuple(begins(id), id); });
  return upcoming;
}

Occasion find_next_occasion(const Network& network, VenueId venue, Day day,
                            const std::vector<VenueId>& upcoming) {
  const std::vector<VenueId> around = enclosing_venues(network, venue);
  Occasion next;
  const auto event = std::ranges::find_if(
      upcoming, [&](VenueId id) { return meets_in(network, id, venue, around); });
  if (event != upcoming.end()) {
    const PartialDate starts = network.venues[*event].starts;
    const Text name = network.node_names[network.node(*event)];
    next = {starts.range().first, std::string(network.text(name)), starts};
  }
  const auto offer_phases = [&](VenueId at) {
    for (const Phase& phase : phases_of(network, at)) {
      const Day begins = phase.starts.range().first;
      if (phase.starts.is_none() || begins <= day || begins >= next.day) continue;
      next = {begins, std::string(network.text(phase.name)), phase.starts};
    }
  };
  offer_phases(venue);
  std::ranges::for_each(around, offer_phases);
  return next;
}

}  // namespace bindeglied
