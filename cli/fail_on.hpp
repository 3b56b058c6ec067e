#pragma once

#include <string>
#include <string_view>

#include "bindeglied/report/report.hpp"

namespace bindeglied {

/// 'COUNTER OP NUMBER' taken apart, OP one of > >= < <= = == !=.
struct Condition {
  std::string counter;
  std::string comparison;
  double number = 0.0;
};

/// Throws Error{usage} for anything else.
[[nodiscard]] Condition parse_condition(std::string_view text);

/// Whether the condition is true of the report.  Counters are the numbers of the envelope's
/// summary, `errors` and `warnings`.  Throws Error{usage} for a counter that the verb does not
/// have, naming those it has.
[[nodiscard]] bool holds(const Condition& condition, const Report& report);

}  // namespace bindeglied
