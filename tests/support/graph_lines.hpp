#pragma once

#include <string>
#include <vector>

#include "bindeglied/ingest/detail/exchange_graph.hpp"

namespace bindeglied::testing {

/// A graph as one line per element: "a name=A lat=json:1.5", "a -> b kind=leads", "a -- b".
[[nodiscard]] inline std::vector<std::string> graph_lines(const detail::ExchangeGraph& graph) {
  std::vector<std::string> lines;
  const auto append = [&](std::string line, const auto& row, const detail::AttributeTable& names) {
    for (const detail::AttributeCell& cell : row.cells) {
      line += " " + names.all()[cell.attribute].name + "=" + (cell.is_json ? "json:" : "") +
              std::string(graph.view(cell.value));
    }
    lines.push_back(line);
  };
  for (const detail::ExchangeNode& node : graph.nodes) {
    append(std::string(graph.view(node.id)), node, graph.node_attributes);
  }
  for (const detail::ExchangeEdge& edge : graph.edges) {
    append(std::string(graph.view(edge.from)) + (edge.is_directed ? " -> " : " -- ") +
               std::string(graph.view(edge.to)),
           edge, graph.edge_attributes);
  }
  return lines;
}

}  // namespace bindeglied::testing
