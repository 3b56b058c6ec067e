#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace bindeglied::detail {

/// What a byte of a text file can be that no text may hold.
enum class DamageKind : std::uint8_t {
  nul,           ///< a NUL byte
  undefined,     ///< 81 8D 8F 90 9D, which Windows-1252 leaves undefined
  invalid_utf8,  ///< not UTF-8 in a file that else is
};

/// One place where a file holds no text.
struct Damage {
  std::size_t offset = 0;  ///< in the decoded text
  DamageKind kind = DamageKind::nul;
};

/// The text of a file, always valid UTF-8 without byte order mark.
struct DecodedText {
  /// Set when the bytes are not the text themselves.
  std::optional<std::string> replacement = {};
  std::size_t skipped = 0;  ///< bytes of the mark that stands before the text
  /// Assumed, because the bytes are no UTF-8.
  bool is_windows_1252 = false;
  std::size_t first_foreign_byte = 0;  ///< offset in the bytes; only with is_windows_1252
  std::vector<Damage> damages = {};    ///< ascending; the first 10,000
  /// The text; shares the life of `bytes`, which were decoded, and of this.
  [[nodiscard]] std::string_view text(std::string_view bytes) const {
    return replacement ? std::string_view{*replacement} : bytes.substr(skipped);
  }
};

/// "UTF-16" or "UTF-32" for a file that begins with the byte order mark of one, or with eight
/// characters of ASCII in it, else empty.
[[nodiscard]] std::string_view wide_encoding(std::string_view bytes);

/// Finds out the encoding and decodes: UTF-8 with or without mark, else Windows-1252.
///
/// Bytes that are no UTF-8 make the file Windows-1252, unless it begins with the mark of UTF-8 or
/// has more well-formed characters beyond ASCII than malformed bytes; then it is damaged UTF-8 and
/// U+FFFD stands for each malformed byte.  Windows-1252 as in the WHATWG Encoding Standard,
/// https://encoding.spec.whatwg.org/#windows-1252.  Time O(bytes); valid UTF-8 is not copied.
[[nodiscard]] DecodedText decode_text(std::string_view bytes);

}  // namespace bindeglied::detail
