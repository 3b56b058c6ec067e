#include "bindeglied/analysis/next_occasion.hpp"

#include <algorithm>
#include <iterator>
#include <utility>
#include <vector>

#include "bindeglied/network/as_of.hpp"

namespace bindeglied {
namespace {

enum class Sort { event, phase };

struct Candidate {
  Day day = latest_day;
  Sort sort = Sort::phase;
  DatedOccasion occasion = {};
};

std::vector<VenueId> venues_to_look_at(const Network& network, VenueId venue,
                                       const std::vector<VenueId>& around) {
  std::vector<VenueId> found = inner_venues(network, venue);
  found.push_back(venue);
  for (const VenueId outer : around) {
    const auto parts = network.parts_of[outer];
    std::ranges::copy_if(parts, std::back_inserter(found), [&](VenueId part) {
      return network.venues[part].kind == VenueKind::event;
    });
  }
  std::ranges::sort(found);
  return found;
}

}  // namespace

std::optional<DatedOccasion> find_next_occasion(const Network& network, VenueId venue, Day day) {
  std::vector<VenueId> around = enclosing_venues(network, venue);
  std::optional<Candidate> best;
  const auto offer = [&](Sort sort, VenueId where, Text name, PartialDate date) {
    if (date.is_none() || date.range().first <= day) return;
    const Day first = date.range().first;
    if (best && std::pair(best->day, best->sort) <= std::pair(first, sort)) return;
    best = {.day = first,
            .sort = sort,
            .occasion = {.venue = where,
                         .name = std::string(network.text(name)),
                         .date = to_iso(date),
                         .day = date}};
  };
  for (const VenueId id : venues_to_look_at(network, venue, around)) {
    if (network.venues[id].kind != VenueKind::event) continue;
    offer(Sort::event, id, network.node_names[network.node(id)], network.venues[id].starts);
  }
  around.push_back(venue);
  std::ranges::sort(around);
  for (const VenueId at : around) {
    for (const Phase& phase : phases_of(network, at)) {
      offer(Sort::phase, at, phase.name, phase.starts);
    }
  }
  if (!best) return std::nullopt;
  return best->occasion;
}

}  // namespace bindeglied
