#pragma once

#include <cstdint>
#include <random>
#include <utility>
#include <vector>

#include "bindeglied/measures/graph.hpp"
#include "bindeglied/measures/two_mode.hpp"
#include "tests/measures/example_graphs.hpp"

// Graphs that several tests measure: published ones, and seeded random ones.

namespace bindeglied::testing {

using Pairs = std::vector<std::pair<std::uint32_t, std::uint32_t>>;

[[nodiscard]] inline Graph graph_of(std::uint32_t vertex_count, const Pairs& pairs) {
  std::vector<Edge> edges;
  for (const auto& [from, to] : pairs) edges.push_back({from, to, 1.0});
  return build_graph(vertex_count, edges);
}

/// Who met whom in a karate club (Zachary 1977, Journal of Anthropological Research 33, 452-473):
/// 34 members from 0, 78 pairs.
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

/// The two clubs it fell into (Zachary 1977; member 8 went with club 0 for his exam).
[[nodiscard]] inline std::vector<std::uint32_t> karate_factions() {
  return {0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 1, 0,
          0, 1, 0, 1, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1};
}

/// Marriages between families of Florence (Padgett & Ansell 1993, American Journal of Sociology 98,
/// 1259-1319), by name: 0 Acciaiuoli, 1 Albizzi, 2 Barbadori, 3 Bischeri, 4 Castellani, 5 Ginori, 6
/// Guadagni, 7 Lamberteschi, 8 Medici, 9 Pazzi, 10 Peruzzi, 11 Ridolfi, 12 Salviati, 13 Strozzi, 14
/// Tornabuoni.
[[nodiscard]] inline Graph florentine_families() {
  return graph_of(15, {{0, 8},  {8, 2}, {8, 11},  {8, 14}, {8, 1},   {8, 12}, {4, 10},
                       {4, 13}, {4, 2}, {10, 13}, {10, 3}, {13, 11}, {13, 3}, {11, 14},
                       {14, 6}, {1, 5}, {1, 6},   {12, 9}, {3, 6},   {6, 7}});
}

/// 18 women at 14 social events (Davis, Gardner & Gardner 1941, Deep South).
[[nodiscard]] inline TwoMode davis_southern_women() {
  const std::vector<std::vector<std::uint32_t>> events = {{0, 1, 2, 3, 4, 5, 7, 8},
                                                          {0, 1, 2, 4, 5, 6, 7},
                                                          {1, 2, 3, 4, 5, 6, 7, 8},
                                                          {0, 2, 3, 4, 5, 6, 7},
                                                          {2, 3, 4, 6},
                                                          {2, 4, 5, 7},
                                                          {4, 5, 6, 7},
                                                          {5, 7, 8},
                                                          {4, 6, 7, 8},
                                                          {6, 7, 8, 11},
                                                          {7, 8, 9, 11},
                                                          {7, 8, 9, 11, 12, 13},
                                                          {6, 7, 8, 9, 11, 12, 13},
                                                          {5, 6, 8, 9, 10, 11, 12, 13},
                                                          {6, 7, 9, 10, 11},
                                                          {7, 8},
                                                          {8, 10},
                                                          {8, 10}};
  std::vector<TwoModeTie> ties;
  for (std::uint32_t woman = 0; woman < events.size(); ++woman) {
    for (const std::uint32_t event : events[woman]) ties.push_back({woman, event});
  }
  return build_two_mode(18, 14, std::move(ties));
}

/// In [0, bound).
[[nodiscard]] inline std::uint32_t random_below(std::uint32_t bound, std::mt19937& random) {
  return static_cast<std::uint32_t>(random() % bound);
}

/// Up to 14 vertices, from no edge to almost all, with weights in quarters.
[[nodiscard]] inline Graph random_graph(unsigned seed, bool is_weighted = false) {
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

using bindeglied::are_adjacent;

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
