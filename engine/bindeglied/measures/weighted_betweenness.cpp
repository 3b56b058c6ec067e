#include "bindeglied/measures/weighted_betweenness.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <limits>
#include <span>
#include <utility>

#include "bindeglied/measures/betweenness.hpp"
#include "bindeglied/measures/degree_order.hpp"
#include "bindeglied/measures/detail/buffers.hpp"
#include "bindeglied/measures/detail/ordered_sum.hpp"
#include "bindeglied/measures/path_dependencies.hpp"

namespace bindeglied {
namespace {

constexpr double infinite = std::numeric_limits<double>::infinity();

/// Of one source; all but `settled` and `queue` by vertex.
struct LengthRoom {
  std::vector<double> lengths;
  std::vector<std::uint32_t> ranks;    ///< position in `settled`
  std::vector<double> paths;           ///< numbers of shortest paths
  std::vector<double> shares;          ///< (1 + dependency) / paths
  std::vector<std::uint32_t> settled;  ///< who was reached, by length
  std::vector<std::pair<double, std::uint32_t>> queue;
};

/// Dijkstra (1959): the lengths from `source`, and who is reached in which order.
void settle_all(const Graph& graph, std::uint32_t source, LengthRoom& room) {
  room.lengths.assign(graph.vertex_count(), infinite);
  room.ranks.assign(graph.vertex_count(), std::numeric_limits<std::uint32_t>::max());
  room.settled.clear();
  room.queue = {{0.0, source}};
  room.lengths[source] = 0.0;
  while (!room.queue.empty()) {
    std::ranges::pop_heap(room.queue, std::greater{});
    const auto [length, vertex] = room.queue.back();
    room.queue.pop_back();
    if (length > room.lengths[vertex]) continue;  // a shorter way was found meanwhile
    room.ranks[vertex] = static_cast<std::uint32_t>(room.settled.size());
    room.settled.push_back(vertex);
    const auto neighbours = graph.neighbours(vertex);
    const auto weights = graph.weights(vertex);
    for (std::size_t i = 0; i < neighbours.size(); ++i) {
      const double longer = length + weights[i];
      if (longer >= room.lengths[neighbours[i]]) continue;
      room.lengths[neighbours[i]] = longer;
      room.queue.emplace_back(longer, neighbours[i]);
      std::ranges::push_heap(room.queue, std::greater{});
    }
  }
}

/// Calls visit(neighbour) for those that the vertex is reached from on a shortest path.
template <class Visit>
void for_each_before(const Graph& graph, std::uint32_t vertex, const LengthRoom& room,
                     Visit visit) {
  constexpr double tolerance = 1e-10;
  const auto neighbours = graph.neighbours(vertex);
  const auto weights = graph.weights(vertex);
  const double longest = room.lengths[vertex] * (1.0 + tolerance);
  for (std::size_t i = 0; i < neighbours.size(); ++i) {
    if (room.ranks[neighbours[i]] >= room.ranks[vertex]) continue;
    if (room.lengths[neighbours[i]] + weights[i] <= longest) visit(neighbours[i]);
  }
}

void add_length_dependencies(const Graph& graph, std::uint32_t source, LengthRoom& room,
                             std::vector<double>& sums) {
  settle_all(graph, source, room);
  room.paths.assign(graph.vertex_count(), 0.0);
  room.shares.assign(graph.vertex_count(), 0.0);
  room.paths[source] = 1.0;
  for (const std::uint32_t vertex : std::span(room.settled).subspan(1)) {
    for_each_before(graph, vertex, room,
                    [&](std::uint32_t before) { room.paths[vertex] += room.paths[before]; });
  }
  for (std::size_t i = room.settled.size() - 1; i > 0; --i) {
    const std::uint32_t vertex = room.settled[i];
    const double dependency = room.paths[vertex] * room.shares[vertex];
    sums[vertex] += dependency;
    const double share = (1.0 + dependency) / room.paths[vertex];
    for_each_before(graph, vertex, room,
                    [&](std::uint32_t before) { room.shares[before] += share; });
  }
}

}  // namespace

std::vector<double> weighted_betweenness(const Graph& graph, unsigned threads, const Watch& watch) {
  if (!graph.is_weighted()) return betweenness(graph, threads, watch);
  constexpr std::size_t sources_of_part = 16;
  const DegreeOrder order = order_by_degree(graph);
  const std::size_t count = graph.vertex_count();
  const std::size_t parts = (count + sources_of_part - 1) / sources_of_part;
  detail::Buffers<LengthRoom> rooms([] { return LengthRoom{}; });
  const auto add_part = [&](std::size_t part, std::vector<double>& sums) {
    watch.check("shortest paths", static_cast<double>(part) / static_cast<double>(parts));
    const std::size_t end = std::min(count, (part + 1) * sources_of_part);
    rooms.with([&](LengthRoom& room) {
      for (std::size_t source = part * sources_of_part; source < end; ++source) {
        watch.check();
        add_length_dependencies(order.graph, static_cast<std::uint32_t>(source), room, sums);
      }
    });
  };
  std::vector<double> sums = detail::ordered_sum(parts, count, threads, add_part);
  check_path_counts(sums);
  for (double& sum : sums) sum /= 2.0;  // each pair was met from both ends
  return in_original_order(order, sums);
}

}  // namespace bindeglied
