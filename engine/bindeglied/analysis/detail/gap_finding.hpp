#pragma once

#include "bindeglied/analysis/detail/open_needs.hpp"
#include "bindeglied/analysis/detail/standing.hpp"

namespace bindeglied::detail {

/// The stakeholder that leads the venue on the day, else the nearest enclosing one; the first by
/// id, never the expected one itself; none when nobody does.
[[nodiscard]] NodeId find_contact(const ExpectationView& view);

/// The row in one sentence: three-valued, with the number of sources, and with what is inferred or
/// undated marked.  `through` is the one that gives indirect contact; may be none.
[[nodiscard]] Message make_finding(const ExpectationView& view, const Gap& gap,
                                   const IndirectContact& contact, const Involvement& best);

/// Who does what by when: the contact, the action that fits the headline, and the next dated event
/// or phase after the day, else the deadline if it has not passed.
[[nodiscard]] Message make_next_step(const ExpectationView& view, const Gap& gap);

/// What closing the gap brings.
[[nodiscard]] Potential make_potential(const ExpectationView& view, const Gap& gap);

}  // namespace bindeglied::detail
