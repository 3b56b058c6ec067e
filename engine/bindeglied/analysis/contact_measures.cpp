#include "bindeglied/analysis/contact_measures.hpp"

#include <algorithm>
#include <cstddef>
#include <vector>

#include "bindeglied/analysis/introduction_graph.hpp"
#include "bindeglied/base/sort_unique.hpp"

namespace bindeglied {
namespace {

bool stands_for_itself(const ContactGraph& graph, StakeholderId stakeholder) {
  return graph.stands_in[stakeholder] == stakeholder;
}

/// Counts the stakeholders that contacts lead to from `start`, itself among them, and marks every
/// node on the way as seen; those seen before are not entered.
std::uint64_t reach(const Network& network, const ContactGraph& graph, NodeId start,
                    IdVector<NodeId, std::uint8_t>& seen) {
  std::uint64_t stakeholders = 0;
  std::vector<NodeId> stack = {start};
  seen[start] = 1;
  while (!stack.empty()) {
    const NodeId node = stack.back();
    stack.pop_back();
    if (!network.is_venue(node)) ++stakeholders;
    for (const NodeId next : graph.neighbours[node]) {
      if (seen[next] != 0) continue;
      seen[next] = 1;
      stack.push_back(next);
    }
  }
  return stakeholders;
}

void count_components(const Network& network, const ContactGraph& graph,
                      ContactMeasures& measures) {
  IdVector<NodeId, std::uint8_t> seen(network.node_ids.size(), 0);
  for (const StakeholderId stakeholder : network.stakeholders.ids()) {
    const NodeId node = network.node(stakeholder);
    if (!stands_for_itself(graph, stakeholder) || seen[node] != 0) continue;
    const std::uint64_t size = reach(network, graph, node, seen);
    ++measures.components;
    if (size == 1) ++measures.alone;
    measures.largest_component = std::max(measures.largest_component, size);
  }
}

/// Calls visit(other) once for every other stakeholder documented in a venue of `node`.
/// `met` remembers who has visited whom last.
template <class Visit>
void visit_at_venues(const Network& network, const ContactGraph& graph, NodeId node,
                     IdVector<NodeId, NodeId>& met, Visit visit) {
  for (const NodeId venue : graph.neighbours[node]) {
    if (!network.is_venue(venue)) continue;
    for (const NodeId other : graph.neighbours[venue]) {
      if (other == node || met[other] == node) continue;
      met[other] = node;
      visit(other);
    }
  }
}

void count_meetings(const Network& network, const ContactGraph& graph, const Watch& watch,
                    ContactMeasures& measures) {
  IdVector<NodeId, NodeId> met(network.node_ids.size());
  std::uint64_t there = 0;
  for (const StakeholderId stakeholder : network.stakeholders.ids()) {
    watch.check("measure contacts", static_cast<double>(stakeholder.index()) /
                                        static_cast<double>(network.stakeholders.size()));
    if (!stands_for_itself(graph, stakeholder)) continue;
    ++there;
    const NodeId node = network.node(stakeholder);
    const auto neighbours = graph.neighbours[node];
    if (!neighbours.empty() && network.is_venue(neighbours.back()))
      ++measures.involved_stakeholders;
    visit_at_venues(network, graph, node, met, [&](NodeId other) {
      if (node < other) ++measures.pairs_at_one_venue;
    });
  }
  if (there < 2) return;
  const double pairs = static_cast<double>(there) * static_cast<double>(there - 1) / 2.0;
  measures.share_at_one_venue = static_cast<double>(measures.pairs_at_one_venue) / pairs;
}

/// Whether stakeholders on two sides of the node are connected through it alone.
bool divides(const Network& network, const ContactGraph& graph, NodeId node) {
  IdVector<NodeId, std::uint8_t> seen(network.node_ids.size(), 0);
  seen[node] = 1;
  int sides = 0;
  for (const NodeId neighbour : graph.neighbours[node]) {
    // A venue that nobody else is documented in is no side.
    if (seen[neighbour] == 0 && reach(network, graph, neighbour, seen) > 0) ++sides;
  }
  return sides > 1;
}

}  // namespace

ContactGraph find_contacts(const Network& network, const AsOf& as_of) {
  IntroductionGraph introductions = build_introduction_graph(network, as_of);
  CsrBuilder<NodeId, NodeId> builder;
  for (const NodeId node : network.node_ids.ids()) {
    std::vector<NodeId> neighbours;
    for (const PathArc& arc : introductions.graph.arcs[path_node(node)]) {
      neighbours.push_back(network_node(network, arc.to));  // a venue twice, as its door too
    }
    sort_unique(neighbours);
    for (const NodeId neighbour : neighbours) builder.push_value(neighbour);
    builder.end_key();
  }
  return {.neighbours = std::move(builder).build(),
          .stands_in = std::move(introductions.stands_in)};
}

ContactMeasures measure_contacts(const Network& network, const ContactGraph& graph,
                                 const Watch& watch) {
  ContactMeasures measures;
  count_components(network, graph, measures);
  count_meetings(network, graph, watch, measures);
  for (const VenueId venue : network.venues.ids()) {
    if (!graph.neighbours[network.node(venue)].empty()) ++measures.reached_venues;
  }
  return measures;
}

NodeContacts contacts_of(const Network& network, const ContactGraph& graph, NodeId node) {
  const auto neighbours = graph.neighbours[node];
  NodeContacts contacts{.is_cut_vertex = divides(network, graph, node)};
  if (network.is_venue(node)) {
    contacts.partners = static_cast<std::uint32_t>(neighbours.size());
    return contacts;
  }
  std::vector<NodeId> partners;
  for (const NodeId neighbour : neighbours) {
    if (!network.is_venue(neighbour)) partners.push_back(neighbour);
  }
  contacts.venues = static_cast<std::uint32_t>(neighbours.size() - partners.size());
  IdVector<NodeId, NodeId> met(network.node_ids.size());
  visit_at_venues(network, graph, node, met, [&](NodeId other) { partners.push_back(other); });
  sort_unique(partners);
  contacts.partners = static_cast<std::uint32_t>(partners.size());
  return contacts;
}

}  // namespace bindeglied
