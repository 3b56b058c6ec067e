#pragma once

#include <string>
#include <vector>

#include "bindeglied/analysis/detail/standing.hpp"
#include "bindeglied/analysis/needs_and_offers.hpp"

namespace bindeglied::detail {

/// A need that nobody documented in the venue is documented to meet.
struct OpenNeed {
  VenueId venue = {};
  Text capability = empty_text();
  bool is_assumed = false;  ///< by kind
};

/// A venue that can be joined on the day, with its open needs; never without any.
struct NeedyVenue {
  VenueScope scope = {};
  std::vector<OpenNeed> needs = {};
};

/// The open needs of the venue and of the projects inside it, as far as these can still be joined;
/// the venue first, then by id.
[[nodiscard]] std::vector<NeedyVenue> find_open_needs(const Network& network, VenueId venue,
                                                      const AsOf& as_of);

/// An open need that the expected ones offer to meet.
struct OfferedNeed {
  VenueId venue = {};
  Text capability = empty_text();
  bool is_documented = false;  ///< neither need nor offer is assumed by kind
};

/// Those of the open needs that the expected ones offer to meet, each in its venue; in the order of
/// the needs, several needs of one capability in a venue once.
[[nodiscard]] std::vector<OfferedNeed> find_offered_needs(
    const ExpectationView& view, const std::vector<NeedyVenue>& open_needs);

/// What the expected ones could bring.
struct OfferedCapabilities {
  std::vector<std::string> capabilities = {};  ///< ascending
  bool is_documented = true;  ///< no need or offer behind them is assumed by kind or inferred
};

/// The capabilities of the offered needs.
[[nodiscard]] OfferedCapabilities find_offered_capabilities(
    const ExpectationView& view, const std::vector<NeedyVenue>& open_needs);

}  // namespace bindeglied::detail
