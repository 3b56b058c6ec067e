#pragma once

#include <vector>

#include "bindeglied/matching/team.hpp"
#include "bindeglied/network/network.hpp"
#include "bindeglied/report/explanation.hpp"

namespace bindeglied {

/// A member of a team down to the terms of its gain, ties, expectations and sources, in this order.
/// The parts sum to the result.
[[nodiscard]] std::vector<ExplanationStep> explain_team_member(const Network& network,
                                                               const TeamMember& member);

}  // namespace bindeglied
