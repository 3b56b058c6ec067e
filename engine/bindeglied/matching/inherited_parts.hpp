#pragma once

#include <vector>

#include "bindeglied/matching/history.hpp"
#include "bindeglied/matching/learned_parts.hpp"
#include "bindeglied/network/as_of.hpp"
#include "bindeglied/network/network.hpp"

namespace bindeglied {

/// What of an umbrella's or a member's parts counts for somebody without history.
inline constexpr double inherited_share = 0.5;

/// Somebody without history, and a member or an umbrella of it that has some.
struct Kinship {
  StakeholderId heir = {};
  StakeholderId from = {};
  TieId tie = {};                 ///< the membership
  bool is_from_umbrella = false;  ///< `from` is the umbrella; else the member
};

/// All memberships on the day of which exactly one side has history; ascending by heir, then from.
/// O(ties).
[[nodiscard]] std::vector<Kinship> find_kinships(const Network& network, const History& history,
                                                 const AsOf& as_of);

/// What one stakeholder inherits in one part.
struct Inheritance {
  Kinship kinship = {};
  FeatureFamily family = FeatureFamily::content;  ///< or activity
  double contribution = 0.0;                      ///< > 0
};

/// Adds to the content and the activity of each heir half of what its umbrella or member has there:
/// of several the largest, what speaks against them not at all, content only of who took part in a
/// venue that is called similar (alike_from).  Ascending by heir, then family.
///
/// So little is known of somebody new that it is taken for what those are with whom it is tied by
/// membership, but for half of it: as indirect contact counts in gaps (lambda = 0.5).  Nobody
/// inherits what was inherited.  O(kinships + their venues).
[[nodiscard]] std::vector<Inheritance> inherit_parts(const std::vector<Kinship>& kinships,
                                                     const History& history,
                                                     const IdVector<VenueId, double>& similarity,
                                                     LearnedParts& parts);

/// The stakeholder's entry for the family; null without one.
[[nodiscard]] const Inheritance* find_inheritance(const std::vector<Inheritance>& inherited,
                                                  StakeholderId heir, FeatureFamily family);

}  // namespace bindeglied
