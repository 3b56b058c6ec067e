#include "bindeglied/ingest/detail/cell_words.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "bindeglied/base/text.hpp"

namespace bindeglied::detail {

std::string number_text(double value) {
  const double size = std::abs(value);
  if (size < 1e-6 || size >= 1e16) return to_text(value);
  std::array<char, 64> digits{};
  const auto [end, error] =
      std::to_chars(digits.data(), digits.data() + digits.size(), value, std::chars_format::fixed);
  return {digits.data(), end};
}

std::string cell_text(const CellStyle& style, Text text) {
  return std::string(style.strings->view(text));
}

std::string cell_text(const CellStyle& style, double number) {
  std::string text = number_text(number);
  if (style.is_german) std::ranges::replace(text, '.', ',');
  return text;
}

std::string cell_text(const CellStyle& /*style*/, std::uint32_t number) {
  return std::to_string(number);
}

std::string cell_text(const CellStyle& style, PartialDate date) {
  return style.is_german ? to_german(date) : to_iso(date);
}

std::string cell_text(const CellStyle& style, const StatusStep& step) {
  std::string text = cell_text(style, step.status);
  if (!step.from.is_none()) text += "@" + cell_text(style, step.from);
  return text;
}

}  // namespace bindeglied::detail
