#pragma once

#include <cstdint>
#include <random>
#include <utility>
#include <vector>

#include "bindeglied/measures/graph.hpp"

// Seeded random graphs, and what tests find out about graphs the slow way.

namespace bindeglied::testing {

/// 4 to 40 vertices, from hardly any edges to nearly all, with isolates; by `seed` also a path, a
/// star or a clique among them.  Weights are quarters in [1/4, 4], so that sums are exact.
[[nodiscard]] inline std::vector<Edge> random_edges(std::uint32_t seed, std::uint32_t& count) {
  std::mt19937 random(seed);
  const auto below = [&](std::uint32_t limit) {
    return static_cast<std::uint32_t>(random() % limit);
  };
  count = 4 + below(37);
  std::vector<Edge> edges;
  const auto add = [&](std::uint32_t from, std::uint32_t to) {
    edges.push_back({from, to, 0.25 * (1 + below(16))});
  };
  const std::uint32_t parts[] = {1, 2, 4, 8};
  const std::uint32_t wanted = count * parts[seed % 4] / 2 + below(count);
  const std::uint32_t used = count - below(3);  // the rest are isolates
  for (std::uint32_t i = 0; i < wanted; ++i) add(below(used), below(used));
  const std::uint32_t length = 2 + below(used / 2);
  for (std::uint32_t i = 1; i < length; ++i) {
    if (seed % 5 == 0) add(i - 1, i);
    if (seed % 5 == 1) add(0, i);
    for (std::uint32_t j = 0; seed % 5 == 2 && j < i; ++j) add(j, i);
  }
  return edges;
}

[[nodiscard]] inline Graph random_graph(std::uint32_t seed, bool is_weighted = false) {
  std::uint32_t count = 0;
  const std::vector<Edge> edges = random_edges(seed, count);
  return build_graph(count, edges, is_weighted);
}

/// A larger one, with a heavy tail: most ends are those of earlier edges (preferential attachment).
[[nodiscard]] inline Graph large_graph(std::uint32_t count, std::uint32_t edges_each,
                                       bool is_weighted = false) {
  std::mt19937 random(count);
  std::vector<Edge> edges;
  for (std::uint32_t vertex = 1; vertex < count; ++vertex) {
    for (std::uint32_t i = 0; i < edges_each; ++i) {
      const std::uint32_t other = edges.empty() || random() % 4 == 0
                                      ? static_cast<std::uint32_t>(random() % vertex)
                                      : edges[random() % edges.size()].to;
      edges.push_back({vertex, other, 0.25 * static_cast<double>(1 + random() % 16)});
    }
  }
  return build_graph(count, edges, is_weighted);
}

/// Each vertex v of `graph` as new_names[v].
[[nodiscard]] inline Graph renamed(const Graph& graph,
                                   const std::vector<std::uint32_t>& new_names) {
  std::vector<Edge> edges;
  for (std::uint32_t vertex = 0; vertex < graph.vertex_count(); ++vertex) {
    const auto neighbours = graph.neighbours(vertex);
    for (std::size_t i = 0; i < neighbours.size(); ++i) {
      if (neighbours[i] < vertex) continue;
      edges.push_back({new_names[vertex], new_names[neighbours[i]],
                       graph.is_weighted() ? graph.weights(vertex)[i] : 1.0});
    }
  }
  return build_graph(graph.vertex_count(), edges, graph.is_weighted());
}

[[nodiscard]] inline std::vector<std::uint32_t> shuffled_names(std::uint32_t count) {
  std::mt19937 random(count);
  std::vector<std::uint32_t> names(count);
  for (std::uint32_t i = 0; i < count; ++i) names[i] = i;
  for (std::uint32_t i = count; i > 1; --i) std::swap(names[i - 1], names[random() % i]);
  return names;
}

[[nodiscard]] inline bool are_adjacent(const Graph& graph, std::uint32_t a, std::uint32_t b) {
  for (const std::uint32_t neighbour : graph.neighbours(a)) {
    if (neighbour == b) return true;
  }
  return false;
}

/// In [0, bound).
[[nodiscard]] inline std::uint32_t random_below(std::uint32_t bound, std::mt19937& random) {
  return static_cast<std::uint32_t>(random() % bound);
}

/// Up to 14 vertices, from no edge to almost all, with weights in quarters.
[[nodiscard]] inline Graph small_random_graph(unsigned seed, bool is_weighted = false) {
  std::mt19937 random(seed);
  const std::uint32_t n = random_below(14, random) + 1;
  const std::uint32_t percent = random_below(70, random);
  std::vector<Edge> edges;
  for (std::uint32_t a = 0; a < n; ++a) {
    for (std::uint32_t b = a + 1; b < n; ++b) {
      const double weight = (1.0 + random_below(8, random)) / 4.0;
      if (random_below(100, random) < percent) edges.push_back({a, b, weight});
    }
  }
  return build_graph(n, edges, is_weighted);
}

[[nodiscard]] inline std::vector<std::uint32_t> random_groups(std::uint32_t vertex_count,
                                                              std::uint32_t group_count,
                                                              unsigned seed) {
  std::mt19937 random(seed + 7919);
  std::vector<std::uint32_t> groups;
  for (std::uint32_t v = 0; v < vertex_count; ++v) {
    groups.push_back(random_below(group_count, random));
  }
  return groups;
}

/// Which vertices can reach one another when `without` is taken out: the slow way, by trying all
/// (Warshall).
[[nodiscard]] inline std::vector<std::vector<bool>> reach_without(const Graph& graph,
                                                                  std::uint32_t without) {
  const std::uint32_t n = graph.vertex_count();
  std::vector<std::vector<bool>> reach(n, std::vector<bool>(n, false));
  for (std::uint32_t a = 0; a < n; ++a) {
    for (std::uint32_t b = 0; b < n; ++b) {
      reach[a][b] = a != without && b != without && (a == b || are_adjacent(graph, a, b));
    }
  }
  for (std::uint32_t k = 0; k < n; ++k) {
    for (std::uint32_t a = 0; a < n; ++a) {
      for (std::uint32_t b = 0; b < n; ++b) {
        if (reach[a][k] && reach[k][b]) reach[a][b] = true;
      }
    }
  }
  return reach;
}

}  // namespace bindeglied::testing
