#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "bindeglied/ingest/detail/read_value.hpp"

namespace bindeglied::detail {

/// The text that a JSON value stands for in a cell, or why it cannot stand in one.
struct JsonCellText {
  std::string text = {};
  std::size_t parts = 1;   ///< of an array: how many it holds
  bool is_number = false;  ///< a number, alone or alone in an array; or a boolean alone
  std::optional<CellProblem> problem = {};
};

/// A number or boolean as written, nothing for null, an array of texts, numbers and booleans joined
/// by '|'.  An object, an array inside an array and a '|' inside a part are problems.
/// Precondition: valid, compact JSON that is no string.
[[nodiscard]] JsonCellText json_cell_text(std::string_view json);

/// The text of the one part of an array; empty for arrays of several and for objects.  Precondition
/// as above.
[[nodiscard]] std::string json_only_part(std::string_view json);

/// The text as a JSON string with its quotes.
[[nodiscard]] std::string json_string(std::string_view text);

/// One compact JSON object; the values are JSON already.  Empty for no entries.
[[nodiscard]] std::string json_object(const std::map<std::string, std::string>& entries);

}  // namespace bindeglied::detail
