#include "bindeglied/ingest/detail/graphml_words.hpp"

#include "bindeglied/ingest/detail/exchange_graph.hpp"

namespace bindeglied::detail {

GraphmlElement graphml_element(const XmlElement& element, bool is_in_content) {
  using enum GraphmlElement;
  const std::string_view name = element.name();
  if (is_in_content) {
    const bool is_label = name == "NodeLabel" || name == "EdgeLabel" || name == "Label.Text";
    return is_label ? label : other;
  }
  if (element.is_foreign()) return foreign;
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
  return foreign;
}

DeclaredAttribute graphml_key(XmlElement& element) {
  std::string_view name = element.attribute("attr.name");
  if (name.empty()) name = element.attribute("id");
  const bool is_of_html = element.peek("attr.uri").find("yworks") != std::string_view::npos;
  return {.name = std::string(name),
          .type = to_lower_ascii(element.attribute("attr.type")),
          .owner = std::string(element.attribute("for")),
          .is_drawing = !element.attribute("yfiles.type").empty() ||
                        (is_of_html && !element.attribute("attr.uri").empty())};
}

void read_parse_hints(XmlElement& graph) {
  for (const XmlAttribute& attribute : graph.all()) {
    if (attribute.name.starts_with("parse.")) graph.attribute(attribute.name);
  }
}

std::string_view locator_target(XmlElement& locator) {
  const std::string_view linked = locator.attribute("xlink:href");
  return linked.empty() ? locator.attribute("href") : linked;
}

}  // namespace bindeglied::detail
