#include "bindeglied/analysis/detail/open_needs.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <string_view>
#include <utility>

namespace bindeglied::detail {
namespace {

/// Whether somebody documented in the venue is documented to offer the capability there.
bool is_covered(const Network& network, const AsOf& as_of, VenueId venue, const VenueScope& scope,
                Text capability) {
  return std::ranges::any_of(network.offers, [&](const Offer& offer) {
    return offer.capability == capability && offer.basis == Basis::documented &&
           !offer.stakeholder.is_none() && is_offered_in(offer, scope) &&
           find_involvement(network, offer.stakeholder, venue, as_of).level != Level::none;
  });
}

NeedyVenue open_needs_in(const Network& network, VenueId venue, const AsOf& as_of) {
  NeedyVenue found{.scope = scope_of(network, venue)};
  for (const Need& need : network.needs) {
    if (!is_needed_in(network, need, venue, found.scope)) continue;
    if (is_covered(network, as_of, venue, found.scope, need.capability)) continue;
    found.needs.push_back({venue, need.capability, need.basis != Basis::documented});
  }
  return found;
}

bool is_by_expected(const ExpectationView& view, const Offer& offer) {
  const Expectation& expectation = view.expectation;
  if (!offer.stakeholder.is_none()) {
    return counts_for(view.network, expectation, offer.stakeholder, view.as_of);
  }
  if (!offer.kind) return false;
  if (!expectation.stakeholder.is_none()) {
    return *offer.kind == view.network.stakeholders[expectation.stakeholder].kind;
  }
  return std::ranges::find(expectation.kinds, *offer.kind) != expectation.kinds.end();
}

/// Whether one of the offers meets the need: documented when one that does is; empty when none.
std::optional<Basis> basis_of_offer(const std::vector<const Offer*>& offers,
                                    const NeedyVenue& venue, const OpenNeed& need) {
  std::optional<Basis> basis;
  for (const Offer* offer : offers) {
    if (offer->capability != need.capability || !is_offered_in(*offer, venue.scope)) continue;
    if (!basis || offer->basis == Basis::documented) basis = offer->basis;
  }
  return basis;
}

/// The same need may be stated twice: it is documented when one of both is.
void add_once(const OfferedNeed& need, std::vector<OfferedNeed>& found) {
  const auto same = std::ranges::find_if(found, [&](const OfferedNeed& other) {
    return other.venue == need.venue && other.capability == need.capability;
  });
  if (same == found.end()) {
    found.push_back(need);
  } else {
    same->is_documented = same->is_documented || need.is_documented;
  }
}

}  // namespace

std::vector<NeedyVenue> find_open_needs(const Network& network, VenueId venue, const AsOf& as_of) {
  std::vector<NeedyVenue> found;
  if (network.needs.empty()) return found;
  const auto add = [&](VenueId at) {
    if (!is_open(network.venues[at], as_of.day)) return;
    NeedyVenue needy = open_needs_in(network, at, as_of);
    if (!needy.needs.empty()) found.push_back(std::move(needy));
  };
  add(venue);
  for (const VenueId inner : inner_venues(network, venue)) {
    if (network.venues[inner].kind == VenueKind::project) add(inner);
  }
  return found;
}

std::vector<OfferedNeed> find_offered_needs(const ExpectationView& view,
                                            const std::vector<NeedyVenue>& open_needs) {
  std::vector<const Offer*> offers;
  for (const Offer& offer : view.network.offers) {
    if (is_by_expected(view, offer)) offers.push_back(&offer);
  }
  std::vector<OfferedNeed> found;
  for (const NeedyVenue& venue : open_needs) {
    for (const OpenNeed& need : venue.needs) {
      const std::optional<Basis> basis = basis_of_offer(offers, venue, need);
      if (!basis) continue;
      add_once({need.venue, need.capability, *basis == Basis::documented && !need.is_assumed},
               found);
    }
  }
  return found;
}

OfferedCapabilities find_offered_capabilities(const ExpectationView& view,
                                              const std::vector<NeedyVenue>& open_needs) {
  std::map<std::string_view, bool> is_documented;
  for (const OfferedNeed& need : find_offered_needs(view, open_needs)) {
    bool& documented = is_documented[view.network.text(need.capability)];
    documented = documented || need.is_documented;
  }
  OfferedCapabilities offered;
  for (const auto& [capability, documented] : is_documented) {
    offered.capabilities.emplace_back(capability);
    offered.is_documented = offered.is_documented && documented;
  }
  return offered;
}

}  // namespace bindeglied::detail
