#include "bindeglied/analysis/introduction_graph.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <tuple>
#include <utility>

namespace bindeglied {
namespace {

/// A tie that makes two path nodes neighbours.
struct Acquaintance {
  PathNodeId a = {};
  PathNodeId b = {};  ///< behind a
  double strength = 0.0;
  TieId tie = {};
};

StakeholderId successor_of(const Network& network, StakeholderId stakeholder, const AsOf& as_of) {
  for (const TieId id : network.ties_to[network.node(stakeholder)]) {
    const Tie& tie = network.ties[id];
    const bool is_succession = tie.kind == TieKind::successor_of && !network.is_venue(tie.from);
    if (is_succession && has_certainly_begun(tie, as_of)) return network.stakeholder(tie.from);
  }
  return {};
}

/// The end of a tie as path node: the stand-in of a stakeholder.
PathNodeId end_of(const Network& network, const IntroductionGraph& graph, NodeId node) {
  if (network.is_venue(node)) return path_node(node);
  const StakeholderId stand_in = graph.stands_in[network.stakeholder(node)];
  return stand_in.is_none() ? PathNodeId{} : path_node(network.node(stand_in));
}

double strength_of(const Network& network, const Tie& tie, const AsOf& as_of) {
  double strength = tie.is_inferred ? inferred_tie_factor : 1.0;
  if (network.is_venue(tie.to)) return strength * level_value(tie.level);
  if (tie.end.last < as_of.day) strength *= ended_tie_factor;
  return strength * acquaintance_strength(tie.kind);
}

/// Ascending by pair; the best tie of each pair first.
std::vector<Acquaintance> find_acquaintances(const Network& network, const IntroductionGraph& graph,
                                             const AsOf& as_of) {
  std::vector<Acquaintance> found;
  for (const TieId id : network.ties.ids()) {
    const Tie& tie = network.ties[id];
    if (network.is_venue(tie.from) || !is_documented(tie, as_of)) continue;
    const double strength = strength_of(network, tie, as_of);
    const PathNodeId from = end_of(network, graph, tie.from);
    const PathNodeId to = end_of(network, graph, tie.to);
    if (strength <= 0.0 || from.is_none() || to.is_none() || from == to) continue;
    found.push_back(
        {.a = std::min(from, to), .b = std::max(from, to), .strength = strength, .tie = id});
  }
  std::ranges::sort(found, {}, [](const Acquaintance& row) {
    return std::tuple(row.a, row.b, -row.strength, row.tie);
  });
  return found;
}

/// One edge per pair, with all its ties; `pairs` gets its ends.
void group_edges(const std::vector<Acquaintance>& rows, IntroductionGraph& graph,
                 std::vector<std::pair<PathNodeId, PathNodeId>>& pairs) {
  CsrBuilder<IntroductionEdgeId, TieId> ties;
  for (std::size_t first = 0; first < rows.size();) {
    std::vector<TieId> group;
    std::size_t last = first;
    for (; last < rows.size() && rows[last].a == rows[first].a && rows[last].b == rows[first].b;
         ++last) {
      group.push_back(rows[last].tie);
    }
    std::ranges::sort(group);
    for (const TieId tie : group) ties.push_value(tie);
    ties.end_key();
    graph.edges.push_back({.strength = rows[first].strength, .tie = rows[first].tie});
    pairs.emplace_back(rows[first].a, rows[first].b);
    first = last;
  }
  graph.ties_of = std::move(ties).build();
}

bool is_venue(const Network& network, PathNodeId node) {
  return network.is_venue(NodeId{node.index()});
}

IdVector<VenueId, double> measure_crowding(
    const Network& network, const std::vector<std::pair<PathNodeId, PathNodeId>>& pairs) {
  IdVector<VenueId, double> crowding(network.venues.size(), 0.0);
  for (const auto& [a, b] : pairs) {
    if (is_venue(network, b)) crowding[network.venue(NodeId{b.index()})] += 1.0;
  }
  for (double& value : crowding) value = 1.0 / std::log2(std::max(2.0, value));
  return crowding;
}

double length_of(double strength, const IntroductionOptions& options) {
  return -std::log(introduction_chance * strength) + options.hop_cost;
}

/// The edge of each arc, found through its ends.
void index_edges(const std::vector<std::pair<PathNodeId, PathNodeId>>& pairs,
                 const Network& network, IntroductionGraph& graph) {
  CsrBuilder<PathNodeId, IntroductionEdgeId> builder;
  const auto behind = [&](PathNodeId node) {  // a door's edges are those of its venue
    return is_door(network, node) ? path_node(network_node(network, node)) : node;
  };
  for (const PathNodeId node : IdRange<PathNodeId>{graph.graph.arcs.key_count()}) {
    for (const PathArc& arc : graph.graph.arcs[node]) {
      const PathNodeId one = behind(node);
      const PathNodeId other = behind(arc.to);
      const auto edge =
          std::ranges::lower_bound(pairs, std::pair(std::min(one, other), std::max(one, other)));
      builder.push_value(IntroductionEdgeId{static_cast<std::size_t>(edge - pairs.begin())});
    }
    builder.end_key();
  }
  graph.edge_of_arc = std::move(builder).build();
}

}  // namespace

IdVector<StakeholderId, StakeholderId> find_stand_ins(const Network& network, const AsOf& as_of) {
  IdVector<StakeholderId, StakeholderId> stands_in(network.stakeholders.size());
  for (const StakeholderId stakeholder : network.stakeholders.ids()) {
    StakeholderId at = stakeholder;
    // As many steps as there are stakeholders, so that a circle of successions ends too.
    for (std::size_t step = 0; step < network.stakeholders.size(); ++step) {
      if (at.is_none() || exists(network, at, as_of)) break;
      at = successor_of(network, at, as_of);
    }
    if (!at.is_none() && exists(network, at, as_of)) stands_in[stakeholder] = at;
  }
  return stands_in;
}

bool is_state(const Network& network, StakeholderId stakeholder) {
  const Stakeholder& who = network.stakeholders[stakeholder];
  if (!who.is_kind_given || who.kind != StakeholderKind::other) return false;
  return std::ranges::any_of(network.ties_to[network.node(stakeholder)], [&](TieId id) {
    const Tie& tie = network.ties[id];
    return tie.kind == TieKind::member_of && !network.is_venue(tie.from) &&
           network.stakeholders[network.stakeholder(tie.from)].kind == StakeholderKind::ministry;
  });
}

double acquaintance_strength(TieKind kind) {
  switch (kind) {
    case TieKind::owns:
      return 0.9;
    case TieKind::cooperates_with:
      return 0.8;
    case TieKind::member_of:
    case TieKind::funds:
      return 0.7;
    case TieKind::responsible_for:
      return 0.5;
    default:
      return 0.0;
  }
}

NodeId network_node(const Network& network, PathNodeId node) {
  if (!is_door(network, node)) return NodeId{node.index()};
  return network.node(VenueId{node.index() - network.node_ids.size()});
}

IntroductionEdgeId edge_between(const IntroductionGraph& graph, PathNodeId from, PathNodeId to) {
  const auto arcs = graph.graph.arcs[from];
  const auto arc = std::ranges::lower_bound(arcs, to, {}, &PathArc::to);
  assert(arc != arcs.end() && arc->to == to);
  return graph.edge_of_arc[from][static_cast<std::size_t>(arc - arcs.begin())];
}

IntroductionGraph build_introduction_graph(const Network& network, const AsOf& as_of,
                                           const IntroductionOptions& options) {
  check_fields(options);
  IntroductionGraph graph;
  graph.stands_in = find_stand_ins(network, as_of);
  std::vector<std::pair<PathNodeId, PathNodeId>> pairs;
  group_edges(find_acquaintances(network, graph, as_of), graph, pairs);
  graph.crowding = measure_crowding(network, pairs);

  std::vector<PathEdge> edges;
  for (const IntroductionEdgeId id : graph.edges.ids()) {
    const auto& [a, b] = pairs[id.index()];
    const double strength = graph.edges[id].strength;
    if (!is_venue(network, b)) {
      edges.push_back({.a = a, .b = b, .length = to_path_units(length_of(strength, options))});
      continue;
    }
    const VenueId venue = network.venue(NodeId{b.index()});
    const double half = length_of(strength * graph.crowding[venue], options) / 2.0;
    edges.push_back({.a = a, .b = b, .length = to_path_units(half)});
    edges.push_back({.a = a,
                     .b = door_of(network, venue),
                     .length = to_path_units(length_of(strength, options))});
  }
  // half = (-ln(.9 w c) + hop) / 2, so that two halves are -ln(.9 sqrt(w1 w2) c) + hop.
  graph.graph = build_path_graph(network.node_ids.size() + network.venues.size(),
                                 network.node_ids.size(), edges);
  for (const StakeholderId stakeholder : network.stakeholders.ids()) {
    if (!is_state(network, stakeholder)) continue;
    graph.graph.is_passable[path_node(network.node(stakeholder))] = 0;
  }
  index_edges(pairs, network, graph);
  return graph;
}

}  // namespace bindeglied
