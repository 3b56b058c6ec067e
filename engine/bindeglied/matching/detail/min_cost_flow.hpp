#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "bindeglied/base/id.hpp"
#include "bindeglied/base/id_vector.hpp"

namespace bindeglied::detail {

struct FlowNodeTag {};
using FlowNodeId = Id<FlowNodeTag>;

/// What can flow from one node to another, and at what cost per unit.
struct FlowArc {
  FlowNodeId from = {};
  FlowNodeId to = {};
  std::int64_t capacity = 0;  ///< >= 0 [units]
  std::int64_t cost = 0;      ///< per unit; any sign, |cost| <= 1e17
};

/// `amount` units are to be sent from `source` to `sink`.  Precondition: they can be.
struct FlowProblem {
  std::size_t node_count = 0;
  std::vector<FlowArc> arcs = {};
  FlowNodeId source = {};
  FlowNodeId sink = {};
  std::int64_t amount = 0;
};

/// A flow of least cost, with the prices that prove it.
struct FlowSolution {
  std::vector<std::int64_t> flow = {};  ///< per arc, in the order of FlowProblem::arcs
  /// With reduced cost r = cost + potential(from) - potential(to): r >= 0 where an arc is not full,
  /// r <= 0 where it is not empty.
  IdVector<FlowNodeId, std::int64_t> potential = {};
};

/// Sends the amount at least cost, by the network simplex method (Dantzig 1951; Király and Kovács,
/// Acta Universitatis Sapientiae, Informatica 4 (2012) 67-118).
///
/// Integral and exact; among flows of equal cost the choice depends on the order of the arcs alone.
[[nodiscard]] FlowSolution find_min_cost_flow(const FlowProblem& problem);

/// Cost of the cheapest way from `from` to every node on which one more unit could be sent, back
/// along used arcs included; `unreachable` where there is none.
///
/// Precondition: flow and potential as of FlowSolution.  O(arcs log nodes): Dijkstra on reduced
/// costs (Ahuja, Magnanti and Orlin 1993, Network Flows, chapter 9.7).
[[nodiscard]] IdVector<FlowNodeId, std::int64_t> residual_distances(const FlowProblem& problem,
                                                                    const FlowSolution& solution,
                                                                    FlowNodeId from);

inline constexpr std::int64_t unreachable = INT64_MAX;

}  // namespace bindeglied::detail
