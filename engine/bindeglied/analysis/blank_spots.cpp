#include "bindeglied/analysis/blank_spots.hpp"

#include <algorithm>
#include <compare>
#include <map>
#include <string>
#include <utility>

#include "bindeglied/analysis/detail/venue_view.hpp"
#include "bindeglied/analysis/involvement.hpp"
#include "bindeglied/base/sort_unique.hpp"
#include "bindeglied/network/climb.hpp"

namespace bindeglied {
namespace {

/// That a stakeholder is documented in a venue.
struct Presence {
  StakeholderId stakeholder = {};
  VenueId venue = {};
  TieId tie = {};
};

/// What all rows are made from.  Each tie is the first found: by venue, then stakeholder.
struct Sheet {
  const Network& network;
  std::vector<VenueId> forums = {};  ///< ascending
  std::vector<TopicId> topics = {};  ///< of the forums and all inside; ascending
  std::map<StakeholderId, TieId> in_a_forum = {};
  std::map<std::pair<StakeholderKind, VenueId>, TieId> in_forum = {};
  std::map<std::pair<StakeholderKind, TopicId>, TieId> at_topic = {};  ///< and at narrower ones
};

std::vector<VenueId> forums_in(const Network& network, VenueId where) {
  std::vector<VenueId> forums;
  for (const VenueId venue : network.venues.ids()) {
    const bool is_there = where.is_none() || venue == where || is_inside(network, venue, where);
    if (network.venues[venue].kind == VenueKind::forum && is_there) forums.push_back(venue);
  }
  return forums;
}

std::vector<Presence> presences_in(const Network& network, VenueId venue, const AsOf& as_of,
                                   Level level) {
  std::vector<Presence> presences;
  for (const StakeholderId stakeholder : detail::find_tied(network, venue)) {
    if (!exists(network, stakeholder, as_of)) continue;
    const Involvement involvement = find_involvement(network, stakeholder, venue, as_of);
    if (involvement.level == Level::none || involvement.level < level) continue;
    presences.push_back({stakeholder, venue, involvement.best_tie});
  }
  return presences;
}

void enter(const Presence& presence, Sheet& sheet) {
  const Network& network = sheet.network;
  const StakeholderKind kind = network.stakeholders[presence.stakeholder].kind;
  if (std::ranges::binary_search(sheet.forums, presence.venue)) {
    sheet.in_a_forum.emplace(presence.stakeholder, presence.tie);
    sheet.in_forum.emplace(std::pair(kind, presence.venue), presence.tie);
  }
  for (const TopicId own : network.topics_of[network.node(presence.venue)]) {
    climb(network.topics, own, [&](TopicId topic) {
      // Where one is entered, the wider ones are too.
      return sheet.at_topic.emplace(std::pair(kind, topic), presence.tie).second;
    });
  }
}

Sheet make_sheet(const Network& network, VenueId where, const AsOf& as_of, Level level,
                 const Watch& watch) {
  Sheet sheet{.network = network, .forums = forums_in(network, where)};
  std::vector<VenueId> venues = sheet.forums;
  for (const VenueId forum : sheet.forums) {
    const std::vector<VenueId> inside = inner_venues(network, forum);
    venues.insert(venues.end(), inside.begin(), inside.end());
  }
  sort_unique(venues);
  double done = 0.0;
  for (const VenueId venue : venues) {
    watch.check("find blank spots", done++ / static_cast<double>(venues.size()));
    for (const Presence& presence : presences_in(network, venue, as_of, level)) {
      enter(presence, sheet);
    }
    const auto topics = network.topics_of[network.node(venue)];
    sheet.topics.insert(sheet.topics.end(), topics.begin(), topics.end());
  }
  sort_unique(sheet.topics);
  return sheet;
}

/// Organisations of a kind that stand in one row.
struct Group {
  StakeholderKind kind = StakeholderKind::other;
  PlaceId district = {};
  std::optional<TownSize> size = {};
  friend auto operator<=>(const Group&, const Group&) = default;
};
using Groups = std::map<Group, std::vector<StakeholderId>>;

/// The seat; none when the data has none.
PlaceId seat_of(const Network& network, StakeholderId stakeholder) {
  const auto places = network.places_of[network.node(stakeholder)];
  return places.empty() ? PlaceId{} : places.front();
}

TownSize size_of(const Place& place) {
  if (!place.population) return TownSize::unknown;
  if (*place.population < 20'000) return TownSize::small;
  if (*place.population < 100'000) return TownSize::medium;
  return *place.population < 500'000 ? TownSize::large : TownSize::very_large;
}

/// Empty when the axis has no place for the stakeholder.
std::optional<Group> group_of(const Network& network, StakeholderId stakeholder,
                              BlankSpotAxis axis) {
  Group group{.kind = network.stakeholders[stakeholder].kind};
  const PlaceId seat = seat_of(network, stakeholder);
  if (axis == BlankSpotAxis::district) {
    if (!seat.is_none()) group.district = network.places[seat].parent;
    if (group.district.is_none()) return std::nullopt;
  }
  if (axis == BlankSpotAxis::town_size) {
    if (seat.is_none()) return std::nullopt;
    group.size = size_of(network.places[seat]);
  }
  return group;
}

Groups groups_by(const Network& network, BlankSpotAxis axis, std::optional<StakeholderKind> kind,
                 const AsOf& as_of) {
  Groups groups;
  for (const StakeholderId stakeholder : network.stakeholders.ids()) {
    const std::optional<Group> group = group_of(network, stakeholder, axis);
    if (!group || kind.value_or(group->kind) != group->kind) continue;
    if (exists(network, stakeholder, as_of)) groups[*group].push_back(stakeholder);
  }
  return groups;
}

/// Counts one item as documented by its tie; false when it has none.
bool count_item(const Network& network, TieId tie, BlankSpot& row) {
  ++row.total;
  if (tie.is_none()) return false;
  ++row.documented;
  row.evidence.emplace_back(tie);
  const auto sources = network.sources_of_tie[tie];
  row.sources.insert(row.sources.end(), sources.begin(), sources.end());
  return true;
}

template <class Key>
TieId tie_of(const std::map<Key, TieId>& ties, const Key& key) {
  const auto found = ties.find(key);
  return found == ties.end() ? TieId{} : found->second;
}

void count_items(const Sheet& sheet, const std::vector<StakeholderId>& organisations,
                 BlankSpot& row) {
  const Network& network = sheet.network;
  if (row.axis == BlankSpotAxis::topic) {
    for (const TopicId topic : sheet.topics) {
      const TieId tie = tie_of(sheet.at_topic, {row.kind, topic});
      if (!count_item(network, tie, row)) row.topics.push_back(topic);
    }
  } else if (row.axis == BlankSpotAxis::forum) {
    for (const VenueId forum : sheet.forums) {
      const TieId tie = tie_of(sheet.in_forum, {row.kind, forum});
      if (!count_item(network, tie, row)) row.missing.push_back(network.node(forum));
    }
  } else {
    for (const StakeholderId organisation : organisations) {
      const TieId tie = tie_of(sheet.in_a_forum, organisation);
      if (!count_item(network, tie, row)) row.missing.push_back(network.node(organisation));
    }
  }
  sort_unique(row.evidence);
  sort_unique(row.sources);
}

std::string id_of(const Network& network, BlankSpotAxis axis, const Group& group) {
  std::string id =
      "blank:" + std::string(to_string(axis)) + "/" + std::string(to_string(group.kind));
  if (!group.district.is_none())
    id.append("/").append(network.text(network.places[group.district].id));
  if (group.size) id.append("/").append(to_string(*group.size));
  return id;
}

Message finding_of(const BlankSpot& row, Level level) {
  const std::int64_t total{row.total};
  std::vector<MessageArgument> arguments = {row.kind, total - std::int64_t{row.documented}, total,
                                            level};
  switch (row.axis) {
    case BlankSpotAxis::organisation:
      return {"blank.organisation", std::move(arguments)};
    case BlankSpotAxis::forum:
      return {"blank.forum", std::move(arguments)};
    case BlankSpotAxis::topic:
      return {"blank.topic", std::move(arguments)};
    case BlankSpotAxis::district:
      arguments.emplace_back(row.district);
      return {"blank.district", std::move(arguments)};
    case BlankSpotAxis::town_size:
      break;
  }
  arguments.emplace_back(word_of(row.size.value_or(TownSize::unknown)));
  return {"blank.town_size", std::move(arguments)};
}

}  // namespace

std::vector<BlankSpot> find_blank_spots(const Network& network, VenueId where, const AsOf& as_of,
                                        const BlankSpotOptions& options, const Watch& watch) {
  using enum BlankSpotAxis;
  const Sheet sheet = make_sheet(network, where, as_of, options.level, watch);
  std::vector<BlankSpot> rows;
  if (sheet.forums.empty()) return rows;
  std::vector<BlankSpotAxis> axes = {organisation, forum, topic};
  if (options.by) axes = {*options.by};
  for (const BlankSpotAxis axis : axes) {
    for (const auto& [group, organisations] : groups_by(network, axis, options.kind, as_of)) {
      BlankSpot row{.id = id_of(network, axis, group),
                    .axis = axis,
                    .kind = group.kind,
                    .district = group.district,
                    .size = group.size};
      count_items(sheet, organisations, row);
      row.finding = finding_of(row, options.level);
      rows.push_back(std::move(row));
    }
  }
  return rows;
}

}  // namespace bindeglied
