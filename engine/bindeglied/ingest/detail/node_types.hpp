#pragma once

#include <cstdint>
#include <vector>

#include "bindeglied/ingest/detail/exchange_graph.hpp"
#include "bindeglied/ingest/detail/graph_roles.hpp"

namespace bindeglied::detail {

/// Which nodes are venues, by position: those that say so; of the others those at which no edge
/// starts and at least one ends of a kind that leads to venues only, and none of a kind that leads
/// to stakeholders only.  `numbers` as from node_numbers().  O(nodes + edges).
[[nodiscard]] std::vector<bool> find_venues(const ExchangeGraph& graph, const GraphRoles& of_nodes,
                                            const GraphRoles& of_edges,
                                            const std::vector<std::uint32_t>& numbers);

}  // namespace bindeglied::detail
