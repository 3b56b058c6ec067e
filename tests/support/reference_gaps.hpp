#pragma once

#include <vector>

#include "bindeglied/network/as_of.hpp"
#include "bindeglied/network/network.hpp"

namespace bindeglied::testing {

/// What the formulas give for one expectation.
struct ReferenceGap {
  bool is_unknown = false;
  bool is_met = false;
  double missing = 0.0;
  double late = 0.0;
  double credit = 0.0;
  double severity = 0.0;  ///< w (1 - max(T, J)), not from the parts
  double high = 0.0;
};

/// Slow and independent of the engine's analyses: every expectation against every tie, straight
/// from the formulas, with lambda for indirect contact.  One per expectation, by id.
[[nodiscard]] std::vector<ReferenceGap> reference_gaps(const Network& network, const AsOf& as_of,
                                                       double lambda);

}  // namespace bindeglied::testing
