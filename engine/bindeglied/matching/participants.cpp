#include "bindeglied/matching/participants.hpp"

#include <algorithm>
#include <tuple>

namespace bindeglied {
namespace {

/// The ties that document an involvement, by their end at the other side, best level first.
std::vector<TieId> documented_involvements(const Network& network, std::span<const TieId> ties,
                                           NodeId Tie::*other_end, const AsOf& as_of) {
  std::vector<TieId> found;
  for (const TieId id : ties) {
    if (is_involvement(network, id) && is_documented(network.ties[id], as_of)) found.push_back(id);
  }
  std::ranges::sort(found, {}, [&](TieId id) {
    const Tie& tie = network.ties[id];
    return std::tuple(tie.*other_end, -static_cast<int>(tie.level), id);
  });
  const auto same_end = [&](TieId a, TieId b) {
    return network.ties[a].*other_end == network.ties[b].*other_end;
  };
  found.erase(std::unique(found.begin(), found.end(), same_end), found.end());
  return found;
}

}  // namespace

bool is_involvement(const Network& network, TieId tie) {
  const Tie& named = network.ties[tie];
  return named.level != Level::none && network.is_venue(named.to) && !network.is_venue(named.from);
}

std::vector<Participant> participants_of(const Network& network, VenueId venue, const AsOf& as_of) {
  std::vector<Participant> found;
  const auto ties = network.ties_to[network.node(venue)];
  for (const TieId tie : documented_involvements(network, ties, &Tie::from, as_of)) {
    found.push_back({.stakeholder = network.stakeholder(network.ties[tie].from), .tie = tie});
  }
  return found;
}

std::vector<Participation> venues_of(const Network& network, StakeholderId stakeholder,
                                     const AsOf& as_of) {
  std::vector<Participation> found;
  const auto ties = network.ties_from[network.node(stakeholder)];
  for (const TieId tie : documented_involvements(network, ties, &Tie::to, as_of)) {
    found.push_back({.venue = network.venue(network.ties[tie].to), .tie = tie});
  }
  return found;
}

}  // namespace bindeglied
