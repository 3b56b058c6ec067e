#pragma once

#include <optional>
#include <vector>

#include "bindeglied/analysis/detail/open_needs.hpp"
#include "bindeglied/analysis/detail/standing.hpp"
#include "bindeglied/analysis/next_occasion.hpp"

namespace bindeglied::detail {

/// The first of the leaders (see find_leaders) that is not the expected one itself; may be none.
[[nodiscard]] NodeId find_contact(const ExpectationView& view, const std::vector<NodeId>& leaders);

/// The row in one sentence: three-valued, with the number of sources, and with what is inferred or
/// undated marked.  `contact` may be none.
[[nodiscard]] Message make_finding(const ExpectationView& view, const Gap& gap,
                                   const IndirectContact& contact, const Involvement& best);

/// Who does what by when: the contact, the action that fits the headline, and the next occasion,
/// else the deadline if it has not passed.
[[nodiscard]] Message make_next_step(const ExpectationView& view, const Gap& gap,
                                     const std::optional<DatedOccasion>& occasion);

/// What closing the gap brings.
[[nodiscard]] Potential make_potential(const ExpectationView& view, const Gap& gap,
                                       const std::vector<NeedyVenue>& open_needs);

}  // namespace bindeglied::detail
