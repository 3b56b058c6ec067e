#pragma once

#include <optional>
#include <span>
#include <vector>

#include "bindeglied/matching/project_query.hpp"
#include "bindeglied/matching/recommend.hpp"

namespace bindeglied {

/// What an expectation of which nothing is known counts against one that is documentably not met.
inline constexpr double unknown_gap_value = 0.5;

/// What an expectation counts per step further out than the venue that encloses the project: what
/// a whole process lacks says little about one of its projects.
inline constexpr double wider_venue_value = 0.5;

/// One expectation at the project, its forum or a venue further out that is not met.
struct OpenExpectation {
  ExpectationId expectation = {};
  GapStatus status = GapStatus::unknown;
  double value = 0.0;  ///< weight times 1 (not_met) or unknown_gap_value, and by venue
  std::vector<StakeholderId> documented = {};  ///< who counts there already; ascending
};

/// The open expectations that bear on the project, by falling value, then expectation: those at the
/// project and at the venue that encloses it fully, those further out by wider_venue_value per
/// step.
[[nodiscard]] std::vector<OpenExpectation> open_expectations(const Network& network,
                                                             std::span<const Gap> gaps,
                                                             const ProjectQuery& query);

/// The first open expectation that the candidate can help to meet: it is expected by name, is of an
/// expected kind or counts beside it, and is not documented there yet.  Empty when there is none.
/// The part before its weight is the expectation's value, in [0, 1].
[[nodiscard]] std::optional<OpenExpectation> match_expectation(
    const Network& network, std::span<const OpenExpectation> open, StakeholderId candidate);

/// In words, with the expectation as evidence; contribution is left 0.
[[nodiscard]] Reason missing_kind_reason(const Network& network, const OpenExpectation& open,
                                         StakeholderId candidate);

}  // namespace bindeglied
