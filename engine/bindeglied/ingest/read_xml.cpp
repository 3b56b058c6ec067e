#include "bindeglied/ingest/detail/read_xml.hpp"

#include <algorithm>
#include <optional>
#include <string>

#include <pugixml.hpp>

#include "bindeglied/base/text.hpp"
#include "bindeglied/ingest/detail/decode_text.hpp"
#include "bindeglied/ingest/detail/text_place.hpp"
#include "bindeglied/ingest/detail/unread_parts.hpp"
#include "bindeglied/ingest/detail/xml_namespaces.hpp"
#include "bindeglied/ingest/detail/xml_text.hpp"

namespace bindeglied::detail {
namespace {

/// Hands on what stands in the parsed document, and notes what is not understood.
class XmlWalk {
 public:
  XmlWalk(std::string_view bytes, std::string_view file, const Limits& limits, const Watch& watch,
          XmlSink& sink)
      : bytes_(bytes), file_(file), limits_(limits), watch_(watch), sink_(sink) {}

  void visit(const pugi::xml_node& node, std::uint64_t depth) {
    if (depth > limits_.max_nesting) {
      throw_limit(file_, depth, "elements inside each other", "max_nesting", limits_.max_nesting);
    }
    if (++visited_ % 16384 == 0) watch_.check(file_, 0.5);
    const std::size_t declared = namespaces_.size();
    read_attributes(node);
    const std::string_view space = namespaces_.of_element(node.name());
    if (depth == 1) own_space_ = space;
    XmlElement element(local_name(node.name()), space != own_space_, attributes_, bytes_,
                       offset_of(node));
    sink_.open(element);
    if (element.is_left_out()) {
      unread_.add_element(node.name(), offset_of(node));
    } else {
      note_unread(node);
      visit_inside(node, depth);
      sink_.close(element.name());
    }
    namespaces_.forget_down_to(declared);
  }

  [[nodiscard]] const UnreadParts& unread() const { return unread_; }

 private:
  void visit_inside(const pugi::xml_node& node, std::uint64_t depth) {
    for (const pugi::xml_node& child : node.children()) {
      if (child.type() == pugi::node_element) {
        visit(child, depth + 1);
      } else if (child.type() == pugi::node_pcdata || child.type() == pugi::node_cdata) {
        const bool is_read = sink_.text(child.value());
        if (!is_read && !trim(child.value()).empty()) {
          unread_.add_text(node.name(), child.value(), offset_of(node));
        }
      }
    }
  }

  void read_attributes(const pugi::xml_node& node) {
    attributes_.clear();
    std::size_t count = 0;
    for (const pugi::xml_attribute& attribute : node.attributes()) {
      if (count++ == limits_.max_keys) {
        throw_limit(file_, count, "attributes of one element", "max_keys", limits_.max_keys);
      }
      const std::string_view name = attribute.name();
      const std::string_view prefix = name_prefix(name);
      if (namespaces_.declare(name, attribute.value()) || prefix == "xml" || prefix == "xsi") {
        continue;
      }
      attributes_.push_back({name, attribute.value()});
    }
  }

  void note_unread(const pugi::xml_node& node) {
    for (const XmlAttribute& attribute : attributes_) {
      if (attribute.is_read || trim(attribute.value).empty()) continue;
      unread_.add_attribute(node.name(), attribute.name, attribute.value, offset_of(node));
    }
  }

  /// Of the bracket before the name.
  static std::size_t offset_of(const pugi::xml_node& node) {
    return static_cast<std::size_t>(std::max<std::ptrdiff_t>(node.offset_debug() - 1, 0));
  }

