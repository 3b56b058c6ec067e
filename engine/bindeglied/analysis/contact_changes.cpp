#include "bindeglied/analysis/contact_changes.hpp"

#include <algorithm>
#include <cstddef>

namespace bindeglied {
namespace {

/// In the order of ContactMeasure.
using MeasureValues = std::array<double, EnumNames<ContactMeasure>::names.size()>;

MeasureValues values_of(const ContactState& state, const Watch& watch) {
  const ContactMeasures found = measure_contacts(state.network, state.graph, watch);
  const auto count = [](std::uint64_t number) { return static_cast<double>(number); };
  return {count(found.involved_stakeholders),
          count(found.reached_venues),
          count(found.components),
          count(found.largest_component),
          count(found.alone),
          count(found.pairs_at_one_venue),
          found.share_at_one_venue,
          count(state.risks.size())};
}

bool concerns(const Network& network, const ThinRisk& risk, NodeId node) {
  return network.node(risk.venue) == node ||
         (!risk.stakeholder.is_none() && network.node(risk.stakeholder) == node) ||
         std::ranges::binary_search(risk.only_through, node);
}

std::uint32_t count_risks(const ContactState& state, NodeId node) {
  return static_cast<std::uint32_t>(std::ranges::count_if(
      state.risks, [&](const ThinRisk& risk) { return concerns(state.network, risk, node); }));
}

}  // namespace

ContactState observe_contacts(const Network& network, const AsOf& as_of,
                              const std::vector<Gap>& gaps, const Watch& watch) {
  return {network, find_contacts(network, as_of), find_thin_risks(network, as_of, gaps, watch)};
}

std::vector<MeasureChange> compare_measures(const ContactState& before, const ContactState& after,
                                            const Watch& watch) {
  const MeasureValues old_values = values_of(before, watch);
  const MeasureValues new_values = values_of(after, watch);
  std::vector<MeasureChange> changes;
  for (std::size_t i = 0; i < old_values.size(); ++i) {
    changes.push_back({.measure = EnumNames<ContactMeasure>::names.at(i).value,
                       .before = old_values.at(i),
                       .after = new_values.at(i),
                       .change = new_values.at(i) - old_values.at(i)});
  }
  return changes;
}

std::vector<NodeChange> compare_nodes(const ContactState& before, const ContactState& after,
                                      std::span<const NodeId> nodes) {
  std::vector<NodeChange> changes;
  changes.reserve(nodes.size());
  for (const NodeId node : nodes) {
    const NodeContacts was = contacts_of(before.network, before.graph, node);
    const NodeContacts is = contacts_of(after.network, after.graph, node);
    changes.push_back({.node = node,
                       .partners_before = was.partners,
                       .partners_after = is.partners,
                       .venues_before = was.venues,
                       .venues_after = is.venues,
                       .is_cut_vertex_before = was.is_cut_vertex,
                       .is_cut_vertex_after = is.is_cut_vertex,
                       .thin_risks_before = count_risks(before, node),
                       .thin_risks_after = count_risks(after, node)});
  }
  return changes;
}

}  // namespace bindeglied
