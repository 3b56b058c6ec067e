#include "cli/fail_on.hpp"

#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <map>
#include <variant>

#include "bindeglied/base/coded_error.hpp"
#include "bindeglied/base/text.hpp"
#include "cli/decimal_comma.hpp"

namespace bindeglied {
namespace {

constexpr std::array<std::string_view, 7> comparisons = {">=", "<=", "!=", "==", ">", "<", "="};

[[noreturn]] void refuse(std::string_view text) {
  throw CodedError(ErrorKind::usage, "error.condition",
                   "--fail-on = {0}: must be COUNTER OP NUMBER, for example 'not_met > 0'; OP is "
                   "one of > >= < <= == !=",
                   {std::string(text)});
}

std::map<std::string, double> counters_of(const Report& report) {
  std::map<std::string, double> counters;
  for (const ValueMember& member : report.summary) {
    if (const auto* count = std::get_if<std::int64_t>(&member.second.content)) {
      counters[member.first] = static_cast<double>(*count);
    } else if (const auto* number = std::get_if<double>(&member.second.content)) {
      counters[member.first] = *number;
    }
  }
  double warnings = 0.0;
  for (const DiagnosticCount& entry : report.warnings) {
    warnings += static_cast<double>(entry.count);
  }
  counters["errors"] = 0.0;  // with errors there is no report
  counters["warnings"] = warnings;
  counters["total"] = static_cast<double>(report.total);
  return counters;
}

}  // namespace

Condition parse_condition(std::string_view text) {
  for (const std::string_view comparison : comparisons) {
    const std::size_t at = text.find(comparison);
    if (at == std::string_view::npos) continue;
    const std::string_view counter = trim(text.substr(0, at));
    const std::string digits = with_decimal_point(trim(text.substr(at + comparison.size())));
    double number = 0.0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    const bool is_number =
        error == std::errc{} && end == digits.data() + digits.size() && std::isfinite(number);
    if (counter.empty() || !is_number) refuse(text);
    return {std::string(counter), std::string(comparison), number};
  }
  refuse(text);
}

bool holds(const Condition& condition, const Report& report) {
  const std::map<std::string, double> counters = counters_of(report);
  const auto counter = counters.find(condition.counter);
  if (counter == counters.end()) {
    std::string known;
    for (const auto& entry : counters) known += (known.empty() ? "" : ", ") + entry.first;
    throw CodedError(ErrorKind::usage, "error.unknown_counter",
                     "--fail-on: unknown counter {0}; this verb has {1}",
                     {condition.counter, known});
  }
  const double value = counter->second;
  if (condition.comparison == ">") return value > condition.number;
  if (condition.comparison == ">=") return value >= condition.number;
  if (condition.comparison == "<") return value < condition.number;
  if (condition.comparison == "<=") return value <= condition.number;
  if (condition.comparison == "!=") return value != condition.number;
  return value == condition.number;
}

}  // namespace bindeglied
