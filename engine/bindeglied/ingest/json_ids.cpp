#include "bindeglied/ingest/detail/json_ids.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <system_error>

#include "bindeglied/base/text.hpp"

namespace bindeglied::detail {
namespace {

bool is_below_two_to_64(std::string_view digits) {
  std::uint64_t whole = 0;
  return std::from_chars(digits.data(), digits.data() + digits.size(), whole).ec == std::errc{};
}

}  // namespace

JsonId json_id(JsonScalar kind, std::string_view text) {
  if (kind != JsonScalar::other || text == "true" || text == "false") return {std::string(text)};
  if (text.find_first_of(".eE") == std::string_view::npos) {
    return {std::string(text), is_below_two_to_64(text.substr(text.starts_with('-') ? 1 : 0))};
  }
  constexpr double largest_exact = 9007199254740992.0;
  double value = 0.0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return {to_text(value), std::abs(value) <= largest_exact};
}

void resolve_missing_ids(ExchangeGraph& graph) {
  const auto has_no_id = [](const ExchangeNode& node) { return node.id == empty_text(); };
  const bool has_positions = !graph.nodes.empty() && std::ranges::all_of(graph.nodes, has_no_id);
  resolve_labels(graph);
  if (!has_positions) return;
  for (ExchangeEdge& edge : graph.edges) {
    for (Text* end : {&edge.from, &edge.to}) {
      const std::string_view text = graph.view(*end);
      std::size_t position = 0;
      const auto parsed = std::from_chars(text.data(), text.data() + text.size(), position);
      const bool is_whole = parsed.ec == std::errc{} && parsed.ptr == text.data() + text.size();
      if (is_whole && position < graph.nodes.size()) *end = graph.nodes[position].id;
    }
  }
}

}  // namespace bindeglied::detail
