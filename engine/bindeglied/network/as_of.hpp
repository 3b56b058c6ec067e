#pragma once

#include <span>
#include <vector>

#include "bindeglied/network/network.hpp"

namespace bindeglied {

/// Which ties a question counts: what held by `day` (inclusive), and whether inferred ties count.
struct AsOf {
  Day day = latest_day;
  bool explicit_only = false;
};

/// True when the tie may have begun by the day: every tie begun by then counts as involvement,
/// ended or not. Precisely: start.first <= day, and it is explicit if only such count.
[[nodiscard]] bool may_have_begun(const Tie& tie, const AsOf& as_of);

/// True when the tie has certainly begun: start.last <= day.
[[nodiscard]] bool has_certainly_begun(const Tie& tie, const AsOf& as_of);

/// True when the tie may have begun by the day and its evidence (since, seen, or the venue's own
/// dates) is not from after it: what one could have known of by then, ended or not.  A tie that is
/// only `seen` later may have begun, but is not documented yet.
[[nodiscard]] bool is_documented(const Tie& tie, const AsOf& as_of);

/// True when a membership or other relation holds on the day: documented, and not certainly over.
[[nodiscard]] bool holds(const Tie& tie, const AsOf& as_of);

/// False for a stakeholder that a `successor_of` tie shows as not yet founded or already replaced
/// on the day.
[[nodiscard]] bool exists(const Network& network, StakeholderId stakeholder, const AsOf& as_of);

/// A `member_of` tie seen from one side.
struct Membership {
  StakeholderId other = {};
  TieId tie = {};
};

/// The members of an umbrella on the day; ascending, each once.
[[nodiscard]] std::vector<Membership> members_of(const Network& network, StakeholderId umbrella,
                                                 const AsOf& as_of);
/// The umbrellas of a member on the day; ascending, each once.
[[nodiscard]] std::vector<Membership> umbrellas_of(const Network& network, StakeholderId member,
                                                   const AsOf& as_of);

/// The venues around `venue`, nearest first, without itself.
[[nodiscard]] std::vector<VenueId> enclosing_venues(const Network& network, VenueId venue);
/// All venues inside `venue`, at any depth, ascending, without itself.
[[nodiscard]] std::vector<VenueId> inner_venues(const Network& network, VenueId venue);
/// True when `inner` lies inside `outer`, at any depth; nothing lies inside itself.  O(depth).
[[nodiscard]] bool is_inside(const Network& network, VenueId inner, VenueId outer);

/// The phases of exactly this venue, by start.  O(log phases); shares the life of `network`.
[[nodiscard]] std::span<const Phase> phases_of(const Network& network, VenueId venue);

/// Where the venue stands on the day: the last status step that may have begun; unknown when there
/// is none.
[[nodiscard]] ProjectStatus status_on(const Venue& venue, Day day);

/// True when somebody can still join on the day: neither finished nor dropped, and not certainly
/// over.
[[nodiscard]] bool is_open(const Venue& venue, Day day);

}  // namespace bindeglied
