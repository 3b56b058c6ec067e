#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace bindeglied::detail {

/// Appends the text as a JSON string (RFC 8259), escaping only what must be: quote, backslash and
/// control characters below U+0020.  Precondition: valid UTF-8.
void append_json_string(std::string& json, std::string_view text);

/// The text that a JSON string stands for.  Precondition: `token` is one valid JSON string with its
/// quotes.
[[nodiscard]] std::string json_string_text(std::string_view token);

/// A member of a JSON object as it is written: `key` with its quotes, `value` any JSON.
struct JsonMember {
  std::string_view key;
  std::string_view value;
};

/// The members of a JSON object in their order, read without touching them, so that numbers keep
/// all their digits.  An empty text has none.  Precondition: one valid, compact JSON object.  The
/// views share the life of `object`.  O(length).
[[nodiscard]] std::vector<JsonMember> json_members(std::string_view object);

}  // namespace bindeglied::detail
