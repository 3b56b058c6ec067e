#pragma once

#include <functional>
#include <map>
#include <string>
#include <vector>

#include "bindeglied/analysis/compare_states.hpp"

namespace bindeglied {

/// One side of a comparison by id.
template <class Row>
using ById = std::map<std::string, Row, std::less<>>;

/// Calls `visit(id, before, after)` for every id of either side, ascending; null where it is not.
template <class Row, class Visit>
void visit_both(const ById<Row>& before, const ById<Row>& after, Visit visit) {
  auto left = before.begin();
  auto right = after.begin();
  while (left != before.end() || right != after.end()) {
    const bool has_left =
        right == after.end() || (left != before.end() && left->first <= right->first);
    const bool has_right =
        left == before.end() || (right != after.end() && right->first <= left->first);
    visit(has_left ? left->first : right->first, has_left ? &left->second : nullptr,
          has_right ? &right->second : nullptr);
    if (has_left) ++left;
    if (has_right) ++right;
  }
}

[[nodiscard]] inline std::string name_of_node(const Network& network, NodeId node) {
  return std::string(network.text(network.node_names[node]));
}

/// The part of compare_states() that is about venues, stakeholders and ties, in its order.
[[nodiscard]] std::vector<Difference> changed_things(const NetworkState& before,
                                                     const NetworkState& after);

}  // namespace bindeglied
