#pragma once

#include <vector>

#include "bindeglied/analysis/gaps.hpp"
#include "bindeglied/base/watch.hpp"
#include "bindeglied/matching/match_weights.hpp"
#include "bindeglied/matching/partner_study.hpp"
#include "bindeglied/network/as_of.hpp"
#include "bindeglied/network/network.hpp"

namespace bindeglied {

/// What the lists of all projects of a day rest on: found once, for as many questions as one likes.
/// Shares the life of the network.
struct PartnerGrounds {
  const Network& network;
  AsOf as_of;
  std::vector<Gap> gaps;  ///< as the expectations stand on the day
  PartnerStudy study;
};

/// Throws Error{interrupted}.  O(expectations x ties + text + pairs of partners).
[[nodiscard]] PartnerGrounds find_partner_grounds(const Network& network, const AsOf& as_of,
                                                  const MatchWeights& weights, unsigned threads,
                                                  const Watch& watch = {});

}  // namespace bindeglied
