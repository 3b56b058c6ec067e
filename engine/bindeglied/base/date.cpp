#include "bindeglied/base/date.hpp"

#include <array>
#include <charconv>
#include <chrono>
#include <vector>

#include "bindeglied/base/text.hpp"

namespace bindeglied {
namespace {

namespace chr = std::chrono;

Day to_day(chr::sys_days day) {
  return Day{static_cast<std::int32_t>(day.time_since_epoch().count())};
}

chr::year_month_day calendar(unsigned year, unsigned month, unsigned day) {
  return chr::year_month_day{chr::year{static_cast<int>(year)}, chr::month{month}, chr::day{day}};
}

/// Digits only, at most `digits` of them, at least one.
std::optional<unsigned> parse_number(std::string_view text, std::size_t digits) {
  unsigned value = 0;
  if (text.empty() || text.size() > digits) return std::nullopt;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return value;
}

std::string padded(unsigned value, std::size_t width) {
  std::string digits = std::to_string(value);
  return std::string(width > digits.size() ? width - digits.size() : 0, '0') + digits;
}

}  // namespace

DayRange PartialDate::range() const {
  if (is_none()) return {};
  if (month() == 0) {
    return {to_day(calendar(year(), 1, 1)), to_day(calendar(year(), 12, 31))};
  }
  if (day() == 0) {
    const chr::year_month_day_last last{chr::year{static_cast<int>(year())},
                                        chr::month_day_last{chr::month{month()}}};
    return {to_day(calendar(year(), month(), 1)), to_day(chr::sys_days{last})};
  }
  const Day exact = to_day(calendar(year(), month(), day()));
  return {exact, exact};
}

std::optional<PartialDate> parse_date(std::string_view text) {
  const bool is_german = text.find('.') != std::string_view::npos;
  std::vector<std::string_view> parts = split(text, is_german ? '.' : '-');
  if (parts.empty() || parts.size() > 3) return std::nullopt;
  if (is_german) parts = {parts.rbegin(), parts.rend()};
  std::array<unsigned, 3> numbers{};
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const std::size_t digits = i == 0 ? 4 : 2;
    const bool has_width = parts[i].size() == digits || (is_german && i > 0);
    const auto number = parse_number(parts[i], digits);
    if (!number || *number == 0 || !has_width) return std::nullopt;
    numbers.at(i) = *number;
  }
  if (numbers[1] > 12) return std::nullopt;
  if (parts.size() == 3 && !calendar(numbers[0], numbers[1], numbers[2]).ok()) return std::nullopt;
  return PartialDate{numbers[0], numbers[1], numbers[2]};
}

std::string to_iso(PartialDate date) {
  if (date.is_none()) return {};
  std::string text = padded(date.year(), 4);
  if (date.month() != 0) text += "-" + padded(date.month(), 2);
  if (date.day() != 0) text += "-" + padded(date.day(), 2);
  return text;
}

std::string to_iso(Day day) { return to_iso(to_partial(day)); }

std::string to_german(PartialDate date) {
  std::string text = date.day() == 0 ? "" : padded(date.day(), 2) + ".";
  if (date.month() != 0) text += padded(date.month(), 2) + ".";
  return date.is_none() ? "" : text + padded(date.year(), 4);
}

PartialDate to_partial(Day day) {
  const chr::year_month_day date{chr::sys_days{chr::days{day.value}}};
  return {static_cast<unsigned>(static_cast<int>(date.year())), static_cast<unsigned>(date.month()),
          static_cast<unsigned>(date.day())};
}

}  // namespace bindeglied
