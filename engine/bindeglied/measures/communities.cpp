#include "bindeglied/measures/communities.hpp"

#include <algorithm>
#include <cstddef>
#include <limits>
#include <numeric>
#include <random>
#include <span>
#include <utility>

#include "bindeglied/measures/degree_order.hpp"
#include "bindeglied/measures/detail/community_graph.hpp"
#include "bindeglied/measures/modularity.hpp"

namespace bindeglied {
namespace {

using detail::CommunityGraph;
using detail::NeighbourSums;
using Division = std::vector<std::uint32_t>;

constexpr std::uint32_t nobody = std::numeric_limits<std::uint32_t>::max();

/// Resolution over the sum of strengths: what a unit of strength on either side costs.
double price_of(const CommunityGraph& graph, double resolution) { return resolution / graph.total; }

std::vector<std::uint32_t> shuffled(std::uint32_t count, std::mt19937_64& random) {
  std::vector<std::uint32_t> order(count);
  std::iota(order.begin(), order.end(), 0U);
  for (std::uint32_t i = count; i > 1; --i) std::swap(order[i - 1], order[random() % i]);
  return order;
}

std::vector<double> strengths_by(const CommunityGraph& graph, const Division& community) {
  std::vector<double> strengths(graph.count(), 0.0);
  for (std::uint32_t node = 0; node < graph.count(); ++node) {
    strengths[community[node]] += graph.strengths[node];
  }
  return strengths;
}

/// Moves nodes one at a time to the community where modularity gains most, until no node gains.
/// Only neighbours of a node that moved are looked at again.
class LocalMoves {
 public:
  LocalMoves(const CommunityGraph& graph, double price, Division& community)
      : graph_(graph),
        price_(price),
        community_(community),
        strengths_(strengths_by(graph, community)),
        sums_(graph.count()),
        is_waiting_(graph.count(), 1) {
    std::vector<std::uint8_t> is_used(graph.count(), 0);
    for (const std::uint32_t own : community) is_used[own] = 1;
    sizes_.assign(graph.count(), 0);
    for (const std::uint32_t own : community) ++sizes_[own];
    for (std::uint32_t i = graph.count(); i > 0; --i) {
      if (is_used[i - 1] == 0) empty_.push_back(i - 1);
    }
  }

  /// Whether any node moved.
  bool run(std::vector<std::uint32_t> queue) {
    bool has_moved = false;
    std::vector<std::uint32_t> next;
    while (!queue.empty()) {
      next.clear();
      for (const std::uint32_t node : queue) {
        is_waiting_[node] = 0;
        const std::uint32_t best = best_community(node);
        if (best == community_[node]) continue;
        has_moved = true;
        move(node, best);
        for (std::uint32_t arc = graph_.offsets[node]; arc < graph_.offsets[node + 1]; ++arc) {
          const std::uint32_t other = graph_.targets[arc];
          if (is_waiting_[other] != 0 || community_[other] == best) continue;
          is_waiting_[other] = 1;
          next.push_back(other);
        }
      }
      std::swap(queue, next);
    }
    return has_moved;
  }

 private:
  std::uint32_t best_community(std::uint32_t node) {
    const std::uint32_t own = community_[node];
    for (std::uint32_t arc = graph_.offsets[node]; arc < graph_.offsets[node + 1]; ++arc) {
      sums_.add(community_[graph_.targets[arc]], graph_.weight(arc));
    }
    const double cost = price_ * graph_.strengths[node];
    std::uint32_t best = own;
    double most = sums_.of(own) - cost * (strengths_[own] - graph_.strengths[node]);
    if (most < -least_gain_ && sizes_[own] > 1) {
      best = empty_.back();
      most = 0.0;
    }
    for (const std::uint32_t other : sums_.met()) {
      if (other == own) continue;
      const double gain = sums_.of(other) - cost * strengths_[other];
      // More than what rounding may add, lest moves go round in circles.
      if (gain <= most + least_gain_) continue;
      most = gain;
      best = other;
    }
    sums_.clear();
    return best;
  }

  void move(std::uint32_t node, std::uint32_t to) {
    const std::uint32_t from = community_[node];
    strengths_[from] -= graph_.strengths[node];
    strengths_[to] += graph_.strengths[node];
    if (!empty_.empty() && empty_.back() == to) empty_.pop_back();
    if (--sizes_[from] == 0) {
      strengths_[from] = 0.0;
      empty_.push_back(from);
    }
    ++sizes_[to];
    community_[node] = to;
  }

