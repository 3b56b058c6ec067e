#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "bindeglied/ingest/detail/declared_attributes.hpp"
#include "bindeglied/ingest/detail/read_xml.hpp"

namespace bindeglied::detail {

/// The elements of GraphML that mean something to us.
enum class GraphmlElement : std::uint8_t {
  other,  ///< passed over: the outermost one, and within data
  key,
  graph,
  node,
  edge,
  data,
  fallback,  ///< <default>
  label,     ///< of a shape of yEd
  hyperedge,
  port,
  description,  ///< <desc>
  locator,      ///< points to where the element stands instead
  foreign       ///< outside data, and not of GraphML
};

/// By the name of an element that is not the outermost one; inside data and defaults only the
/// labels of yEd's shapes mean something.
[[nodiscard]] GraphmlElement graphml_element(const XmlElement& element, bool is_in_content);

/// What the attributes of a <key> declare; without a name its id is the name.
[[nodiscard]] DeclaredAttribute graphml_key(XmlElement& element);

/// Reads what a <graph> says for programs that make room before they read: parse.nodes ...
void read_parse_hints(XmlElement& graph);

/// Where a <locator> points to.
[[nodiscard]] std::string_view locator_target(XmlElement& locator);

/// What stands in data or a default.
struct GraphmlContent {
  std::string text = {};      ///< all of it, that of elements inside too
  bool has_elements = false;  ///< it is no plain text
  bool has_own_text = false;  ///< and not only within elements
  bool has_label = false;
};

}  // namespace bindeglied::detail
