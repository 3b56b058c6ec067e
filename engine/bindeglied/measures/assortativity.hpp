#pragma once

#include <cstdint>
#include <optional>
#include <span>

#include "bindeglied/base/watch.hpp"
#include "bindeglied/measures/graph.hpp"

namespace bindeglied {

/// Whether like are tied to like in a number they have: the correlation of the values at both ends
/// of the edges, in [-1, 1] (Newman 2003, Physical Review E 67, 026126, eq. 21).  Edges weigh
/// alike. Empty without edges, and when all ends have the same value.  O(vertices + edges).
/// Throws Error{interrupted}, as the others here.
[[nodiscard]] std::optional<double> value_assortativity(const Graph& graph,
                                                        std::span<const double> values,
                                                        const Watch& watch = {});

/// The same with the degree as value: whether the busy cooperate with the busy (Newman 2002,
/// Physical Review Letters 89, 208701).  Empty for graphs in which all ends have one degree.
[[nodiscard]] std::optional<double> degree_assortativity(const Graph& graph,
                                                         const Watch& watch = {});

/// Whether like are tied to like in a group they belong to: (sum of e_ii - sum of a_i^2) /
/// (1 - sum of a_i^2) with e_ij the share of edges between groups i and j and a_i the share of ends
/// in i (Newman 2003, eq. 2); 1 when no edge crosses, 0 as many as the ends alone suggest.  Edges
/// with an end of no_group are left out.  Empty without edges, and when all ends are in one group.
/// O(vertices + edges + groups).
[[nodiscard]] std::optional<double> group_assortativity(const Graph& graph,
                                                        std::span<const std::uint32_t> groups,
                                                        const Watch& watch = {});

}  // namespace bindeglied
