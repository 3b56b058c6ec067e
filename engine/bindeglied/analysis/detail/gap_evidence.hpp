#pragma once

#include <vector>

#include "bindeglied/analysis/detail/standing.hpp"

namespace bindeglied::detail {

/// Those of `checks_there`, which are of the venue or of one around it, that speak about an
/// expectation on the day; in the same order.
///
/// Who: the same stakeholder, its kind, or for a kind its named circle.  When: from the day or
/// earlier, to the day or, if that is earlier, to the end of the working phase; a year or month
/// stands for all of it.  Never filtered by the dates of their sources.
[[nodiscard]] std::vector<CheckId> find_checks(const ExpectationView& view,
                                               const std::vector<CheckId>& checks_there);

/// The distinct sources of the evidence; ascending.
[[nodiscard]] std::vector<SourceId> sources_of(const Network& network,
                                               const std::vector<Evidence>& evidence);

}  // namespace bindeglied::detail
