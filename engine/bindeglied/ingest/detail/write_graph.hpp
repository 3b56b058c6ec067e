#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "bindeglied/base/watch.hpp"
#include "bindeglied/ingest/detail/exchange_graph.hpp"
#include "bindeglied/ingest/write_dataset.hpp"

namespace bindeglied::detail {

// One function per format: the files that say of the graph what the format can say.  Where there is
// one file, its name is that of the format's ending ("x.graphml"); nothing is looked up, so each is
// O(cells).  All text is UTF-8.  Throws Error{interrupted}.
//
// Edges without direction are written as such where a format says it edge by edge and all its
// readers take it: GEXF 1.3, Gephi, Kumu, JSON Graph Format.  networkx and igraph take networks of
// one sort only: in GraphML, GEXF 1.2draft, Pajek and node-link JSON all edges have no direction
// when none has one, see is_undirected(), else all have.  UCINET's matrices are always directed.

/// GraphML (Brandes et al., 2002, doi:10.1007/3-540-45848-4_59): typed keys, one direction for
/// all edges; the other tables stand as JSON in the attribute `tables` of the graph.
[[nodiscard]] std::vector<FileContent> write_graphml(const ExchangeGraph& graph,
                                                     const Watch& watch = {});

/// GEXF, https://gexf.net/1.3/: each attribute as `attvalue`, the kind of a tie also as `kind`.
[[nodiscard]] std::vector<FileContent> write_gexf_1_3(const ExchangeGraph& graph,
                                                      const Watch& watch = {});

/// GEXF 1.2draft, the version that networkx 2.8 reads.
[[nodiscard]] std::vector<FileContent> write_gexf_1_2(const ExchangeGraph& graph,
                                                      const Watch& watch = {});

/// Pajek .net: ids as labels, the kind of a tie as the label of its arc, 1 as its value.
[[nodiscard]] std::vector<FileContent> write_pajek(const ExchangeGraph& graph,
                                                   const Watch& watch = {});

/// UCINET DL: one matrix per kind of tie as edgelist1; parallel ties of a kind are counted.
[[nodiscard]] std::vector<FileContent> write_dl(const ExchangeGraph& graph,
                                                const Watch& watch = {});

/// UCINET/NetDraw VNA: all attributes of nodes; of ties one column of 0 and 1 per kind, and `level`
/// as 1 to 5, that of the kind where the tie has none of its own, empty for relations.
[[nodiscard]] std::vector<FileContent> write_vna(const ExchangeGraph& graph,
                                                 const Watch& watch = {});

/// nodes.csv and edges.csv as Gephi imports them.
[[nodiscard]] std::vector<FileContent> write_gephi_csv(const ExchangeGraph& graph,
                                                       const Watch& watch = {});

/// elements.csv and connections.csv as Kumu imports them.
[[nodiscard]] std::vector<FileContent> write_kumu_csv(const ExchangeGraph& graph,
                                                      const Watch& watch = {});

/// Kumu's JSON "blueprint", https://docs.kumu.io/guides/import/blueprints.
[[nodiscard]] std::vector<FileContent> write_kumu_json(const ExchangeGraph& graph,
                                                       const Watch& watch = {});

/// JSON Graph Format 2, https://jsongraphformat.info: the other tables under graph.metadata.tables.
[[nodiscard]] std::vector<FileContent> write_json_graph(const ExchangeGraph& graph,
                                                        const Watch& watch = {});

/// Node-link JSON with the key `links`: networkx before 3.4, D3.  The other tables under
/// graph.tables.
[[nodiscard]] std::vector<FileContent> write_node_link(const ExchangeGraph& graph,
                                                       const Watch& watch = {});

/// Node-link JSON with the key `edges`: networkx from 3.4.
[[nodiscard]] std::vector<FileContent> write_node_link_edges(const ExchangeGraph& graph,
                                                             const Watch& watch = {});

/// What the node is shown as: its name, else its id.
[[nodiscard]] std::string_view label_of(const ExchangeGraph& graph, const ExchangeNode& node);

/// True for a text with quotation marks or line ends, which formats of lines cannot hold.
[[nodiscard]] bool has_no_line_form(std::string_view text);

/// The text as such a format can hold it: with ' for quotation marks and blanks for line ends.
[[nodiscard]] std::string one_line(std::string_view text);

/// The text of an attribute of a row by name; empty when it has none.
[[nodiscard]] std::string_view cell_of(const ExchangeGraph& graph, const AttributeTable& attributes,
                                       const std::vector<AttributeCell>& cells,
                                       std::string_view name);

}  // namespace bindeglied::detail
