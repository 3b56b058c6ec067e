#include "bindeglied/report/explain_network.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

#include "bindeglied/base/enum_names.hpp"
#include "bindeglied/measures/components.hpp"
#include "bindeglied/measures/group_mixing.hpp"
#include "bindeglied/measures/projection.hpp"
#include "bindeglied/model/kind_plurals.hpp"
#include "bindeglied/report/detail/explanation_steps.hpp"
#include "bindeglied/report/detail/measure_words.hpp"

namespace bindeglied {
namespace {

using detail::part_step;
using Steps = std::vector<ExplanationStep>;

ExplanationStep network_result(std::string key, std::optional<double> value, Message text) {
  return {.step = StepKind::result, .key = std::move(key), .value = value, .text = std::move(text)};
}

ExplanationStep feature_step(std::string_view key, double value, Message text) {
  return {
      .step = StepKind::feature, .key = std::string(key), .value = value, .text = std::move(text)};
}

template <class T>
constexpr bool is_number = std::is_arithmetic_v<T> && !std::is_same_v<T, bool>;

template <class T>
void add_figure(std::string_view table, std::string_view key, const T& value, Steps& steps) {
  if constexpr (is_number<T>) {
    if (key == "value") return;  // the result itself
    steps.push_back(feature_step(key, static_cast<double>(value),
                                 {"explain.measure", {detail::measure_word(table, key)}}));
  }
}
template <class T>
void add_figure(std::string_view table, std::string_view key, const std::optional<T>& value,
                Steps& steps) {
  if (value) add_figure(table, key, *value, steps);
}

/// Every number of the row, in the order of its columns; those that do not exist are left out.
template <class Row>
void add_figures(std::string_view table, const Row& row, Steps& steps) {
  for_each_column<Row>(
      [&](const auto& column) { add_figure(table, column.key, row.*column.member, steps); });
}

void finish(const Network& network, const std::vector<TieId>& ties, Steps& steps) {
  detail::add_evidence(network, {ties.begin(), ties.end()}, steps);
  detail::add_sources(network, steps);
}

std::string id_of(const Network& network, NodeId node) {
  return std::string(network.text(network.node_ids[node]));
}

/// The names of the venues, between commas.
std::string names_of(const Network& network, const std::vector<VenueId>& venues) {
  std::string names;
  for (const VenueId venue : venues) {
    if (!names.empty()) names += ", ";
    names += network.text(network.node_names[network.node(venue)]);
  }
  return names;
}

Message describe_partner(const Network& network, const Partnership& partner) {
  const NodeId node = network.node(partner.partner);
  if (partner.venues.empty()) return {"explain.partner_direct", {node}};
  return {partner.is_direct ? "explain.partner_both" : "explain.partner",
          {node, names_of(network, partner.venues)}};
}

Message describe_role(const BrokerRoleFigure& figure) {
  const Word& meaning = detail::measure_word("bridges", to_string(figure.role));
  if (!figure.q) return {"explain.role", {word_of(figure.role), meaning}};
  return {"explain.role_tested",
          {word_of(figure.role), meaning, *figure.expected, *figure.p, *figure.q,
           word_of(figure.verdict)}};
}

Message describe_open_door(const OpenDoor& door) {
  const auto sole = static_cast<std::int64_t>(door.sole_pairs);
  if (door.first == door.second) return {"explain.door_within", {plural_of(door.first), sole}};
  return {"explain.door", {plural_of(door.first), plural_of(door.second), sole}};
}

/// How many pairs run between each two of the groups, whose names `argument_of` gives.
template <class ArgumentOf>
void add_group_pairs(const Graph& graph, std::span<const std::uint32_t> groups, bool only_across,
                     ArgumentOf argument_of, Steps& steps) {
  for (const GroupPair& pair : count_group_pairs(graph, groups)) {
    if (only_across && pair.first == pair.second) continue;
    const auto first = argument_of(pair.first);
    const auto second = argument_of(pair.second);
    steps.push_back(part_step(first.first + "/" + second.first, static_cast<double>(pair.edges),
                              {"explain.between", {first.second, second.second}}));
  }
}

void add_kind_pairs(const Cooperation& cooperation, bool only_across, Steps& steps) {
  add_group_pairs(
      cooperation.graph, cooperation.kinds, only_across,
      [](std::uint32_t group) {
        const auto kind = static_cast<StakeholderKind>(group);
        return std::pair(std::string(to_string(kind)), MessageArgument(kind));
      },
      steps);
}

void add_place_pairs(const Network& network, const Cooperation& cooperation, Steps& steps) {
  add_group_pairs(
      cooperation.graph, cooperation.places, true,
      [&](std::uint32_t group) {
        const PlaceId place{group};
        return std::pair(std::string(network.text(network.places[place].id)),
                         MessageArgument(place));
      },
      steps);
}

/// Each two forums that have somebody in common, with how many.
void add_forum_pairs(const Network& network, const Cooperation& cooperation, Steps& steps) {
  const TwoMode by_forum = transpose(forum_participation(network, cooperation.parts));
  const Graph forums = project_rows(by_forum, ProjectionWeight::count, 1);
  for (std::uint32_t forum = 0; forum < forums.vertex_count(); ++forum) {
    const auto others = forums.neighbours(forum);
    for (std::size_t i = 0; i < others.size(); ++i) {
      if (others[i] < forum) continue;
      const NodeId first = network.node(VenueId{forum});
      const NodeId second = network.node(VenueId{others[i]});
      steps.push_back(part_step(id_of(network, first) + "/" + id_of(network, second),
                                forums.weights(forum)[i], {"explain.between", {first, second}}));
    }
  }
}

/// With the first of its members by id.
void add_components(const Network& network, const Cooperation& cooperation, Steps& steps) {
  const Components components = find_components(cooperation.graph);
  std::size_t next = 0;
  for (std::uint32_t vertex = 0; vertex < components.of.size(); ++vertex) {
    if (components.of[vertex] != next) continue;  // numbered by their first vertices
    const std::uint32_t size = components.sizes[next++];
    if (size < 2) continue;
    const NodeId node = network.node(cooperation.stakeholders[vertex]);
    steps.push_back(part_step(id_of(network, node), size, {"explain.connected_part", {node}}));
  }
}

void add_figure_parts(const Network& network, const Cooperation& cooperation, NetworkFigure figure,
                      Steps& steps) {
  switch (figure) {
    case NetworkFigure::pairs:
    case NetworkFigure::cross_kind:
      return add_kind_pairs(cooperation, figure == NetworkFigure::cross_kind, steps);
    case NetworkFigure::cross_place:
      return add_place_pairs(network, cooperation, steps);
    case NetworkFigure::forum_links:
      return add_forum_pairs(network, cooperation, steps);
    case NetworkFigure::active:
    case NetworkFigure::components:
    case NetworkFigure::largest_component:
      return add_components(network, cooperation, steps);
    default:
      return;
  }
}

}  // namespace

Steps explain_statistics(const Network& network, const NodeStatistics& row,
                         const Partnerships& partners) {
  const NodeId node = network.node(row.id);
  Steps steps = {network_result("stats:" + id_of(network, node), static_cast<double>(row.degree),
                                {"explain.in_network", {node}})};
  add_figures("stats", row, steps);
  for (const Partnership& partner : partners.rows) {
    steps.push_back(part_step(id_of(network, network.node(partner.partner)), partner.weight,
                              describe_partner(network, partner)));
  }
  finish(network, partners.ties, steps);
  return steps;
}

Steps explain_broker(const Network& network, const Broker& row, const Partnerships& partners) {
  Steps steps = {network_result("bridges:" + id_of(network, network.node(row.id)),
                                static_cast<double>(row.sole_pairs), row.finding)};
  add_figures("bridges", row, steps);
  for (const BrokerRoleFigure& figure : row.roles) {
    steps.push_back(feature_step(to_string(figure.role), static_cast<double>(figure.pairs),
                                 describe_role(figure)));
  }
  for (const OpenDoor& door : row.doors) {
    const std::string key =
        std::string(to_string(door.first)) + "/" + std::string(to_string(door.second));
    steps.push_back(feature_step(key, static_cast<double>(door.pairs), describe_open_door(door)));
  }
  for (const Partnership& partner : partners.rows) {
    const NodeId node = network.node(partner.partner);
    steps.push_back(
        part_step(id_of(network, node), partner.open_pairs, {"explain.open_partner", {node}}));
  }
  finish(network, partners.ties, steps);
  return steps;
}

Steps explain_community(const Network& network, const CooperationGroup& row,
                        const std::vector<MemberWeight>& weights, const std::vector<TieId>& ties) {
  Steps steps = {network_result(row.id, static_cast<double>(row.size), row.finding)};
  add_figures("groups", row, steps);
  for (const KindCount& kind : row.kinds) {
    steps.push_back(
        feature_step(to_string(kind.kind), kind.count, {"explain.member_count", {kind.kind}}));
  }
  for (const MunicipalityCount& place : row.places) {
    steps.push_back(feature_step(network.text(network.places[place.place].id), place.count,
                                 {"explain.member_count", {place.place}}));
  }
  for (const VenueCount& venue : row.venues) {
    const NodeId node = network.node(venue.venue);
    steps.push_back(
        feature_step(id_of(network, node), venue.count, {"explain.venue_count", {node}}));
  }
  for (std::size_t i = 0; i < row.members.size(); ++i) {
    const NodeId node = network.node(row.members[i]);
    steps.push_back(part_step(id_of(network, node), weights[i].inside,
                              {"explain.member", {node, weights[i].all}}));
  }
  finish(network, ties, steps);
  return steps;
}

Steps explain_figure(const Network& network, const Cooperation& cooperation,
                     const StructureFigure& row, const std::vector<TieId>& ties) {
  Steps steps = {network_result(
      figure_row_id(row), row.value,
      {"explain.figure",
       {word_of(row.figure), detail::measure_word("figure", to_string(row.figure))}})};
  add_figures("figure", row, steps);
  add_figure_parts(network, cooperation, row.figure, steps);
  finish(network, ties, steps);
  return steps;
}

std::string figure_row_id(const StructureFigure& row) {
  std::string id = "figure:" + std::string(to_string(row.figure));
  if (row.null_model == NullModel::permuted) id += "/" + std::string(to_string(*row.null_model));
  return id;
}

}  // namespace bindeglied
