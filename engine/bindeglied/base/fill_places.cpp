#include "bindeglied/base/fill_places.hpp"

#include <algorithm>
#include <cassert>
#include <charconv>
#include <cstddef>

namespace bindeglied {

std::string fill_places(std::string_view text, const std::vector<std::string>& words) {
  std::string filled;
  while (!text.empty()) {
    const std::size_t open = std::min(text.find('{'), text.size());
    filled += text.substr(0, open);
    text.remove_prefix(open);
    if (text.empty()) break;
    const std::size_t close = std::min(text.find('}'), text.size() - 1);
    const char* const end = text.data() + close;
    std::size_t place = 0;
    const auto [last, error] = std::from_chars(text.data() + 1, end, place);
    const bool is_place = error == std::errc{} && last == end;
    assert(!is_place || place < words.size());
    if (is_place && place < words.size()) {
      filled += words[place];
      text.remove_prefix(close + 1);
    } else {
      filled += text.front();
      text.remove_prefix(1);
    }
  }
  return filled;
}

}  // namespace bindeglied
