#include "bindeglied/network/as_of.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <tuple>
#include <utility>

namespace bindeglied {
namespace {

bool counts(const Tie& tie, const AsOf& as_of) { return !(as_of.explicit_only && tie.is_inferred); }

/// Memberships at `ties`, one per other end; a dated one speaks for an undated one.
std::vector<Membership> memberships(const Network& network, std::span<const TieId> ties,
                                    NodeId Tie::*other_end, const AsOf& as_of) {
  std::vector<Membership> found;
  for (const TieId id : ties) {
    const Tie& tie = network.ties[id];
    const NodeId other = tie.*other_end;
    if (tie.kind != TieKind::member_of || network.is_venue(other)) continue;
    if (!holds(tie, as_of)) continue;
    found.push_back({.other = network.stakeholder(other), .tie = id});
  }
  std::ranges::sort(found, {}, [&](const Membership& membership) {
    return std::tuple(membership.other, network.ties[membership.tie].is_undated, membership.tie);
  });
  const auto same_other = [](const Membership& a, const Membership& b) {
    return a.other == b.other;
  };
  found.erase(std::unique(found.begin(), found.end(), same_other), found.end());
  return found;
}

}  // namespace

bool may_have_begun(const Tie& tie, const AsOf& as_of) {
  return counts(tie, as_of) && tie.start.first <= as_of.day;
}

bool has_certainly_begun(const Tie& tie, const AsOf& as_of) {
  return counts(tie, as_of) && tie.start.last <= as_of.day;
}

bool is_documented(const Tie& tie, const AsOf& as_of) {
  // Both are needed.  A tie that is only seen after the day may have begun before, but nothing
  // shows yet that it held; and one seen some time in a year cannot have begun before its venue.
  const bool is_seen_later =
      tie.since.is_none() && !tie.seen.is_none() && tie.seen.range().first > as_of.day;
  return may_have_begun(tie, as_of) && !is_seen_later;
}

bool holds(const Tie& tie, const AsOf& as_of) {
  return is_documented(tie, as_of) && as_of.day <= tie.end.last;
}

bool exists(const Network& network, StakeholderId stakeholder, const AsOf& as_of) {
  const NodeId node = network.node(stakeholder);
  const auto is_succession = [&](TieId id) {
    const Tie& tie = network.ties[id];
    return tie.kind == TieKind::successor_of && counts(tie, as_of);
  };
  const auto is_not_yet_there = [&](TieId id) {
    return is_succession(id) && !may_have_begun(network.ties[id], as_of);
  };
  const auto is_replaced = [&](TieId id) {
    return is_succession(id) && has_certainly_begun(network.ties[id], as_of);
  };
  const auto shows_it = [&](TieId id) {
    const Tie& tie = network.ties[id];
    const bool is_dated = !tie.since.is_none() || !tie.seen.is_none();
    return tie.kind != TieKind::successor_of && is_dated && is_documented(tie, as_of);
  };
  // Who takes over a business may have been there before.
  const auto& own = network.ties_from[node];
  const bool is_there =
      std::ranges::none_of(own, is_not_yet_there) || std::ranges::any_of(own, shows_it);
  return is_there && std::ranges::none_of(network.ties_to[node], is_replaced);
}

std::vector<Membership> members_of(const Network& network, StakeholderId umbrella,
                                   const AsOf& as_of) {
  return memberships(network, network.ties_to[network.node(umbrella)], &Tie::from, as_of);
}

std::vector<Membership> umbrellas_of(const Network& network, StakeholderId member,
                                     const AsOf& as_of) {
  return memberships(network, network.ties_from[network.node(member)], &Tie::to, as_of);
}

std::vector<VenueId> enclosing_venues(const Network& network, VenueId venue) {
  std::vector<VenueId> around;
  VenueId at = network.venues[venue].part_of;
  // Each once, so that a circle of enclosing venues ends too.
  while (!at.is_none() && at != venue && std::ranges::find(around, at) == around.end()) {
    around.push_back(at);
    at = network.venues[at].part_of;
  }
  return around;
}

std::vector<VenueId> inner_venues(const Network& network, VenueId venue) {
  std::vector<VenueId> inside;
  std::vector<VenueId> open = {venue};
  IdVector<VenueId, std::uint8_t> is_seen(network.venues.size(), 0);
  is_seen[venue] = 1;
  while (!open.empty()) {
    const VenueId at = open.back();
    open.pop_back();
    for (const VenueId part : network.parts_of[at]) {
      if (std::exchange(is_seen[part], 1) != 0) continue;
      inside.push_back(part);
      open.push_back(part);
    }
  }
  std::ranges::sort(inside);
  return inside;
}

bool is_inside(const Network& network, VenueId inner, VenueId outer) {
  VenueId at = network.venues[inner].part_of;
  // Bounded, so that a circle of enclosing venues ends too.
  for (std::size_t depth = 0; !at.is_none() && depth < network.venues.size(); ++depth) {
    if (at == outer) return true;
    at = network.venues[at].part_of;
  }
  return false;
}

std::span<const Phase> phases_of(const Network& network, VenueId venue) {
  const auto first = std::ranges::lower_bound(network.phases, venue, {}, &Phase::venue);
  const auto last = std::ranges::upper_bound(network.phases, venue, {}, &Phase::venue);
  return {first, last};
}

ProjectStatus status_on(const Venue& venue, Day day) {
  ProjectStatus status = ProjectStatus::unknown;
  for (const StatusStep& step : venue.status) {
    if (step.from.range().first <= day) status = step.status;
  }
  return status;
}

bool is_open(const Venue& venue, Day day) {
  const ProjectStatus status = status_on(venue, day);
  return status != ProjectStatus::finished && status != ProjectStatus::dropped &&
         day <= venue.ends.range().last;
}

}  // namespace bindeglied
