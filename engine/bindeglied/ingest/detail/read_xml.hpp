#pragma once

#include <string_view>
#include <vector>

#include "bindeglied/base/watch.hpp"
#include "bindeglied/ingest/detail/row_sink.hpp"
#include "bindeglied/ingest/limits.hpp"

namespace bindeglied::detail {

struct XmlAttribute {
  std::string_view name;  ///< without the prefix of its namespace
  std::string_view value;
};

/// Follows the elements of an XML document.
class XmlSink {
 public:
  XmlSink() = default;
  XmlSink(const XmlSink&) = delete;
  XmlSink& operator=(const XmlSink&) = delete;
  virtual ~XmlSink() = default;

  /// `name` is without the prefix of its namespace; views are valid during the call only.
  virtual void open(std::string_view name, const std::vector<XmlAttribute>& attributes) = 0;
  /// Text right inside the element that is open, references resolved; may come in several parts.
  virtual void text(std::string_view text) = 0;
  virtual void close(std::string_view name) = 0;
};

/// The value of that attribute; empty when there is none.
[[nodiscard]] std::string_view attribute_of(const std::vector<XmlAttribute>& attributes,
                                            std::string_view name);

/// Reads a whole document into the sink.  What no tool needs is refused, not interpreted: document
/// types and entities, encodings other than UTF-8, characters that XML lacks.  A fault is reported
/// with line and column to `problems`, and nothing is handed on.  Throws Error{limit} above
/// max_file_bytes and max_nesting, Error{interrupted}.
void read_xml(std::string_view bytes, std::string_view file, RowSink& problems,
              const Limits& limits, const Watch& watch, XmlSink& sink);

/// The name of the first element, without the prefix of its namespace; empty when there is none.
[[nodiscard]] std::string_view xml_root_name(std::string_view bytes);

}  // namespace bindeglied::detail
