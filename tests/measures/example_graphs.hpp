#pragma once

#include <cstdint>
#include <random>
#include <utility>
#include <vector>

#include "bindeglied/measures/graph.hpp"

namespace bindeglied {

// Graphs that tests of several measures look at.

[[nodiscard]] inline Graph graph_of(
    std::uint32_t vertex_count, const std::vector<std::pair<std::uint32_t, std::uint32_t>>& pairs) {
  std::vector<Edge> edges;
  for (const auto& [from, to] : pairs) edges.push_back({.from = from, .to = to});
  return build_graph(vertex_count, edges);
}

/// Zachary (1977), An information flow model for conflict and fission in small groups, Journal of
/// Anthropological Research 33, 452-473: 34 members of a karate club, 78 ties, numbered from 0.
[[nodiscard]] inline Graph karate_club() {
  return graph_of(
      34, {{0, 1},   {0, 2},   {0, 3},   {0, 4},   {0, 5},   {0, 6},   {0, 7},   {0, 8},   {0, 10},
           {0, 11},  {0, 12},  {0, 13},  {0, 17},  {0, 19},  {0, 21},  {0, 31},  {1, 2},   {1, 3},
           {1, 7},   {1, 13},  {1, 17},  {1, 19},  {1, 21},  {1, 30},  {2, 3},   {2, 7},   {2, 8},
           {2, 9},   {2, 13},  {2, 27},  {2, 28},  {2, 32},  {3, 7},   {3, 12},  {3, 13},  {4, 6},
           {4, 10},  {5, 6},   {5, 10},  {5, 16},  {6, 16},  {8, 30},  {8, 32},  {8, 33},  {9, 33},
           {13, 33}, {14, 32}, {14, 33}, {15, 32}, {15, 33}, {18, 32}, {18, 33}, {19, 33}, {20, 32},
           {20, 33}, {22, 32}, {22, 33}, {23, 25}, {23, 27}, {23, 29}, {23, 32}, {23, 33}, {24, 25},
           {24, 27}, {24, 31}, {25, 31}, {26, 29}, {26, 33}, {27, 33}, {28, 31}, {28, 33}, {29, 32},
           {29, 33}, {30, 32}, {30, 33}, {31, 32}, {31, 33}, {32, 33}});
}

/// Padgett & Ansell (1993), Robust action and the rise of the Medici, American Journal of Sociology
/// 98, 1259-1319: 15 families of Florence, married into each other.  Alphabetical:
/// 0 Acciaiuoli, 1 Albizzi, 2 Barbadori, 3 Bischeri, 4 Castellani, 5 Ginori, 6 Guadagni,
/// 7 Lamberteschi, 8 Medici, 9 Pazzi, 10 Peruzzi, 11 Ridolfi, 12 Salviati, 13 Strozzi,
/// 14 Tornabuoni.
[[nodiscard]] inline Graph florentine_families() {
  return graph_of(15, {{0, 8},  {8, 2}, {8, 11},  {8, 14}, {8, 1},   {8, 12}, {4, 10},
                       {4, 13}, {4, 2}, {10, 13}, {10, 3}, {13, 11}, {13, 3}, {11, 14},
                       {14, 6}, {1, 5}, {1, 6},   {12, 9}, {3, 6},   {6, 7}});
}

/// Borgatti (1997), Structural holes: unpacking Burt's redundancy measures, Connections 20, 35-38,
/// figure 1, after Burt (1992): ego G = 6 and six alters A = 0 to F = 5.
[[nodiscard]] inline Graph borgatti_ego() {
  return graph_of(7,
                  {{0, 1}, {0, 5}, {0, 6}, {0, 4}, {4, 6}, {5, 6}, {1, 6}, {1, 3}, {3, 6}, {6, 2}});
}

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

}  // namespace bindeglied
