#include "bindeglied/ingest/detail/pajek_words.hpp"

#include <algorithm>
#include <charconv>
#include <system_error>

namespace bindeglied::detail {

std::vector<std::string_view> pajek_words(std::string_view line) {
  std::vector<std::string_view> words;
  while (true) {
    const std::size_t start = line.find_first_not_of(" \t\r");
    if (start == std::string_view::npos) return words;
    line.remove_prefix(start);
    const bool is_quoted = line.front() == '"';
    const std::size_t end =
        is_quoted ? line.find('"', 1) : std::min(line.find_first_of(" \t\r"), line.size());
    if (end == std::string_view::npos) {  // not closed: reported by who needs the word
      words.push_back(line);
      return words;
    }
    words.push_back(is_quoted ? line.substr(1, end - 1) : line.substr(0, end));
    line.remove_prefix(is_quoted ? end + 1 : end);
  }
}

std::optional<std::uint64_t> pajek_whole(std::string_view word) {
  std::uint64_t value = 0;
  const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), value);
  if (error != std::errc{} || end != word.data() + word.size()) return std::nullopt;
  return value;
}

}  // namespace bindeglied::detail
