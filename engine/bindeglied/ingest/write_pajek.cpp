#include <algorithm>
#include <string>
#include <string_view>

#include "bindeglied/ingest/detail/write_graph.hpp"

namespace bindeglied::detail {

bool has_no_line_form(std::string_view text) {
  return text.find_first_of("\"\r\n") != std::string_view::npos;
}

std::string one_line(std::string_view text) {
  std::string line(text);
  std::ranges::replace(line, '"', '\'');
  std::ranges::replace_if(
      line, [](char c) { return c == '\n' || c == '\r'; }, ' ');
  return line;
}

std::vector<FileContent> write_pajek(const ExchangeGraph& graph, const Watch& watch) {
  std::string net;
  if (!graph.name.empty()) net += "*Network " + one_line(graph.name) + "\n";
  net += "*Vertices " + std::to_string(graph.nodes.size()) + "\n";
  std::size_t number = 0;
  for (const ExchangeNode& node : graph.nodes) {
    watch.check();
    net += std::to_string(++number) + " \"" + one_line(graph.view(node.id)) + "\"\n";
  }
  const std::vector<std::uint32_t> numbers = node_numbers(graph);
  net += is_undirected(graph) ? "*Edges\n" : "*Arcs\n";
  for (const ExchangeEdge& edge : graph.edges) {
    watch.check();
    net += std::to_string(numbers[edge.from.index()]) + " " +
           std::to_string(numbers[edge.to.index()]) + " 1 l \"" +
           one_line(cell_of(graph, graph.edge_attributes, edge.cells, "kind")) + "\"\n";
  }
  return {{.name = "graph.net", .bytes = std::move(net)}};
}

}  // namespace bindeglied::detail
