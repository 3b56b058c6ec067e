#include "bindeglied/ingest/detail/json_graph_words.hpp"

#include <algorithm>
#include <array>
#include <span>

#include "bindeglied/base/text.hpp"

namespace bindeglied::detail {
namespace {

bool is_among(std::string_view word, std::span<const std::string_view> words) {
  return std::ranges::find(words, word) != words.end();
}

}  // namespace

bool is_edges_key(std::string_view key) {
  constexpr std::array<std::string_view, 3> words = {"links", "edges", "connections"};
  return is_among(key, words);
}

bool is_nested_key(std::string_view key) {
  constexpr std::array<std::string_view, 3> words = {"metadata", "attributes", "data"};
  return is_among(key, words);
}

bool is_word_key(std::string_view key) {
  constexpr std::array<std::string_view, 11> words = {
      "art",   "bipartite", "edge type", "element type", "interaction", "kind",
      "label", "name",      "node_type", "relation",     "type"};
  return is_among(to_lower_ascii(key), words);
}

bool is_technical_key(std::string_view key) {
  constexpr std::array<std::string_view, 16> words = {"$schema",
                                                      "SUID",
                                                      "__Annotations",
                                                      "edge_default",
                                                      "format_version",
                                                      "generated_by",
                                                      "id",
                                                      "mode",
                                                      "multigraph",
                                                      "node_default",
                                                      "schema",
                                                      "selected",
                                                      "shared_name",
                                                      "type",
                                                      "version",
                                                      "target_cytoscapejs_version"};
  return is_among(key, words);
}

}  // namespace bindeglied::detail
