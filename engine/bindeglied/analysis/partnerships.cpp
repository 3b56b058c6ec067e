#include "bindeglied/analysis/partnerships.hpp"

#include <algorithm>
#include <cstddef>

#include "bindeglied/measures/depth_first.hpp"

namespace bindeglied {
namespace {

using Marks = std::vector<std::uint8_t>;

/// 1 for each vertex of the stakeholders.
Marks mark_vertices(const Cooperation& cooperation, std::span<const StakeholderId> stakeholders) {
  Marks marks(cooperation.stakeholders.size(), 0);
  for (const StakeholderId stakeholder : stakeholders) {
    const std::uint32_t vertex = cooperation.vertex_of[stakeholder];
    if (vertex != no_vertex) marks[vertex] = 1;
  }
  return marks;
}

/// How many marked vertices take part in each venue.
IdVector<VenueId, std::uint32_t> count_in_venues(const Network& network,
                                                 const Cooperation& cooperation,
                                                 const Marks& marks) {
  IdVector<VenueId, std::uint32_t> counts(network.venues.size(), 0);
  for (const TwoMode& graph : cooperation.parts.participation) {
    for (std::uint32_t vertex = 0; vertex < marks.size(); ++vertex) {
      if (marks[vertex] == 0) continue;
      for (const std::uint32_t venue : graph.columns(vertex)) ++counts[VenueId{venue}];
    }
  }
  return counts;
}

/// Those for which counts(vertex, venue) or, for relations, joins(vertex, vertex) is true.
template <class Counts, class Joins>
std::vector<TieId> collect_ties(const Network& network, const AsOf& as_of,
                                const CooperationOptions& options, const Cooperation& cooperation,
                                Counts counts, Joins joins) {
  std::vector<TieId> ties;
  for (const TieId id : network.ties.ids()) {
    const Tie& tie = network.ties[id];
    const auto vertex_at = [&](NodeId node) {
      return cooperation.vertex_of[network.stakeholder(node)];
    };
    if (is_participation(network, tie, as_of, options.level)) {
      const std::uint32_t vertex = vertex_at(tie.from);
      if (vertex != no_vertex && counts(vertex, network.venue(tie.to))) ties.push_back(id);
    } else if (is_partnership(network, tie, as_of, options)) {
      const std::uint32_t from = vertex_at(tie.from);
      const std::uint32_t to = vertex_at(tie.to);
      if (from != no_vertex && to != no_vertex && from != to && joins(from, to)) ties.push_back(id);
    }
  }
  return ties;
}

std::vector<VenueId> shared_venues(const Cooperation& cooperation, std::uint32_t a,
                                   std::uint32_t b) {
  std::vector<VenueId> venues;
  for (const TwoMode& graph : cooperation.parts.participation) {
    for (const std::uint32_t venue : graph.columns(a)) {
      if (std::ranges::binary_search(graph.columns(b), venue)) venues.emplace_back(venue);
    }
  }
  std::ranges::sort(venues);
  return venues;
}

bool has_relation(const Cooperation& cooperation, std::uint32_t a, std::uint32_t b) {
  return std::ranges::any_of(cooperation.parts.direct, [&](const DirectTies& direct) {
    return std::ranges::any_of(direct.ties, [&](const Edge& tie) {
      return (tie.from == a && tie.to == b) || (tie.from == b && tie.to == a);
    });
  });
}

/// How many of the marked vertices are no neighbours of this one, which is marked itself.
std::uint32_t count_strangers(const Graph& graph, const Marks& marks, std::uint32_t marked_count,
                              std::uint32_t vertex) {
  const auto known = std::ranges::count_if(graph.neighbours(vertex),
                                           [&](std::uint32_t other) { return marks[other] != 0; });
  return marked_count - 1 - static_cast<std::uint32_t>(known);
}

}  // namespace

Partnerships find_partnerships(const Network& network, const AsOf& as_of,
                               const CooperationOptions& options, const Cooperation& cooperation,
                               StakeholderId stakeholder) {
  const std::uint32_t own = cooperation.vertex_of[stakeholder];
  if (own == no_vertex) return {};
  const Graph& graph = cooperation.graph;
  const auto partners = graph.neighbours(own);
  Marks is_partner(graph.vertex_count(), 0);
  for (const std::uint32_t partner : partners) is_partner[partner] = 1;
  Partnerships found;
  for (std::size_t i = 0; i < partners.size(); ++i) {
    found.rows.push_back(
        {.partner = cooperation.stakeholders[partners[i]],
         .weight = graph.weights(own)[i],
         .open_pairs = count_strangers(graph, is_partner, graph.degree(own), partners[i]),
         .venues = shared_venues(cooperation, own, partners[i]),
         .is_direct = has_relation(cooperation, own, partners[i])});
  }
  Marks mine(graph.vertex_count(), 0);
  mine[own] = 1;
  const auto is_mine = count_in_venues(network, cooperation, mine);
  found.ties = collect_ties(
      network, as_of, options, cooperation,
      [&](std::uint32_t vertex, VenueId venue) {
        return is_mine[venue] != 0 && (vertex == own || is_partner[vertex] != 0);
      },
      [&](std::uint32_t from, std::uint32_t to) { return from == own || to == own; });
  return found;
}

std::vector<TieId> find_partnership_ties(const Network& network, const AsOf& as_of,
                                         const CooperationOptions& options,
                                         const Cooperation& cooperation,
                                         std::span<const StakeholderId> among) {
  const Marks marks = mark_vertices(cooperation, among);
  const auto counts = count_in_venues(network, cooperation, marks);
  return collect_ties(
      network, as_of, options, cooperation,
      [&](std::uint32_t vertex, VenueId venue) { return marks[vertex] != 0 && counts[venue] > 1; },
      [&](std::uint32_t from, std::uint32_t to) { return marks[from] != 0 && marks[to] != 0; });
}

std::vector<MemberWeight> weigh_members(const Cooperation& cooperation,
                                        std::span<const StakeholderId> members) {
  const Marks marks = mark_vertices(cooperation, members);
  std::vector<MemberWeight> weights;
  for (const StakeholderId member : members) {
    const std::uint32_t vertex = cooperation.vertex_of[member];
    const auto neighbours = cooperation.graph.neighbours(vertex);
    MemberWeight& weight = weights.emplace_back();
    for (std::size_t i = 0; i < neighbours.size(); ++i) {
      const double to_neighbour = cooperation.graph.weights(vertex)[i];
      weight.all += to_neighbour;
      if (marks[neighbours[i]] != 0) weight.inside += to_neighbour;
    }
  }
  return weights;
}

}  // namespace bindeglied
