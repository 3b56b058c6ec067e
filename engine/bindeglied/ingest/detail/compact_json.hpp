#pragma once

#include <string>
#include <string_view>

namespace bindeglied::detail {

/// Appends `text` as a JSON string in quotes; everything but quotes, backslashes and control
/// characters stays as it is.  Precondition: valid UTF-8.
void append_json_string(std::string& json, std::string_view text);

/// Appends the comma that must stand before the next key or element of an open array or object.
void append_json_comma(std::string& json);

}  // namespace bindeglied::detail
