#pragma once

#include <string>

#include "bindeglied/base/watch.hpp"
#include "bindeglied/ingest/detail/exchange_graph.hpp"
#include "bindeglied/model/dataset.hpp"

namespace bindeglied::detail {

/// Stakeholders and venues as nodes, ties as edges, in their order, with every cell that says
/// something and every unknown column; all other tables as JSON.
///
/// Attributes have the English names of the columns, nodes `node_type` besides.  An unknown column
/// whose name means something in a format stands as "extra:NAME".  O(cells).
[[nodiscard]] ExchangeGraph graph_from_dataset(const Dataset& dataset, const Watch& watch = {});

/// What dataset_to_json() writes of all tables but stakeholders, venues and ties; empty when none
/// of them has rows.
[[nodiscard]] std::string other_tables_json(const Dataset& dataset);

}  // namespace bindeglied::detail
