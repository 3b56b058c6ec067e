#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "bindeglied/ingest/detail/read_value.hpp"

namespace bindeglied::detail {

/// Longest id that is accepted [bytes].
inline constexpr std::size_t max_id_bytes = 200;

/// What else an id must not hold.
enum class IdUse : std::uint8_t {
  node,         ///< no '/', which separates the parts of evidence ids: "tie:FROM/KIND/TO"
  catalogue,    ///< topic, place, source: '/' is allowed, as URLs and classifications have it
  expectation,  ///< '/' is allowed; goes on after "gap:" and may begin as those that are made up
};

/// What is wrong with an id: longer than 200 bytes, '|' (it separates lists), '/' in nodes, control
/// characters, or characters that nobody sees (zero-width, direction marks).  Ids that are written
/// on the command line, of nodes and expectations, must also not begin with '-' or as ids of
/// results do
/// ("gap:"), nor be "." or "..".  Precondition: trimmed, valid UTF-8.
[[nodiscard]] std::optional<CellProblem> check_id(std::string_view id, IdUse use);

/// The text itself when it may be an id, else its folded words joined by '-'.
[[nodiscard]] std::string make_id(std::string_view text, IdUse use);

}  // namespace bindeglied::detail
