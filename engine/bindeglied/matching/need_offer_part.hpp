#pragma once

#include <cstdint>
#include <vector>

#include "bindeglied/matching/project_query.hpp"
#include "bindeglied/matching/recommend.hpp"

namespace bindeglied {

/// What an offer that is only assumed by kind counts against a documented one.
inline constexpr double assumed_offer_value = 0.6;
/// What remains of a need that a present partner meets already.
inline constexpr double met_need_weight = 0.5;

/// One capability that the project needs.
struct OpenNeed {
  Text capability = empty_text();
  double weight = 0.0;  ///< the largest of its rows; times met_need_weight when a partner offers it
  bool is_assumed = false;             ///< no row of it is documented
  std::vector<SourceId> sources = {};  ///< of all its rows; ascending
};

/// One need that a candidate meets.
struct MetNeed {
  StakeholderId candidate = {};
  std::uint32_t need = 0;   ///< index of NeedScores::needs
  std::uint32_t offer = 0;  ///< index of Network::offers
  double share = 0.0;       ///< weight * value of the offer / all weights, in (0, 1]
};

struct NeedScores {
  std::vector<OpenNeed> needs;            ///< by capability's text
  std::vector<MetNeed> met;               ///< by candidate, then falling share
  IdVector<StakeholderId, double> value;  ///< the part before its weight, in [0, 1]
};

/// The share of the project's weighted needs that a candidate offers.
///
/// A need counts for the project when it names the project, or its kind and no topic or one of the
/// project's (wider ones included).  An offer counts when it names the candidate or its kind, and
/// no topic or one of the project's, and no place or one that is, or encloses, a place of the
/// project.  Per need the better offer counts: documented 1, assumed assumed_offer_value.
/// O(needs + offers x (needs + stakeholders)).
[[nodiscard]] NeedScores need_offer_part(const Network& network, const ProjectQuery& query);

/// In words, naming the need of the largest share and saying when the offer is only assumed;
/// contribution is left 0.  Precondition: value[candidate] > 0.
[[nodiscard]] Reason need_offer_reason(const Network& network, const NeedScores& scores,
                                       StakeholderId candidate);

/// True when everything the candidate offers to the project is assumed by kind.
[[nodiscard]] bool offers_are_assumed(const Network& network, const NeedScores& scores,
                                      StakeholderId candidate);

}  // namespace bindeglied
