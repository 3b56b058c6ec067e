#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "bindeglied/matching/project_query.hpp"
#include "bindeglied/matching/recommend.hpp"

namespace bindeglied {

enum class LinkKind : std::uint8_t { cooperation, ownership, membership, funding, venue, umbrella };

/// One link of a candidate to a present partner.
struct PartnerLink {
  StakeholderId candidate = {};
  StakeholderId partner = {};
  LinkKind kind = LinkKind::cooperation;
  NodeId through = {};     ///< the shared venue or umbrella; none for a direct link
  TieId tie = {};          ///< of the candidate, or between the two
  TieId partner_tie = {};  ///< of the partner to `through`; none for a direct link
  double strength = 0.0;   ///< in (0, 1]
};

struct TieScores {
  std::vector<PartnerLink> links;  ///< by candidate, then falling strength
  /// Of the links that are no common venues, which the learned features count: the part
  /// `relations` before its weight, in [0, 1).
  IdVector<StakeholderId, double> value;
};

/// Links of all stakeholders to the present partners by direct ties and umbrellas: value =
/// 1 - exp(-sum of strengths / 2).
///
/// A direct tie, in either direction, documented and holding on the day: cooperates_with 1, owns 1,
/// member_of 0.5, funds 0.5, divided by 1 + ln d for a partner with d such ties: that somebody
/// works with a partner that works with everybody says little (after Adamic & Adar 2003, Social
/// Networks 25, 211-230).  An umbrella of n members to which both belong: 1 / (n - 1).
/// O(ties of the partners and of their umbrellas).
[[nodiscard]] TieScores relations_part(const Network& network, const ProjectQuery& query);

/// The same with the links of common venues: of n stakeholders in one in which both are documented,
/// other than the project, 1 / (n - 1) (Newman 2001, Physical Review E 64, 016132,
/// doi:10.1103/PhysRevE.64.016132).  O(ties of the partners, their umbrellas and their venues).
[[nodiscard]] TieScores ties_part(const Network& network, const ProjectQuery& query);

/// The links of one candidate, strongest first; shares the life of `scores`.
[[nodiscard]] std::span<const PartnerLink> links_of(const TieScores& scores,
                                                    StakeholderId candidate);

/// The links of one candidate by common venues, those of `venues` that are, strongest first.
/// O(ties of the venues).
[[nodiscard]] std::vector<PartnerLink> venue_links(const Network& network,
                                                   const ProjectQuery& query,
                                                   StakeholderId candidate,
                                                   std::span<const VenueId> venues);

/// In words, with the ties of the three strongest of these links; contribution is left 0.  Without
/// any link it says nothing: no text, no evidence.
[[nodiscard]] Reason links_reason(const Network& network, std::span<const PartnerLink> links);

}  // namespace bindeglied
