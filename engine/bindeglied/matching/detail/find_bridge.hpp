#pragma once

#include <cstddef>
#include <optional>

#include "bindeglied/matching/partner_study.hpp"
#include "bindeglied/matching/project_query.hpp"

namespace bindeglied::detail {

/// A third stakeholder that was in a venue with the candidate and in another that counts.
struct Bridge {
  StakeholderId through = {};
  VenueId shared = {};  ///< with the candidate
  VenueId venue = {};   ///< that counts
  double strength = 0.0;
};

/// What a search for bridges has found so far.
struct BridgeSearch {
  std::size_t steps = 0;
  std::optional<Bridge> best = {};
};

/// Tries every venue of bridge.through, of one of the `members` of bridge.shared.  Whether there
/// may be more steps.
template <class WeightOf>
bool try_bridges(const History& history, const ProjectQuery& query, const WeightOf& weight_of,
                 Bridge bridge, std::size_t members, BridgeSearch& search) {
  constexpr std::size_t most_steps = 20000;
  for (const VenueId venue : history.venues[bridge.through]) {
    if (++search.steps > most_steps) return false;
    const double weight = venue == query.project ? 0.0 : weight_of(venue);
    bridge.venue = venue;
    bridge.strength = weight / static_cast<double>(members);
    const bool is_better = !search.best || bridge.strength > search.best->strength;
    if (weight > 0.0 && is_better) search.best = bridge;
  }
  return true;
}

/// The best bridge from the candidate to a venue of positive weight; smaller venues say more. Stops
/// after so many steps, so that an organisation with thousands of venues holds nobody up.
template <class WeightOf>
std::optional<Bridge> find_bridge(const PartnerStudy& study, const ProjectQuery& query,
                                  StakeholderId candidate, const WeightOf& weight_of) {
  const History& history = study.index.history;
  BridgeSearch search;
  for (const VenueId shared : history.venues[candidate]) {
    // Where the candidate itself was no way round is needed.
    if (shared == query.project || weight_of(shared) > 0.0) continue;
    const auto members = history.members[shared];
    for (const HistoryMember& member : members) {
      const Bridge bridge{.through = member.stakeholder, .shared = shared};
      if (bridge.through == candidate || is_partner(query, bridge.through)) continue;
      if (!try_bridges(history, query, weight_of, bridge, members.size(), search)) {
        return search.best;
      }
    }
  }
  return search.best;
}

}  // namespace bindeglied::detail
