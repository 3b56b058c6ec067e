#include <set>
#include <string>
#include <string_view>

#include "bindeglied/base/enum_names.hpp"
#include "bindeglied/ingest/detail/write_graph.hpp"
#include "bindeglied/model/vocabulary.hpp"

namespace bindeglied::detail {
namespace {

std::string vna_text(std::string_view text) { return '"' + one_line(text) + '"'; }

std::string vna_heading(std::string_view name) {
  return name.find_first_of(" \t\"") == std::string_view::npos ? std::string(name) : vna_text(name);
}

std::string vna_nodes(const ExchangeGraph& graph, const Watch& watch) {
  std::string vna = "*node data\nID";
  const std::vector<Attribute>& attributes = graph.node_attributes.all();
  for (const Attribute& attribute : attributes) vna += " " + vna_heading(attribute.name);
  vna += "\n";
  for (const ExchangeNode& node : graph.nodes) {
    watch.check();
    std::vector<std::string> values(attributes.size(), "\"\"");
    for (const AttributeCell& cell : node.cells) {
      const bool is_number = attributes[cell.attribute].type == AttributeType::number;
      const std::string_view text = graph.view(cell.value);
      values[cell.attribute] = is_number ? std::string(text) : vna_text(text);
    }
    vna += vna_text(graph.view(node.id));
    for (const std::string& value : values) vna += " " + value;
    vna += "\n";
  }
  return vna;
}

/// As 1 to 5: the level that the tie has, or else that of its kind; nothing, as VNA writes what is
/// missing, for a tie that is no involvement.
std::string level_number(const ExchangeGraph& graph, const ExchangeEdge& edge,
                         const std::set<Text>& venues) {
  const auto cell = [&](std::string_view name) {
    return cell_of(graph, graph.edge_attributes, edge.cells, name);
  };
  Level level = parse_enum<Level>(cell("level")).value_or(Level::none);
  const auto kind = parse_enum<TieKind>(cell("kind"));
  if (level == Level::none && kind && venues.contains(edge.to)) level = default_level(*kind);
  return level == Level::none ? "\"\"" : std::to_string(static_cast<int>(level));
}

std::set<Text> venues_of(const ExchangeGraph& graph) {
  std::set<Text> venues;
  for (const ExchangeNode& node : graph.nodes) {
    if (cell_of(graph, graph.node_attributes, node.cells, node_type_name) == "venue") {
      venues.insert(node.id);
    }
  }
  return venues;
}

}  // namespace

std::vector<FileContent> write_vna(const ExchangeGraph& graph, const Watch& watch) {
  std::set<std::string_view> kinds;
  const auto kind_of = [&](const ExchangeEdge& edge) {
    return cell_of(graph, graph.edge_attributes, edge.cells, "kind");
  };
  for (const ExchangeEdge& edge : graph.edges) kinds.insert(kind_of(edge));
  std::string vna = vna_nodes(graph, watch) + "*tie data\nfrom to";
  for (const std::string_view kind : kinds) vna += " " + vna_heading(kind);
  vna += " level\n";
  const std::set<Text> venues = venues_of(graph);
  for (const ExchangeEdge& edge : graph.edges) {
    watch.check();
    vna += vna_text(graph.view(edge.from)) + " " + vna_text(graph.view(edge.to));
    for (const std::string_view kind : kinds) vna += kind == kind_of(edge) ? " 1" : " 0";
    vna += " " + level_number(graph, edge, venues) + "\n";
  }
  return {{.name = "graph.vna", .bytes = std::move(vna)}};
}

}  // namespace bindeglied::detail
