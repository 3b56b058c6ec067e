#pragma once

#include <string_view>

#include "bindeglied/base/enum_names.hpp"

namespace bindeglied::detail {

/// What a figure of `stats`, `groups` or `bridges` counts, in words: of the rows "stats",
/// "bridges", "groups" or "figure" the one with this key.  Every number of these rows has such
/// words.
[[nodiscard]] const Word& measure_word(std::string_view row, std::string_view key);

}  // namespace bindeglied::detail
