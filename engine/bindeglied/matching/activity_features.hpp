#pragma once

#include "bindeglied/matching/match_index.hpp"

namespace bindeglied {

/// size = ln(1 + projects), recent_size the same of projects weighed by d_4, degree = ln(1 +
/// different partners), consortium = ln of the mean members per project, multi_share the share of
/// projects with partners, idle = d_2 of the youngest project, led = ln(1 + projects led), latest =
/// ln(1 + projects weighed by d_1); each but multi_share and idle divided by its largest value. All
/// 0 for who has no projects.  O(ties).
[[nodiscard]] FeatureTable measure_activity(const History& history, const PartnerLists& partners);

}  // namespace bindeglied
