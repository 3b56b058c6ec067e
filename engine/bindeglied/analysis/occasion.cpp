#include "bindeglied/analysis/detail/occasion.hpp"

#include <algorithm>
#include <utility>
#include <vector>

namespace bindeglied::detail {

Occasion next_occasion(const Network& network, VenueId venue, const AsOf& as_of) {
  std::vector<VenueId> around = enclosing_venues(network, venue);
  std::vector<VenueId> candidates = inner_venues(network, venue);
  candidates.push_back(venue);
  for (const VenueId outer : around) {
    const auto parts = network.parts_of[outer];
    candidates.insert(candidates.end(), parts.begin(), parts.end());
  }
  std::ranges::sort(candidates);
  around.push_back(venue);

  Occasion next;
  const auto offer = [&](Occasion occasion) {
    if (occasion.day > as_of.day && occasion < next) next = std::move(occasion);
  };
  for (const VenueId id : candidates) {
    const Venue& row = network.venues[id];
    if (row.kind != VenueKind::event || row.starts.is_none()) continue;
    const std::string name(network.text(network.node_names[network.node(id)]));
    offer({row.starts.range().first, false, name, row.starts});
  }
  for (const Phase& phase : network.phases) {
    if (std::ranges::find(around, phase.venue) == around.end() || phase.starts.is_none()) continue;
    offer({phase.starts.range().first, true, std::string(network.text(phase.name)), phase.starts});
  }
  return next;
}

}  // namespace bindeglied::detail
