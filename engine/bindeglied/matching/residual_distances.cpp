#include <cassert>
#include <functional>
#include <queue>
#include <utility>

#include "bindeglied/matching/detail/min_cost_flow.hpp"

namespace bindeglied::detail {
namespace {

/// An arc on which a unit can be sent, or sent back.
struct ResidualArc {
  FlowNodeId to = {};
  std::int64_t reduced_cost = 0;
};

/// The residual arcs of all nodes, those of node v at [first[v], first[v + 1]).
struct ResidualGraph {
  std::vector<std::size_t> first = {};
  std::vector<ResidualArc> arcs = {};
};

/// Calls visit(from, to, cost) for every residual arc.
template <class Visit>
void for_each_residual(const FlowProblem& problem, const FlowSolution& solution, Visit visit) {
  for (std::size_t i = 0; i < problem.arcs.size(); ++i) {
    const FlowArc& arc = problem.arcs[i];
    if (solution.flow[i] < arc.capacity) visit(arc.from, arc.to, arc.cost);
    if (solution.flow[i] > 0) visit(arc.to, arc.from, -arc.cost);
  }
}

ResidualGraph make_residual_graph(const FlowProblem& problem, const FlowSolution& solution) {
  ResidualGraph graph;
  graph.first.assign(problem.node_count + 1, 0);
  for_each_residual(problem, solution, [&](FlowNodeId from, FlowNodeId /*to*/, std::int64_t) {
    ++graph.first[from.index() + 1];
  });
  for (std::size_t v = 0; v < problem.node_count; ++v) graph.first[v + 1] += graph.first[v];
  graph.arcs.resize(graph.first.back());
  std::vector<std::size_t> next(graph.first.begin(), graph.first.end() - 1);
  const auto& potential = solution.potential;
  for_each_residual(problem, solution, [&](FlowNodeId from, FlowNodeId to, std::int64_t cost) {
    const std::int64_t reduced = cost + potential[from] - potential[to];
    assert(reduced >= 0);
    graph.arcs[next[from.index()]++] = {to, reduced};
  });
  return graph;
}

}  // namespace

IdVector<FlowNodeId, std::int64_t> residual_distances(const FlowProblem& problem,
                                                      const FlowSolution& solution,
                                                      FlowNodeId from) {
  const ResidualGraph graph = make_residual_graph(problem, solution);
  IdVector<FlowNodeId, std::int64_t> distance(problem.node_count, unreachable);
  using Entry = std::pair<std::int64_t, FlowNodeId>;
  std::priority_queue<Entry, std::vector<Entry>, std::greater<>> queue;
  distance[from] = 0;
  queue.emplace(0, from);
  while (!queue.empty()) {
    const auto [length, node] = queue.top();
    queue.pop();
    if (length > distance[node]) continue;
    for (std::size_t i = graph.first[node.index()]; i < graph.first[node.index() + 1]; ++i) {
      const ResidualArc& arc = graph.arcs[i];
      if (length + arc.reduced_cost >= distance[arc.to]) continue;
      distance[arc.to] = length + arc.reduced_cost;
      queue.emplace(distance[arc.to], arc.to);
    }
  }
  const auto& potential = solution.potential;
  for (const FlowNodeId node : distance.ids()) {
    if (distance[node] != unreachable) distance[node] += potential[node] - potential[from];
  }
  return distance;
}

}  // namespace bindeglied::detail
