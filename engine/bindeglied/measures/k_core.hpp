#pragma once

#include <cstdint>
#include <vector>

#include "bindeglied/base/watch.hpp"
#include "bindeglied/measures/graph.hpp"

namespace bindeglied {

/// The core number of each vertex: the greatest k such that the vertex lies in a subgraph in which
/// everybody has at least k neighbours.  An isolate has 0; weights do not count.
///
/// Seidman (1983), Network structure and minimum degree, Social Networks 5, 269-287.  Computed by
/// taking away vertices of least degree, after Batagelj & Zaversnik (2003), arXiv:cs/0310049, level
/// by level.  Linear in the edges, plus the vertices left at each different core number.
/// Throws Error{interrupted}.
[[nodiscard]] std::vector<std::uint32_t> core_numbers(const Graph& graph, const Watch& watch = {});

}  // namespace bindeglied
