#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <random>
#include <utility>
#include <vector>

#include <benchmark/benchmark.h>

#ifdef BINDEGLIED_IGRAPH
#include <igraph/igraph.h>
#endif

#include "benchmarks/support/history.hpp"
#include "bindeglied/analysis/shortest_paths.hpp"
#include "bindeglied/base/sort_unique.hpp"
#include "bindeglied/network/build_network.hpp"

namespace bindeglied {
namespace {

constexpr std::size_t path_count = 10;
constexpr std::size_t pair_count = 5;

/// Who took part together, with length 1 + 1 / (number of projects in common): a whole number of
/// units, so that sums are exact in floating point too.
std::vector<PathEdge> project_history(const Network& network) {
  std::vector<std::pair<PathNodeId, PathNodeId>> pairs;
  for (const VenueId venue : network.venues.ids()) {
    std::vector<PathNodeId> here;
    for (const TieId id : network.ties_to[network.node(venue)]) {
      here.emplace_back(network.stakeholder(network.ties[id].from).index());
    }
    sort_unique(here);
    for (std::size_t i = 0; i < here.size(); ++i) {
      for (std::size_t j = i + 1; j < here.size(); ++j) pairs.emplace_back(here[i], here[j]);
    }
  }
  std::ranges::sort(pairs);
  std::vector<PathEdge> edges;
  for (std::size_t first = 0, last = 0; first < pairs.size(); first = last) {
    while (last < pairs.size() && pairs[last] == pairs[first]) ++last;
    const double length = 1.0 + 1.0 / static_cast<double>(last - first);
    edges.push_back({pairs[first].first, pairs[first].second, to_path_units(length)});
  }
  return edges;
}

using Lengths = std::vector<double>;

Lengths lengths_of(const PathGraph& graph, PathNodeId from, PathNodeId to) {
  Lengths lengths;
  for (const GraphPath& path : find_shortest_paths(graph, from, to, path_count)) {
    lengths.push_back(static_cast<double>(path.length));
  }
  if (!std::ranges::is_sorted(lengths)) {
    std::fprintf(stderr, "paths are out of order\n");
    std::abort();
  }
  return lengths;
}

/// Pairs that are linked, drawn at random.
std::vector<std::pair<PathNodeId, PathNodeId>> draw_pairs(const PathGraph& graph) {
  std::mt19937 random(1);
  std::vector<std::pair<PathNodeId, PathNodeId>> pairs;
  constexpr std::size_t most_drawn = 1000;
  const std::size_t node_count = graph.arcs.key_count();
  for (std::size_t drawn = 0; drawn < most_drawn && pairs.size() < pair_count; ++drawn) {
    const PathNodeId from{random() % node_count};
    const PathNodeId to{random() % node_count};
    if (from == to || lengths_of(graph, from, to).size() < path_count) continue;
    pairs.emplace_back(from, to);
  }
  return pairs;
}

#ifdef BINDEGLIED_IGRAPH

/// The same graph in igraph.
class IgraphPeer {
 public:
  IgraphPeer(std::size_t node_count, const std::vector<PathEdge>& edges) {
    igraph_vector_int_t ends;
    igraph_vector_int_init(&ends, static_cast<igraph_integer_t>(2 * edges.size()));
    igraph_vector_init(&lengths_, static_cast<igraph_integer_t>(edges.size()));
    for (std::size_t i = 0; i < edges.size(); ++i) {
      VECTOR(ends)[2 * i] = static_cast<igraph_integer_t>(edges[i].a.index());
      VECTOR(ends)[2 * i + 1] = static_cast<igraph_integer_t>(edges[i].b.index());
      VECTOR(lengths_)[i] = edges[i].length;
    }
    igraph_create(&graph_, &ends, static_cast<igraph_integer_t>(node_count), IGRAPH_UNDIRECTED);
    igraph_vector_int_destroy(&ends);
  }
  IgraphPeer(const IgraphPeer&) = delete;
  IgraphPeer& operator=(const IgraphPeer&) = delete;
  ~IgraphPeer() {
    igraph_vector_destroy(&lengths_);
    igraph_destroy(&graph_);
  }

  [[nodiscard]] Lengths shortest(PathNodeId from, PathNodeId to) const {
    igraph_vector_int_list_t paths;
    igraph_vector_int_list_init(&paths, 0);
    igraph_get_k_shortest_paths(&graph_, &lengths_, nullptr, &paths, path_count,
                                static_cast<igraph_integer_t>(from.index()),
                                static_cast<igraph_integer_t>(to.index()), IGRAPH_ALL);
    Lengths found;
    for (igraph_integer_t i = 0; i < igraph_vector_int_list_size(&paths); ++i) {
      const igraph_vector_int_t* path = igraph_vector_int_list_get_ptr(&paths, i);
      double length = 0.0;
      for (igraph_integer_t j = 0; j < igraph_vector_int_size(path); ++j) {
        length += VECTOR(lengths_)[VECTOR(*path)[j]];
      }
      found.push_back(length);
    }
    igraph_vector_int_list_destroy(&paths);
    return found;
  }

 private:
  igraph_t graph_ = {};
  igraph_vector_t lengths_ = {};
};

/// Both find the same lengths; counters: seconds per pair of the peer, and how often ours fits in.
void compare_with_igraph(benchmark::State& state, const PathGraph& graph,
                         const std::vector<PathEdge>& edges,
                         const std::vector<std::pair<PathNodeId, PathNodeId>>& pairs) {
  const IgraphPeer peer(graph.arcs.key_count(), edges);
  using Clock = std::chrono::steady_clock;
  std::chrono::duration<double> theirs{};
  std::chrono::duration<double> ours{};
  for (const auto& [from, to] : pairs) {
    const auto start = Clock::now();
    const Lengths expected = peer.shortest(from, to);
    const auto middle = Clock::now();
    const Lengths found = lengths_of(graph, from, to);
    ours += Clock::now() - middle;
    theirs += middle - start;
    if (found == expected) continue;
    std::fprintf(stderr, "igraph finds other paths\n");
    std::abort();
  }
  state.counters["igraph_s_per_pair"] = theirs.count() / static_cast<double>(pairs.size());
  state.counters["times_faster"] = theirs / ours;
}

#else

void compare_with_igraph(benchmark::State&, const PathGraph&, const std::vector<PathEdge>&,
                         const std::vector<std::pair<PathNodeId, PathNodeId>>&) {
  std::fprintf(stderr, "igraph is not installed (libigraph-dev): no comparison\n");
}

#endif

/// The ten shortest loopless paths between two participants of the history.
void find_ten_paths(benchmark::State& state) {
  const auto folder = history_folder();
  if (!folder) return state.SkipWithError("BINDEGLIED_SHARED names no history");
  const Network network = build_network(load_dataset(*folder).dataset);
  const std::vector<PathEdge> edges = project_history(network);
  const std::size_t nodes = network.stakeholders.size();
  const PathGraph graph = build_path_graph(nodes, nodes, edges);
  const auto pairs = draw_pairs(graph);
  if (pairs.empty()) return state.SkipWithError("no two participants are linked ten times");
  compare_with_igraph(state, graph, edges, pairs);
  std::size_t next = 0;
  while (state.KeepRunning()) {
    const auto& [from, to] = pairs[next++ % pairs.size()];
    benchmark::DoNotOptimize(find_shortest_paths(graph, from, to, path_count));
  }
  state.counters["edges"] = static_cast<double>(edges.size());
}
BENCHMARK(find_ten_paths)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace bindeglied
