#include "bindeglied/matching/partner_study.hpp"

#include <algorithm>
#include <memory>
#include <utility>

#include "bindeglied/matching/project_query.hpp"
#include "bindeglied/matching/topic_space.hpp"

namespace bindeglied {

PartnerStudy build_partner_study(const Network& network, const AsOf& as_of,
                                 const MatchWeights& weights, unsigned threads,
                                 const Watch& watch) {
  watch.check("topics", 0.0);
  auto terms = std::make_shared<const VenueTerms>(read_venue_terms(network, threads, watch));
  const Day next{std::min(as_of.day.value, latest_day.value - 1) + 1};
  MatchIndex index = build_match_index(
      network, std::move(terms),
      {.before = next, .documented = true, .explicit_only = as_of.explicit_only}, watch);
  std::vector<Kinship> kinships = find_kinships(network, index.history, as_of);
  return {.index = std::move(index),
          .topics = build_topic_space(network),
          .weights = weights,
          .is_there = who_exists(network, as_of),
          .kinships = std::move(kinships)};
}

}  // namespace bindeglied
