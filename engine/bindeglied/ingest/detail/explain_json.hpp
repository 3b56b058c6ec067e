#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace bindeglied::detail {

/// A place where a document breaks the rules of JSON, in plain words.
struct JsonFault {
  std::string code;   ///< json.syntax or json.not_finite
  std::string value;  ///< what stands there; empty at the end of the file
  std::string rule;   ///< "line 3, column 7: must be ..."
};

/// Turns what the JSON library says into a fault.  `position` is the number of bytes read, `token`
/// the last token with control characters as <U+000A>, `reason` the library's text.  Rules of JSON:
/// RFC 8259, https://www.rfc-editor.org/rfc/rfc8259.  Precondition: `bytes` is valid UTF-8.
[[nodiscard]] JsonFault explain_json(std::string_view bytes, std::size_t position,
                                     std::string_view token, std::string_view reason);

}  // namespace bindeglied::detail
