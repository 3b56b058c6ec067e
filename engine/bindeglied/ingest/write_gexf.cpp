#include <string>
#include <string_view>

#include "bindeglied/ingest/detail/write_graph.hpp"
#include "bindeglied/ingest/detail/xml_text.hpp"

namespace bindeglied::detail {
namespace {

class GexfText {
 public:
  GexfText(const ExchangeGraph& graph, const Watch& watch) : graph_(graph), watch_(watch) {}

  /// Version 1.3 has kinds of edges, and each its own direction.
  std::string write(std::string_view root, bool is_newer) {
    xml_ = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    xml_ += root;
    if (!graph_.name.empty()) {
      xml_ += "  <meta>\n    <description>";
      append_xml(xml_, graph_.name);
      xml_ += "</description>\n  </meta>\n";
    }
    const bool is_plain = is_undirected(graph_);
    xml_ += "  <graph mode=\"static\"";
    field("defaultedgetype", is_plain ? "undirected" : "directed");
    xml_ += ">\n";
    declare("node", graph_.node_attributes);
    declare("edge", graph_.edge_attributes);
    append_nodes();
    append_edges(is_newer, is_newer && !is_plain);
    return std::move(xml_) + "  </graph>\n</gexf>\n";
  }

 private:
  void declare(std::string_view owner, const AttributeTable& attributes) {
    xml_ += "    <attributes class=\"" + std::string(owner) + "\">\n";
    std::size_t position = 0;
    for (const Attribute& attribute : attributes.all()) {
      xml_ += "      <attribute id=\"" + std::to_string(position++) + '"';
      field("title", attribute.name);
      field("type", xml_type_name(attribute.type));
      xml_ += "/>\n";
    }
    xml_ += "    </attributes>\n";
  }

  void append_nodes() {
    xml_ += "    <nodes>\n";
    for (const ExchangeNode& node : graph_.nodes) {
      watch_.check();
      xml_ += "      <node";
      field("id", graph_.view(node.id));
      field("label", label_of(graph_, node));
      xml_ += ">\n";
      values(node.cells);
      xml_ += "      </node>\n";
    }
    xml_ += "    </nodes>\n";
  }

  void append_edges(bool has_kind, bool has_type) {
    xml_ += "    <edges>\n";
    std::size_t number = 0;
    for (const ExchangeEdge& edge : graph_.edges) {
      watch_.check();
      xml_ += "      <edge id=\"" + std::to_string(number++) + '"';
      field("source", graph_.view(edge.from));
      field("target", graph_.view(edge.to));
      if (has_type && !edge.is_directed) field("type", "undirected");
      if (has_kind) field("kind", cell_of(graph_, graph_.edge_attributes, edge.cells, "kind"));
      xml_ += ">\n";
      values(edge.cells);
      xml_ += "      </edge>\n";
    }
    xml_ += "    </edges>\n";
  }

  void values(const std::vector<AttributeCell>& cells) {
    xml_ += "        <attvalues>\n";
    for (const AttributeCell& cell : cells) {
      xml_ += "          <attvalue for=\"" + std::to_string(cell.attribute) + '"';
      field("value", graph_.view(cell.value));
      xml_ += "/>\n";
    }
    xml_ += "        </attvalues>\n";
  }

  void field(std::string_view name, std::string_view value) {
    xml_ += ' ';
    xml_ += name;
    xml_ += "=\"";
    append_xml(xml_, value);
    xml_ += '"';
  }

  const ExchangeGraph& graph_;
  const Watch& watch_;
  std::string xml_ = {};
};

}  // namespace

std::vector<FileContent> write_gexf_1_3(const ExchangeGraph& graph, const Watch& watch) {
  constexpr std::string_view root = "<gexf xmlns=\"http://gexf.net/1.3\" version=\"1.3\">\n";
  return {{.name = "graph.gexf", .bytes = GexfText(graph, watch).write(root, true)}};
}

std::vector<FileContent> write_gexf_1_2(const ExchangeGraph& graph, const Watch& watch) {
  constexpr std::string_view root =
      "<gexf xmlns=\"http://www.gexf.net/1.2draft\" version=\"1.2\">\n";
  return {{.name = "graph.gexf", .bytes = GexfText(graph, watch).write(root, false)}};
}

}  // namespace bindeglied::detail
