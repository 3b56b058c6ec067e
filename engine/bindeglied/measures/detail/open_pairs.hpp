#pragma once

#include <cstdint>
#include <vector>

#include "bindeglied/measures/graph.hpp"

namespace bindeglied::detail {

/// Added to the neighbours in common of who has an edge.
inline constexpr std::uint32_t tied_mark = 1U << 31U;

/// Calls visit(b, c, is_sole) for every open pair a < c and everybody b between the two: is_sole
/// when nobody else is.  `joint` has a 0 per vertex, before and after.
template <class Visit>
void visit_pairs_from(const Graph& graph, std::uint32_t a, std::vector<std::uint32_t>& joint,
                      Visit visit) {
  const auto visit_two_steps = [&](auto at) {
    for (const std::uint32_t b : graph.neighbours(a)) {
      for (const std::uint32_t c : graph.neighbours(b)) {
        if (c > a) at(b, c);
      }
    }
  };
  for (const std::uint32_t neighbour : graph.neighbours(a)) joint[neighbour] = tied_mark;
  visit_two_steps([&](std::uint32_t /*b*/, std::uint32_t c) { ++joint[c]; });
  visit_two_steps([&](std::uint32_t b, std::uint32_t c) {
    if (joint[c] < tied_mark) visit(b, c, joint[c] == 1);
  });
  visit_two_steps([&](std::uint32_t /*b*/, std::uint32_t c) { joint[c] = 0; });
  for (const std::uint32_t neighbour : graph.neighbours(a)) joint[neighbour] = 0;
}

}  // namespace bindeglied::detail
