#include "bindeglied/measures/k_core.hpp"

#include <algorithm>
#include <limits>
#include <numeric>

namespace bindeglied {
namespace {

/// Takes away everybody in `queue`, all with `level` neighbours left, and whom that brings down to
/// it; the degrees of those above are kept up to date.
void peel(const Graph& graph, std::uint32_t level, std::vector<std::uint32_t>& queue,
          std::vector<std::uint32_t>& left, const Watch& watch) {
  constexpr std::size_t between_looks = 1024;
  for (std::size_t next = 0; next < queue.size(); ++next) {
    if (next % between_looks == 0) watch.check();
    for (const std::uint32_t neighbour : graph.neighbours(queue[next])) {
      // Who is at the level already is taken away, or stands in the queue.
      if (left[neighbour] > level && --left[neighbour] == level) queue.push_back(neighbour);
    }
  }
}

}  // namespace

std::vector<std::uint32_t> core_numbers(const Graph& graph, const Watch& watch) {
  const std::uint32_t count = graph.vertex_count();
  std::vector<std::uint32_t> left(count);  // neighbours not yet taken away; in the end, the core
  for (std::uint32_t vertex = 0; vertex < count; ++vertex) left[vertex] = graph.degree(vertex);
  std::vector<std::uint32_t> remaining(count);
  std::iota(remaining.begin(), remaining.end(), 0U);
  std::vector<std::uint32_t> queue;
  while (!remaining.empty()) {
    std::uint32_t level = std::numeric_limits<std::uint32_t>::max();
    for (const std::uint32_t vertex : remaining) level = std::min(level, left[vertex]);
    queue.clear();
    for (const std::uint32_t vertex : remaining) {
      if (left[vertex] == level) queue.push_back(vertex);
    }
    peel(graph, level, queue, left, watch);
    std::erase_if(remaining, [&](std::uint32_t vertex) { return left[vertex] <= level; });
  }
  return left;
}

}  // namespace bindeglied
