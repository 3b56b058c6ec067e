#include "bindeglied/matching/partner_grounds.hpp"

#include <utility>

namespace bindeglied {

PartnerGrounds find_partner_grounds(const Network& network, const AsOf& as_of,
                                    const MatchWeights& weights, unsigned threads,
                                    const Watch& watch) {
  std::vector<Gap> gaps = assess_expectations(network, as_of, {}, watch);
  return {.network = network,
          .as_of = as_of,
          .gaps = std::move(gaps),
          .study = build_partner_study(network, as_of, weights, threads, watch)};
}

}  // namespace bindeglied
