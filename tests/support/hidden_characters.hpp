#pragma once

namespace bindeglied::testing {

// Characters that turn the direction of the text around them.  Byte by byte: as literals they would
// turn the text of the tests themselves.

inline constexpr char right_to_left_override[] = {'\xE2', '\x80', '\xAE', '\0'};  // U+202E
inline constexpr char right_to_left_evil[] = {'\xE2', '\x80', '\xAE', 'e', 'v', 'i', 'l', '\0'};
inline constexpr char left_to_right_isolate[] = {'\xE2', '\x81', '\xA6', '\0'};  // U+2066

}  // namespace bindeglied::testing
