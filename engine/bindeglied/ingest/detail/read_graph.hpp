#pragma once

#include <string_view>

#include "bindeglied/base/watch.hpp"
#include "bindeglied/ingest/detail/exchange_graph.hpp"
#include "bindeglied/ingest/detail/graph_builder.hpp"
#include "bindeglied/ingest/detail/guess_table.hpp"
#include "bindeglied/ingest/detail/row_sink.hpp"
#include "bindeglied/ingest/limits.hpp"

namespace bindeglied::detail {

// One function per format: what the bytes say, with everything that is wrong reported to `problems`
// by element (nodes and edges are counted from 1) and attribute.  `file` is the name in messages.
// Limits throw Error{limit}.  O(bytes).
//
// Attributes keep the names that the file gives them; what a format itself says of an element goes
// by one name in all: nodes `label`, `kind`, edges `label`, `kind`, `weight`, `start`, `end`.  Of
// attributes of the whole network the name is read; any other is reported as `graph.attribute`.
// Of several networks in a file the first one is read, with the warning `graph.several`.

/// GraphML of any program: keys with defaults, edges of both directions, nested graphs (yEd's
/// groups), labels inside yEd's shapes.  A node inside another has its id as `parent`; the <desc>
/// of a node or edge is its attribute `desc`.  Hyperedges, ports, locators, values that are no
/// plain text and elements that are none of GraphML are left out with a warning.
[[nodiscard]] ExchangeGraph read_graphml(std::string_view bytes, std::string_view file,
                                         RowSink& problems, const Limits& limits,
                                         const Watch& watch);

/// GEXF 1.0 to 1.3: attributes with defaults, nested nodes (as in GraphML, also by `pid`), edges of
/// both directions; of a value that changes with time the first one counts, with a note.  The
/// network is called as its graph is, else by the title, else the description.
[[nodiscard]] ExchangeGraph read_gexf(std::string_view bytes, std::string_view file,
                                      RowSink& problems, const Limits& limits, const Watch& watch);

/// Pajek .net and projects .paj: vertices of one or two modes, arcs and edges, as lines, lists or
/// matrices, with relations or labels, and with times as GEXF has them; UTF-8 or Windows-1252.  A
/// partition or vector is an attribute of the vertices, where it can belong to no other network of
/// the file.  Coordinates,
/// shapes, colours and whatever else says how a program draws them are passed over.
[[nodiscard]] ExchangeGraph read_pajek(std::string_view bytes, std::string_view file,
                                       RowSink& problems, const Limits& limits, const Watch& watch);

/// JSON of networks: node-link (networkx, D3), JSON Graph Format 1 and 2, Kumu's blueprints,
/// Cytoscape.  Our own further tables in it go to `problems` as those of a JSON document do.
[[nodiscard]] ExchangeGraph read_json_graph(std::string_view bytes, std::string_view file,
                                            RowSink& problems, const Limits& limits,
                                            const Watch& watch);

/// One of the two CSV files of a network, as Gephi and Kumu write them, into `builder`.  `Type` or
/// `Direction` says the direction of an edge, where it is one.
void read_graph_csv(std::string_view bytes, std::string_view file, GraphHalf half,
                    GraphBuilder& builder, RowSink& problems, const Limits& limits,
                    const Watch& watch);

/// True when a JSON document is a network and not a document of our tables: by the first of its
/// members that is known.  O(bytes) in the worst case.
[[nodiscard]] bool is_json_graph(std::string_view bytes);

}  // namespace bindeglied::detail
