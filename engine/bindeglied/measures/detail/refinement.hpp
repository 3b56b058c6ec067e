#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <numeric>
#include <utility>
#include <vector>

#include "bindeglied/base/watch.hpp"
#include "bindeglied/measures/detail/community_graph.hpp"

namespace bindeglied::detail {

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

  /// Throws Error{interrupted}.
  Division run(const std::vector<std::uint32_t>& order, const Watch& watch) {
    std::uint32_t looked_at = 0;
    for (const std::uint32_t node : order) {
      if (looked_at++ % nodes_between_checks == 0) watch.check();
      if (sizes_[part_[node]] == 1 && is_well_connected(node, node)) join_best(node);
    }
    return std::move(part_);
  }

 private:
  static constexpr std::uint32_t nobody = std::numeric_limits<std::uint32_t>::max();

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

}  // namespace bindeglied::detail
