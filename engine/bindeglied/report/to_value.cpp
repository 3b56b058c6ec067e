#include "bindeglied/report/to_value.hpp"

#include <string_view>
#include <variant>

#include "bindeglied/report/messages.hpp"

namespace bindeglied {
namespace {

/// A thing without name goes by its id, one without short name by its name.
Value reference(std::string_view id, std::string_view name, std::string_view short_name) {
  if (name.empty()) name = id;
  if (short_name.empty()) short_name = name;
  return {NamedReference{std::string(id), std::string(name), std::string(short_name)}};
}

struct EvidenceKey {
  const Network& network;
  std::string operator()(TieId tie) const { return tie_key(network, tie); }
  std::string operator()(CheckId check) const { return check_key(network, check); }
  std::string operator()(ExpectationId expectation) const {
    return std::string(network.text(network.expectations[expectation].id));
  }
};

}  // namespace

Value to_value(const Network& network, NodeId node) {
  if (node.is_none()) return {};
  return reference(network.text(network.node_ids[node]), network.text(network.node_names[node]),
                   network.text(network.node_short_names[node]));
}

Value to_value(const Network& network, StakeholderId stakeholder) {
  return to_value(network, stakeholder.is_none() ? NodeId{} : network.node(stakeholder));
}

Value to_value(const Network& network, VenueId venue) {
  return to_value(network, venue.is_none() ? NodeId{} : network.node(venue));
}

Value to_value(const Network& network, TopicId topic) {
  if (topic.is_none()) return {};
  const Topic& named = network.topics[topic];
  return reference(network.text(named.id), network.text(named.name), {});
}

Value to_value(const Network& network, PlaceId place) {
  if (place.is_none()) return {};
  const Place& named = network.places[place];
  return reference(network.text(named.id), network.text(named.name), {});
}

Value to_value(const Network& network, SourceId source) {
  if (source.is_none()) return {};
  const Source& named = network.sources[source];
  return reference(network.text(named.id), network.text(named.title), {});
}

Value to_value(const Network& network, ExpectationId expectation) {
  if (expectation.is_none()) return {};
  return {EvidenceKey{network}(expectation)};
}

Value to_value(const Network& network, const Evidence& evidence) {
  return {std::visit(EvidenceKey{network}, evidence)};
}

Value to_value(const Network& network, const Message& message) {
  if (message.code.empty()) return {};
  return {to_sentence(network, message)};
}

Value to_value(const Network& /*network*/, const std::string& text) { return {text}; }

Value to_value(const Network& /*network*/, double number) { return {number}; }

Value to_value(const Network& /*network*/, bool flag) { return {flag}; }

}  // namespace bindeglied
