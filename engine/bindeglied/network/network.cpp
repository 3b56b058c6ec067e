#include "bindeglied/network/network.hpp"

#include <algorithm>
#include <cstddef>
#include <tuple>

namespace bindeglied {
namespace {

/// The node with that id among [first, last), which are sorted by id.
NodeId find_between(const Network& network, std::string_view id, std::size_t first,
                    std::size_t last) {
  const std::size_t end = last;
  while (first < last) {
    const std::size_t middle = first + (last - first) / 2;
    if (network.text(network.node_ids[NodeId{middle}]) < id) {
      first = middle + 1;
    } else {
      last = middle;
    }
  }
  const bool is_there = first < end && network.text(network.node_ids[NodeId{first}]) == id;
  return is_there ? NodeId{first} : NodeId{};
}

/// "" for the first of several equal things, then "~2", "~3" ...
std::string copy_suffix(std::size_t equals_before) {
  return equals_before == 0 ? "" : "~" + std::to_string(equals_before + 1);
}

}  // namespace

NodeId find_node(const Network& network, std::string_view id) {
  const std::size_t stakeholder_count = network.stakeholders.size();
  const NodeId stakeholder = find_between(network, id, 0, stakeholder_count);
  if (!stakeholder.is_none()) return stakeholder;
  return find_between(network, id, stakeholder_count, network.node_ids.size());
}

ExpectationId find_expectation(const Network& network, std::string_view id) {
  const auto id_of = [&](const Expectation& row) { return network.text(row.id); };
  const auto found = std::ranges::lower_bound(network.expectations, id, {}, id_of);
  if (found == network.expectations.end() || id_of(*found) != id) return {};
  return ExpectationId{static_cast<std::size_t>(found - network.expectations.begin())};
}

std::string tie_key(const Network& network, TieId tie) {
  const auto naming = [&](std::size_t index) {
    const Tie& candidate = network.ties[TieId{index}];
    return std::tuple(candidate.from, candidate.kind, candidate.to, candidate.since);
  };
  // Equals stand side by side, as these four lead the order of ties.
  std::size_t first = tie.index();
  while (first > 0 && naming(first - 1) == naming(tie.index())) --first;

  const Tie& named = network.ties[tie];
  std::string key = "tie:";
  key += network.text(network.node_ids[named.from]);
  key += "/";
  key += to_string(named.kind);
  key += "/";
  key += network.text(network.node_ids[named.to]);
  key += "/";
  key += named.since.is_none() ? "-" : to_iso(named.since);
  return key + copy_suffix(tie.index() - first);
}

std::string check_key(const Network& network, CheckId check) {
  const auto naming = [&](CheckId candidate) {
    const Check& other = network.checks[candidate];
    return std::tuple(other.stakeholder, other.kind, other.venue, other.period.first);
  };
  std::size_t equals_before = 0;
  for (const CheckId other : IdRange<CheckId>{check.index()}) {
    if (naming(other) == naming(check)) ++equals_before;
  }
  const Check& named = network.checks[check];
  std::string key = "check:";
  if (!named.stakeholder.is_none()) {
    key += network.text(network.node_ids[network.node(named.stakeholder)]);
  } else if (named.kind) {
    key += to_string(*named.kind);
  }
  key += "/";
  key += network.text(network.node_ids[network.node(named.venue)]);
  key += "/";
  key += named.period.first == earliest_day ? "-" : to_iso(named.period.first);
  return key + copy_suffix(equals_before);
}

}  // namespace bindeglied
