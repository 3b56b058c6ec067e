#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "bindeglied/ingest/detail/write_graph.hpp"

namespace bindeglied::detail {
namespace {

/// UCINET separates labels by blanks and commas, unless they stand in quotation marks.
std::string dl_label(std::string_view text) {
  std::string label = one_line(text);
  std::ranges::replace(label, '\t', ' ');
  return label.find_first_of(" ,:;") == std::string::npos ? label : '"' + label + '"';
}

/// How often each pair is tied.
using PairCounts = std::map<std::pair<std::uint32_t, std::uint32_t>, std::size_t>;

/// One matrix per kind of tie, by name.
std::map<std::string, PairCounts> count_pairs(const ExchangeGraph& graph, const Watch& watch) {
  const std::vector<std::uint32_t> numbers = node_numbers(graph);
  std::map<std::string, PairCounts> kinds;
  for (const ExchangeEdge& edge : graph.edges) {
    watch.check();
    const std::string kind(cell_of(graph, graph.edge_attributes, edge.cells, "kind"));
    ++kinds[kind][{numbers[edge.from.index()], numbers[edge.to.index()]}];
  }
  return kinds;
}

}  // namespace

std::vector<FileContent> write_dl(const ExchangeGraph& graph, const Watch& watch) {
  const std::map<std::string, PairCounts> kinds = count_pairs(graph, watch);
  std::string dl = "DL n=" + std::to_string(graph.nodes.size());
  if (kinds.size() > 1) dl += " nm=" + std::to_string(kinds.size());
  dl += "\nformat = edgelist1\nlabels:\n";
  for (const ExchangeNode& node : graph.nodes) dl += dl_label(graph.view(node.id)) + "\n";
  if (kinds.size() > 1) {
    dl += "matrix labels:\n";
    for (const auto& [kind, pairs] : kinds) dl += dl_label(kind) + "\n";
  }
  dl += "data:\n";
  bool is_first = true;
  for (const auto& [kind, pairs] : kinds) {
    if (!is_first) dl += "!\n";
    is_first = false;
    for (const auto& [pair, count] : pairs) {
      watch.check();
      dl += std::to_string(pair.first) + " " + std::to_string(pair.second) + " " +
            std::to_string(count) + "\n";
    }
  }
  return {{.name = "graph.dl", .bytes = std::move(dl)}};
}

}  // namespace bindeglied::detail
