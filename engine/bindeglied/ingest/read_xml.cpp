#include "bindeglied/ingest/detail/read_xml.hpp"

#include <algorithm>
#include <optional>
#include <string>

#include <pugixml.hpp>

#include "bindeglied/base/text.hpp"
#include "bindeglied/ingest/detail/decode_text.hpp"
#include "bindeglied/ingest/detail/text_place.hpp"
#include "bindeglied/ingest/detail/xml_text.hpp"

namespace bindeglied::detail {
namespace {

std::string_view local_name(std::string_view name) {
  const std::size_t colon = name.rfind(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

/// Hands on what stands in the parsed document.
class XmlWalk {
 public:
  XmlWalk(std::string_view file, const Limits& limits, const Watch& watch, XmlSink& sink)
      : file_(file), limits_(limits), watch_(watch), sink_(sink) {}

  void visit(const pugi::xml_node& element, std::uint64_t depth) {
    if (depth > limits_.max_nesting) {
      throw_limit(file_, depth, "elements inside each other", "max_nesting", limits_.max_nesting);
    }
    if (++visited_ % 16384 == 0) watch_.check(file_, 0.5);
    const std::string_view name = local_name(element.name());
    sink_.open(name, attributes_of(element));
    for (const pugi::xml_node& child : element.children()) {
      if (child.type() == pugi::node_element) {
        visit(child, depth + 1);
      } else if (child.type() == pugi::node_pcdata || child.type() == pugi::node_cdata) {
        sink_.text(child.value());
      }
    }
    sink_.close(name);
  }

 private:
  const std::vector<XmlAttribute>& attributes_of(const pugi::xml_node& element) {
    attributes_.clear();
    for (const pugi::xml_attribute& attribute : element.attributes()) {
      if (attributes_.size() == limits_.max_keys) {
        throw_limit(file_, attributes_.size() + 1, "attributes of one element", "max_keys",
                    limits_.max_keys);
      }
      attributes_.push_back({local_name(attribute.name()), attribute.value()});
    }
    return attributes_;
  }

  std::string_view file_;
  const Limits& limits_;
  const Watch& watch_;
  XmlSink& sink_;
  std::vector<XmlAttribute> attributes_ = {};
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

std::string_view attribute_of(const std::vector<XmlAttribute>& attributes, std::string_view name) {
  const auto found = std::ranges::find(attributes, name, &XmlAttribute::name);
  return found == attributes.end() ? std::string_view{} : found->value;
}

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
  XmlWalk(file, limits, watch, sink).visit(document.document_element(), 1);
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
