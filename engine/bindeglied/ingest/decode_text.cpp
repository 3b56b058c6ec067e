#include "bindeglied/ingest/detail/decode_text.hpp"

#include <array>

#include "bindeglied/base/text.hpp"

namespace bindeglied::detail {
namespace {

constexpr std::string_view utf8_mark = "\xEF\xBB\xBF";
constexpr std::size_t most_damages = 10000;

/// The bytes 80 to 9F of Windows-1252; 0 where it is undefined.
constexpr std::array<char16_t, 32> windows_1252 = {
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

void add_damage(DecodedText& decoded, std::size_t offset, DamageKind kind) {
  if (decoded.damages.size() < most_damages) decoded.damages.push_back({offset, kind});
}

void append_utf8(std::string& text, char16_t character) {
  const auto append = [&](unsigned byte) { text.push_back(static_cast<char>(byte)); };
  const unsigned value = character;
  if (value < 0x800U) {
    append(0xC0U | (value >> 6U));
  } else {
    append(0xE0U | (value >> 12U));
    append(0x80U | ((value >> 6U) & 0x3FU));
  }
  append(0x80U | (value & 0x3FU));
}

/// Bytes of the well-formed UTF-8 character at the start; 0 when malformed.
std::size_t character_length(std::string_view text) {
  for (std::size_t length = 1; length <= 4 && length <= text.size(); ++length) {
    if (!first_invalid_utf8(text.substr(0, length))) return length;
  }
  return 0;
}

bool is_damaged_utf8(std::string_view text) {
  std::size_t well_formed = 0;
  std::size_t malformed = 0;
  for (std::size_t at = 0; at < text.size();) {
    if (static_cast<unsigned char>(text[at]) < 0x80U) {
      ++at;
      continue;
    }
    const std::size_t length = character_length(text.substr(at));
    ++(length == 0 ? malformed : well_formed);
    at += length == 0 ? 1 : length;
  }
  return well_formed > malformed;
}

void decode_damaged_utf8(std::string_view bytes, DecodedText& decoded) {
  std::string text;
  text.reserve(bytes.size());
  while (const auto bad = first_invalid_utf8(bytes)) {
    text.append(bytes.substr(0, *bad));
    add_damage(decoded, text.size(), DamageKind::invalid_utf8);
    text.append("\xEF\xBF\xBD");
    bytes.remove_prefix(*bad + 1);
  }
  decoded.replacement = text.append(bytes);
}

void decode_windows_1252(std::string_view bytes, DecodedText& decoded) {
  std::string text;
  text.reserve(bytes.size() + bytes.size() / 8);
  for (const char byte : bytes) {
    const auto value = static_cast<unsigned char>(byte);
    if (value < 0x80U) {
      text.push_back(byte);
    } else if (value >= 0xA0U) {
      append_utf8(text, value);
    } else if (const char16_t character = windows_1252.at(value - 0x80U); character != 0) {
      append_utf8(text, character);
    } else {
      add_damage(decoded, text.size(), DamageKind::undefined);
      text.append("\xEF\xBF\xBD");
    }
  }
  decoded.replacement = std::move(text);
}

/// Whether the first characters are all ASCII in units of `width` bytes, the one that is no NUL at
/// `place`.
bool has_wide_start(std::string_view bytes, std::size_t width, std::size_t place) {
  constexpr std::size_t characters = 8;
  if (bytes.size() < characters * width) return false;
  for (std::size_t at = 0; at < characters * width; ++at) {
    const auto byte = static_cast<unsigned char>(bytes[at]);
    if (at % width == place ? byte == 0 || byte >= 0x80U : byte != 0) return false;
  }
  return true;
}

std::string_view unmarked_wide_encoding(std::string_view bytes) {
  if (has_wide_start(bytes, 4, 0) || has_wide_start(bytes, 4, 3)) return "UTF-32";
  if (has_wide_start(bytes, 2, 0) || has_wide_start(bytes, 2, 1)) return "UTF-16";
  return "";
}

/// Merges the NUL bytes into the damages that are known.
void find_nul_bytes(std::string_view text, DecodedText& decoded) {
  const std::vector<Damage> others = std::move(decoded.damages);
  decoded.damages = {};
  std::size_t next = 0;
  for (std::size_t at = text.find('\0');; at = text.find('\0', at + 1)) {
    while (next < others.size() && others[next].offset < at) {
      add_damage(decoded, others[next].offset, others[next].kind);
      ++next;
    }
    if (at == std::string_view::npos || decoded.damages.size() == most_damages) return;
    add_damage(decoded, at, DamageKind::nul);
  }
}

}  // namespace

std::string_view wide_encoding(std::string_view bytes) {
  using namespace std::string_view_literals;  // for the NUL bytes
  if (bytes.starts_with("\xFF\xFE\0\0"sv) || bytes.starts_with("\0\0\xFE\xFF"sv)) return "UTF-32";
  if (bytes.starts_with("\xFF\xFE"sv) || bytes.starts_with("\xFE\xFF"sv)) return "UTF-16";
  return unmarked_wide_encoding(bytes);
}

DecodedText decode_text(std::string_view bytes) {
  DecodedText decoded;
  decoded.skipped = bytes.starts_with(utf8_mark) ? utf8_mark.size() : 0;
  const std::string_view rest = bytes.substr(decoded.skipped);
  if (const auto bad = first_invalid_utf8(rest)) {
    if (decoded.skipped != 0 || is_damaged_utf8(rest)) {
      decode_damaged_utf8(rest, decoded);
    } else {
      decoded.is_windows_1252 = true;
      decoded.first_foreign_byte = *bad;
      decode_windows_1252(rest, decoded);
    }
  }
  find_nul_bytes(decoded.text(bytes), decoded);
  return decoded;
}

}  // namespace bindeglied::detail
