#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace bindeglied::detail {

/// The text that a compact JSON value stands for in a cell: a number or boolean as written, nothing
/// for null, an array of texts, numbers and booleans joined by '|'.  None when it cannot stand in a
/// cell: an object, an array inside an array, a '|' inside a part.  Precondition: valid JSON.
[[nodiscard]] std::optional<std::string> json_cell_text(std::string_view json);

/// The text as a JSON string with its quotes.
[[nodiscard]] std::string json_string(std::string_view text);

/// One compact JSON object; the values are JSON already.  Empty for no entries.
[[nodiscard]] std::string json_object(const std::map<std::string, std::string>& entries);

}  // namespace bindeglied::detail
