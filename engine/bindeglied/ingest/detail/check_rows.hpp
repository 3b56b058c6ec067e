#pragma once

#include <string_view>

#include "bindeglied/ingest/detail/loading.hpp"

namespace bindeglied::detail {

/// Checks what single cells cannot show, when all references are ids.
///
/// Errors: `tie.self`, `tie.since_after_until`, `venue.starts_after_ends`,
/// `phase.starts_after_ends`, `check.from_after_until`, `venue.circle`, `topic.circle`,
/// `place.circle`, `expectation.who`, `check.who`, `need.where`, `offer.who`, `dataset.several`.
/// Warnings: `tie.not_a_venue`, `tie.not_a_stakeholder`, `tie.seen_after_until`, `tie.unsourced`,
/// `expectation.unsourced`, `expectation.unknown_phase`, `phase.order`, `coordinate.incomplete`,
/// `contact.person`.  Time O(rows).
void check_rows(Loading& loading);

/// True when the text seems to name a person: a title (Dr., Prof., Herr, Frau) before a word in
/// capitals.
[[nodiscard]] bool looks_like_person(std::string_view contact);

}  // namespace bindeglied::detail
