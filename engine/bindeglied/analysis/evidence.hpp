#pragma once

#include <optional>
#include <string>
#include <tuple>
#include <variant>
#include <vector>

#include "bindeglied/base/columns.hpp"
#include "bindeglied/model/ids.hpp"

namespace bindeglied {

/// Something in the data that a figure rests on: a tie, a check or an expectation; written as its
/// key.
using Evidence = std::variant<TieId, CheckId, ExpectationId>;

/// From a to b, both included.
struct Interval {
  double low = 0.0;
  double high = 0.0;

  static constexpr auto columns() {
    using R = Interval;
    return std::tuple{Column{"low", &R::low, "von", "low"},
                      Column{"high", &R::high, "bis", "high"}};
  }
};

}  // namespace bindeglied
