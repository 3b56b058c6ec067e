#pragma once

#include <string_view>

namespace bindeglied::detail {

// What members of a JSON document that is a network are called.

/// The list of edges: links, edges, connections.
[[nodiscard]] bool is_edges_key(std::string_view key);

/// Where elements, and networks, keep their attributes apart: metadata, attributes, data.
[[nodiscard]] bool is_nested_key(std::string_view key);

/// What says in one word what an element is or is called: a list of one text says the same.
[[nodiscard]] bool is_word_key(std::string_view key);

/// What programs write at a network about the file itself, or about how they draw it, which says
/// nothing about the network.
[[nodiscard]] bool is_technical_key(std::string_view key);

}  // namespace bindeglied::detail
