#pragma once

#include <string>
#include <string_view>

#include "bindeglied/ingest/detail/exchange_graph.hpp"
#include "bindeglied/ingest/detail/json_sink.hpp"

namespace bindeglied::detail {

/// What names a node in a JSON network.
struct JsonId {
  std::string text = {};
  bool is_exact = true;  ///< false for a number that programs read as different ones
};

/// The id that a scalar is.  1 and 1.0 are one; numbers of 2^64 and more, and those with a point
/// beyond 2^53, are not exact.
[[nodiscard]] JsonId json_id(JsonScalar kind, std::string_view text);

/// Nodes without ids go by their label or name; where none has one, edges name their ends by
/// position, as D3 does, and then go by the ids of these.
void resolve_missing_ids(ExchangeGraph& graph);

}  // namespace bindeglied::detail