  std::string_view bytes_;
  std::string_view file_;
  const Limits& limits_;
  const Watch& watch_;
  XmlSink& sink_;
  XmlNamespaces namespaces_ = {};
  std::string_view own_space_ = {};  ///< of the outermost element
  std::vector<XmlAttribute> attributes_ = {};
  UnreadParts unread_ = {};
  std::uint64_t visited_ = 0;
};

std::string xml_place(std::string_view bytes, std::size_t offset) {
  return position_text(text_place(bytes, offset)) + ": ";
}

void report_fault(RowSink& problems, std::string_view file, std::string_view code,
                  std::string_view value, const std::string& rule) {
  problems.report({.code = std::string(code),
                   .severity = Severity::error,
                   .file = std::string(file),
                   .table = {},
                   .row = 0,
                   .column = {},
                   .value = excerpt(value),
                   .rule = rule});
}

/// The start of the character at or before that byte.
std::size_t character_start(std::string_view bytes, std::size_t offset) {
  offset = std::min(offset, bytes.size());
  while (offset > 0 && offset < bytes.size() &&
         (static_cast<unsigned char>(bytes[offset]) & 0xC0U) == 0x80U) {
    --offset;
  }
  return offset;
}

/// What keeps the bytes from being looked at as XML; reported.
bool is_refused(std::string_view bytes, std::string_view file, RowSink& problems) {
  if (const std::string_view encoding = wide_encoding(bytes); !encoding.empty()) {
    report_fault(problems, file, "xml.encoding", encoding, "must be UTF-8");
    return true;
  }
  if (const auto bad = first_invalid_utf8(bytes)) {
    report_fault(problems, file, "xml.encoding", {}, xml_place(bytes, *bad) + "must be UTF-8");
    return true;
  }
  if (const auto fault = find_xml_fault(bytes)) {
    const std::string_view rest = bytes.substr(fault->offset);
    const std::string_view value = rest.substr(0, rest.find_first_of(" \t\r\n>;", 1));
    report_fault(problems, file, fault->code, fault->code == "xml.character" ? "" : value,
                 xml_place(bytes, fault->offset) + std::string(fault->rule));
    return true;
  }
  return false;
}

}  // namespace

std::string_view XmlElement::attribute(std::string_view name) {
  const auto found = std::ranges::find(attributes_, name, &XmlAttribute::name);
  if (found == attributes_.end()) return {};
  found->is_read = true;
  return found->value;
}

std::string_view XmlElement::peek(std::string_view name) const {
  const auto found = std::ranges::find(attributes_, name, &XmlAttribute::name);
  return found == attributes_.end() ? std::string_view{} : found->value;
}

const std::vector<XmlAttribute>& XmlElement::read_all() {
  for (XmlAttribute& attribute : attributes_) attribute.is_read = true;
  return attributes_;
}

std::string XmlElement::place() const { return xml_place(bytes_, offset_); }

void read_xml(std::string_view bytes, std::string_view file, RowSink& problems,
              const Limits& limits, const Watch& watch, XmlSink& sink) {
  if (bytes.size() > limits.max_file_bytes) {
    throw_limit(file, bytes.size(), "bytes", "max_file_bytes", limits.max_file_bytes);
  }
  if (is_refused(bytes, file, problems)) return;
  watch.check(file, 0.0);
  pugi::xml_document document;
  constexpr unsigned int options = pugi::parse_default | pugi::parse_ws_pcdata_single;
  const pugi::xml_parse_result result =
      document.load_buffer(bytes.data(), bytes.size(), options, pugi::encoding_utf8);
  if (result.status == pugi::status_no_document_element) {
    report_fault(problems, file, "xml.empty", {}, "must hold an element");
    return;
  }
  if (!result) {
    const std::size_t offset = character_start(bytes, static_cast<std::size_t>(result.offset));
    report_fault(problems, file, "xml.syntax", bytes.substr(offset),
                 xml_place(bytes, offset) + "must be XML: " + result.description());
    return;
  }
  for (const pugi::xml_node& other : document.children()) {
    if (other.type() != pugi::node_element || other == document.document_element()) continue;
    report_fault(problems, file, "xml.syntax", other.name(),
                 "must be one document: a second one follows");
    return;
  }
  XmlWalk walk(bytes, file, limits, watch, sink);
  walk.visit(document.document_element(), 1);
  walk.unread().report(bytes, file, problems);
}

std::string_view xml_root_name(std::string_view bytes) {
  for (std::size_t at = bytes.find('<'); at != std::string_view::npos; at = bytes.find('<', at)) {
    const std::string_view rest = bytes.substr(at + 1);
    if (rest.starts_with("!--")) {
      at = bytes.find("-->", at);
    } else if (rest.starts_with('?') || rest.starts_with('!')) {
      at = bytes.find('>', at);
    } else {
      return local_name(rest.substr(0, rest.find_first_of(" \t\r\n/>")));
    }
    if (at == std::string_view::npos) break;
  }
  return {};
}

}  // namespace bindeglied::detail
