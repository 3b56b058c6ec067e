#include "bindeglied/analysis/detail/open_needs.hpp"

#include <algorithm>
#include <map>

#include "bindeglied/analysis/need_scope.hpp"

namespace bindeglied::detail {
namespace {

/// Whether somebody documented in the venue is documented to offer the capability there.
bool is_covered(const ExpectationView& view, VenueId venue, Text capability) {
  const Network& network = view.network;
  return std::ranges::any_of(network.offers, [&](const Offer& offer) {
    return offer.capability == capability && offer.basis == Basis::documented &&
           !offer.stakeholder.is_none() && is_offered_at(network, offer, venue) &&
           find_involvement(network, offer.stakeholder, venue, view.as_of).level != Level::none;
  });
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

/// The venue itself and the projects inside it that can still be joined.
std::vector<VenueId> open_venues(const ExpectationView& view) {
  std::vector<VenueId> venues;
  if (is_open(view.network.venues[view.expectation.venue], view.as_of.day)) {
    venues.push_back(view.expectation.venue);
  }
  for (const VenueId inner : inner_venues(view.network, view.expectation.venue)) {
    const bool is_project = view.network.venues[inner].kind == VenueKind::project;
    if (is_project && is_open(view.network.venues[inner], view.as_of.day)) venues.push_back(inner);
  }
  return venues;
}

}  // namespace

OfferedCapabilities find_offered_capabilities(const ExpectationView& view) {
  const Network& network = view.network;
  std::vector<const Offer*> offers;
  for (const Offer& offer : network.offers) {
    if (is_by_expected(view, offer)) offers.push_back(&offer);
  }
  std::map<std::string_view, bool> is_documented;  // of each capability that is both
  if (offers.empty()) return {};
  for (const VenueId venue : open_venues(view)) {
    for (const Need& need : network.needs) {
      if (!is_needed_at(network, need, venue)) continue;
      bool is_offered = false;
      bool is_offer_documented = false;
      for (const Offer* offer : offers) {
        if (offer->capability != need.capability || !is_offered_at(network, *offer, venue))
          continue;
        is_offered = true;
        is_offer_documented = is_offer_documented || offer->basis == Basis::documented;
      }
      if (!is_offered || is_covered(view, venue, need.capability)) continue;
      bool& documented = is_documented[network.text(need.capability)];
      documented = documented || (is_offer_documented && need.basis == Basis::documented);
    }
  }
  OfferedCapabilities offered;
  for (const auto& [capability, documented] : is_documented) {
    offered.capabilities.emplace_back(capability);
    offered.is_documented = offered.is_documented && documented;
  }
  return offered;
}

}  // namespace bindeglied::detail
