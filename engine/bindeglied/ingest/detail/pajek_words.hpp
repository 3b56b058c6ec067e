#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace bindeglied::detail {

/// The words of a line of Pajek: between blanks, or in quotation marks, which are taken off.  One
/// whose quotation mark is not closed keeps it and goes to the end of the line.  They share the
/// life of `line`.
[[nodiscard]] std::vector<std::string_view> pajek_words(std::string_view line);

/// The whole number that the word is; none when it is something else, or 2^64 and more.
[[nodiscard]] std::optional<std::uint64_t> pajek_whole(std::string_view word);

}  // namespace bindeglied::detail
