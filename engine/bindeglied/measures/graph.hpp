#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "bindeglied/base/watch.hpp"

namespace bindeglied {

/// An undirected edge between two vertices, numbered from 0; `weight` > 0.
struct Edge {
  std::uint32_t from = 0;
  std::uint32_t to = 0;
  double weight = 1.0;
};

/// An undirected simple graph in compressed sparse rows: what every measure is computed on.
///
/// Vertices are numbers from 0, not ids: measures know nothing about stakeholders, and whoever asks
/// for one keeps the ids beside the graph.  Both directions of an edge are stored; the neighbours
/// of a vertex are ascending, without itself and without repeats.
class Graph {
 public:
  Graph() = default;
  /// `offsets` has one element more than there are vertices, ascending, last = targets.size().
  /// `weights` belongs to `targets`, or is empty: then every edge weighs 1.
  Graph(std::vector<std::uint32_t> offsets, std::vector<std::uint32_t> targets,
        std::vector<double> weights)
      : offsets_(std::move(offsets)), targets_(std::move(targets)), weights_(std::move(weights)) {}

  [[nodiscard]] std::uint32_t vertex_count() const {
    return static_cast<std::uint32_t>(offsets_.size() - 1);
  }
  [[nodiscard]] std::size_t edge_count() const { return targets_.size() / 2; }
  [[nodiscard]] std::uint32_t degree(std::uint32_t vertex) const {
    return offsets_[vertex + 1] - offsets_[vertex];
  }
  /// Ascending; shares the life of this graph.
  [[nodiscard]] std::span<const std::uint32_t> neighbours(std::uint32_t vertex) const {
    return {targets_.data() + offsets_[vertex], degree(vertex)};
  }
  /// The weights of the edges to neighbours(vertex), in the same order; empty when all weigh 1.
  [[nodiscard]] std::span<const double> weights(std::uint32_t vertex) const {
    if (weights_.empty()) return {};
    return {weights_.data() + offsets_[vertex], degree(vertex)};
  }
  [[nodiscard]] bool is_weighted() const { return !weights_.empty(); }

  /// The flat arrays, for kernels that stream over all edges.
  [[nodiscard]] std::span<const std::uint32_t> all_offsets() const { return offsets_; }
  [[nodiscard]] std::span<const std::uint32_t> all_targets() const { return targets_; }
  [[nodiscard]] std::span<const double> all_weights() const { return weights_; }

 private:
  std::vector<std::uint32_t> offsets_ = {0};
  std::vector<std::uint32_t> targets_;
  std::vector<double> weights_;
};

/// Arcs of a graph, two for each edge, at most.
inline constexpr std::uint64_t most_arcs = UINT32_MAX;

/// Throws Error{limit} for more than most_arcs.
void check_arc_count(std::uint64_t arcs);

/// The graph of `edges`; loops are left out, and edges between the same two vertices become one
/// with the sum of their weights.  `is_weighted` says whether weights are kept.  Linear time.
/// Throws Error{limit} for more `edges` than half of most_arcs, Error{interrupted}.
[[nodiscard]] Graph build_graph(std::uint32_t vertex_count, std::span<const Edge> edges,
                                bool is_weighted = false, const Watch& watch = {});

/// The weighted graph with the edges of both, which have the same vertices; an edge of both weighs
/// the sum.  Linear time.  Throws Error{limit} when both together have more than most_arcs.
[[nodiscard]] Graph join_graphs(Graph a, const Graph& b);

}  // namespace bindeglied
