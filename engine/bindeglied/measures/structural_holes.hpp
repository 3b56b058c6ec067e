#pragma once

#include <optional>
#include <vector>

#include "bindeglied/base/watch.hpp"
#include "bindeglied/measures/graph.hpp"

namespace bindeglied {

/// Burt's constraint of each vertex: how far its contacts are in contact with each other, so that
/// it depends on few.
///
/// sum over neighbours j of i of (p_ij + sum over q of p_iq p_qj)^2, where p_ij is the share of j
/// in the weight of all edges of i: Burt (1992), Structural Holes, Harvard University Press, p. 54.
/// In (0, 9/8] without weights; with weights below 2, which two contacts come near that have far
/// more to do with each other than with i.  Low for who bridges; nothing for isolates, who have no
/// contacts.
///
/// The inner sum, times the weight of i, is the same seen from i and from j; so it is computed once
/// per edge, from the one with fewer neighbours.  O(sum over edges of the lesser degree).  The same
/// for every number of threads (0 = all cores).  Throws Error{interrupted} through `watch`.
[[nodiscard]] std::vector<std::optional<double>> measure_constraint(const Graph& graph,
                                                                    unsigned threads = 0,
                                                                    const Watch& watch = {});

/// Burt's effective size of each vertex: how many of its contacts are not redundant.
///
/// sum over neighbours j of i of (1 - sum over q of p_iq m_jq), where m_jq is the weight of j and q
/// over the greatest weight of j: Burt (1992), p. 52.  Without weights this is the degree less the
/// mean degree of the neighbours among themselves: Borgatti (1997), Connections 20, 35-38.
/// In [1, degree]; divided by the degree it is the efficiency.  Nothing for isolates.
///
/// Cost, threads and `watch` as for measure_constraint.
[[nodiscard]] std::vector<std::optional<double>> measure_effective_size(const Graph& graph,
                                                                        unsigned threads = 0,
                                                                        const Watch& watch = {});

}  // namespace bindeglied
