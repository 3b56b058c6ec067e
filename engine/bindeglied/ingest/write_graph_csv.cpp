#include <array>
#include <string>
#include <string_view>
#include <utility>

#include "bindeglied/ingest/detail/cell_guard.hpp"
#include "bindeglied/ingest/detail/csv_text.hpp"
#include "bindeglied/ingest/detail/write_graph.hpp"

namespace bindeglied::detail {
namespace {

/// What a program calls the columns that it looks for.
struct CsvWords {
  std::string_view nodes;  ///< file names
  std::string_view edges;
  std::array<std::string_view, 2> node;  ///< id, label
  std::array<std::string_view, 3> edge;  ///< source, target, direction
  std::string_view directed;             ///< what stands under the last
  std::string_view undirected;
  std::string_view kind;  ///< instead of `kind`
};

constexpr CsvWords gephi_words = {.nodes = "nodes.csv",
                                  .edges = "edges.csv",
                                  .node = {"Id", "Label"},
                                  .edge = {"Source", "Target", "Type"},
                                  .directed = "Directed",
                                  .undirected = "Undirected",
                                  .kind = "kind"};
constexpr CsvWords kumu_words = {.nodes = "elements.csv",
                                 .edges = "connections.csv",
                                 .node = {"ID", "Label"},
                                 .edge = {"From", "To", "Direction"},
                                 .directed = "directed",
                                 .undirected = "undirected",
                                 .kind = "Type"};

/// The cells of a row, each under its attribute.
void append_csv_cells(CsvText& csv, const ExchangeGraph& graph, const AttributeTable& attributes,
                      const std::vector<AttributeCell>& cells) {
  std::vector<std::string> texts(attributes.all().size());
  for (const AttributeCell& cell : cells) {
    const std::string_view text = graph.view(cell.value);
    texts[cell.attribute] = cell.is_json ? std::string(text) : guard_cell(text);
  }
  for (const std::string& text : texts) csv.cell(text);
  csv.end_line();
}

void append_headings(CsvText& csv, const AttributeTable& attributes, const CsvWords& words) {
  for (const Attribute& attribute : attributes.all()) {
    csv.header(attribute.name == "kind" ? words.kind : attribute.name);
  }
  csv.end_line();
}

std::vector<FileContent> write_with(const ExchangeGraph& graph, const CsvWords& words,
                                    const Watch& watch) {
  CsvText nodes(CsvDialect::standard);
  for (const std::string_view heading : words.node) nodes.header(heading);
  append_headings(nodes, graph.node_attributes, words);
  for (const ExchangeNode& node : graph.nodes) {
    watch.check();
    nodes.cell(guard_cell(graph.view(node.id)));
    nodes.cell(guard_cell(label_of(graph, node)));
    append_csv_cells(nodes, graph, graph.node_attributes, node.cells);
  }
  CsvText edges(CsvDialect::standard);
  for (const std::string_view heading : words.edge) edges.header(heading);
  append_headings(edges, graph.edge_attributes, words);
  for (const ExchangeEdge& edge : graph.edges) {
    watch.check();
    edges.cell(guard_cell(graph.view(edge.from)));
    edges.cell(guard_cell(graph.view(edge.to)));
    edges.cell(edge.is_directed ? words.directed : words.undirected);
    append_csv_cells(edges, graph, graph.edge_attributes, edge.cells);
  }
  return {{.name = std::string(words.nodes), .bytes = nodes.take()},
          {.name = std::string(words.edges), .bytes = edges.take()}};
}

}  // namespace

std::vector<FileContent> write_gephi_csv(const ExchangeGraph& graph, const Watch& watch) {
  return write_with(graph, gephi_words, watch);
}

std::vector<FileContent> write_kumu_csv(const ExchangeGraph& graph, const Watch& watch) {
  return write_with(graph, kumu_words, watch);
}

}  // namespace bindeglied::detail
