#include <algorithm>
#include <string>
#include <string_view>

#include "bindeglied/ingest/detail/write_graph.hpp"

namespace bindeglied::detail {
namespace {

/// Pajek knows no quotation marks inside quoted labels, and no line ends.
std::string pajek_label(std::string_view text) {
  std::string label(text);
  std::ranges::replace(label, '"', '\'');
  std::ranges::replace_if(
      label, [](char c) { return c == '\n' || c == '\r'; }, ' ');
  return label;
}

}  // namespace

std::vector<FileContent> write_pajek(const ExchangeGraph& graph) {
  std::string net;
  if (!graph.name.empty()) net += "*Network " + pajek_label(graph.name) + "\n";
  net += "*Vertices " + std::to_string(graph.nodes.size()) + "\n";
  std::size_t number = 0;
  for (const ExchangeNode& node : graph.nodes) {
    net += std::to_string(++number) + " \"" + pajek_label(graph.view(node.id)) + "\"\n";
  }
  const std::vector<std::uint32_t> numbers = node_numbers(graph);
  net += "*Arcs\n";
  for (const ExchangeEdge& edge : graph.edges) {
    net += std::to_string(numbers[edge.from.index()]) + " " +
           std::to_string(numbers[edge.to.index()]) + " 1 l \"" +
           pajek_label(cell_of(graph, graph.edge_attributes, edge.cells, "kind")) + "\"\n";
  }
  return {{.name = "graph.net", .bytes = std::move(net)}};
}

}  // namespace bindeglied::detail
