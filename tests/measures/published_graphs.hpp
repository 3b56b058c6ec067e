#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "bindeglied/measures/graph.hpp"
#include "bindeglied/measures/two_mode.hpp"

// Networks that were published, so that measures of them can be looked up.

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

/// The two clubs it fell into, as networkx has them (`club`).
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

/// Borgatti (1997), Structural holes: unpacking Burt's redundancy measures, Connections 20, 35-38,
/// figure 1, after Burt (1992): ego G = 6 and six alters A = 0 to F = 5.
[[nodiscard]] inline Graph borgatti_ego() {
  return graph_of(7,
                  {{0, 1}, {0, 5}, {0, 6}, {0, 4}, {4, 6}, {5, 6}, {1, 6}, {1, 3}, {3, 6}, {6, 2}});
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
  return build_two_mode(18, 14, ties);
}

}  // namespace bindeglied::testing
