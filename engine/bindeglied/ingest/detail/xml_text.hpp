#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "bindeglied/ingest/detail/exchange_graph.hpp"

namespace bindeglied::detail {

/// Appends the text as content of an XML element or attribute, so that parsers give it back as it
/// is: line ends and tabs stand as references.  A character that XML 1.0 cannot hold becomes
/// U+FFFD. Precondition: valid UTF-8.
void append_xml(std::string& xml, std::string_view text);

/// True when append_xml() changes what the text says.
[[nodiscard]] bool has_no_xml_form(std::string_view text);

/// What GraphML and GEXF call the type of an attribute: "double", "boolean", "string".
[[nodiscard]] std::string_view xml_type_name(AttributeType type);

/// What is wrong with a text file that claims to be XML.
struct XmlFault {
  std::string_view code;
  std::size_t offset = 0;  ///< first byte that is at fault
  std::string_view rule;
};

/// Looks for what parsers let pass or do too much with: declarations (DOCTYPE, ENTITY), references
/// to entities of the file's own, references to and bytes of characters that XML 1.0 does not have,
/// encodings other than UTF-8.  Precondition: valid UTF-8.  O(bytes).
[[nodiscard]] std::optional<XmlFault> find_xml_fault(std::string_view bytes);

}  // namespace bindeglied::detail
