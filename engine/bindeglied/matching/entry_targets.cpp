#include "bindeglied/matching/entry_targets.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "bindeglied/base/sort_unique.hpp"

namespace bindeglied {
namespace {

bool holds(const Network& network, TieId id, const AsOf& as_of) {
  const Tie& tie = network.ties[id];
  return !network.is_venue(tie.from) && holds(tie, as_of);
}

bool is_open_forum(const Network& network, VenueId forum, Day day) {
  if (is_open(network.venues[forum], day)) return true;
  return std::ranges::any_of(enclosing_venues(network, forum),
                             [&](VenueId around) { return is_open(network.venues[around], day); });
}

bool is_open_project(const Network& network, VenueId venue, Day day) {
  return network.venues[venue].kind == VenueKind::project && is_open(network.venues[venue], day);
}

std::vector<EntryTarget> find_open_venues(const Network& network, const IntroductionGraph& graph,
                                          const AsOf& as_of) {
  std::vector<EntryTarget> found;
  for (const VenueId venue : network.venues.ids()) {
    const bool is_forum =
        network.venues[venue].kind == VenueKind::forum && is_open_forum(network, venue, as_of.day);
    if (!is_forum && !is_open_project(network, venue, as_of.day)) continue;
    EntryTarget target{.node = network.node(venue),
                       .kind = is_forum ? EntryTargetKind::forum : EntryTargetKind::project,
                       .venues = {venue},
                       .contact = find_leader(network, graph, venue, as_of),
                       .later_leader = find_later_leader(network, venue, as_of),
                       .is_over = is_forum && !is_open(network.venues[venue], as_of.day)};
    const bool is_in_charge_already =
        target.later_leader && target.later_leader->stakeholder == target.contact;
    if (is_in_charge_already) target.later_leader.reset();
    if (is_forum) {
      for (const VenueId inner : inner_venues(network, venue)) {
        if (is_open_project(network, inner, as_of.day)) target.venues.push_back(inner);
      }
      std::ranges::sort(target.venues);
    }
    found.push_back(std::move(target));
  }
  std::ranges::stable_sort(found, {}, &EntryTarget::kind);
  return found;
}

/// The ministries at the venue itself.
std::vector<StakeholderId> ministries_at(const Network& network, const IntroductionGraph& graph,
                                         VenueId venue, const AsOf& as_of) {
  std::vector<StakeholderId> found;
  for (const TieId id : network.ties_to[network.node(venue)]) {
    const Tie& tie = network.ties[id];
    const bool is_charge = tie.kind == TieKind::leads || tie.kind == TieKind::responsible_for;
    if (!is_charge || !holds(network, id, as_of)) continue;
    const StakeholderId who = graph.stands_in[network.stakeholder(tie.from)];
    if (who.is_none() || network.stakeholders[who].kind != StakeholderKind::ministry) continue;
    found.push_back(who);
  }
  return found;
}

}  // namespace

StakeholderId find_leader(const Network& network, const IntroductionGraph& graph, VenueId venue,
                          const AsOf& as_of) {
  for (const NodeId leader : find_leaders(network, venue, as_of)) {
    const StakeholderId stand_in = graph.stands_in[network.stakeholder(leader)];
    if (!stand_in.is_none()) return stand_in;
  }
  return {};
}

std::vector<EntryTarget> find_entry_targets(const Network& network, const IntroductionGraph& graph,
                                            const AsOf& as_of) {
  std::vector<EntryTarget> targets = find_open_venues(network, graph, as_of);
  std::map<StakeholderId, std::vector<VenueId>> charges;
  for (const EntryTarget& target : targets) {
    const VenueId venue = network.venue(target.node);
    std::vector<VenueId> looked_at = {venue};
    for (const VenueId around : enclosing_venues(network, venue)) {
      if (network.venues[around].kind == VenueKind::forum) looked_at.push_back(around);
    }
    for (const VenueId at : looked_at) {
      for (const StakeholderId ministry : ministries_at(network, graph, at, as_of)) {
        charges[ministry].push_back(venue);
      }
    }
  }
  for (auto& [ministry, venues] : charges) {
    sort_unique(venues);
    targets.push_back({.node = network.node(ministry),
                       .kind = EntryTargetKind::ministry,
                       .venues = std::move(venues),
                       .contact = ministry});
  }
  return targets;
}

}  // namespace bindeglied
