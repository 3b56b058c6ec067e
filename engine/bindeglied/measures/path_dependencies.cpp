#include "bindeglied/measures/path_dependencies.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "bindeglied/base/coded_error.hpp"
#include "bindeglied/measures/detail/buffers.hpp"
#include "bindeglied/measures/detail/lane_masks.hpp"
#include "bindeglied/measures/detail/lanes.hpp"
#include "bindeglied/measures/detail/ordered_sum.hpp"

namespace bindeglied {
namespace {

using detail::DoublePack;
using detail::lane_count;
using detail::LaneRow;

/// A vertex, and the lanes (as bits) in which it is at the distance of its level.
struct Visit {
  std::uint32_t vertex = 0;
  std::uint8_t lanes = 0;
};

/// Values go from level to level along the edges: forward the numbers of shortest paths, backward
/// the dependencies.  They are zero wherever a vertex is not on the level, so that a sum over all
/// neighbours is one over those on the level.
struct PathRoom {
  std::vector<LaneRow> paths;        ///< numbers of shortest paths, in the lanes seen, else 0
  std::vector<LaneRow> current;      ///< values on a level; zero between uses
  std::vector<LaneRow> next;         ///< what arrives from there; zero between uses
  std::vector<std::uint8_t> seen;    ///< lanes in which the vertex was reached
  std::vector<std::uint8_t> is_hit;  ///< something arrived; zero between uses
  std::vector<std::uint32_t> hits;   ///< where, ascending: the first `hit_count`
  std::size_t hit_count = 0;
  std::vector<Visit> visits;        ///< all levels, one after the other; ascending in each
  std::vector<std::size_t> starts;  ///< where each begins, and the last one ends
};

PathRoom make_path_room(std::uint32_t count) {
  const LaneRow zero = {};
  return {.paths = std::vector<LaneRow>(count, zero),
          .current = std::vector<LaneRow>(count, zero),
          .next = std::vector<LaneRow>(count, zero),
          .seen = {},
          .is_hit = std::vector<std::uint8_t>(count, 0),
          .hits = std::vector<std::uint32_t>(count),
          .hit_count = 0,
          .visits = {},
          .starts = {}};
}

/// The lanes above 0, as bits.
BINDEGLIED_KERNEL std::uint8_t positive_lanes(const LaneRow& row) {
  unsigned lanes = 0;
  for (std::size_t i = 0; i < lane_count; ++i) lanes |= unsigned{row.lanes[i] > 0.0} << i;
  return static_cast<std::uint8_t>(lanes);
}

std::span<const Visit> level_of(const PathRoom& room, std::size_t level) {
  return std::span(room.visits)
      .subspan(room.starts[level], room.starts[level + 1] - room.starts[level]);
}

std::span<const std::uint32_t> hits_of(const PathRoom& room) {
  return std::span(room.hits).first(room.hit_count);
}

std::size_t degree_sum(const Graph& graph, std::span<const Visit> level) {
  std::size_t sum = 0;
  for (const Visit& visit : level) sum += graph.degree(visit.vertex);
  return sum;
}

template <std::size_t Width>
BINDEGLIED_KERNEL void pull(const Graph& graph, std::uint32_t vertex, PathRoom& room) {
  const LaneRow* const current = room.current.data();
  DoublePack<Width> sum;
  for (const std::uint32_t neighbour : graph.neighbours(vertex)) {
    sum.add(current[neighbour]);
  }
  sum.store(room.next[vertex]);
}

/// Adds the values of a level to what arrives at its neighbours; `hits` says where that was.  A
/// level of few vertices costs no more than its edges: a long chain has as many levels as vertices.
template <std::size_t Width>
BINDEGLIED_KERNEL void push(const Graph& graph, std::span<const Visit> level, PathRoom& room) {
  std::size_t count = 0;
  std::uint8_t* const is_hit = room.is_hit.data();
  LaneRow* const next = room.next.data();
  for (const Visit& visit : level) {
    DoublePack<Width> value;
    value.load(room.current[visit.vertex]);
    for (const std::uint32_t neighbour : graph.neighbours(visit.vertex)) {
      DoublePack<Width> arrived = value;
      arrived.add(next[neighbour]);
      arrived.store(next[neighbour]);
      room.hits[count] = neighbour;
      count += static_cast<std::size_t>(is_hit[neighbour] == 0);
      is_hit[neighbour] = 1;
      if (count == room.hits.size()) --count;  // all are hit: the list is made below
    }
  }
  if (count * 8 < room.hits.size()) {
    room.hit_count = count;
    std::ranges::sort(std::span(room.hits).first(count));
    for (const std::uint32_t vertex : hits_of(room)) is_hit[vertex] = 0;
    return;
  }
  count = 0;
  for (std::uint32_t vertex = 0; vertex < room.is_hit.size(); ++vertex) {
    if (is_hit[vertex] != 0) room.hits[count++] = vertex;
    is_hit[vertex] = 0;
  }
  room.hit_count = count;
}

/// Keeps of what arrived at the vertex the lanes that have not seen it: it is on the next level
/// there.
template <std::size_t Width>
BINDEGLIED_KERNEL void arrive(std::uint32_t vertex, PathRoom& room) {
  const auto lanes =
      static_cast<std::uint8_t>(positive_lanes(room.next[vertex]) & ~unsigned{room.seen[vertex]});
  DoublePack<Width> value;
  value.load(room.next[vertex]);
  detail::keep(value, detail::lane_masks.rows[lanes]);
  value.store(room.next[vertex]);
  if (lanes == 0) return;
  // Lanes that have not seen the vertex hold 0.
  if (room.seen[vertex] != 0) value.add(room.paths[vertex]);
  value.store(room.paths[vertex]);
  room.seen[vertex] = static_cast<std::uint8_t>(room.seen[vertex] | lanes);
  room.visits.push_back({vertex, lanes});
}

void begin_at(const Graph& graph, std::span<const std::uint32_t> sources, PathRoom& room) {
  room.seen.assign(graph.vertex_count(), 0);
  room.visits.clear();
  for (std::size_t lane = 0; lane < sources.size(); ++lane) {
    const auto bit = static_cast<std::uint8_t>(1U << lane);
    const std::uint32_t source = sources[lane];
    room.seen[source] = bit;
    room.paths[source] = LaneRow{};
    room.paths[source].lanes[lane] = 1.0;
    room.current[source] = room.paths[source];
    room.visits.push_back({source, bit});
  }
  std::ranges::sort(room.visits, {}, &Visit::vertex);
  room.starts = {0, room.visits.size()};
}

void clear_current(std::span<const Visit> level, PathRoom& room) {
  for (const Visit& visit : level) room.current[visit.vertex] = LaneRow{};
}

/// Numbers of shortest paths, and levels.
template <std::size_t Width>
BINDEGLIED_KERNEL void count_paths(const Graph& graph, std::uint8_t all_lanes, PathRoom& room) {
  std::size_t open_degrees = graph.all_targets().size();  // of those that a lane may yet reach
  for (std::size_t level = 0; !level_of(room, level).empty(); ++level) {
    const std::size_t pushed = degree_sum(graph, level_of(room, level));
    if (2 * pushed < open_degrees) {
      push<Width>(graph, level_of(room, level), room);
      for (const std::uint32_t vertex : hits_of(room)) arrive<Width>(vertex, room);
    } else {
      open_degrees = 0;
      for (std::uint32_t vertex = 0; vertex < graph.vertex_count(); ++vertex) {
        if (room.seen[vertex] == all_lanes) continue;
        pull<Width>(graph, vertex, room);
        arrive<Width>(vertex, room);
        if (room.seen[vertex] != all_lanes) open_degrees += graph.degree(vertex);
      }
    }
    clear_current(level_of(room, level), room);
    std::swap(room.current, room.next);
    room.starts.push_back(room.visits.size());
  }
  room.starts.pop_back();  // the empty level
}

/// Dependencies, from the farthest level back to the one beside the sources.
template <std::size_t Width>
BINDEGLIED_KERNEL void add_dependencies(const Graph& graph, PathRoom& room,
                                        std::vector<double>& sums, std::size_t squares_from) {
  const std::size_t levels = room.starts.size() - 1;
  for (std::size_t level = levels - 1; level > 0; --level) {
    const auto visits = level_of(room, level);
    if (level + 1 < levels) {
      const auto farther = level_of(room, level + 1);
      if (2 * degree_sum(graph, farther) < degree_sum(graph, visits)) {
        push<Width>(graph, farther, room);
      } else {
        room.hit_count = 0;
        for (const Visit& visit : visits) pull<Width>(graph, visit.vertex, room);
      }
      clear_current(farther, room);
    }
    for (const Visit& visit : visits) {
      const detail::WordRow& mask = detail::lane_masks.rows[visit.lanes];
      DoublePack<Width> arrived;
      DoublePack<Width> dependency;
      arrived.load(room.next[visit.vertex]);
      detail::keep(arrived, mask);
      dependency.load(room.paths[visit.vertex]);
      DoublePack<Width> share = dependency;
      for (auto& part : share.parts) part = 1.0 / part;
      detail::keep(share, mask);
      share += arrived;  // (1 + dependency) / paths
      share.store(room.current[visit.vertex]);
      room.next[visit.vertex] = LaneRow{};
      dependency *= arrived;
      sums[visit.vertex] += detail::sum_of(dependency);
      if (squares_from == 0) continue;
      dependency *= dependency;
      sums[squares_from + visit.vertex] += detail::sum_of(dependency);
    }
    for (const std::uint32_t vertex : hits_of(room)) room.next[vertex] = LaneRow{};
    room.hit_count = 0;
  }
  if (levels > 1) clear_current(level_of(room, 1), room);
}

template <std::size_t Width>
BINDEGLIED_KERNEL void search(const Graph& graph, std::span<const std::uint32_t> sources,
                              PathRoom& room, std::vector<double>& sums, std::size_t squares_from) {
  begin_at(graph, sources, room);
  count_paths<Width>(graph, static_cast<std::uint8_t>((1U << sources.size()) - 1U), room);
  room.hit_count = 0;
  add_dependencies<Width>(graph, room, sums, squares_from);
}

void search_plain(const Graph& graph, std::span<const std::uint32_t> sources, PathRoom& room,
                  std::vector<double>& sums, std::size_t squares_from) {
  search<16>(graph, sources, room, sums, squares_from);
}
BINDEGLIED_AVX2 void search_avx2(const Graph& graph, std::span<const std::uint32_t> sources,
                                 PathRoom& room, std::vector<double>& sums,
                                 std::size_t squares_from) {
  search<32>(graph, sources, room, sums, squares_from);
}
BINDEGLIED_AVX512 void search_avx512(const Graph& graph, std::span<const std::uint32_t> sources,
                                     PathRoom& room, std::vector<double>& sums,
                                     std::size_t squares_from) {
  search<64>(graph, sources, room, sums, squares_from);
}

}  // namespace

void check_path_counts(std::span<const double> sums) {
  if (std::ranges::all_of(sums, [](double sum) { return std::isfinite(sum); })) return;
  throw CodedError(ErrorKind::limit, "error.path_counts",
                   "two vertices are joined by too many shortest paths to count them: their number "
                   "has more than 300 digits",
                   {});
}

PathDependencies path_dependencies(const Graph& graph, std::span<const std::uint32_t> sources,
                                   bool with_squares, unsigned threads, const Watch& watch,
                                   Simd simd) {
  constexpr std::size_t many_sources = 16UL * 4 * lane_count;
  // Of few sources there are parts enough for threads to end together; of many, few rows to add.
  const std::size_t sources_of_part = sources.size() < many_sources ? lane_count : 4 * lane_count;
  const std::size_t count = graph.vertex_count();
  const std::size_t parts = (sources.size() + sources_of_part - 1) / sources_of_part;
  const auto search_once = detail::choose(simd, search_plain, search_avx2, search_avx512);
  detail::Buffers<PathRoom> rooms([&] { return make_path_room(graph.vertex_count()); });
  const auto add_part = [&](std::size_t part, std::vector<double>& sums) {
    const std::size_t end = std::min(sources.size(), (part + 1) * sources_of_part);
    rooms.with([&](PathRoom& room) {
      for (std::size_t first = part * sources_of_part; first < end; first += lane_count) {
        watch.check("shortest paths", static_cast<double>(part) / static_cast<double>(parts));
        const auto lanes = sources.subspan(first, std::min(lane_count, end - first));
        search_once(graph, lanes, room, sums, with_squares ? count : 0);
      }
    });
    check_path_counts(sums);  // not only when all sources are done
  };
  std::vector<double> sums =
      detail::ordered_sum(parts, with_squares ? 2 * count : count, threads, add_part);
  check_path_counts(sums);
  PathDependencies result;
  if (with_squares) {
    result.squares.assign(sums.begin() + static_cast<std::ptrdiff_t>(count), sums.end());
    sums.resize(count);
  }
  result.sums = std::move(sums);
  return result;
}

}  // namespace bindeglied
