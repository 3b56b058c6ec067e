#include "bindeglied/ingest/detail/read_value.hpp"

#include <charconv>
#include <cmath>
#include <limits>
#include <utility>

#include "bindeglied/base/text.hpp"

namespace bindeglied::detail {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// A finite decimal with '.' as written in English; all of `text`.
std::optional<double> read_decimal(std::string_view text) {
  if (text.starts_with('+')) text.remove_prefix(1);
  const std::string_view digits = text.starts_with('-') ? text.substr(1) : text;
  // from_chars also reads "inf" and "nan".
  if (digits.empty() || (!is_digit(digits.front()) && digits.front() != '.')) return std::nullopt;
  double value = 0.0;
  const char* const end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data(), end, value);
  if (error != std::errc{} || stop != end || !std::isfinite(value)) return std::nullopt;
  return value;
}

/// The digits without their thousands points, "1.234.567" -> "1234567"; none when the points do not
/// stand before every third digit.
std::optional<std::string> without_points(std::string_view text) {
  std::string digits;
  if (text.starts_with('-')) {
    digits = "-";
    text.remove_prefix(1);
  }
  const std::vector<std::string_view> groups = split(text, '.');
  if (groups.size() < 2 || groups.front().starts_with('0')) return std::nullopt;
  for (const std::string_view& group : groups) {
    const bool is_first = &group == &groups.front();
    if (group.empty() || group.size() > 3 || (!is_first && group.size() != 3)) return std::nullopt;
    for (const char c : group) {
      if (!is_digit(c)) return std::nullopt;
    }
    digits += group;
  }
  return digits;
}

/// A number with one decimal comma, with or without thousands points before it.
std::optional<double> read_german(std::string_view text, std::size_t comma) {
  std::string whole(text.substr(0, comma));
  const std::string_view fraction = text.substr(comma + 1);
  if (fraction.find_first_not_of("0123456789") != std::string_view::npos) return std::nullopt;
  if (whole.find('.') != std::string::npos) {
    std::optional<std::string> digits = without_points(whole);
    if (!digits) return std::nullopt;
    whole = std::move(*digits);
  }
  return read_decimal(whole + "." + std::string(fraction));
}

bool is_in_range(const ValueCell& cell, double value) {
  return cell.min == cell.max || (value >= cell.min && value <= cell.max);
}

std::optional<CellProblem> check_range(const ValueCell& cell, double value) {
  if (is_in_range(cell, value)) return std::nullopt;
  // The smallest positive double stands for "above 0".
  const std::string least =
      cell.min == std::numeric_limits<double>::min() ? "above 0" : "at least " + to_text(cell.min);
  return CellProblem{.code = "value.range",
                     .rule = "must be " + least + " and at most " + to_text(cell.max)};
}

}  // namespace

std::optional<ReadNumber> read_number(std::string_view text) {
  const std::size_t comma = text.find(',');
  if (comma != std::string_view::npos) {
    const std::optional<double> value = read_german(text, comma);
    if (!value) return std::nullopt;
    return ReadNumber{.value = *value};
  }
  std::optional<double> thousands;
  if (const std::optional<std::string> digits = without_points(text)) {
    thousands = read_decimal(*digits);
  }
  if (const std::optional<double> value = read_decimal(text)) {
    return ReadNumber{.value = *value, .thousands = thousands};
  }
  if (!thousands) return std::nullopt;
  return ReadNumber{.value = *thousands};
}

std::optional<double> read_whole(std::string_view text) {
  const std::optional<ReadNumber> number = read_number(text);
  if (!number) return std::nullopt;
  const double value = number->thousands.value_or(number->value);
  // "1,000" may be one or a thousand: nothing whole has three decimals.
  const std::size_t comma = text.find(',');
  if (comma != std::string_view::npos && text.size() - comma == 4) return std::nullopt;
  if (value != std::floor(value)) return std::nullopt;
  return value;
}

namespace {

/// In JSON a point is a decimal one: 1.125 is no 1125.
std::optional<double> whole_json_number(std::string_view text) {
  const std::optional<ReadNumber> number = read_number(text);
  if (!number || number->value != std::floor(number->value)) return std::nullopt;
  return number->value;
}

}  // namespace

std::optional<CellProblem> read_value(const ValueCell& cell, double& out) {
  const std::optional<ReadNumber> number = read_number(cell.text);
  if (!number) return CellProblem{.code = "value.number", .rule = "must be a number"};
  if (auto problem = check_range(cell, number->value)) return problem;
  out = number->value;
  if (!cell.is_json && number->thousands && is_in_range(cell, *number->thousands)) {
    return CellProblem{.code = "value.ambiguous",
                       .rule = "was read as " + to_text(number->value) + "; write " +
                               to_text(*number->thousands) + " if that is meant",
                       .severity = Severity::warning};
  }
  return std::nullopt;
}

std::optional<CellProblem> read_value(const ValueCell& cell, std::uint32_t& out) {
  const std::optional<double> value =
      cell.is_json ? whole_json_number(cell.text) : read_whole(cell.text);
  if (!value) return CellProblem{.code = "value.whole", .rule = "must be a whole number"};
  ValueCell limited = cell;
  if (cell.min == cell.max) limited.max = std::numeric_limits<std::uint32_t>::max();
  if (auto problem = check_range(limited, *value)) return problem;
  out = static_cast<std::uint32_t>(*value);
  return std::nullopt;
}

std::optional<CellProblem> read_value(const ValueCell& cell, PartialDate& out) {
  const std::optional<PartialDate> date = parse_date(cell.text);
  if (!date) {
    return CellProblem{
        .code = "value.date",
        .rule = "must be a date that exists: 2019, 2019-06, 2019-06-19 or 19.06.2019"};
  }
  out = *date;
  return std::nullopt;
}

std::optional<CellProblem> read_value(const ValueCell& cell, YesNo& out) {
  std::optional<CellProblem> problem = read_value<YesNo>(cell, out);
  if (!problem) return std::nullopt;
  const std::string key = word_keys(cell.text).plain;
  if (key != "true" && key != "wahr" && key != "false" && key != "falsch") return problem;
  out = key == "true" || key == "wahr" ? YesNo::yes : YesNo::no;
  return std::nullopt;
}

std::optional<CellProblem> read_value(const ValueCell& cell, std::vector<StatusStep>& out) {
  std::vector<StatusStep> steps;
  for (const std::string_view part : split(cell.text, '|')) {
    if (trim(part).empty()) continue;
    const std::size_t at = part.find('@');
    StatusStep step;
    if (auto problem = read_value({.text = trim(part.substr(0, at))}, step.status)) {
      problem->rule += "; with a date as word@2019-07";
      return problem;
    }
    if (at != std::string_view::npos) {
      if (auto problem = read_value({.text = trim(part.substr(at + 1))}, step.from)) return problem;
    }
    steps.push_back(step);
  }
  out = std::move(steps);
  return std::nullopt;
}

std::optional<CellProblem> read_value(const ValueCell& cell, std::vector<StakeholderKind>& out) {
  std::vector<StakeholderKind> kinds;
  for (const std::string_view part : split(cell.text, '|')) {
    if (trim(part).empty()) continue;
    StakeholderKind kind{};
    if (auto problem = read_value({.text = trim(part)}, kind)) return problem;
    kinds.push_back(kind);
  }
  out = std::move(kinds);
  return std::nullopt;
}

}  // namespace bindeglied::detail
