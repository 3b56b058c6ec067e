#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "bindeglied/base/watch.hpp"
#include "bindeglied/ingest/detail/row_sink.hpp"
#include "bindeglied/ingest/limits.hpp"

namespace bindeglied::detail {

struct XmlAttribute {
  std::string_view name;  ///< as the file writes it; with a prefix it belongs to another language
  std::string_view value;
  bool is_read = false;  ///< somebody asked for it
};

/// An element that was opened; valid during the call only.  Declarations of namespaces, xml: and
/// xsi: attributes are not among its attributes: they say nothing about the network.
class XmlElement {
 public:
  /// `offset` is where it stands in `bytes`; all must outlive the element.
  XmlElement(std::string_view name, bool is_foreign, std::vector<XmlAttribute>& attributes,
             std::string_view bytes, std::size_t offset)
      : name_(name),
        attributes_(attributes),
        bytes_(bytes),
        offset_(offset),
        is_foreign_(is_foreign) {}

  /// Without the prefix of its namespace.
  [[nodiscard]] std::string_view name() const { return name_; }
  /// In another namespace than the outermost element.
  [[nodiscard]] bool is_foreign() const { return is_foreign_; }
  /// The value of that attribute, which counts as read; empty when there is none.
  std::string_view attribute(std::string_view name);
  /// The same, and it does not count as read.
  [[nodiscard]] std::string_view peek(std::string_view name) const;
  [[nodiscard]] const std::vector<XmlAttribute>& all() const { return attributes_; }
  /// All attributes; they count as read.
  const std::vector<XmlAttribute>& read_all();
  /// Neither the element nor what is inside it is understood: it is named, and passed over without
  /// further calls.
  void leave_out() { is_left_out_ = true; }
  [[nodiscard]] bool is_left_out() const { return is_left_out_; }
  /// "line 3, column 7: ".  O(offset).
  [[nodiscard]] std::string place() const;

 private:
  std::string_view name_;
  std::vector<XmlAttribute>& attributes_;
  std::string_view bytes_;
  std::size_t offset_;
  bool is_foreign_;
  bool is_left_out_ = false;
};

/// Follows the elements of an XML document.
class XmlSink {
 public:
  XmlSink() = default;
  XmlSink(const XmlSink&) = delete;
  XmlSink& operator=(const XmlSink&) = delete;
  virtual ~XmlSink() = default;

  /// Attributes that nobody asks for are named.
  virtual void open(XmlElement& element) = 0;
  /// Text right inside the element that is open, references resolved; may come in several parts.
  /// False when it has no place there; then it is named unless it is blank.
  virtual bool text(std::string_view text) = 0;
  /// `name` as in open().
  virtual void close(std::string_view name) = 0;
};

/// Reads a whole document into the sink.  What no tool needs is refused, not interpreted: document
/// types and entities, encodings other than UTF-8, characters that XML lacks.  A fault is reported
/// with line and column to `problems`, and nothing is handed on.  What the sink does not understand
/// is reported at the end, see UnreadParts.  Throws Error{limit} above max_file_bytes and
/// max_nesting, Error{interrupted}.
void read_xml(std::string_view bytes, std::string_view file, RowSink& problems,
              const Limits& limits, const Watch& watch, XmlSink& sink);

/// The name of the first element, without the prefix of its namespace; empty when there is none.
[[nodiscard]] std::string_view xml_root_name(std::string_view bytes);

}  // namespace bindeglied::detail
