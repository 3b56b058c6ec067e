#pragma once

#include <string>
#include <vector>

#include "bindeglied/analysis/brokers.hpp"
#include "bindeglied/analysis/cooperation.hpp"
#include "bindeglied/analysis/cooperation_groups.hpp"
#include "bindeglied/analysis/node_statistics.hpp"
#include "bindeglied/analysis/partnerships.hpp"
#include "bindeglied/analysis/structure.hpp"
#include "bindeglied/network/network.hpp"
#include "bindeglied/report/explanation.hpp"

namespace bindeglied {

// Rows of `stats`, `groups` and `bridges` down to ties and sources: the result, every figure of the
// row with what it counts (steps `feature`), what these are counted from (steps `part`), ties,
// sources.

/// The parts are the partners, with their weights; they sum to the strength.
[[nodiscard]] std::vector<ExplanationStep> explain_statistics(const Network& network,
                                                              const NodeStatistics& row,
                                                              const Partnerships& partners);

/// The parts are the partners, each with the pairs that it is in; they sum to twice the pairs.
[[nodiscard]] std::vector<ExplanationStep> explain_broker(const Network& network, const Broker& row,
                                                          const Partnerships& partners);

/// The parts are the members, with the weight of their cooperation in the group; `weights` in their
/// order.
[[nodiscard]] std::vector<ExplanationStep> explain_community(
    const Network& network, const CooperationGroup& row, const std::vector<MemberWeight>& weights,
    const std::vector<TieId>& ties);

/// The parts are pairs of kinds or municipalities, with the pairs of stakeholders between them;
/// pairs of forums, with those whom they have in common; or connected parts, with their sizes: for
/// figures that count such.
[[nodiscard]] std::vector<ExplanationStep> explain_figure(const Network& network,
                                                          const Cooperation& cooperation,
                                                          const StructureFigure& row,
                                                          const std::vector<TieId>& ties);

/// "figure:NAME", for a figure compared with permuted attributes "figure:NAME/permuted".
[[nodiscard]] std::string figure_row_id(const StructureFigure& row);

}  // namespace bindeglied
