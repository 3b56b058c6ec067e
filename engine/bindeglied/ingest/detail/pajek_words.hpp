#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace bindeglied::detail {

/// The words of a line of Pajek: between blanks, or in quotation marks, which are taken off, or in
/// square brackets, which stay.  One whose quotation mark is not closed keeps it and goes to the
/// end of the line.  They share the life of `line`.
[[nodiscard]] std::vector<std::string_view> pajek_words(std::string_view line);

/// What the lines below a line that begins with '*' hold; network lines hold nothing.
enum class PajekSection : std::uint8_t { vertices, pairs, lists, matrix, values, other };

/// By the first word of that line, in lower case.
[[nodiscard]] PajekSection pajek_section(std::string_view word);

/// Whether a *Vertices line below such a line belongs to its section and to no network; the word in
/// lower case.
[[nodiscard]] bool has_own_vertices(std::string_view word);

/// The relation that such a line names, as in *Arcs :2 "funds": its label, else its number; empty
/// without one.  Shares the life of the words.
[[nodiscard]] std::string_view pajek_relation(const std::vector<std::string_view>& words);

/// Whether no label is empty or stands twice.
[[nodiscard]] bool are_all_different(const std::vector<std::string>& labels);

/// The whole number that the word is; none when it is something else, or 2^64 and more.
[[nodiscard]] std::optional<std::uint64_t> pajek_whole(std::string_view word);

/// The finite number that the word is; none when it is something else.
[[nodiscard]] std::optional<double> pajek_number(std::string_view word);

/// When something holds.
struct PajekTime {
  std::string_view start = {};  ///< empty = from the beginning
  std::string_view end = {};    ///< empty = to the end
  bool has_more = false;        ///< further times follow, which are not given here
};

/// The first of the times in a word such as "[1990-1995,1998]" or "[3-*]"; a single point both
/// starts and ends.  Shares the life of `word`.
[[nodiscard]] PajekTime pajek_time(std::string_view word);

}  // namespace bindeglied::detail
