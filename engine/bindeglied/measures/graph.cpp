#include "bindeglied/measures/graph.hpp"

#include <algorithm>
#include <cassert>
#include <numeric>
#include <string>

#include "bindeglied/base/coded_error.hpp"

namespace bindeglied {
namespace {

/// What leaves each vertex, in the order of `arcs`; each of them lies in one row.
struct Rows {
  std::vector<std::uint32_t> offsets;
  std::vector<Edge> arcs;
};

/// Calls visit(arc) for each, in their order.
template <class Visit>
void for_each_arc(std::span<const Edge> arcs, const Watch& watch, Visit visit) {
  constexpr std::size_t between_looks = 1U << 16U;
  for (std::size_t i = 0; i < arcs.size(); ++i) {
    if (i % between_looks == 0) watch.check();
    visit(arcs[i]);
  }
}

/// Sorted by `key` of the arcs, stably: one pass of a counting sort.
template <class KeyOf>
Rows sorted_by(std::uint32_t vertex_count, const std::vector<Edge>& arcs, const Watch& watch,
               KeyOf key) {
  Rows rows{std::vector<std::uint32_t>(vertex_count + std::size_t{1}, 0),
            std::vector<Edge>(arcs.size())};
  for_each_arc(arcs, watch, [&](const Edge& arc) { ++rows.offsets[key(arc) + std::size_t{1}]; });
  std::partial_sum(rows.offsets.begin(), rows.offsets.end(), rows.offsets.begin());
  std::vector<std::uint32_t> next(rows.offsets.begin(), rows.offsets.end() - 1);
  for_each_arc(arcs, watch, [&](const Edge& arc) { rows.arcs[next[key(arc)]++] = arc; });
  return rows;
}

std::vector<Edge> both_directions(std::span<const Edge> edges, const Watch& watch) {
  std::vector<Edge> arcs;
  arcs.reserve(2 * edges.size());
  for_each_arc(edges, watch, [&](const Edge& edge) {
    if (edge.from == edge.to) return;
    arcs.push_back(edge);
    arcs.push_back({edge.to, edge.from, edge.weight});
  });
  return arcs;
}

}  // namespace

void check_arc_count(std::uint64_t arcs) {
  if (arcs <= most_arcs) return;
  throw CodedError(ErrorKind::limit, "error.graph_arcs",
                   "{0} neighbours in all: a network holds at most {1}",
                   {std::to_string(arcs), std::to_string(most_arcs)});
}

Graph build_graph(std::uint32_t vertex_count, std::span<const Edge> edges, bool is_weighted,
                  const Watch& watch) {
  constexpr std::uint32_t between_looks = 1U << 16U;
  check_arc_count(2 * std::uint64_t{edges.size()});
  const Rows by_target = sorted_by(vertex_count, both_directions(edges, watch), watch,
                                   [](const Edge& arc) { return arc.to; });
  const Rows by_both =
      sorted_by(vertex_count, by_target.arcs, watch, [](const Edge& arc) { return arc.from; });
  std::vector<std::uint32_t> offsets = {0};
  std::vector<std::uint32_t> targets;
  std::vector<double> weights;
  offsets.reserve(vertex_count + std::size_t{1});
  targets.reserve(by_both.arcs.size());
  if (is_weighted) weights.reserve(by_both.arcs.size());
  for (std::uint32_t vertex = 0; vertex < vertex_count; ++vertex) {
    if (vertex % between_looks == 0) watch.check();
    const std::size_t start = targets.size();
    for (std::uint32_t i = by_both.offsets[vertex]; i < by_both.offsets[vertex + 1]; ++i) {
      const Edge& arc = by_both.arcs[i];
      assert(arc.weight > 0);
      const bool is_repeated = targets.size() > start && targets.back() == arc.to;
      if (is_repeated && is_weighted) weights.back() += arc.weight;
      if (is_repeated) continue;
      targets.push_back(arc.to);
      if (is_weighted) weights.push_back(arc.weight);
    }
    offsets.push_back(static_cast<std::uint32_t>(targets.size()));
  }
  return {std::move(offsets), std::move(targets), std::move(weights)};
}

Graph join_graphs(Graph a, const Graph& b) {
  assert(a.vertex_count() == b.vertex_count());
  if (b.edge_count() == 0 && a.is_weighted()) return a;
  check_arc_count(std::uint64_t{a.all_targets().size()} + b.all_targets().size());
  std::vector<std::uint32_t> offsets = {0};
  std::vector<std::uint32_t> targets;
  std::vector<double> weights;
  const auto weight_of = [](const Graph& graph, std::uint32_t vertex, std::size_t i) {
    return graph.is_weighted() ? graph.weights(vertex)[i] : 1.0;
  };
  for (std::uint32_t vertex = 0; vertex < a.vertex_count(); ++vertex) {
    const auto of_a = a.neighbours(vertex);
    const auto of_b = b.neighbours(vertex);
    std::size_t i = 0;
    std::size_t j = 0;
    while (i < of_a.size() || j < of_b.size()) {
      const std::uint32_t next = std::min(i < of_a.size() ? of_a[i] : of_b[j],  //
                                          j < of_b.size() ? of_b[j] : of_a[i]);
      double weight = 0.0;
      if (i < of_a.size() && of_a[i] == next) weight += weight_of(a, vertex, i++);
      if (j < of_b.size() && of_b[j] == next) weight += weight_of(b, vertex, j++);
      targets.push_back(next);
      weights.push_back(weight);
    }
    offsets.push_back(static_cast<std::uint32_t>(targets.size()));
  }
  return {std::move(offsets), std::move(targets), std::move(weights)};
}

}  // namespace bindeglied
