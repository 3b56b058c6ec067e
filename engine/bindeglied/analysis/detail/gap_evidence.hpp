#pragma once

#include <cstdint>
#include <vector>

#include "bindeglied/analysis/detail/standing.hpp"

namespace bindeglied::detail {

/// The checks that speak about an expectation on the day; ascending.
///
/// Who: the same stakeholder, its kind, or for a kind its named circle.  Where: the same venue or
/// an enclosing one.  When: from the day or earlier, to the day or, if that is earlier, to the end
/// of the working phase.  Never filtered by the dates of their sources.
[[nodiscard]] std::vector<CheckId> find_checks(const ExpectationView& view);

/// The distinct sources of the evidence; ascending.
[[nodiscard]] std::vector<SourceId> sources_of(const Network& network,
                                               const std::vector<Evidence>& evidence);

/// How many distinct sources speak about the venue or anything inside it: its row, ties to it,
/// expectations and checks there, whatever their dates.
[[nodiscard]] std::uint32_t count_searched_sources(const Network& network, VenueId venue);

}  // namespace bindeglied::detail
