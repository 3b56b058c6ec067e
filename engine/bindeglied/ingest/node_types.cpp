#include "bindeglied/ingest/detail/node_types.hpp"

#include <optional>

#include "bindeglied/ingest/detail/references.hpp"
#include "bindeglied/ingest/detail/vocabulary_words.hpp"
#include "bindeglied/model/vocabulary.hpp"

namespace bindeglied::detail {
namespace {

/// What a node says of itself; none when it says nothing that we know.
std::optional<bool> says_venue(const ExchangeGraph& graph, const GraphRoles& roles,
                               const ExchangeNode& node) {
  if (const AttributeCell* type = find_cell(node.cells, roles.type)) {
    const std::string_view word = graph.view(type->value);
    if (word == "venue") return true;
    if (word == "stakeholder") return false;
  }
  if (const AttributeCell* kind = find_cell(node.cells, roles.kind)) {
    const std::string_view word = graph.view(kind->value);
    if (vocabulary_words<VenueKind>().find(word)) return true;
    if (vocabulary_words<StakeholderKind>().find(word)) return false;
  }
  if (const AttributeCell* mode = find_cell(node.cells, roles.mode)) {
    return graph.view(mode->value) == "1";
  }
  return std::nullopt;
}

/// What an edge says of its end.
enum class EndsAt : std::uint8_t { either, venue, stakeholder };

EndsAt ends_at(const ExchangeGraph& graph, const GraphRoles& roles, const ExchangeEdge& edge) {
  const AttributeCell* cell = find_cell(edge.cells, roles.kind);
  if (cell == nullptr) return EndsAt::stakeholder;
  const auto item = vocabulary_words<TieKind>().find(graph.view(cell->value));
  if (!item) return EndsAt::stakeholder;
  const TieKind kind = EnumNames<TieKind>::names.at(*item).value;
  if (kind == TieKind::funds || kind == TieKind::responsible_for) return EndsAt::either;
  return is_involvement(kind) ? EndsAt::venue : EndsAt::stakeholder;
}

}  // namespace

std::vector<bool> find_venues(const ExchangeGraph& graph, const GraphRoles& of_nodes,
                              const GraphRoles& of_edges,
                              const std::vector<std::uint32_t>& numbers) {
  std::vector<bool> is_reached(graph.nodes.size(), false);
  std::vector<bool> is_excluded(graph.nodes.size(), false);
  for (const ExchangeEdge& edge : graph.edges) {
    const std::uint32_t from = numbers[edge.from.index()];
    const std::uint32_t to = numbers[edge.to.index()];
    if (from > 0) is_excluded[from - 1] = true;
    if (to == 0) continue;
    const EndsAt end = ends_at(graph, of_edges, edge);
    if (end == EndsAt::venue) is_reached[to - 1] = true;
    if (end == EndsAt::stakeholder) is_excluded[to - 1] = true;
  }
  std::vector<bool> are_venues;
  for (std::size_t k = 0; k < graph.nodes.size(); ++k) {
    are_venues.push_back(
        says_venue(graph, of_nodes, graph.nodes[k]).value_or(is_reached[k] && !is_excluded[k]));
  }
  return are_venues;
}

}  // namespace bindeglied::detail
