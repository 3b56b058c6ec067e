#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace bindeglied::detail {

/// Where something stands in a file, as editors count.
struct TextPlace {
  std::uint64_t line = 1;    ///< from 1; LF, CR LF and CR end a line
  std::uint64_t column = 1;  ///< from 1 [characters]
};

/// The place of the byte at `offset`, which may be the end.  A byte order mark is no column.
/// Time O(offset).
[[nodiscard]] TextPlace text_place(std::string_view text, std::size_t offset);

/// "line 3, column 7".
[[nodiscard]] std::string position_text(const TextPlace& place);

/// How many lines end in `text`.  Time O(size).
[[nodiscard]] std::uint64_t count_line_ends(std::string_view text);

/// The start of a text for messages: at most 60 bytes, cut between characters and then ended by
/// "…".  Precondition: valid UTF-8.
[[nodiscard]] std::string excerpt(std::string_view text);

/// Throws Error{limit} that names place, figure and limit:
/// "ties.csv:17: 2000 columns: max_columns allows 1024".
[[noreturn]] void throw_limit(std::string_view place, std::uint64_t figure, std::string_view what,
                              std::string_view limit_name, std::uint64_t limit);

}  // namespace bindeglied::detail
