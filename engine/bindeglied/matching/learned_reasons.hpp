#pragma once

#include <vector>

#include "bindeglied/matching/score_project.hpp"

namespace bindeglied {

/// Why the learned parts of a candidate speak for it, in words with evidence, in the order of the
/// parts; contributions equal the parts.  Parts that are printed as 0.00, or below, are no reasons.
///
/// content: the venues like the project in which it took part, else a partner of it that did.
/// ties: what it did with a present partner; surroundings: the partner of both.  region and
/// experience: the feature that adds most; for experience with the last ties to venues of that
/// line, call, scheme or topic. activity: how many venues it took part in, with the last of them.
/// interplay has no reason of its own: it rests on what those of its features show, and which two
/// they are is said by Recommendation::contributions.  What is inherited (inherited_parts.hpp) is
/// said of whom it is from. O(ties of the candidate and of its venues).
[[nodiscard]] std::vector<Reason> learned_reasons(const Network& network, const PartnerStudy& study,
                                                  const ProjectScores& scores,
                                                  const Candidate& candidate);

}  // namespace bindeglied
