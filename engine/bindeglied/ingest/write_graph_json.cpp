#include <string>
#include <string_view>

#include "bindeglied/base/text.hpp"
#include "bindeglied/ingest/detail/json_text.hpp"
#include "bindeglied/ingest/detail/write_graph.hpp"

namespace bindeglied::detail {
namespace {

/// One object on a line of its own, member by member.
class JsonRow {
 public:
  explicit JsonRow(std::string& json) : json_(json) { json_ += '{'; }
  JsonRow(const JsonRow&) = delete;
  JsonRow& operator=(const JsonRow&) = delete;
  ~JsonRow() { json_ += '}'; }

  void text(std::string_view key, std::string_view value) {
    begin(key);
    append_json_string(json_, value);
  }
  void json(std::string_view key, std::string_view value) {
    begin(key);
    json_ += value;
  }
  void list(std::string_view key, std::string_view joined) {
    begin(key);
    std::string_view before = "[";
    for (const std::string_view part : split(joined, '|')) {
      json_ += before;
      append_json_string(json_, part);
      before = ", ";
    }
    json_ += ']';
  }
  void begin(std::string_view key) {
    if (!is_first_) json_ += ", ";
    is_first_ = false;
    append_json_string(json_, key);
    json_ += ": ";
  }

 private:
  std::string& json_;
  bool is_first_ = true;
};

/// All cells but those of the attribute that stands elsewhere.
void append_json_cells(JsonRow& row, const ExchangeGraph& graph, const AttributeTable& attributes,
                       const std::vector<AttributeCell>& cells, std::string_view left_out) {
  for (const AttributeCell& cell : cells) {
    const Attribute& attribute = attributes.all()[cell.attribute];
    if (attribute.name == left_out) continue;
    const std::string_view value = graph.view(cell.value);
    if (cell.is_json) {
      row.json(attribute.name, value);
    } else if (attribute.type == AttributeType::list) {
      row.list(attribute.name, value);
    } else {
      row.text(attribute.name, value);
    }
  }
}

/// The rows of an array, or the members of an object, one per line.
template <class Rows, class Append>
void append_lines(std::string& json, const Rows& rows, const Watch& watch, Append append) {
  std::string_view before = "\n    ";
  for (const auto& row : rows) {
    watch.check();
    json += before;
    append(row);
    before = ",\n    ";
  }
  json += "\n  ";
}

/// The tables without the line end after them.
std::string_view tables_of(const ExchangeGraph& graph) {
  const std::string_view tables = graph.tables;
  return tables.substr(0, tables.find_last_not_of('\n') + 1);
}

std::string_view kind_of_edge(const ExchangeGraph& graph, const ExchangeEdge& edge) {
  return cell_of(graph, graph.edge_attributes, edge.cells, "kind");
}

std::vector<FileContent> node_link(const ExchangeGraph& graph, std::string_view edges_key,
                                   const Watch& watch) {
  const std::string_view is_directed = is_undirected(graph) ? "false" : "true";
  std::string json = "{\n  \"directed\": " + std::string(is_directed) +
                     ",\n  \"multigraph\": true,\n  \"graph\": ";
  {
    JsonRow attributes(json);
    if (!graph.name.empty()) attributes.text("name", graph.name);
    if (!graph.tables.empty()) attributes.json("tables", tables_of(graph));
  }
  json += ",\n  \"nodes\": [";
  append_lines(json, graph.nodes, watch, [&](const ExchangeNode& node) {
    JsonRow row(json);
    row.text("id", graph.view(node.id));
    append_json_cells(row, graph, graph.node_attributes, node.cells, {});
  });
  json += "],\n  \"" + std::string(edges_key) + "\": [";
  append_lines(json, graph.edges, watch, [&](const ExchangeEdge& edge) {
    JsonRow row(json);
    row.text("source", graph.view(edge.from));
    row.text("target", graph.view(edge.to));
    append_json_cells(row, graph, graph.edge_attributes, edge.cells, {});
  });
  return {{.name = "graph.json", .bytes = json + "]\n}\n"}};
}

}  // namespace

std::string_view cell_of(const ExchangeGraph& graph, const AttributeTable& attributes,
                         const std::vector<AttributeCell>& cells, std::string_view name) {
  for (const AttributeCell& cell : cells) {
    if (attributes.all()[cell.attribute].name == name) return graph.view(cell.value);
  }
  return {};
}

std::string_view label_of(const ExchangeGraph& graph, const ExchangeNode& node) {
  const std::string_view name = cell_of(graph, graph.node_attributes, node.cells, "name");
  return name.empty() ? graph.view(node.id) : name;
}

std::vector<FileContent> write_node_link(const ExchangeGraph& graph, const Watch& watch) {
  return node_link(graph, "links", watch);
}

std::vector<FileContent> write_node_link_edges(const ExchangeGraph& graph, const Watch& watch) {
  return node_link(graph, "edges", watch);
}

std::vector<FileContent> write_kumu_json(const ExchangeGraph& graph, const Watch& watch) {
  std::string json = "{\n  \"elements\": [";
  append_lines(json, graph.nodes, watch, [&](const ExchangeNode& node) {
    JsonRow row(json);
    row.text("id", graph.view(node.id));
    row.text("label", label_of(graph, node));
    row.text("type", cell_of(graph, graph.node_attributes, node.cells, "kind"));
    append_json_cells(row, graph, graph.node_attributes, node.cells, "kind");
  });
  json += "],\n  \"connections\": [";
  append_lines(json, graph.edges, watch, [&](const ExchangeEdge& edge) {
    JsonRow row(json);
    row.text("from", graph.view(edge.from));
    row.text("to", graph.view(edge.to));
    row.text("type", kind_of_edge(graph, edge));
    row.text("direction", edge.is_directed ? "directed" : "undirected");
    append_json_cells(row, graph, graph.edge_attributes, edge.cells, "kind");
  });
  return {{.name = "graph.json", .bytes = json + "]\n}\n"}};
}

std::vector<FileContent> write_json_graph(const ExchangeGraph& graph, const Watch& watch) {
  const bool is_plain = is_undirected(graph);
  std::string json = "{\"graph\": {\n  \"directed\": ";
  json += is_plain ? "false,\n" : "true,\n";
  if (!graph.name.empty()) {
    json += "  \"label\": ";
    append_json_string(json, graph.name);
    json += ",\n";
  }
  if (!graph.tables.empty()) {
    json += "  \"metadata\": {\"tables\": " + std::string(tables_of(graph)) + "},\n";
  }
  json += "  \"nodes\": {";
  append_lines(json, graph.nodes, watch, [&](const ExchangeNode& node) {
    append_json_string(json, graph.view(node.id));
    json += ": ";
    JsonRow row(json);
    row.text("label", label_of(graph, node));
    row.begin("metadata");
    JsonRow metadata(json);
    append_json_cells(metadata, graph, graph.node_attributes, node.cells, {});
  });
  json += "},\n  \"edges\": [";
  append_lines(json, graph.edges, watch, [&](const ExchangeEdge& edge) {
    JsonRow row(json);
    row.text("source", graph.view(edge.from));
    row.text("target", graph.view(edge.to));
    row.text("relation", kind_of_edge(graph, edge));
    if (!is_plain && !edge.is_directed) row.json("directed", "false");
    row.begin("metadata");
    JsonRow metadata(json);
    append_json_cells(metadata, graph, graph.edge_attributes, edge.cells, "kind");
  });
  return {{.name = "graph.json", .bytes = json + "]\n}}\n"}};
}

}  // namespace bindeglied::detail
