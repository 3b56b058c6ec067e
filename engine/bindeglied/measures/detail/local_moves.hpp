#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include "bindeglied/base/watch.hpp"
#include "bindeglied/measures/detail/community_graph.hpp"

namespace bindeglied::detail {

/// Moves nodes one at a time to the community where modularity gains most, until no node gains.
/// Only neighbours of a node that moved are looked at again.  `price` is the resolution over the
/// sum of all strengths: what a unit of strength on either side costs.
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

  /// Whether any node moved.  Throws Error{interrupted}.
  bool run(std::vector<std::uint32_t> queue, const Watch& watch) {
    bool has_moved = false;
    std::uint32_t looked_at = 0;
    std::vector<std::uint32_t> next;
    while (!queue.empty()) {
      next.clear();
      for (const std::uint32_t node : queue) {
        if (looked_at++ % nodes_between_checks == 0) watch.check();
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

}  // namespace bindeglied::detail
