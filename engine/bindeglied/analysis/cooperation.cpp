#include "bindeglied/analysis/cooperation.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <random>
#include <string>
#include <string_view>
#include <utility>

#include "bindeglied/analysis/introduction_graph.hpp"
#include "bindeglied/base/coded_error.hpp"
#include "bindeglied/base/enum_names.hpp"
#include "bindeglied/measures/curveball.hpp"
#include "bindeglied/measures/depth_first.hpp"
#include "bindeglied/measures/group_mixing.hpp"
#include "bindeglied/measures/projection.hpp"

namespace bindeglied {
namespace {

constexpr std::size_t venue_kind_count = EnumNames<VenueKind>::names.size();

struct CooperationTie {
  TieKind kind;
  TieDirection direction;
  bool is_membership;
};
constexpr std::array cooperation_ties = {
    CooperationTie{TieKind::cooperates_with, TieDirection::none, false},
    CooperationTie{TieKind::funds, TieDirection::kept, false},
    CooperationTie{TieKind::member_of, TieDirection::kept, true},
    CooperationTie{TieKind::owns, TieDirection::kept, true}};

using VertexOf = IdVector<StakeholderId, std::uint32_t>;

void number_vertices(const Network& network, const AsOf& as_of, Cooperation& cooperation) {
  const auto stands_in = find_stand_ins(network, as_of);
  VertexOf& vertices = cooperation.vertex_of;
  vertices = VertexOf(network.stakeholders.size(), no_vertex);
  for (const StakeholderId stakeholder : network.stakeholders.ids()) {
    if (stands_in[stakeholder] != stakeholder) continue;
    vertices[stakeholder] = static_cast<std::uint32_t>(cooperation.stakeholders.size());
    cooperation.stakeholders.push_back(stakeholder);
  }
  for (const StakeholderId stakeholder : network.stakeholders.ids()) {
    const StakeholderId other = stands_in[stakeholder];
    if (!other.is_none()) vertices[stakeholder] = vertices[other];
  }
}

std::vector<TwoMode> find_participation(const Network& network, const AsOf& as_of, Level level,
                                        const VertexOf& vertices, std::uint32_t vertex_count,
                                        const Watch& watch) {
  std::array<std::vector<TwoModeTie>, venue_kind_count> ties;
  for (const Tie& tie : network.ties) {
    watch.check();
    if (!is_participation(network, tie, as_of, level)) continue;
    const std::uint32_t vertex = vertices[network.stakeholder(tie.from)];
    if (vertex == no_vertex) continue;
    const VenueId venue = network.venue(tie.to);
    ties.at(static_cast<std::size_t>(network.venues[venue].kind))
        .push_back({vertex, static_cast<std::uint32_t>(venue.index())});
  }
  std::vector<TwoMode> participation;
  participation.reserve(ties.size());
  const auto venue_count = static_cast<std::uint32_t>(network.venues.size());
  for (const auto& of_kind : ties) {
    participation.push_back(build_two_mode(vertex_count, venue_count, of_kind, watch));
  }
  return participation;
}

bool is_relation(const Network& network, const Tie& tie, const AsOf& as_of) {
  return !network.is_venue(tie.from) && !network.is_venue(tie.to) && holds(tie, as_of);
}

DirectTies find_direct_ties(const Network& network, const AsOf& as_of, const CooperationTie& sort,
                            const VertexOf& vertices) {
  DirectTies direct{.kind = sort.kind, .direction = sort.direction};
  for (const Tie& tie : network.ties) {
    if (tie.kind != sort.kind || !is_relation(network, tie, as_of)) continue;
    std::uint32_t from = vertices[network.stakeholder(tie.from)];
    std::uint32_t to = vertices[network.stakeholder(tie.to)];
    if (from == no_vertex || to == no_vertex || from == to) continue;
    if (sort.direction == TieDirection::none && from > to) std::swap(from, to);
    direct.ties.push_back({from, to, 1.0});
  }
  const auto ends = [](const Edge& tie) { return std::pair(tie.from, tie.to); };
  std::ranges::sort(direct.ties, {}, ends);
  const auto same_ends = [&](const Edge& a, const Edge& b) { return ends(a) == ends(b); };
  direct.ties.erase(std::unique(direct.ties.begin(), direct.ties.end(), same_ends),
                    direct.ties.end());
  return direct;
}

/// The forum that a venue is, or the nearest one around it; none outside of forums.
VenueId forum_of(const Network& network, VenueId venue) {
  VenueId forum;
  for (std::size_t step = 0; !venue.is_none() && step < network.venues.size(); ++step) {
    if (network.venues[venue].kind == VenueKind::forum) return venue;
    venue = network.venues[venue].part_of;
  }
  return forum;
}

std::vector<std::uint32_t> find_kinds(const Network& network,
                                      std::span<const StakeholderId> stakeholders) {
  std::vector<std::uint32_t> kinds;
  kinds.reserve(stakeholders.size());
  for (const StakeholderId id : stakeholders) {
    const auto kind = network.stakeholders[id].known_kind();
    kinds.push_back(kind ? static_cast<std::uint32_t>(*kind) : no_group);
  }
  return kinds;
}

/// The official key of a municipality in its 8 digits (AGS).  The one of 12 digits (ARS) has four
/// more, of the association of municipalities, between those of the county and of the municipality;
/// shorter ones are those of counties and states: of them, and of all else, the key is empty.
std::string municipality_key(const Network& network, PlaceId place) {
  const std::string_view code = network.text(network.places[place].code);
  const bool is_key = (code.size() == 8 || code.size() == 12) &&
                      code.find_first_not_of("0123456789") == std::string_view::npos;
  if (!is_key) return {};
  return std::string(code.substr(0, 5)) + std::string(code.substr(code.size() - 3));
}

/// Per place the municipality that it is or lies in: the first place with that one's key; none
/// where no key says it.
IdVector<PlaceId, PlaceId> places_by_key(const Network& network) {
  IdVector<PlaceId, PlaceId> first_with_key(network.places.size());
  std::map<std::string, PlaceId> firsts;
  for (const PlaceId place : network.places.ids()) {
    const std::string key = municipality_key(network, place);
    if (!key.empty()) first_with_key[place] = firsts.emplace(key, place).first->second;
  }
  IdVector<PlaceId, PlaceId> municipality_of(network.places.size());
  for (const PlaceId place : network.places.ids()) {
    PlaceId around = place;
    for (std::size_t step = 0; !around.is_none() && step < network.places.size(); ++step) {
      municipality_of[place] = first_with_key[around];
      if (!municipality_of[place].is_none()) break;
      around = network.places[around].parent;
    }
  }
  return municipality_of;
}

}  // namespace

void check_pair_count(const CooperationParts& parts) {
  std::uint64_t pairs = 0;
  std::uint64_t largest = 0;
  for (const TwoMode& graph : parts.participation) {
    for (const std::uint64_t size : column_degrees(graph)) {
      largest = std::max(largest, size);
      if (size > 1) pairs += size * (size - 1) / 2;
    }
  }
  if (pairs < cooperation_pair_limit) return;
  throw CodedError(
      ErrorKind::limit, "error.cooperation_pairs",
      "{0} pairs meet in venues, fewer than {1} can be measured; the largest venue has "
      "{2} participants: leave such venues out, or ask for a higher level",
      {std::to_string(pairs), std::to_string(cooperation_pair_limit), std::to_string(largest)});
}

bool is_participation(const Network& network, const Tie& tie, const AsOf& as_of, Level level) {
  return !network.is_venue(tie.from) && network.is_venue(tie.to) && tie.level != Level::none &&
         tie.level >= level && is_documented(tie, as_of);
}

bool is_partnership(const Network& network, const Tie& tie, const AsOf& as_of,
                    const CooperationOptions& options) {
  const auto sort = std::ranges::find(cooperation_ties, tie.kind, &CooperationTie::kind);
  return sort != cooperation_ties.end() && (options.with_membership || !sort->is_membership) &&
         is_relation(network, tie, as_of);
}

Graph join_parts(std::uint32_t vertex_count, const CooperationParts& parts, const Watch& watch) {
  std::vector<Edge> relations;
  for (const DirectTies& direct : parts.direct) {
    relations.insert(relations.end(), direct.ties.begin(), direct.ties.end());
  }
  return join_graphs(project_rows(unite(parts.participation), ProjectionWeight::newman, 1, watch),
                     build_graph(vertex_count, relations, true, watch));
}

Cooperation find_cooperation(const Network& network, const AsOf& as_of,
                             const CooperationOptions& options, const Watch& watch) {
  check_fields(options);
  Cooperation cooperation;
  number_vertices(network, as_of, cooperation);
  const VertexOf& vertices = cooperation.vertex_of;
  const auto count = static_cast<std::uint32_t>(cooperation.stakeholders.size());
  cooperation.parts.participation =
      find_participation(network, as_of, options.level, vertices, count, watch);
  check_pair_count(cooperation.parts);
  for (const CooperationTie& sort : cooperation_ties) {
    if (sort.is_membership && !options.with_membership) continue;
    cooperation.parts.direct.push_back(find_direct_ties(network, as_of, sort, vertices));
  }
  cooperation.graph = join_parts(count, cooperation.parts, watch);
  cooperation.kinds = find_kinds(network, cooperation.stakeholders);
  const auto municipalities = find_municipalities(network);
  for (const StakeholderId stakeholder : cooperation.stakeholders) {
    const PlaceId place = municipalities[stakeholder];
    cooperation.places.push_back(place.is_none() ? no_group
                                                 : static_cast<std::uint32_t>(place.index()));
  }
  return cooperation;
}

CooperationParts rewire_parts(const CooperationParts& parts, std::mt19937_64& random,
                              const Watch& watch) {
  CooperationParts rewired;
  for (const TwoMode& graph : parts.participation) {
    rewired.participation.push_back(rewire_curveball(graph, enough_trades(graph), random, watch));
  }
  for (const DirectTies& direct : parts.direct) {
    rewired.direct.push_back(
        {direct.kind, direct.direction,
         rewire_ties(direct.ties, direct.direction, enough_tries(direct.ties), random, watch)});
  }
  return rewired;
}

IdVector<StakeholderId, PlaceId> find_municipalities(const Network& network) {
  IdVector<PlaceId, std::uint8_t> is_around(network.places.size(), 0);
  for (const Place& place : network.places) {
    if (!place.parent.is_none()) is_around[place.parent] = 1;
  }
  auto municipality_of = places_by_key(network);
  for (const PlaceId place : network.places.ids()) {
    if (municipality_of[place].is_none() && is_around[place] == 0) municipality_of[place] = place;
  }
  IdVector<StakeholderId, PlaceId> municipalities(network.stakeholders.size());
  for (const StakeholderId stakeholder : network.stakeholders.ids()) {
    const auto places = network.places_of[network.node(stakeholder)];
    const auto found = std::ranges::find_if(
        places, [&](PlaceId place) { return !municipality_of[place].is_none(); });
    if (found != places.end()) municipalities[stakeholder] = municipality_of[*found];
  }
  return municipalities;
}

TwoMode forum_participation(const Network& network, const CooperationParts& parts) {
  std::vector<TwoModeTie> ties;
  std::uint32_t rows = 0;
  for (const TwoMode& graph : parts.participation) {
    rows = std::max(rows, graph.row_count());
    for (std::uint32_t row = 0; row < graph.row_count(); ++row) {
      for (const std::uint32_t column : graph.columns(row)) {
        const VenueId forum = forum_of(network, VenueId{column});
        if (!forum.is_none()) ties.push_back({row, static_cast<std::uint32_t>(forum.index())});
      }
    }
  }
  return build_two_mode(rows, static_cast<std::uint32_t>(network.venues.size()), ties);
}

bool knows_municipalities(const Network& network) {
  for (const PlaceId place : network.places.ids()) {
    if (!municipality_key(network, place).empty()) return true;
  }
  return false;
}

std::uint64_t count_unknown_kinds(const Cooperation& cooperation) {
  std::uint64_t unknown = 0;
  for (std::uint32_t vertex = 0; vertex < cooperation.kinds.size(); ++vertex) {
    const bool is_active = cooperation.graph.degree(vertex) > 0;
    if (is_active && cooperation.kinds[vertex] == no_group) ++unknown;
  }
  return unknown;
}

std::optional<StakeholderKind> kind_of(const Cooperation& cooperation, std::uint32_t vertex) {
  const std::uint32_t kind = cooperation.kinds[vertex];
  if (kind == no_group) return std::nullopt;
  return static_cast<StakeholderKind>(kind);
}

bool knows_kinds(const Cooperation& cooperation) {
  return std::ranges::any_of(cooperation.kinds,
                             [](std::uint32_t kind) { return kind != no_group; });
}

}  // namespace bindeglied
