#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "bindeglied/ingest/detail/read_xml.hpp"

namespace bindeglied::detail {

/// The elements of GraphML that mean something to us.
enum class GraphmlElement : std::uint8_t {
  other,
  key,
  graph,
  node,
  edge,
  data,
  fallback,  ///< <default>
  label,     ///< of a shape of yEd
  hyperedge,
  port
};

/// By the name of the element; inside data and defaults only the labels of yEd's shapes mean
/// something.
[[nodiscard]] GraphmlElement graphml_element(std::string_view name, bool is_in_content);

/// A declared attribute.
struct GraphmlKey {
  std::string name;
  std::string type;   ///< "double"; empty = text
  std::string owner;  ///< "node", "edge", "graph", "all"
  std::string fallback = {};
  bool is_drawing = false;  ///< says how a program of yWorks draws an element
};

/// What the attributes of a <key> declare; without a name its id is the name.
[[nodiscard]] GraphmlKey graphml_key(const std::vector<XmlAttribute>& attributes);

/// What stands in data or a default.
struct GraphmlContent {
  std::string text = {};      ///< all of it, that of elements inside too
  bool has_elements = false;  ///< it is no plain text
  bool has_own_text = false;  ///< and not only within elements
  bool has_label = false;
};

}  // namespace bindeglied::detail