  const CommunityGraph& graph_;
  double price_;
  double least_gain_ = 1e-12 * graph_.total;
  Division& community_;
  std::vector<double> strengths_;
  NeighbourSums sums_;
  std::vector<std::uint8_t> is_waiting_;
  std::vector<std::uint32_t> sizes_;
  std::vector<std::uint32_t> empty_;
};

/// Divides each community into parts that are well connected within it: nodes that are still alone
/// join the part of their community where modularity gains most.
class Refinement {
 public:
  Refinement(const CommunityGraph& graph, double price, const Division& community)
      : graph_(graph),
        price_(price),
        community_(community),
        community_strengths_(strengths_by(graph, community)),
        part_(graph.count()),
        part_strengths_(graph.strengths),
        cuts_(graph.count(), 0.0),
        sizes_(graph.count(), 1),
        sums_(graph.count()) {
    std::iota(part_.begin(), part_.end(), 0U);
    for (std::uint32_t node = 0; node < graph.count(); ++node) {
      for (std::uint32_t arc = graph.offsets[node]; arc < graph.offsets[node + 1]; ++arc) {
        if (community[graph.targets[arc]] == community[node]) cuts_[node] += graph.weight(arc);
      }
    }
  }

  Division run(const std::vector<std::uint32_t>& order) {
    for (const std::uint32_t node : order) {
      if (sizes_[part_[node]] == 1 && is_well_connected(node, node)) join_best(node);
    }
    return std::move(part_);
  }

 private:
  /// Whether the part has as much weight to the rest of its community as chance would give it.
  [[nodiscard]] bool is_well_connected(std::uint32_t part, std::uint32_t node) const {
    const double rest = community_strengths_[community_[node]] - part_strengths_[part];
    return cuts_[part] >= price_ * part_strengths_[part] * rest;
  }

  void join_best(std::uint32_t node) {
    for (std::uint32_t arc = graph_.offsets[node]; arc < graph_.offsets[node + 1]; ++arc) {
      const std::uint32_t other = graph_.targets[arc];
      if (community_[other] == community_[node]) sums_.add(part_[other], graph_.weight(arc));
    }
    std::uint32_t best = nobody;
    double most = 0.0;
    for (const std::uint32_t part : sums_.met()) {
      const double gain = sums_.of(part) - price_ * graph_.strengths[node] * part_strengths_[part];
      if (gain <= most || !is_well_connected(part, node)) continue;
      most = gain;
      best = part;
    }
    if (best != nobody) {
      cuts_[best] += cuts_[node] - 2.0 * sums_.of(best);
      part_strengths_[best] += graph_.strengths[node];
      sizes_[node] = 0;
      ++sizes_[best];
      part_[node] = best;
    }
    sums_.clear();
  }

  const CommunityGraph& graph_;
  double price_;
  const Division& community_;
  std::vector<double> community_strengths_;
  Division part_;
  std::vector<double> part_strengths_;
  std::vector<double> cuts_;  ///< weight from a part to the rest of its community
  std::vector<std::uint32_t> sizes_;
  NeighbourSums sums_;
};

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

/// One round: moves, refinement and aggregation, level by level, from `community` of the vertices.
/// False when nothing moved on any level.
bool improve(const CommunityGraph& finest_graph, double resolution, std::mt19937_64& random,
             const Watch& watch, Division& community) {
  const double price = price_of(finest_graph, resolution);
  bool has_moved = false;
  detail::CommunityArcs arcs[2];  // of the level, and of the one before
  CommunityGraph graph = finest_graph;
  Division node_of(graph.count());  // the node of each vertex
  std::iota(node_of.begin(), node_of.end(), 0U);
  Division level_community = community;
  for (std::size_t level = 0;; ++level) {
    watch.check("communities", 0.0);
    has_moved |= LocalMoves(graph, price, level_community).run(shuffled(graph.count(), random));
    Division part = Refinement(graph, price, level_community).run(shuffled(graph.count(), random));
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

}  // namespace

Communities find_communities(const Graph& graph, const CommunityOptions& options,
                             const Watch& watch) {
  check_fields(options);
  const DegreeOrder order = order_by_degree(graph);
  const CommunityGraph finest = detail::finest(order.graph);
  Division community(graph.vertex_count());
  std::iota(community.begin(), community.end(), 0U);
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
