#pragma once

#include <string>
#include <vector>

#include "bindeglied/matching/kind_quota.hpp"

namespace bindeglied {

/// The quotas that texts such as "foundation>=1" or "Stiftung >= 1" state, in their order; a number
/// in [0, 1000].  Throws Error{usage} for a text that is none, or a kind that stands twice.
[[nodiscard]] std::vector<KindQuota> read_quotas(const std::vector<std::string>& texts);

}  // namespace bindeglied
