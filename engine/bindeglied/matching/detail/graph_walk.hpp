#pragma once

#include <vector>

#include "bindeglied/matching/match_index.hpp"

namespace bindeglied::detail {

struct WalkOptions {
  double restart = 0.3;
  int steps = 6;              ///< to a project and on to a member, or a topic
  double topic_weight = 0.0;  ///< of an edge project - topic or line; 0: none
};

/// Personalised PageRank by power iteration over stakeholders, projects and, when they have a
/// weight, topics and lines; restarts at the known partners, with topics half at those of the
/// query.  Mass of the stakeholders after the steps.  O(steps x edges).
[[nodiscard]] std::vector<double> walk_graph(const MatchIndex& index, const PartnerQuery& query,
                                             const WalkOptions& options);

}  // namespace bindeglied::detail
