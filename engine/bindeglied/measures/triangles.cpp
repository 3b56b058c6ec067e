#include "bindeglied/measures/triangles.hpp"

#include <cstddef>
#include <span>
#include <utility>

#include "bindeglied/base/parallel_for.hpp"
#include "bindeglied/measures/degree_order.hpp"
#include "bindeglied/measures/detail/buffers.hpp"

namespace bindeglied {
namespace {

/// What a thread counts in.  Counters of half the size stay in faster memory, so they are emptied
/// before any of them can be full.
struct TriangleRoom {
  std::vector<std::uint32_t> counts;  ///< triangles by vertex, since they were emptied
  std::uint64_t looked_at = 0;        ///< candidates since then: no counter is above that
  std::vector<std::uint64_t> totals;  ///< triangles by vertex, before
  std::vector<std::uint64_t> marks;   ///< vertices, as bits

  void empty_counts() {
    for (std::size_t i = 0; i < counts.size(); ++i) totals[i] += std::exchange(counts[i], 0U);
    looked_at = 0;
  }
};

/// The graph by falling degree.  The neighbours of a vertex before it, of higher degree, come first
/// in its row; of each neighbour after it is known where it has this vertex in its own.
struct TriangleGraph {
  DegreeOrder order;
  std::vector<std::uint32_t> before_counts;
  std::vector<std::uint32_t> places;  ///< by arc; only of those to a later vertex

  [[nodiscard]] std::span<const std::uint32_t> before(std::uint32_t vertex) const {
    return order.graph.neighbours(vertex).first(before_counts[vertex]);
  }
};

TriangleGraph order_for_triangles(const Graph& unordered) {
  TriangleGraph result{order_by_degree(unordered, EdgeWeights::left_out), {}, {}};
  const Graph& graph = result.order.graph;
  result.before_counts.assign(graph.vertex_count(), 0);
  result.places.resize(graph.all_targets().size());
  for (std::uint32_t vertex = 0; vertex < graph.vertex_count(); ++vertex) {
    const std::uint32_t row = graph.all_offsets()[vertex];
    for (std::uint32_t i = result.before_counts[vertex]; i < graph.degree(vertex); ++i) {
      result.places[row + i] = result.before_counts[graph.neighbours(vertex)[i]]++;
    }
  }
  return result;
}

/// Counts the candidates that are marked, in `counts` and together.
std::uint32_t count_marked(std::span<const std::uint32_t> candidates, TriangleRoom& room) {
  std::uint32_t together = 0;
  const std::uint64_t* const marks = room.marks.data();
  std::uint32_t* const counts = room.counts.data();
  for (const std::uint32_t vertex : candidates) {
    // Without a branch: whether it is a triangle cannot be foreseen.
    const auto is_marked = static_cast<std::uint32_t>((marks[vertex / 64] >> (vertex % 64)) & 1U);
    counts[vertex] += is_marked;
    together += is_marked;
  }
  room.looked_at += candidates.size();
  return together;
}

/// Counts triangles first < middle < last at the edge of the latter two, where `vertex` is the one
/// of them whose list of vertices before `middle` is longer: it is marked, the other one is run
/// through.
void count_at_edges_of(const TriangleGraph& graph, std::uint32_t vertex, TriangleRoom& room) {
  const auto before = graph.before(vertex);
  const auto flip_marks = [&] {
    for (const std::uint32_t other : before) {
      room.marks[other / 64] ^= std::uint64_t{1} << (other % 64);
    }
  };
  flip_marks();
  for (std::size_t i = 0; i < before.size(); ++i) {  // this one is the last
    const std::uint32_t middle = before[i];
    if (graph.before_counts[middle] > i) continue;
    const std::uint32_t found = count_marked(graph.before(middle), room);
    room.counts[middle] += found;
    room.counts[vertex] += found;
  }
  const auto neighbours = graph.order.graph.neighbours(vertex);
  const std::uint32_t row = graph.order.graph.all_offsets()[vertex];
  for (std::size_t i = before.size(); i < neighbours.size(); ++i) {  // this one is in the middle
    const std::uint32_t last = neighbours[i];
    const std::uint32_t place = graph.places[row + i];
    if (before.size() <= place) continue;
    const std::uint32_t found = count_marked(graph.before(last).first(place), room);
    room.counts[last] += found;
    room.counts[vertex] += found;
  }
  flip_marks();
}

}  // namespace

TriangleCounts count_triangles(const Graph& graph, unsigned threads, const Watch& watch) {
  constexpr std::size_t chunk = 512;
  const TriangleGraph ordered = order_for_triangles(graph);
  const std::uint32_t count = graph.vertex_count();
  detail::Buffers<TriangleRoom> rooms([&] {
    return TriangleRoom{std::vector<std::uint32_t>(count, 0), 0,
                        std::vector<std::uint64_t>(count, 0),
                        std::vector<std::uint64_t>(count / 64 + 1, 0)};
  });
  parallel_for(count, chunk, threads, [&](std::size_t first, std::size_t last) {
    watch.check("triangles", static_cast<double>(first) / count);
    rooms.with([&](TriangleRoom& room) {
      for (std::size_t i = first; i < last; ++i) {
        // Rarely beside the work, and long before 2^32: a vertex looks at each edge once at most.
        if (room.looked_at > std::uint64_t{64} * count) room.empty_counts();
        count_at_edges_of(ordered, static_cast<std::uint32_t>(i), room);
      }
    });
  });
  TriangleCounts result{.of = std::vector<std::uint64_t>(count, 0)};
  for (const TriangleRoom& room : rooms.all()) {
    for (std::uint32_t i = 0; i < count; ++i) {
      result.of[ordered.order.original[i]] += room.totals[i] + room.counts[i];
    }
  }
  for (const std::uint64_t triangles : result.of) result.total += triangles;
  result.total /= 3;
  return result;
}

Clustering measure_clustering(const Graph& graph, const TriangleCounts& triangles) {
  const std::uint32_t count = graph.vertex_count();
  Clustering clustering{.local = std::vector<std::optional<double>>(count)};
  std::uint64_t paths = 0;
  double sum = 0.0;
  double with_value = 0.0;
  for (std::uint32_t vertex = 0; vertex < count; ++vertex) {
    const std::uint64_t degree = graph.degree(vertex);
    if (degree < 2) continue;
    const std::uint64_t pairs = degree * (degree - 1) / 2;
    const double local = static_cast<double>(triangles.of[vertex]) / static_cast<double>(pairs);
    clustering.local[vertex] = local;
    sum += local;
    with_value += 1.0;
    paths += pairs;
  }
  if (paths == 0) return clustering;
  clustering.average = sum / with_value;
  clustering.transitivity = 3.0 * static_cast<double>(triangles.total) / static_cast<double>(paths);
  return clustering;
}

}  // namespace bindeglied
