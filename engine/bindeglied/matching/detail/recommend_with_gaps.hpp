#pragma once

#include <span>
#include <vector>

#include "bindeglied/matching/recommend.hpp"

namespace bindeglied::detail {

/// recommend_partners() with the assessed expectations given.
[[nodiscard]] Recommendations recommend_partners_with_gaps(
    const Network& network, std::span<const Gap> gaps, const std::vector<VenueId>& projects,
    const AsOf& as_of, const RecommendOptions& options, const Watch& watch = {});

/// recommend_projects() with the assessed expectations given.
[[nodiscard]] Recommendations recommend_projects_with_gaps(
    const Network& network, std::span<const Gap> gaps, StakeholderId stakeholder, const AsOf& as_of,
    const RecommendOptions& options, const Watch& watch = {});

}  // namespace bindeglied::detail
