#pragma once

#include <vector>

#include "bindeglied/matching/score_project.hpp"

namespace bindeglied {

/// All reasons for a candidate, strongest first; equal ones in the order of the parts.
[[nodiscard]] std::vector<Reason> find_reasons(const Network& network, const PartnerStudy& study,
                                               const ProjectScores& scores,
                                               const Candidate& candidate);

/// The row of a candidate with the three strongest of all its reasons (find_reasons); rank 0 and no
/// rank_interval yet.
[[nodiscard]] Recommendation make_recommendation(const Network& network, const PartnerStudy& study,
                                                 const ProjectScores& scores,
                                                 const Candidate& candidate,
                                                 std::vector<Reason> reasons,
                                                 const RecommendOptions& options);

}  // namespace bindeglied
