#pragma once

#include <string_view>
#include <vector>

#include "tests/support/feature_checks.hpp"

namespace bindeglied::testing {

//  k -p- a       p green: k leads, a               4 years old
//  k -r- a       r no line: k, a, b                8 years old
//     \- b
//  b -w- c       w green: b, c                     4 years old
//  q green is the query, k is known; no venue has words.
[[nodiscard]] inline DatasetBuilder known_and_others() {
  DatasetBuilder builder;
  for (const std::string_view id : {"a", "b", "c", "k"}) {
    builder.stakeholder(id, StakeholderKind::company);
  }
  for (const std::string_view id : {"p", "q", "r", "w"}) {
    builder.venue(id, VenueKind::project);
    if (id != "r") builder.dataset().venues.back().programme_part = builder.text("green");
  }
  builder.tie("k", TieKind::leads, "p", {.since = "2016-01-01"});
  builder.tie("a", TieKind::partner_in, "p", {.since = "2016-01-01"});
  for (const std::string_view id : {"a", "b", "k"}) {
    builder.tie(id, TieKind::partner_in, "r", {.since = "2012-01-01"});
  }
  builder.tie("b", TieKind::partner_in, "w", {.since = "2016-01-01"});
  builder.tie("c", TieKind::leads, "w", {.since = "2016-01-01"});
  return builder;
}

/// Of the query, with those known.
[[nodiscard]] inline FeatureTable tie_features(const std::vector<std::string_view>& known = {"k"}) {
  return features_before(known_and_others().network(), "2020-01-01", "q", known);
}

}  // namespace bindeglied::testing
