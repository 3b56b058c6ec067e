#pragma once

#include <algorithm>
#include <array>
#include <string_view>

namespace bindeglied {

/// How the ids of rows of results begin; what is in the data has no such id.  "plan:" begins links
/// of the closing plan, so that seats of the plan for all projects begin with "seat:".
inline constexpr std::array<std::string_view, 19> row_id_prefixes = {
    "gap:",   "potential:", "thin:",      "plan:",    "group:", "time:", "blank:",
    "cover:", "suggest:",   "rec:",       "path:",    "entry:", "team:", "seat:",
    "stats:", "figure:",    "community:", "bridges:", "table:"};

/// Whether the text begins as ids of rows of results do.
[[nodiscard]] constexpr bool is_row_id(std::string_view text) {
  return std::ranges::any_of(row_id_prefixes,
                             [&](std::string_view prefix) { return text.starts_with(prefix); });
}

}  // namespace bindeglied
