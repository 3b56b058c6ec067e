#include "bindeglied/ingest/detail/exchange_graph.hpp"

#include <algorithm>
#include <array>

namespace bindeglied::detail {
namespace {

enum Seen : std::uint8_t { seen_text = 1, seen_number = 2, seen_boolean = 4 };

std::uint8_t seen_type(std::string_view value, bool is_json) {
  if (!is_json || value.empty()) return seen_text;
  if (value == "true" || value == "false") return seen_boolean;
  const bool is_number = value[0] == '-' || (value[0] >= '0' && value[0] <= '9');
  return is_number ? seen_number : seen_text;
}

template <class Rows>
void settle(AttributeTable& attributes, const Rows& rows, const StringPool& strings) {
  std::vector<std::uint8_t> seen(attributes.all().size(), 0);
  for (const auto& row : rows) {
    for (const AttributeCell& cell : row.cells) {
      const std::uint8_t type = seen_type(strings.view(cell.value), cell.is_json);
      seen[cell.attribute] = static_cast<std::uint8_t>(seen[cell.attribute] | type);
    }
  }
  for (std::size_t k = 0; k < seen.size(); ++k) {
    Attribute& attribute = attributes.all()[k];
    if (attribute.type == AttributeType::list) continue;
    attribute.type = seen[k] == seen_number    ? AttributeType::number
                     : seen[k] == seen_boolean ? AttributeType::boolean
                                               : AttributeType::text;
  }
}

/// What the node is called: `label`, else `name`, in any case; empty without both.
std::string_view label_cell(const ExchangeGraph& graph, const ExchangeNode& node) {
  std::string_view name;
  for (const AttributeCell& cell : node.cells) {
    const std::string attribute = to_lower_ascii(graph.node_attributes.all()[cell.attribute].name);
    if (attribute == "label") return graph.view(cell.value);
    if (attribute == "name") name = graph.view(cell.value);
  }
  return name;
}

}  // namespace

std::uint32_t AttributeTable::position(std::string_view name) {
  const auto [found, is_new] =
      index_.emplace(std::string(name), static_cast<std::uint32_t>(attributes_.size()));
  if (is_new) attributes_.push_back({.name = found->first});
  return found->second;
}

bool AttributeTable::has(std::string_view name) const { return index_.contains(std::string(name)); }

std::string to_lower_ascii(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return lower;
}

bool is_structural_name(std::string_view name) {
  constexpr std::array<std::string_view, 24> words = {
      "attributes", "bipartite", "data",  "directed",    "direction", "edge type",
      "end",        "from",      "id",    "interaction", "key",       "label",
      "latitude",   "lng",       "long",  "longitude",   "metadata",  "node_type",
      "relation",   "source",    "start", "tables",      "target",    "type"};
  const std::string lower = to_lower_ascii(name);
  return lower == "to" || lower == "element type" || lower.starts_with(extra_prefix) ||
         std::ranges::find(words, lower) != words.end();
}

std::string attribute_of_extra(std::string_view column, std::string_view text) {
  const bool is_no_weight = to_lower_ascii(column) == "weight" && json_number(text).empty();
  const bool has_prefix = is_no_weight || is_structural_name(column);
  return std::string(has_prefix ? extra_prefix : "") + std::string(column);
}

const AttributeCell* find_cell(const std::vector<AttributeCell>& cells, std::uint32_t attribute) {
  const auto found = std::ranges::find(cells, attribute, &AttributeCell::attribute);
  return found == cells.end() ? nullptr : &*found;
}

std::vector<std::uint32_t> node_numbers(const ExchangeGraph& graph) {
  std::vector<std::uint32_t> numbers(graph.strings->size(), 0);
  std::uint32_t number = 0;
  for (const ExchangeNode& node : graph.nodes) {
    ++number;
    if (numbers[node.id.index()] == 0) numbers[node.id.index()] = number;
  }
  return numbers;
}

bool is_undirected(const ExchangeGraph& graph) {
  return !graph.edges.empty() && std::ranges::none_of(graph.edges, &ExchangeEdge::is_directed);
}

void resolve_labels(ExchangeGraph& graph) {
  std::unordered_map<std::string_view, Text> by_label;
  for (ExchangeNode& node : graph.nodes) {
    const std::string_view label = label_cell(graph, node);
    if (node.id == empty_text()) node.id = graph.strings->intern(label);
    if (label.empty()) continue;
    const auto [found, is_new] = by_label.emplace(label, node.id);
    if (!is_new) found->second = empty_text();  // of several: none
  }
  const std::vector<std::uint32_t> numbers = node_numbers(graph);
  for (ExchangeEdge& edge : graph.edges) {
    for (Text* end : {&edge.from, &edge.to}) {
      if (numbers[end->index()] != 0) continue;
      const auto found = by_label.find(graph.view(*end));
      if (found != by_label.end() && found->second != empty_text()) *end = found->second;
    }
  }
}

void settle_types(ExchangeGraph& graph) {
  settle(graph.node_attributes, graph.nodes, *graph.strings);
  settle(graph.edge_attributes, graph.edges, *graph.strings);
}

}  // namespace bindeglied::detail
