#include "bindeglied/base/fill_places.hpp"

#include <algorithm>
#include <cassert>
#include <charconv>
#include <cstddef>
#include <optional>

#include "bindeglied/base/text.hpp"

namespace bindeglied {
namespace {

/// What stands for the inside of a pair of braces; nothing when that is no place.
std::optional<std::string_view> word_for(std::string_view inside,
                                         const std::vector<std::string>& words) {
  const std::vector<std::string_view> parts = split(inside, '|');
  if (parts.empty()) return {};
  const std::string_view digits = parts.front();
  std::size_t place = 0;
  const auto [last, error] = std::from_chars(digits.data(), digits.data() + digits.size(), place);
  if (error != std::errc{} || last != digits.data() + digits.size()) return {};
  const bool is_plain = parts.size() == 1;
  if (!is_plain && parts.size() != 3) return {};
  assert(place < words.size());
  if (place >= words.size()) return {};
  if (is_plain) return words[place];
  return words[place] == "1" ? parts[1] : parts[2];
}

}  // namespace

std::string fill_places(std::string_view text, const std::vector<std::string>& words) {
  std::string filled;
  while (!text.empty()) {
    const std::size_t open = std::min(text.find('{'), text.size());
    filled += text.substr(0, open);
    text.remove_prefix(open);
    if (text.empty()) break;
    const std::size_t close = text.find('}');
    const bool is_closed = close != std::string_view::npos;
    if (const auto word = word_for(is_closed ? text.substr(1, close - 1) : "", words)) {
      filled += *word;
      text.remove_prefix(close + 1);
    } else {
      filled += text.front();
      text.remove_prefix(1);
    }
  }
  return filled;
}

}  // namespace bindeglied
