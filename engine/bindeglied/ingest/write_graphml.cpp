#include <string>
#include <string_view>

#include "bindeglied/ingest/detail/write_graph.hpp"
#include "bindeglied/ingest/detail/xml_text.hpp"

namespace bindeglied::detail {
namespace {

/// Declares the attributes as keys n0, n1 ... or e0, e1 ...
void append_keys(std::string& xml, const AttributeTable& attributes, std::string_view owner) {
  std::size_t position = 0;
  for (const Attribute& attribute : attributes.all()) {
    xml += "  <key id=\"";
    xml += owner.front();
    xml += std::to_string(position++) + "\" for=\"";
    xml += owner;
    xml += "\" attr.name=\"";
    append_xml(xml, attribute.name);
    xml += "\" attr.type=\"";
    xml += xml_type_name(attribute.type);
    xml += "\"/>\n";
  }
}

void append_graphml_cells(std::string& xml, const ExchangeGraph& graph,
                          const std::vector<AttributeCell>& cells, char owner) {
  for (const AttributeCell& cell : cells) {
    xml += "      <data key=\"";
    xml += owner;
    xml += std::to_string(cell.attribute) + "\">";
    append_xml(xml, graph.view(cell.value));
    xml += "</data>\n";
  }
}

void append_attribute(std::string& xml, std::string_view name, std::string_view value) {
  xml += ' ';
  xml += name;
  xml += "=\"";
  append_xml(xml, value);
  xml += '"';
}

}  // namespace

std::vector<FileContent> write_graphml(const ExchangeGraph& graph, const Watch& watch) {
  std::string xml =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n";
  append_keys(xml, graph.node_attributes, "node");
  append_keys(xml, graph.edge_attributes, "edge");
  if (!graph.tables.empty()) {
    xml += "  <key id=\"g0\" for=\"graph\" attr.name=\"tables\" attr.type=\"string\"/>\n";
  }
  const std::string_view direction = is_undirected(graph) ? "undirected" : "directed";
  xml += "  <graph edgedefault=\"" + std::string(direction) + "\">\n";
  if (!graph.tables.empty()) {
    xml += "    <data key=\"g0\">";
    append_xml(xml, graph.tables);
    xml += "</data>\n";
  }
  for (const ExchangeNode& node : graph.nodes) {
    watch.check();
    xml += "    <node";
    append_attribute(xml, "id", graph.view(node.id));
    xml += ">\n";
    append_graphml_cells(xml, graph, node.cells, 'n');
    xml += "    </node>\n";
  }
  for (const ExchangeEdge& edge : graph.edges) {
    watch.check();
    xml += "    <edge";
    append_attribute(xml, "source", graph.view(edge.from));
    append_attribute(xml, "target", graph.view(edge.to));
    xml += ">\n";
    append_graphml_cells(xml, graph, edge.cells, 'e');
    xml += "    </edge>\n";
  }
  return {{.name = "graph.graphml", .bytes = xml + "  </graph>\n</graphml>\n"}};
}

}  // namespace bindeglied::detail
