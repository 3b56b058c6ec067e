#pragma once

#include "bindeglied/base/watch.hpp"
#include "bindeglied/ingest/detail/exchange_graph.hpp"
#include "bindeglied/ingest/detail/row_sink.hpp"
#include "bindeglied/ingest/limits.hpp"

namespace bindeglied::detail {

/// Drives the sink through the tables that a graph stands for: stakeholders, venues, ties, then
/// those that it carries as JSON.
///
/// What graph_from_dataset() made comes back as it was.  In a foreign graph
///  * a node is a venue when it says so (`node_type`, a kind of venue, the second of two modes), or
///    when nothing starts at it and only ties that lead to venues end at it; else a stakeholder;
///  * `label` is the name where there is none, `type`, `relation` or `interaction` the kind,
///  `start`
///    and `end` are since and until, `latitude` and `longitude` lat and lon;
///  * a kind that we do not know becomes other, participates (to venues) or cooperates_with, with a
///    warning, and is kept in the column kind_in_file; without a kind the same, without a word;
///  * a tie from a venue to a stakeholder is turned round, with a warning if it has a direction;
///  * a tie of a node to itself is left out, with a warning;
///  * ids that cannot be ids are replaced, with a warning, and kept in the column id_in_file;
///  * all other attributes are unknown columns.
/// Errors: ids that stand twice, ends that are no node, a `weight` that is no
/// finite number.  O(cells).
void tables_from_graph(const ExchangeGraph& graph, RowSink& sink, const Limits& limits,
                       const Watch& watch);

}  // namespace bindeglied::detail
