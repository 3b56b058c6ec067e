#include "bindeglied/ingest/detail/text_place.hpp"

#include <algorithm>

#include "bindeglied/base/coded_error.hpp"

namespace bindeglied::detail {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

bool is_continuation(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }

}  // namespace

std::uint64_t count_line_ends(std::string_view text) {
  std::uint64_t count = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool is_single_return = text[i] == '\r' && (i + 1 == text.size() || text[i + 1] != '\n');
    if (text[i] == '\n' || is_single_return) ++count;
  }
  return count;
}

TextPlace text_place(std::string_view text, std::size_t offset) {
  const std::string_view before = text.substr(0, std::min(offset, text.size()));
  TextPlace place;
  std::size_t line_start = before.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
  const std::size_t last_end = before.find_last_of("\r\n");
  if (last_end != std::string_view::npos) {
    line_start = last_end + 1;
    place.line += count_line_ends(before);
  }
  for (const char byte : before.substr(std::min(line_start, before.size()))) {
    if (!is_continuation(byte)) ++place.column;
  }
  return place;
}

std::string position_text(const TextPlace& place) {
  return "line " + std::to_string(place.line) + ", column " + std::to_string(place.column);
}

std::string excerpt(std::string_view text) {
  constexpr std::size_t most = 60;
  if (text.size() <= most) return std::string(text);
  std::size_t end = most;
  while (end > 0 && is_continuation(text[end])) --end;
  return std::string(text.substr(0, end)) + "…";
}

void throw_limit(std::string_view place, std::uint64_t figure, std::string_view what,
                 std::string_view limit_name, std::uint64_t limit) {
  throw CodedError(ErrorKind::limit, "error.above_limit", "{0}: {1} {2}: {3} allows {4}",
                   {std::string(place), std::to_string(figure), std::string(what),
                    std::string(limit_name), std::to_string(limit)});
}

}  // namespace bindeglied::detail
