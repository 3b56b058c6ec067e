#pragma once

#include <array>

namespace bindeglied::testing {

// Characters that turn the direction of the text around them.  Byte by byte: as literals they would
// turn the text of the tests themselves.

inline constexpr std::array override_bytes = {'\xE2', '\x80', '\xAE', '\0'};
inline constexpr std::array evil_bytes = {'\xE2', '\x80', '\xAE', 'e', 'v', 'i', 'l', '\0'};
inline constexpr std::array isolate_bytes = {'\xE2', '\x81', '\xA6', '\0'};

inline constexpr const char* right_to_left_override = override_bytes.data();  // U+202E
inline constexpr const char* right_to_left_evil = evil_bytes.data();
inline constexpr const char* left_to_right_isolate = isolate_bytes.data();  // U+2066

}  // namespace bindeglied::testing
