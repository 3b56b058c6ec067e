#include "bindeglied/ingest/detail/graphml_words.hpp"

#include "bindeglied/ingest/detail/exchange_graph.hpp"

namespace bindeglied::detail {

GraphmlElement graphml_element(std::string_view name, bool is_in_content) {
  using enum GraphmlElement;
  if (is_in_content) {
    const bool is_label = name == "NodeLabel" || name == "EdgeLabel" || name == "Label.Text";
    return is_label ? label : other;
  }
  if (name == "key") return key;
  if (name == "graph") return graph;
  if (name == "node") return node;
  if (name == "edge") return edge;
  if (name == "data") return data;
  if (name == "hyperedge") return hyperedge;
  if (name == "port") return port;
  if (name == "default") return fallback;
  if (name == "desc") return description;
  if (name == "locator") return locator;
  return name == "graphml" || name == "endpoint" ? other : foreign;
}

DeclaredAttribute graphml_key(const std::vector<XmlAttribute>& attributes) {
  std::string_view name = attribute_of(attributes, "attr.name");
  if (name.empty()) name = attribute_of(attributes, "id");
  const std::string_view drawing_of_html = attribute_of(attributes, "attr.uri");
  return {.name = std::string(name),
          .type = to_lower_ascii(attribute_of(attributes, "attr.type")),
          .owner = std::string(attribute_of(attributes, "for")),
          .is_drawing = !attribute_of(attributes, "yfiles.type").empty() ||
                        drawing_of_html.find("yworks") != std::string_view::npos};
}

}  // namespace bindeglied::detail
