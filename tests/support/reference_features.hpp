#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "bindeglied/matching/feature.hpp"
#include "tests/support/reference_past.hpp"

namespace bindeglied::testing {

/// A query against the past, everything about it by definition.
struct ReferenceQuery {
  const Network& network;
  ReferencePast past;
  VenueId project = {};
  std::vector<StakeholderId> known = {};
  std::vector<ReferenceTerms> vectors = {};
  std::array<std::vector<double>, 4> blocks = {};  ///< similarity per block [venue]
  std::vector<double> similarity = {};             ///< of all blocks; the project itself 0
  std::vector<double> focus = {};
};

[[nodiscard]] ReferenceQuery reference_query(const Network& network, const HistoryOptions& options,
                                             VenueId project,
                                             const std::vector<StakeholderId>& known);

/// One value per stakeholder and feature, straight from the definitions: loops over pairs of a
/// candidate and a venue, and dense transition matrices.
using ReferenceTable = std::array<std::vector<double>, feature_count>;
[[nodiscard]] ReferenceTable reference_features(const ReferenceQuery& query);

/// How much more often `column` comes in `category` than overall, as a value in [0, 1].
[[nodiscard]] double reference_lift(double seen, double total, double overall);

/// The parts of a call that are no numbers, joined by '-'.
[[nodiscard]] std::string reference_family(std::string_view call);

/// sqrt(value / largest).
[[nodiscard]] std::vector<double> reference_roots(std::vector<double> values);

/// The features of one family each; they leave the others alone.
void add_reference_activity(const ReferenceQuery& query, ReferenceTable& table);
void add_reference_similar(const ReferenceQuery& query, ReferenceTable& table);
void add_reference_ties(const ReferenceQuery& query, ReferenceTable& table);
void add_reference_neighbours(const ReferenceQuery& query, ReferenceTable& table);
void add_reference_walks(const ReferenceQuery& query, ReferenceTable& table);
void add_reference_places(const ReferenceQuery& query, ReferenceTable& table);
void add_reference_experience(const ReferenceQuery& query, ReferenceTable& table);

}  // namespace bindeglied::testing
