#pragma once

#include <vector>

#include "bindeglied/analysis/blank_spots.hpp"
#include "bindeglied/analysis/closing_plan.hpp"
#include "bindeglied/analysis/coverage.hpp"
#include "bindeglied/analysis/group_test.hpp"
#include "bindeglied/analysis/potentials.hpp"
#include "bindeglied/analysis/suggested_expectations.hpp"
#include "bindeglied/analysis/thin_risk.hpp"
#include "bindeglied/analysis/timeline.hpp"
#include "bindeglied/network/network.hpp"
#include "bindeglied/report/explanation.hpp"
#include "bindeglied/report/seat_summaries.hpp"

namespace bindeglied {

// As explanation.hpp, for the other rows about gaps: the result, its parts if it has any, then
// expectations, ties and sources.

[[nodiscard]] std::vector<ExplanationStep> explain_row(const Network& network,
                                                       const PotentialRow& row);
[[nodiscard]] std::vector<ExplanationStep> explain_row(const Network& network, const ThinRisk& row);
/// The parts are the gaps served and sum to the severity removed.
[[nodiscard]] std::vector<ExplanationStep> explain_row(const Network& network,
                                                       const ClosingLink& row);
/// The value is the mid-p.
[[nodiscard]] std::vector<ExplanationStep> explain_row(const Network& network,
                                                       const GroupTestRow& row);
/// The value is days into the phase, if known.
[[nodiscard]] std::vector<ExplanationStep> explain_row(const Network& network,
                                                       const FirstContact& row);
/// The parts are a third of the logarithm of each factor; they sum to that of the score.
[[nodiscard]] std::vector<ExplanationStep> explain_row(const Network& network,
                                                       const SuggestedExpectation& row);
/// The value is how many are documented.
[[nodiscard]] std::vector<ExplanationStep> explain_row(const Network& network,
                                                       const BlankSpot& row);
/// The value is how many are documented at the expected level, in time.
[[nodiscard]] std::vector<ExplanationStep> explain_row(const Network& network,
                                                       const CoverageRow& row);

/// The parts are the talks and sum to the value.
[[nodiscard]] std::vector<ExplanationStep> explain_row(const Network& network,
                                                       const MeetingTable& row);

/// A stakeholder or venue with the ties of both directions and the sources of its row.
[[nodiscard]] std::vector<ExplanationStep> explain_node(const Network& network, NodeId node);

}  // namespace bindeglied
