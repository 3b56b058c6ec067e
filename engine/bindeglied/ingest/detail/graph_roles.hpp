#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "bindeglied/ingest/detail/exchange_graph.hpp"

namespace bindeglied::detail {

/// What the attributes of a foreign graph mean to us.
struct GraphRoles {
  /// The column under which each attribute goes on; empty when it says nothing of its own.
  std::vector<std::string> columns = {};
  std::uint32_t kind = UINT32_MAX;    ///< the attribute that says the kind; UINT32_MAX = none
  std::uint32_t name = UINT32_MAX;    ///< of nodes
  std::uint32_t label = UINT32_MAX;   ///< of nodes: the name where there is none
  std::uint32_t type = UINT32_MAX;    ///< of nodes: stakeholder or venue
  std::uint32_t mode = UINT32_MAX;    ///< of nodes: 1 for the second of two modes
  std::uint32_t weight = UINT32_MAX;  ///< the attribute that must be a number
};

[[nodiscard]] GraphRoles node_roles(const AttributeTable& attributes);
[[nodiscard]] GraphRoles edge_roles(const AttributeTable& attributes);

}  // namespace bindeglied::detail
