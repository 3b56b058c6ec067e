#pragma once

#include <cstddef>
#include <cstdint>
#include <numeric>
#include <span>
#include <utility>
#include <vector>

#include "bindeglied/measures/graph.hpp"

namespace bindeglied::detail {

/// The community (or part of one) of each node.
using Division = std::vector<std::uint32_t>;

/// How often long sweeps look whether somebody wishes to stop.
inline constexpr std::uint32_t nodes_between_checks = 4096;

/// A graph whose nodes stand for sets of vertices.  Edges within a node count in its strength only.
/// The neighbours of a node are in no particular, but always the same order.
struct CommunityGraph {
  std::span<const std::uint32_t> offsets = {};
  std::span<const std::uint32_t> targets = {};
  std::span<const double> weights = {};  ///< empty: all 1
  std::vector<double> strengths = {};
  double total = 0.0;  ///< sum of the strengths

  [[nodiscard]] std::uint32_t count() const { return static_cast<std::uint32_t>(strengths.size()); }
  [[nodiscard]] double weight(std::size_t arc) const {
    return weights.empty() ? 1.0 : weights[arc];
  }
};

/// What a coarser graph's spans look at.
struct CommunityArcs {
  std::vector<std::uint32_t> offsets = {0};
  std::vector<std::uint32_t> targets = {};
  std::vector<double> weights = {};
};

/// Sums of weights by community, of those next to one node.
class NeighbourSums {
 public:
  explicit NeighbourSums(std::size_t count) : sums_(count, 0.0), met_(count + 1) {}

  void add(std::uint32_t community, double weight) {
    // Written always and kept if new: without a branch that cannot be foreseen.
    met_[count_] = community;
    count_ += static_cast<std::size_t>(sums_[community] == 0.0);
    sums_[community] += weight;
  }
  [[nodiscard]] double of(std::uint32_t community) const { return sums_[community]; }
  /// Each once, in the order in which they were met.
  [[nodiscard]] std::span<const std::uint32_t> met() const { return std::span(met_).first(count_); }
  void clear() {
    for (const std::uint32_t community : met()) sums_[community] = 0.0;
    count_ = 0;
  }

 private:
  std::vector<double> sums_;
  std::vector<std::uint32_t> met_;
  std::size_t count_ = 0;
};

/// Of each community, by its number; numbers are below that of the nodes.
[[nodiscard]] inline std::vector<double> strengths_by(const CommunityGraph& graph,
                                                      const Division& community) {
  std::vector<double> strengths(graph.count(), 0.0);
  for (std::uint32_t node = 0; node < graph.count(); ++node) {
    strengths[community[node]] += graph.strengths[node];
  }
  return strengths;
}

/// Every vertex a node; shares the life of `graph`.
[[nodiscard]] inline CommunityGraph finest(const Graph& graph) {
  CommunityGraph result{.offsets = graph.all_offsets(),
                        .targets = graph.all_targets(),
                        .weights = graph.all_weights(),
                        .strengths = std::vector<double>(graph.vertex_count(), 0.0)};
  for (std::uint32_t node = 0; node < result.count(); ++node) {
    for (std::uint32_t arc = result.offsets[node]; arc < result.offsets[node + 1]; ++arc) {
      result.strengths[node] += result.weight(arc);
    }
    result.total += result.strengths[node];
  }
  return result;
}

/// Nodes sorted by group (each below `group_count`), and where each group begins.
struct GroupedNodes {
  std::vector<std::uint32_t> starts;
  std::vector<std::uint32_t> nodes;
};

[[nodiscard]] inline GroupedNodes by_group(std::span<const std::uint32_t> group,
                                           std::uint32_t group_count) {
  GroupedNodes result{std::vector<std::uint32_t>(group_count + std::size_t{1}, 0),
                      std::vector<std::uint32_t>(group.size())};
  for (const std::uint32_t g : group) ++result.starts[g + std::size_t{1}];
  std::partial_sum(result.starts.begin(), result.starts.end(), result.starts.begin());
  std::vector<std::uint32_t> next(result.starts.begin(), result.starts.end() - 1);
  for (std::uint32_t node = 0; node < group.size(); ++node)
    result.nodes[next[group[node]]++] = node;
  return result;
}

/// The graph whose nodes are the groups; its arcs are left in `arcs`, whose life it shares.
[[nodiscard]] inline CommunityGraph coarser(const CommunityGraph& graph,
                                            std::span<const std::uint32_t> group,
                                            std::uint32_t group_count, CommunityArcs& arcs) {
  CommunityGraph result{.strengths = std::vector<double>(group_count, 0.0), .total = graph.total};
  const GroupedNodes grouped = by_group(group, group_count);
  NeighbourSums sums(group_count);
  arcs = CommunityArcs{};
  for (std::uint32_t g = 0; g < group_count; ++g) {
    for (std::uint32_t i = grouped.starts[g]; i < grouped.starts[g + 1]; ++i) {
      const std::uint32_t node = grouped.nodes[i];
      result.strengths[g] += graph.strengths[node];
      for (std::uint32_t arc = graph.offsets[node]; arc < graph.offsets[node + 1]; ++arc) {
        sums.add(group[graph.targets[arc]], graph.weight(arc));
      }
    }
    for (const std::uint32_t other : sums.met()) {
      if (other == g) continue;
      arcs.targets.push_back(other);
      arcs.weights.push_back(sums.of(other));
    }
    sums.clear();
    arcs.offsets.push_back(static_cast<std::uint32_t>(arcs.targets.size()));
  }
  result.offsets = arcs.offsets;
  result.targets = arcs.targets;
  result.weights = arcs.weights;
  return result;
}

}  // namespace bindeglied::detail
