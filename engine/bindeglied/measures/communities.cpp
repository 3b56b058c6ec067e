#include "bindeglied/measures/communities.hpp"

#include <algorithm>
#include <cstddef>
#include <limits>
#include <numeric>
#include <random>
#include <span>
#include <utility>

#include "bindeglied/base/parallel_for.hpp"
#include "bindeglied/measures/degree_order.hpp"
#include "bindeglied/measures/detail/community_graph.hpp"
#include "bindeglied/measures/detail/local_moves.hpp"
#include "bindeglied/measures/detail/refinement.hpp"
#include "bindeglied/measures/modularity.hpp"
#include "bindeglied/measures/null_sample.hpp"

namespace bindeglied {
namespace {

using detail::CommunityGraph;
using detail::Division;

constexpr std::uint32_t nobody = std::numeric_limits<std::uint32_t>::max();

std::vector<std::uint32_t> shuffled(std::uint32_t count, std::mt19937_64& random) {
  std::vector<std::uint32_t> order(count);
  std::iota(order.begin(), order.end(), 0U);
  shuffle_items(order, random);
  return order;
}

/// Numbers them from 0 in the order of their first node; gives how many there are.
std::uint32_t renumber(Division& division) {
  std::vector<std::uint32_t> names(division.size(), nobody);
  std::uint32_t count = 0;
  for (std::uint32_t& part : division) {
    if (names[part] == nobody) names[part] = count++;
    part = names[part];
  }
  return count;
}

Division singles(std::uint32_t count) {
  Division division(count);
  std::iota(division.begin(), division.end(), 0U);
  return division;
}

/// One round: moves, refinement and aggregation, level by level, from `community` of the vertices.
/// False when nothing moved on any level.
bool improve(const CommunityGraph& finest_graph, double resolution, std::mt19937_64& random,
             const Watch& watch, Division& community) {
  const double price = resolution / finest_graph.total;
  bool has_moved = false;
  detail::CommunityArcs arcs[2];  // of the level, and of the one before
  CommunityGraph graph = finest_graph;
  Division node_of = singles(graph.count());  // the node of each vertex
  Division level_community = community;
  for (std::size_t level = 0;; ++level) {
    watch.check("communities", 0.0);
    has_moved |= detail::LocalMoves(graph, price, level_community)
                     .run(shuffled(graph.count(), random), watch);
    Division part = detail::Refinement(graph, price, level_community)
                        .run(shuffled(graph.count(), random), watch);
    const std::uint32_t part_count = renumber(part);
    if (part_count == graph.count()) break;
    renumber(level_community);  // so that they are numbers below part_count
    Division coarse_community(part_count);
    for (std::uint32_t node = 0; node < graph.count(); ++node) {
      coarse_community[part[node]] = level_community[node];
    }
    for (std::uint32_t& node : node_of) node = part[node];
    graph = detail::coarser(graph, part, part_count, arcs[level % 2]);
    level_community = std::move(coarse_community);
  }
  for (std::size_t vertex = 0; vertex < node_of.size(); ++vertex) {
    community[vertex] = level_community[node_of[vertex]];
  }
  return has_moved;
}

/// Divides communities that are not connected: each piece gets a number of its own.
void separate(const Graph& graph, Division& community) {
  Division piece(community.size(), nobody);
  std::vector<std::uint32_t> reached;
  std::uint32_t count = 0;
  for (std::uint32_t start = 0; start < piece.size(); ++start) {
    if (piece[start] != nobody) continue;
    piece[start] = count;
    reached.push_back(start);
    while (!reached.empty()) {
      const std::uint32_t vertex = reached.back();
      reached.pop_back();
      for (const std::uint32_t neighbour : graph.neighbours(vertex)) {
        if (piece[neighbour] != nobody || community[neighbour] != community[vertex]) continue;
        piece[neighbour] = count;
        reached.push_back(neighbour);
      }
    }
    ++count;
  }
  community = std::move(piece);
}

/// What two divisions leave together.
void intersect(Division& division, const Division& other) {
  std::vector<std::uint32_t> order = singles(static_cast<std::uint32_t>(division.size()));
  const auto key = [&](std::uint32_t i) { return std::pair(division[i], other[i]); };
  std::ranges::sort(order, {}, key);
  Division result(division.size());
  std::uint32_t part = 0;
  for (std::size_t i = 0; i < order.size(); ++i) {
    if (i > 0 && key(order[i]) != key(order[i - 1])) ++part;
    result[order[i]] = part;
  }
  division = std::move(result);
}

/// The communities of what all of several starts leave together.
Division start_from_cores(const CommunityGraph& graph, const CommunityOptions& options,
                          const Watch& watch) {
  std::vector<Division> starts(options.starts, singles(graph.count()));
  parallel_for(options.starts, 1, options.threads, [&](std::size_t start, std::size_t /*last*/) {
    std::mt19937_64 random(options.seed + start);
    improve(graph, options.resolution, random, watch, starts[start]);
  });
  Division core = starts[0];
  for (std::size_t i = 1; i < starts.size(); ++i) intersect(core, starts[i]);
  const std::uint32_t count = renumber(core);
  detail::CommunityArcs arcs;
  const CommunityGraph core_graph = detail::coarser(graph, core, count, arcs);
  Division community = singles(count);
  std::mt19937_64 random(options.seed);
  improve(core_graph, options.resolution, random, watch, community);
  for (std::uint32_t& own : core) own = community[own];
  return core;
}

}  // namespace

Communities find_communities(const Graph& graph, const CommunityOptions& options,
                             const Watch& watch) {
  check_fields(options);
  const DegreeOrder order = order_by_degree(graph);
  const CommunityGraph finest = detail::finest(order.graph);
  Division community = singles(finest.count());
  if (finest.total > 0.0) community = start_from_cores(finest, options, watch);
  std::mt19937_64 random(options.seed);
  for (std::uint32_t round = 0; round < options.rounds && finest.total > 0.0; ++round) {
    if (!improve(finest, options.resolution, random, watch, community)) break;
  }
  separate(order.graph, community);
  Communities result{.of = in_original_order(order, community)};
  result.sizes.assign(renumber(result.of), 0);
  for (const std::uint32_t own : result.of) ++result.sizes[own];
  result.modularity = modularity(graph, result.of, options.resolution);
  return result;
}

}  // namespace bindeglied
