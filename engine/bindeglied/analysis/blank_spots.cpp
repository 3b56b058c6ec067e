#include "bindeglied/analysis/blank_spots.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "bindeglied/analysis/detail/venue_view.hpp"
#include "bindeglied/analysis/involvement.hpp"
#include "bindeglied/base/sort_unique.hpp"

namespace bindeglied {
namespace {

/// That a stakeholder is documented in a venue.
struct Presence {
  StakeholderId stakeholder = {};
  VenueId venue = {};
  TieId tie = {};
};

/// What all rows are made from.
struct Sheet {
  const Network& network;
  std::vector<VenueId> forums = {};            ///< ascending
  std::vector<StakeholderId> existing = {};    ///< on the day; ascending
  std::vector<Presence> in_forums = {};        ///< by forum, then stakeholder
  std::vector<Presence> in_topic_venues = {};  ///< in forums and all inside; the same order
  std::vector<TopicId> topics = {};            ///< of all these venues; ascending
};

std::vector<VenueId> forums_in(const Network& network, VenueId where) {
  std::vector<VenueId> forums;
  for (const VenueId venue : network.venues.ids()) {
    const bool is_there = where.is_none() || venue == where || is_inside(network, venue, where);
    if (network.venues[venue].kind == VenueKind::forum && is_there) forums.push_back(venue);
  }
  return forums;
}

void add_presences(const Network& network, VenueId venue, const AsOf& as_of, Level level,
                   std::vector<Presence>& presences) {
  for (const StakeholderId stakeholder : detail::find_tied(network, venue)) {
    if (!exists(network, stakeholder, as_of)) continue;
    const Involvement involvement = find_involvement(network, stakeholder, venue, as_of);
    if (involvement.level == Level::none || involvement.level < level) continue;
    presences.push_back({stakeholder, venue, involvement.best_tie});
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
    add_presences(network, venue, as_of, level, sheet.in_topic_venues);
    const auto topics = network.topics_of[network.node(venue)];
    sheet.topics.insert(sheet.topics.end(), topics.begin(), topics.end());
  }
  sort_unique(sheet.topics);
  std::ranges::copy_if(sheet.in_topic_venues, std::back_inserter(sheet.in_forums),
                       [&](const Presence& presence) {
                         return std::ranges::binary_search(sheet.forums, presence.venue);
                       });
  for (const StakeholderId stakeholder : network.stakeholders.ids()) {
    if (exists(network, stakeholder, as_of)) sheet.existing.push_back(stakeholder);
  }
  return sheet;
}

StakeholderKind kind_of(const Sheet& sheet, StakeholderId stakeholder) {
  return sheet.network.stakeholders[stakeholder].kind;
}

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

std::string id_of(BlankSpotAxis axis, StakeholderKind kind) {
  return "blank:" + std::string(to_string(axis)) + "/" + std::string(to_string(kind));
}

void add_tie(const Sheet& sheet, TieId tie, BlankSpot& row) {
  row.evidence.emplace_back(tie);
  const auto sources = sheet.network.sources_of_tie[tie];
  row.sources.insert(row.sources.end(), sources.begin(), sources.end());
}

/// Which of these organisations are in no forum.
void fill_from_organisations(const Sheet& sheet, const std::vector<StakeholderId>& organisations,
                             BlankSpot& row) {
  row.total = static_cast<std::uint32_t>(organisations.size());
  for (const StakeholderId stakeholder : organisations) {
    const auto found = std::ranges::find(sheet.in_forums, stakeholder, &Presence::stakeholder);
    if (found == sheet.in_forums.end()) {
      row.missing.push_back(sheet.network.node(stakeholder));
    } else {
      ++row.documented;
      add_tie(sheet, found->tie, row);
    }
  }
}

void fill_from_forums(const Sheet& sheet, BlankSpot& row) {
  row.total = static_cast<std::uint32_t>(sheet.forums.size());
  for (const VenueId forum : sheet.forums) {
    const auto found = std::ranges::find_if(sheet.in_forums, [&](const Presence& presence) {
      return presence.venue == forum && kind_of(sheet, presence.stakeholder) == row.kind;
    });
    if (found == sheet.in_forums.end()) {
      row.missing.push_back(sheet.network.node(forum));
    } else {
      ++row.documented;
      add_tie(sheet, found->tie, row);
    }
  }
}

/// The topics that the venues of these presences state, and the wider ones, each with the first tie
/// that covers it.
std::map<TopicId, TieId> covered_topics(const Sheet& sheet, StakeholderKind kind) {
  const Network& network = sheet.network;
  std::map<TopicId, TieId> covered;
  for (const Presence& presence : sheet.in_topic_venues) {
    if (kind_of(sheet, presence.stakeholder) != kind) continue;
    for (TopicId topic : network.topics_of[network.node(presence.venue)]) {
      while (!topic.is_none() && covered.emplace(topic, presence.tie).second) {
        topic = network.topics[topic].parent;
      }
    }
  }
  return covered;
}

void fill_from_topics(const Sheet& sheet, BlankSpot& row) {
  const std::map<TopicId, TieId> covered = covered_topics(sheet, row.kind);
  row.total = static_cast<std::uint32_t>(sheet.topics.size());
  for (const TopicId topic : sheet.topics) {
    const auto found = covered.find(topic);
    if (found == covered.end()) {
      row.topics.push_back(topic);
    } else {
      ++row.documented;
      add_tie(sheet, found->second, row);
    }
  }
}

/// What stands before the sentence's own part of the code, and the further places it fills.
struct Part {
  std::string_view code = {};  ///< "blank.size"; with ".none" when nothing is missing
  std::string_view none = {};
  std::vector<MessageArgument> arguments = {};
};

Part part_of(const BlankSpot& row) {
  constexpr std::int64_t small = 20'000;
  constexpr std::int64_t medium = 100'000;
  constexpr std::int64_t large = 500'000;
  if (row.axis == BlankSpotAxis::organisation) {
    return {"blank.organisation", "blank.organisation.none"};
  }
  if (row.axis == BlankSpotAxis::forum) return {"blank.forum", "blank.forum.none"};
  if (row.axis == BlankSpotAxis::topic) return {"blank.topic", "blank.topic.none"};
  if (row.axis == BlankSpotAxis::district) {
    return {"blank.district", "blank.district.none", {row.district}};
  }
  switch (row.size.value_or(TownSize::unknown)) {
    case TownSize::small:
      return {"blank.size", "blank.size.none", {std::int64_t{0}, small}};
    case TownSize::medium:
      return {"blank.size", "blank.size.none", {small, medium}};
    case TownSize::large:
      return {"blank.size", "blank.size.none", {medium, large}};
    case TownSize::very_large:
      return {"blank.size.above", "blank.size.above.none", {large}};
    case TownSize::unknown:
      break;
  }
  return {"blank.size.unknown", "blank.size.unknown.none"};
}

void finish(BlankSpot row, std::vector<BlankSpot>& rows) {
  sort_unique(row.evidence);
  sort_unique(row.sources);
  const Part part = part_of(row);
  const std::int64_t missing = std::int64_t{row.total} - std::int64_t{row.documented};
  row.finding = {missing == 0 ? part.none : part.code,
                 {row.kind, missing, std::int64_t{row.total}}};
  row.finding.arguments.insert(row.finding.arguments.end(), part.arguments.begin(),
                               part.arguments.end());
  rows.push_back(std::move(row));
}

/// One row of an axis that has no parts.
void add_row(const Sheet& sheet, BlankSpotAxis axis, StakeholderKind kind,
             const std::vector<StakeholderId>& organisations, std::vector<BlankSpot>& rows) {
  BlankSpot row{.id = id_of(axis, kind), .axis = axis, .kind = kind};
  if (axis == BlankSpotAxis::organisation) fill_from_organisations(sheet, organisations, row);
  if (axis == BlankSpotAxis::forum) fill_from_forums(sheet, row);
  if (axis == BlankSpotAxis::topic) fill_from_topics(sheet, row);
  finish(std::move(row), rows);
}

void add_district_rows(const Sheet& sheet, StakeholderKind kind,
                       const std::vector<StakeholderId>& organisations,
                       std::vector<BlankSpot>& rows) {
  const Network& network = sheet.network;
  std::map<PlaceId, std::vector<StakeholderId>> by_district;
  for (const StakeholderId organisation : organisations) {
    const PlaceId seat = seat_of(network, organisation);
    if (seat.is_none() || network.places[seat].parent.is_none()) continue;
    by_district[network.places[seat].parent].push_back(organisation);
  }
  for (const auto& [district, there] : by_district) {
    BlankSpot row{.id = id_of(BlankSpotAxis::district, kind) + "/" +
                        std::string(network.text(network.places[district].id)),
                  .axis = BlankSpotAxis::district,
                  .kind = kind,
                  .district = district};
    fill_from_organisations(sheet, there, row);
    finish(std::move(row), rows);
  }
}

void add_size_rows(const Sheet& sheet, StakeholderKind kind,
                   const std::vector<StakeholderId>& organisations, std::vector<BlankSpot>& rows) {
  std::map<TownSize, std::vector<StakeholderId>> by_size;
  for (const StakeholderId organisation : organisations) {
    const PlaceId seat = seat_of(sheet.network, organisation);
    if (!seat.is_none()) by_size[size_of(sheet.network.places[seat])].push_back(organisation);
  }
  for (const auto& [size, there] : by_size) {
    BlankSpot row{.id = id_of(BlankSpotAxis::town_size, kind) + "/" + std::string(to_string(size)),
                  .axis = BlankSpotAxis::town_size,
                  .kind = kind,
                  .size = size};
    fill_from_organisations(sheet, there, row);
    finish(std::move(row), rows);
  }
}

}  // namespace

std::vector<BlankSpot> find_blank_spots(const Network& network, VenueId where, const AsOf& as_of,
                                        const BlankSpotOptions& options, const Watch& watch) {
  using enum BlankSpotAxis;
  const Sheet sheet = make_sheet(network, where, as_of, options.level, watch);
  std::map<StakeholderKind, std::vector<StakeholderId>> by_kind;
  for (const StakeholderId stakeholder : sheet.existing) {
    const StakeholderKind kind = kind_of(sheet, stakeholder);
    if (options.kind.value_or(kind) == kind) by_kind[kind].push_back(stakeholder);
  }
  std::vector<BlankSpotAxis> axes = {organisation, forum, topic};
  if (options.by) axes = {*options.by};
  std::vector<BlankSpot> rows;
  if (sheet.forums.empty()) return rows;
  for (const BlankSpotAxis axis : axes) {
    for (const auto& [kind, organisations] : by_kind) {
      if (axis == district) {
        add_district_rows(sheet, kind, organisations, rows);
      } else if (axis == town_size) {
        add_size_rows(sheet, kind, organisations, rows);
      } else {
        add_row(sheet, axis, kind, organisations, rows);
      }
    }
  }
  return rows;
}

}  // namespace bindeglied
