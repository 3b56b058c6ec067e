#pragma once

#include <string>
#include <vector>

#include "bindeglied/analysis/detail/standing.hpp"

namespace bindeglied::detail {

/// What the expected ones could bring.
struct OfferedCapabilities {
  std::vector<std::string> capabilities = {};  ///< ascending
  bool is_documented = true;  ///< no need or offer behind them is assumed by kind or inferred
};

/// The open needs of the venue and the projects inside it that the expected ones offer.
///
/// Open: the venue is not finished or dropped on the day, and nobody documented there is documented
/// to offer the capability.  An offer counts where its topics and places include one of the
/// venue's, wider topics and places included.
[[nodiscard]] OfferedCapabilities find_offered_capabilities(const ExpectationView& view);

}  // namespace bindeglied::detail
