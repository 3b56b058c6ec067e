#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <vector>

#include "bindeglied/measures/graph.hpp"

namespace bindeglied::testing {

/// Lengths and numbers of the shortest paths between all pairs, the slow way: by Bellman's
/// equations until nothing changes.  Weights, if any, are lengths.
struct AllPaths {
  std::vector<std::vector<double>> lengths = {};  ///< infinite when there is none
  std::vector<std::vector<double>> counts = {};
};

[[nodiscard]] inline double length_of(const Graph& graph, std::uint32_t vertex, std::size_t i) {
  return graph.is_weighted() ? graph.weights(vertex)[i] : 1.0;
}

/// Number of shortest paths from `source` to `end`: those by its last step.
[[nodiscard]] inline double slow_count(const Graph& graph, const std::vector<double>& lengths,
                                       std::uint32_t source, std::uint32_t end,
                                       std::vector<double>& counts) {
  if (end == source) return 1.0;
  if (counts[end] >= 0.0) return counts[end];
  double count = 0.0;
  const auto neighbours = graph.neighbours(end);
  for (std::size_t i = 0; i < neighbours.size(); ++i) {
    // Weights of tests are quarters: sums are exact.
    if (lengths[neighbours[i]] + length_of(graph, end, i) != lengths[end]) continue;
    count += slow_count(graph, lengths, source, neighbours[i], counts);
  }
  return counts[end] = count;
}

[[nodiscard]] inline AllPaths slow_paths(const Graph& graph) {
  const std::uint32_t count = graph.vertex_count();
  AllPaths paths;
  for (std::uint32_t source = 0; source < count; ++source) {
    std::vector<double> lengths(count, std::numeric_limits<double>::infinity());
    lengths[source] = 0.0;
    for (bool has_changed = true; has_changed;) {
      has_changed = false;
      for (std::uint32_t vertex = 0; vertex < count; ++vertex) {
        const auto neighbours = graph.neighbours(vertex);
        for (std::size_t i = 0; i < neighbours.size(); ++i) {
          const double length = lengths[neighbours[i]] + length_of(graph, vertex, i);
          if (length >= lengths[vertex]) continue;
          lengths[vertex] = length;
          has_changed = true;
        }
      }
    }
    std::vector<double> counts(count, -1.0);
    for (std::uint32_t end = 0; end < count; ++end) {
      counts[end] = lengths[end] == std::numeric_limits<double>::infinity()
                        ? 0.0
                        : slow_count(graph, lengths, source, end, counts);
    }
    paths.lengths.push_back(lengths);
    paths.counts.push_back(counts);
  }
  return paths;
}

/// Dependency of a source on a vertex, by the definition: over all other ends, the share of the
/// shortest paths that pass through it.
[[nodiscard]] inline double slow_dependency(const AllPaths& paths, std::uint32_t source,
                                            std::uint32_t vertex) {
  double sum = 0.0;
  for (std::uint32_t end = 0; end < paths.lengths.size(); ++end) {
    if (end == source || end == vertex || source == vertex) continue;
    const double whole = paths.lengths[source][end];
    if (whole == std::numeric_limits<double>::infinity()) continue;
    if (paths.lengths[source][vertex] + paths.lengths[vertex][end] != whole) continue;
    sum += paths.counts[source][vertex] * paths.counts[vertex][end] / paths.counts[source][end];
  }
  return sum;
}

[[nodiscard]] inline std::vector<double> slow_betweenness(const Graph& graph) {
  const AllPaths paths = slow_paths(graph);
  std::vector<double> sums(graph.vertex_count(), 0.0);
  for (std::uint32_t vertex = 0; vertex < sums.size(); ++vertex) {
    for (std::uint32_t source = 0; source < sums.size(); ++source) {
      sums[vertex] += slow_dependency(paths, source, vertex) / 2.0;
    }
  }
  return sums;
}

}  // namespace bindeglied::testing
