#include "bindeglied/measures/harmonic_closeness.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>

#include "bindeglied/measures/components.hpp"
#include "bindeglied/measures/degree_order.hpp"
#include "bindeglied/measures/detail/buffers.hpp"
#include "bindeglied/measures/detail/lanes.hpp"
#include "bindeglied/measures/detail/ordered_sum.hpp"

namespace bindeglied {
namespace {

using detail::WordPack;
using detail::WordRow;

constexpr std::size_t block_size = 512;

/// 512 searches at once.  Bit s of a row of vertex v belongs to the search from source s.
struct SearchRoom {
  std::vector<WordRow> seen;         ///< who has reached the vertex so far
  std::vector<WordRow> newly;        ///< who has reached it on the level before
  std::vector<WordRow> next;         ///< who reaches it on this level; else zero between levels
  std::vector<std::uint32_t> open;   ///< vertices that some search may still reach
  std::vector<std::uint32_t> front;  ///< vertices that somebody has reached on the level before
  std::vector<std::uint32_t> hits;   ///< where the front leads to
  std::vector<int> gains;            ///< how many reach the vertex on this level; else zero
  WordRow everybody;                 ///< the bits of all searches
};

BINDEGLIED_KERNEL int bit_count(const WordRow& row) {
  int count = 0;
  for (const std::uint64_t word : row.words) count += __builtin_popcountll(word);
  return count;
}

/// What arrives at a vertex from its neighbours, of what it `lacks`; into `found`.  Neighbours of
/// high degree come first and have most, so a few often do.
template <std::size_t Width>
BINDEGLIED_KERNEL void gather(std::span<const std::uint32_t> neighbours, const WordRow* newly,
                              const WordPack<Width>& lacks, WordPack<Width>& found) {
  constexpr std::size_t stride = 8;
  WordPack<Width> all = {};
  std::size_t i = 0;
  bool has_all = false;
  for (; !has_all && i + stride <= neighbours.size(); i += stride) {
    for (std::size_t j = 0; j < stride; ++j) all.add(newly[neighbours[i + j]]);
    WordPack<Width> rest = lacks;
    rest -= all;
    has_all = rest.is_zero();
  }
  for (; !has_all && i < neighbours.size(); ++i) all.add(newly[neighbours[i]]);
  all &= lacks;
  found = all;
}

/// One level of the searches, looked at from all vertices that are open: adds what each gains to
/// `sums`, and leaves open who still lacks somebody.
template <std::size_t Width>
BINDEGLIED_KERNEL void sweep_open(const Graph& graph, double level, SearchRoom& room,
                                  const Watch& watch, std::vector<double>& sums) {
  constexpr std::size_t between_looks = 1U << 14U;  // a level of a large graph takes its time
  const bool is_first = level == 1.0;               // then `next` is filled from the sources
  std::size_t still_open = 0;
  room.front.clear();
  for (std::size_t i = 0; i < room.open.size(); ++i) {
    if (i % between_looks == 0) watch.check();
    const std::uint32_t vertex = room.open[i];
    WordPack<Width> lacks;
    WordPack<Width> seen;
    WordPack<Width> found;
    lacks.load(room.everybody);
    seen.load(room.seen[vertex]);
    found.load(room.next[vertex]);
    lacks -= seen;
    if (!is_first) gather<Width>(graph.neighbours(vertex), room.newly.data(), lacks, found);
    found.store(room.next[vertex]);
    seen |= found;
    seen.store(room.seen[vertex]);
    const int count = bit_count(room.next[vertex]);
    sums[vertex] += count / level;
    if (count > 0) room.front.push_back(vertex);
    lacks -= found;
    if (!lacks.is_zero()) room.open[still_open++] = vertex;
  }
  room.open.resize(still_open);
  std::ranges::fill(room.newly, WordRow{});  // of those that were open before
}

/// The same level, looked at from the front, of which few words hold anything.
void sweep_front(const Graph& graph, double level, SearchRoom& room, std::vector<double>& sums) {
  room.hits.clear();
  for (const std::uint32_t vertex : room.front) {
    const WordRow arriving = std::exchange(room.newly[vertex], WordRow{});
    for (std::size_t word = 0; word < detail::lane_count; ++word) {
      if (arriving.words[word] == 0) continue;
      for (const std::uint32_t neighbour : graph.neighbours(vertex)) {
        const std::uint64_t found = arriving.words[word] & ~room.seen[neighbour].words[word];
        if (found == 0) continue;
        room.seen[neighbour].words[word] |= found;
        room.next[neighbour].words[word] |= found;
        if (room.gains[neighbour] == 0) room.hits.push_back(neighbour);
        room.gains[neighbour] += __builtin_popcountll(found);
      }
    }
  }
  for (const std::uint32_t vertex : room.hits) {
    sums[vertex] += std::exchange(room.gains[vertex], 0) / level;
  }
  std::swap(room.front, room.hits);
}

/// Whether the front leads to few vertices beside those that are open, as in a long chain.
bool is_narrow(const Graph& graph, const SearchRoom& room) {
  std::size_t cost = 0;
  for (const std::uint32_t vertex : room.front) cost += 2 + graph.degree(vertex);
  return cost < room.open.size();
}

/// One level of the searches.  False when it was the last one: nobody gained anything, or nobody
/// lacks anything any more.  Both ways add the same numbers.
template <std::size_t Width>
BINDEGLIED_KERNEL bool sweep(const Graph& graph, SearchRoom& room, double level, const Watch& watch,
                             std::vector<double>& sums) {
  if (level > 1.0 && is_narrow(graph, room)) {
    sweep_front(graph, level, room, sums);
  } else {
    sweep_open<Width>(graph, level, room, watch, sums);
  }
  std::swap(room.newly, room.next);
  return !room.front.empty() && !room.open.empty();
}

bool sweep_plain(const Graph& graph, SearchRoom& room, double level, const Watch& watch,
                 std::vector<double>& sums) {
  return sweep<16>(graph, room, level, watch, sums);
}
BINDEGLIED_AVX2 bool sweep_avx2(const Graph& graph, SearchRoom& room, double level,
                                const Watch& watch, std::vector<double>& sums) {
  return sweep<32>(graph, room, level, watch, sums);
}
BINDEGLIED_AVX512 bool sweep_avx512(const Graph& graph, SearchRoom& room, double level,
                                    const Watch& watch, std::vector<double>& sums) {
  return sweep<64>(graph, room, level, watch, sums);
}

/// The vertices, component by component, so that a block mostly lies in one.
struct SearchOrder {
  std::vector<std::uint32_t> vertices = {};
  std::vector<std::uint32_t> first_of = {};  ///< where the component of vertices[i] begins
  std::vector<std::uint32_t> end_of = {};    ///< and where it ends
};

SearchOrder order_by_component(const Graph& graph) {
  const Components components = find_components(graph);
  std::vector<std::uint32_t> starts = {0};
  for (const std::uint32_t size : components.sizes) starts.push_back(starts.back() + size);
  const std::uint32_t count = graph.vertex_count();
  SearchOrder order{std::vector<std::uint32_t>(count), std::vector<std::uint32_t>(count),
                    std::vector<std::uint32_t>(count)};
  std::vector<std::uint32_t> next = starts;
  for (std::uint32_t vertex = 0; vertex < count; ++vertex) {
    const std::uint32_t component = components.of[vertex];
    const std::uint32_t place = next[component]++;
    order.vertices[place] = vertex;
    order.first_of[place] = starts[component];
    order.end_of[place] = starts[component + 1];
  }
  return order;
}

/// Starts a search from each of `sources`, up to their first neighbours.
void start_searches(const Graph& graph, std::span<const std::uint32_t> sources, SearchRoom& room) {
  const WordRow none = {};
  room.seen.assign(graph.vertex_count(), none);
  room.newly.assign(graph.vertex_count(), none);
  room.next.assign(graph.vertex_count(), none);
  room.gains.assign(graph.vertex_count(), 0);
  room.everybody = none;
  for (std::size_t i = 0; i < sources.size(); ++i) {
    const std::size_t word = i / 64;
    const std::uint64_t bit = std::uint64_t{1} << (i % 64);
    room.everybody.words[word] |= bit;
    room.seen[sources[i]].words[word] |= bit;
    for (const std::uint32_t vertex : graph.neighbours(sources[i])) {
      room.next[vertex].words[word] |= bit;
    }
  }
}

}  // namespace

std::vector<double> harmonic_closeness(const Graph& graph, unsigned threads, const Watch& watch,
                                       Simd simd) {
  const DegreeOrder order = order_by_degree(graph, EdgeWeights::left_out, Isolates::left_out);
  const SearchOrder search_order = order_by_component(order.graph);
  const auto sweep_once = detail::choose(simd, sweep_plain, sweep_avx2, sweep_avx512);
  const std::size_t count = order.graph.vertex_count();
  const std::size_t blocks = (count + block_size - 1) / block_size;
  detail::Buffers<SearchRoom> rooms([] { return SearchRoom{}; });
  const auto search = [&](std::size_t block, std::vector<double>& sums) {
    const auto share = static_cast<double>(block) / static_cast<double>(blocks);
    const std::size_t first = block * block_size;
    const std::size_t last = std::min(count, first + block_size);
    const std::span vertices(search_order.vertices);
    rooms.with([&](SearchRoom& room) {
      watch.check("harmonic closeness", share);
      start_searches(order.graph, vertices.subspan(first, last - first), room);
      room.open.assign(vertices.begin() + search_order.first_of[first],
                       vertices.begin() + search_order.end_of[last - 1]);
      for (double level = 1.0; sweep_once(order.graph, room, level, watch, sums); level += 1.0) {
        watch.check();
      }
    });
  };
  return in_original_order(order, detail::ordered_sum(blocks, count, threads, search));
}

}  // namespace bindeglied
