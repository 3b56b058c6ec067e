#include "bindeglied/ingest/detail/xml_text.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <system_error>

namespace bindeglied::detail {
namespace {

/// U+FFFE and U+FFFF, the only characters beyond the controls that XML 1.0 leaves out.
bool starts_noncharacter(std::string_view text) {
  return text.starts_with("\xEF\xBF\xBE") || text.starts_with("\xEF\xBF\xBF");
}

bool is_bare_control(char c) {
  return static_cast<unsigned char>(c) < 0x20 && c != '\t' && c != '\n' && c != '\r';
}

std::string_view reference_for(char c) {
  switch (c) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return "&quot;";
    case '\t':
      return "&#9;";
    case '\n':
      return "&#10;";
    case '\r':
      return "&#13;";
    default:
      return {};
  }
}

/// Char of XML 1.0, https://www.w3.org/TR/xml/#charsets.
bool is_xml_character(std::uint32_t point) {
  if (point < 0x20) return point == 0x9 || point == 0xA || point == 0xD;
  return point <= 0xD7FF || (point >= 0xE000 && point <= 0xFFFD) ||
         (point >= 0x10000 && point <= 0x10FFFF);
}

/// Whether `name`, what stands between & and ;, is a reference that needs no declaration.
bool is_known_reference(std::string_view name) {
  constexpr std::array<std::string_view, 5> entities = {"amp", "lt", "gt", "quot", "apos"};
  if (std::ranges::find(entities, name) != entities.end()) return true;
  if (!name.starts_with('#')) return false;
  const bool is_hexadecimal = name.size() > 1 && name[1] == 'x';
  const std::string_view digits = name.substr(is_hexadecimal ? 2 : 1);
  std::uint32_t point = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), point,
                                            is_hexadecimal ? 16 : 10);
  return !digits.empty() && error == std::errc{} && end == digits.data() + digits.size() &&
         is_xml_character(point);
}

/// The value of encoding="..." in the declaration; empty when there is none.
std::string_view declared_encoding(std::string_view declaration) {
  const std::size_t name = declaration.find("encoding");
  if (name == std::string_view::npos) return {};
  const std::size_t open = declaration.find_first_of("\"'", name);
  if (open == std::string_view::npos) return {};
  const std::size_t close = declaration.find(declaration[open], open + 1);
  return declaration.substr(open + 1, close == std::string_view::npos ? 0 : close - open - 1);
}

bool is_utf8_name(std::string_view encoding) {
  const std::string lower = to_lower_ascii(encoding);
  return lower.empty() || lower == "utf-8" || lower == "utf8" || lower == "us-ascii" ||
         lower == "ascii";
}

/// A part of the file in which & and < mean nothing: it ends after `end`.
struct Opaque {
  std::string_view start;
  std::string_view end;
};

constexpr std::array<Opaque, 3> opaque_parts = {Opaque{"<!--", "-->"}, Opaque{"<![CDATA[", "]]>"},
                                                Opaque{"<?", "?>"}};

/// Where the opaque part that starts at `at` ends; 0 when none starts there.
std::size_t opaque_end(std::string_view bytes, std::size_t at) {
  const std::string_view rest = bytes.substr(at);
  for (const Opaque& part : opaque_parts) {
    if (!rest.starts_with(part.start)) continue;
    const std::size_t end = bytes.find(part.end, at + part.start.size());
    return end == std::string_view::npos ? bytes.size() : end + part.end.size();
  }
  return 0;
}

std::optional<XmlFault> find_declaration(std::string_view bytes) {
  const std::size_t start = bytes.find_first_not_of("\xEF\xBB\xBF \t\r\n");
  if (start == std::string_view::npos) return std::nullopt;
  const std::string_view head = bytes.substr(start);
  if (!head.starts_with("<?xml")) return std::nullopt;
  const std::string_view declaration = head.substr(0, head.find("?>"));
  if (is_utf8_name(declared_encoding(declaration))) return std::nullopt;
  return XmlFault{"xml.encoding", start, "must be UTF-8, and say so or nothing"};
}

}  // namespace

void append_xml(std::string& xml, std::string_view text) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    if (is_bare_control(c)) {
      xml += "\xEF\xBF\xBD";
    } else if (c == '\xEF' && starts_noncharacter(text.substr(at))) {
      xml += "\xEF\xBF\xBD";
      at += 2;
    } else if (const std::string_view reference = reference_for(c); !reference.empty()) {
      xml += reference;
    } else {
      xml += c;
    }
  }
}

std::string_view xml_type_name(AttributeType type) {
  switch (type) {
    case AttributeType::number:
      return "double";
    case AttributeType::boolean:
      return "boolean";
    default:
      return "string";
  }
}

bool has_no_xml_form(std::string_view text) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (is_bare_control(text[at])) return true;
    if (text[at] == '\xEF' && starts_noncharacter(text.substr(at))) return true;
  }
  return false;
}

std::optional<XmlFault> find_xml_fault(std::string_view bytes) {
  if (auto fault = find_declaration(bytes)) return fault;
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    const char c = bytes[at];
    if (is_bare_control(c) || (c == '\xEF' && starts_noncharacter(bytes.substr(at)))) {
      return XmlFault{"xml.character", at, "must be a character that XML 1.0 allows"};
    }
    if (c == '<') {
      const std::size_t end = opaque_end(bytes, at);
      if (end == 0 && bytes.substr(at).starts_with("<!")) {
        return XmlFault{"xml.doctype", at, "must not declare a document type or entities"};
      }
      // Controls inside are found as well: only & and < are passed over.
      for (std::size_t inside = at; inside < end; ++inside) {
        if (!is_bare_control(bytes[inside])) continue;
        return XmlFault{"xml.character", inside, "must be a character that XML 1.0 allows"};
      }
      if (end != 0) at = end - 1;
    } else if (c == '&') {
      constexpr std::size_t longest = 12;
      const std::string_view rest = bytes.substr(at + 1, longest);
      const std::size_t end = rest.find(';');
      if (end == std::string_view::npos || !is_known_reference(rest.substr(0, end))) {
        return XmlFault{"xml.reference", at,
                        "must be &amp; &lt; &gt; &quot; &apos; or a character that XML 1.0 allows"};
      }
    }
  }
  return std::nullopt;
}

}  // namespace bindeglied::detail
