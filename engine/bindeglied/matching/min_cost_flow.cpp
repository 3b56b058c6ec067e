// The only file that knows LEMON, and its headers alone: the library would bring GLPK along.
#define LEMON_ONLY_TEMPLATES
#include "bindeglied/matching/detail/min_cost_flow.hpp"

#include <cassert>

#include <lemon/network_simplex.h>
#include <lemon/smart_graph.h>

namespace bindeglied::detail {

FlowSolution find_min_cost_flow(const FlowProblem& problem) {
  using Graph = lemon::SmartDigraph;
  Graph graph;
  graph.reserveNode(static_cast<int>(problem.node_count));
  graph.reserveArc(static_cast<int>(problem.arcs.size()));
  for (std::size_t i = 0; i < problem.node_count; ++i) graph.addNode();
  const auto node = [](FlowNodeId id) { return Graph::nodeFromId(static_cast<int>(id.index())); };
  for (const FlowArc& arc : problem.arcs) graph.addArc(node(arc.from), node(arc.to));

  Graph::ArcMap<std::int64_t> capacity(graph);
  Graph::ArcMap<std::int64_t> cost(graph);
  for (std::size_t i = 0; i < problem.arcs.size(); ++i) {
    const Graph::Arc arc = Graph::arcFromId(static_cast<int>(i));
    capacity[arc] = problem.arcs[i].capacity;
    cost[arc] = problem.arcs[i].cost;
  }
  using Simplex = lemon::NetworkSimplex<Graph, std::int64_t, std::int64_t>;
  Simplex simplex(graph);
  simplex.upperMap(capacity).costMap(cost).stSupply(node(problem.source), node(problem.sink),
                                                    problem.amount);
  [[maybe_unused]] const auto outcome = simplex.run();
  assert(outcome == Simplex::OPTIMAL);

  FlowSolution solution{.flow = std::vector<std::int64_t>(problem.arcs.size()),
                        .potential = IdVector<FlowNodeId, std::int64_t>(problem.node_count)};
  for (std::size_t i = 0; i < problem.arcs.size(); ++i) {
    solution.flow[i] = simplex.flow(Graph::arcFromId(static_cast<int>(i)));
  }
  for (const FlowNodeId id : solution.potential.ids()) {
    solution.potential[id] = simplex.potential(node(id));
  }
  return solution;
}

}  // namespace bindeglied::detail
