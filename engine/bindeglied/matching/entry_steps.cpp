#include "bindeglied/matching/detail/entry_steps.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <tuple>

#include "bindeglied/matching/participants.hpp"

namespace bindeglied::detail {
namespace {

enum class Way { known, inside, own_town, broker, peer_of_kind, peer_of_place, contact, nobody };

/// By way; without an occasion, then with one.
constexpr std::array<std::array<std::string_view, 2>, 8> step_codes{{
    {"entry.known", "entry.known.by"},
    {"entry.inside", "entry.inside.by"},
    {"entry.own_town", "entry.own_town.by"},
    {"entry.broker", "entry.broker.by"},
    {"entry.peer_of_kind", "entry.peer_of_kind.by"},
    {"entry.peer_of_place", "entry.peer_of_place.by"},
    {"entry.contact", "entry.contact.by"},
    {"entry.nobody", "entry.nobody.by"},
}};

constexpr double slight_relevance = 0.1;  ///< below, topics hardly touch

struct FirstCall {
  Way way = Way::nobody;
  NodeId whom = {};
};

bool shares_place(const Network& network, const EntryProfile& profile, StakeholderId other) {
  const auto places = network.places_of[network.node(other)];
  return std::ranges::any_of(profile.places, [&](PlaceId place) {
    return std::ranges::find(places, place) != places.end();
  });
}

/// In what the other is like the one who asks: kind before place, as the same kind has had the same
/// questions; empty when in neither.
std::optional<Way> likeness(const Network& network, const EntryProfile& profile,
                            StakeholderId other) {
  if (network.stakeholders[other].kind == profile.kind) return Way::peer_of_kind;
  if (shares_place(network, profile, other)) return Way::peer_of_place;
  return std::nullopt;
}

/// Whether a way goes on to the town where the one who asks has its seat.
bool is_own_town(const Network& network, const EntryProfile& profile, NodeId node) {
  if (network.is_venue(node)) return false;
  const StakeholderId other = network.stakeholder(node);
  return network.stakeholders[other].kind == StakeholderKind::municipality &&
         shares_place(network, profile, other);
}

/// Somebody documented at the target who is of the kind, else of the place, of the one who asks; of
/// the kind first those of the place too.
std::optional<FirstCall> find_peer(const Network& network, const EntryProfile& profile,
                                   const EntryTarget& target, const AsOf& as_of) {
  std::optional<std::tuple<Way, bool, StakeholderId>> best;
  for (const VenueId venue : target.venues) {
    for (const Participant& participant : participants_of(network, venue, as_of)) {
      const StakeholderId other = participant.stakeholder;
      if (other == profile.stakeholder || other == target.contact) continue;
      const std::optional<Way> way = likeness(network, profile, other);
      if (!way || !exists(network, other, as_of) || is_state(network, other)) continue;
      const std::tuple candidate(*way, !shares_place(network, profile, other), other);
      if (!best || candidate < *best) best = candidate;
    }
  }
  if (!best) return std::nullopt;
  return FirstCall{.way = std::get<Way>(*best),
                   .whom = network.node(std::get<StakeholderId>(*best))};
}

/// Whom to reach: the contact, else who leads later; none when nobody is known, or oneself.
StakeholderId find_goal(const EntryProfile& profile, const EntryTarget& target) {
  if (!target.contact.is_none()) return target.contact;
  const auto& later = target.later_leader;
  return later && later->stakeholder != profile.stakeholder ? later->stakeholder : StakeholderId{};
}

FirstCall find_first_call(const Network& network, const EntryProfile& profile,
                          const EntryTarget& target, const EntryPoint& row, const AsOf& as_of) {
  if (!row.paths.empty()) {
    const PathStep& first = row.paths.front().steps.front();
    const bool is_whole_way = row.paths.front().steps.size() == 1;
    // Through the target itself one knows those who lead it.
    const bool is_over_target = !first.via.is_none() && network.node(first.via) == target.node;
    if (is_over_target || (is_whole_way && network.is_venue(first.to))) {
      return {.way = Way::inside};
    }
    // Who leads the target needs no introduction to it.
    const bool is_contact = !target.contact.is_none() && first.to == network.node(target.contact);
    if (is_whole_way || is_contact) return {.way = Way::known, .whom = first.to};
    // To its own town nobody needs an introduction.
    const NodeId second = row.paths.front().steps[1].to;
    if (is_own_town(network, profile, second)) return {.way = Way::own_town, .whom = second};
    return {.way = Way::broker, .whom = first.to};
  }
  if (const auto peer = find_peer(network, profile, target, as_of)) return *peer;
  return {.way = find_goal(profile, target).is_none() ? Way::nobody : Way::contact};
}

/// The weakest factor; without any path the weakest of the others, as the first step is about
/// contacts then anyway.
EntryFactor weakest_to_work_on(const EntryPoint& row) {
  if (row.weakest != EntryFactor::reach || !row.paths.empty()) return row.weakest;
  const EntryFactors& parts = row.log_parts;
  EntryFactor weakest = EntryFactor::relevance;
  double lowest = parts.relevance;
  for (const auto& [factor, part] : {std::pair(EntryFactor::openness, parts.openness),
                                     std::pair(EntryFactor::need, parts.need)}) {
    if (part >= lowest) continue;
    weakest = factor;
    lowest = part;
  }
  return weakest;
}

}  // namespace

Message make_entry_step(const Network& network, const EntryProfile& profile,
                        const EntryTarget& target, const EntryPoint& row, const AsOf& as_of) {
  const FirstCall call = find_first_call(network, profile, target, row, as_of);
  const StakeholderId known = find_goal(profile, target);
  NodeId goal = known.is_none() ? target.node : network.node(known);
  // Behind the broker stands whoever the way goes on to.
  if (call.way == Way::broker) goal = row.paths.front().steps[1].to;
  const NodeId whom = call.whom.is_none() ? goal : call.whom;
  const bool has_occasion = row.occasion.has_value();
  Message step{step_codes.at(static_cast<std::size_t>(call.way)).at(has_occasion ? 1 : 0),
               {whom, goal, target.node}};
  if (has_occasion) {
    step.arguments.emplace_back(row.occasion->name);
    step.arguments.emplace_back(row.occasion->day);
  }
  return step;
}

Message make_work_on(const EntryNeed& need, const EntryPoint& row) {
  switch (weakest_to_work_on(row)) {
    case EntryFactor::relevance:
      return {row.factors.relevance < slight_relevance ? "entry.work.relevance"
                                                       : "entry.work.some_relevance",
              {row.target}};
    case EntryFactor::reach: {
      const WeakestLink& weakest = row.paths.front().weakest;
      return {"entry.work.reach", {weakest.from, weakest.to}};
    }
    case EntryFactor::openness:
      return {row.is_over ? "entry.work.over" : "entry.work.openness", {row.target}};
    case EntryFactor::need:
      break;
  }
  if (!need.share) return {"entry.work.unknown_need", {row.target}};
  if (need.capabilities.empty()) return {"entry.work.no_need", {row.target}};
  return {"entry.work.need", {row.target, Capabilities{need.capabilities}}};
}

}  // namespace bindeglied::detail
