#pragma once

#include <compare>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>

namespace bindeglied {

/// A calendar day as days since 1970-01-01 (proleptic Gregorian).
struct Day {
  std::int32_t value = 0;
  friend constexpr auto operator<=>(Day, Day) = default;
};

/// Before and after every date that a file can hold.
inline constexpr Day earliest_day{std::numeric_limits<std::int32_t>::min() / 2};
inline constexpr Day latest_day{std::numeric_limits<std::int32_t>::max() / 2};

/// Days from `from` to `to`; negative when `to` is earlier.
[[nodiscard]] constexpr std::int32_t days_between(Day from, Day to) {
  return to.value - from.value;
}

/// The days [first, last] in which something may have happened.
struct DayRange {
  Day first = earliest_day;
  Day last = latest_day;
  friend constexpr auto operator<=>(const DayRange&, const DayRange&) = default;
};

/// A date as people know it: a year, a month or a day; 4 bytes.  Default: no date.
class PartialDate {
 public:
  constexpr PartialDate() = default;
  /// `month` and `day` 0 = not known.  Precondition: a real date, year in [1, 9999].
  constexpr PartialDate(unsigned year, unsigned month, unsigned day)
      : packed_(year * 10000 + month * 100 + day) {}

  [[nodiscard]] constexpr bool is_none() const { return packed_ == 0; }
  [[nodiscard]] constexpr unsigned year() const { return packed_ / 10000; }
  [[nodiscard]] constexpr unsigned month() const { return packed_ / 100 % 100; }
  [[nodiscard]] constexpr unsigned day() const { return packed_ % 100; }
  /// Possible from its first day, certain from its last.  No date: all days.
  [[nodiscard]] DayRange range() const;
  friend constexpr auto operator<=>(PartialDate, PartialDate) = default;

 private:
  std::uint32_t packed_ = 0;
};

/// Reads 2019, 2019-06, 2019-06-19, and as German spreadsheets write it 2019, 06.2019, 19.06.2019
/// (1.6.2019 too).  Empty when it is none of these or no real date.
[[nodiscard]] std::optional<PartialDate> parse_date(std::string_view text);

/// 2019, 2019-06 or 2019-06-19; empty for no date.
[[nodiscard]] std::string to_iso(PartialDate date);
[[nodiscard]] std::string to_iso(Day day);
/// 2019, 06.2019 or 19.06.2019; empty for no date.
[[nodiscard]] std::string to_german(PartialDate date);
[[nodiscard]] PartialDate to_partial(Day day);

}  // namespace bindeglied
