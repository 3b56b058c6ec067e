#include "bindeglied/base/fill_places.hpp"

#include <algorithm>
#include <cassert>
#include <charconv>
#include <cstddef>
#include <optional>

namespace bindeglied {
namespace {

/// The brace that closes the one that `text` begins with.
std::optional<std::size_t> find_closing(std::string_view text) {
  std::size_t depth = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '{') ++depth;
    if (text[i] == '}' && --depth == 0) return i;
  }
  return std::nullopt;
}

/// What stands between bars that are in no braces of their own.
std::vector<std::string_view> split_outside_braces(std::string_view text) {
  std::vector<std::string_view> parts;
  std::size_t depth = 0;
  std::size_t first = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '{') ++depth;
    if (text[i] == '}') --depth;
    if (text[i] != '|' || depth != 0) continue;
    parts.push_back(text.substr(first, i - first));
    first = i + 1;
  }
  parts.push_back(text.substr(first));
  return parts;
}

/// What stands for the inside of a pair of braces; nothing when that is no place.
std::optional<std::string> word_for(std::string_view inside,
                                    const std::vector<std::string>& words) {
  constexpr std::size_t most_parts = 4;
  const std::vector<std::string_view> parts = split_outside_braces(inside);
  const std::string_view digits = parts.front();
  std::size_t place = 0;
  const auto [last, error] = std::from_chars(digits.data(), digits.data() + digits.size(), place);
  if (error != std::errc{} || last != digits.data() + digits.size()) return {};
  if (parts.size() == 2 || parts.size() > most_parts) return {};
  assert(place < words.size());
  if (place >= words.size()) return {};
  const std::string& word = words[place];
  if (parts.size() == 1) return word;
  const bool is_none = parts.size() == most_parts && word == "0";
  if (is_none) return fill_places(parts[1], words);
  return fill_places(word == "1" ? parts[parts.size() - 2] : parts.back(), words);
}

}  // namespace

std::string fill_places(std::string_view text, const std::vector<std::string>& words) {
  std::string filled;
  while (!text.empty()) {
    const std::size_t open = std::min(text.find('{'), text.size());
    filled += text.substr(0, open);
    text.remove_prefix(open);
    if (text.empty()) break;
    const auto close = find_closing(text);
    if (const auto word = word_for(close ? text.substr(1, *close - 1) : "", words)) {
      filled += *word;
      text.remove_prefix(*close + 1);
    } else {
      filled += text.front();
      text.remove_prefix(1);
    }
  }
  return filled;
}

}  // namespace bindeglied
