#include "bindeglied/analysis/detail/venue_view.hpp"

#include <algorithm>
#include <span>

#include "bindeglied/analysis/leaders.hpp"
#include "bindeglied/base/sort_unique.hpp"

namespace bindeglied::detail {
namespace {

void append(std::vector<SourceId>& sources, std::span<const SourceId> more) {
  sources.insert(sources.end(), more.begin(), more.end());
}

/// The venue and all inside it; ascending.
std::vector<VenueId> venue_and_inside(const Network& network, VenueId venue) {
  std::vector<VenueId> venues = inner_venues(network, venue);
  venues.insert(std::ranges::lower_bound(venues, venue), venue);
  return venues;
}

std::vector<CheckId> checks_at(const Network& network, VenueId venue) {
  const std::vector<VenueId> around = enclosing_venues(network, venue);
  std::vector<CheckId> found;
  for (const CheckId id : network.checks.ids()) {
    const VenueId at = network.checks[id].venue;
    if (at == venue || std::ranges::find(around, at) != around.end()) found.push_back(id);
  }
  return found;
}

std::vector<ExpectationId> expectations_at(const Network& network, VenueId venue) {
  std::vector<ExpectationId> found;
  for (const ExpectationId id : network.expectations.ids()) {
    if (network.expectations[id].venue == venue) found.push_back(id);
  }
  return found;
}

}  // namespace

VenueView find_venue_view(const Network& network, VenueId venue, const AsOf& as_of) {
  return {.venue = venue,
          .expectations = expectations_at(network, venue),
          .checks = checks_at(network, venue),
          .tied = find_tied(network, venue),
          .leaders = find_leaders(network, venue, as_of),
          .occasion = find_next_occasion(network, venue, as_of.day),
          .open_needs = find_open_needs(network, venue, as_of),
          .searched_sources = count_searched_sources(network, venue)};
}

std::vector<StakeholderId> find_tied(const Network& network, VenueId venue) {
  std::vector<StakeholderId> tied;
  const auto add_ties_to = [&](VenueId at) {
    for (const TieId id : network.ties_to[network.node(at)]) {
      const Tie& tie = network.ties[id];
      const bool counts = tie.level != Level::none && !network.is_venue(tie.from);
      if (counts) tied.push_back(network.stakeholder(tie.from));
    }
  };
  std::ranges::for_each(venue_and_inside(network, venue), add_ties_to);
  std::ranges::for_each(enclosing_venues(network, venue), add_ties_to);
  sort_unique(tied);
  return tied;
}

std::uint32_t count_searched_sources(const Network& network, VenueId venue) {
  const std::vector<VenueId> venues = venue_and_inside(network, venue);
  const auto is_among = [&](VenueId other) { return std::ranges::binary_search(venues, other); };

  std::vector<SourceId> sources;
  for (const VenueId at : venues) {
    append(sources, network.sources_of[network.node(at)]);
    for (const TieId tie : network.ties_to[network.node(at)]) {
      append(sources, network.sources_of_tie[tie]);
    }
  }
  for (const Expectation& expectation : network.expectations) {
    if (is_among(expectation.venue)) append(sources, expectation.sources);
  }
  for (const Check& check : network.checks) {
    if (is_among(check.venue)) append(sources, check.sources);
  }
  sort_unique(sources);
  return static_cast<std::uint32_t>(sources.size());
}

}  // namespace bindeglied::detail
