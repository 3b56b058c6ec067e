#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "bindeglied/analysis/topic_fit.hpp"
#include "bindeglied/base/id_vector.hpp"

namespace bindeglied::detail {

/// A figure of a stakeholder.
struct Ranked {
  StakeholderId stakeholder = {};
  double figure = 0.0;
};

struct TopicPosting {
  StakeholderId stakeholder = {};
  double weight = 0.0;
};

/// What is looked up for every venue: who has a topic, who is documented where.
struct CandidateIndex {
  TopicVectors topics = {};
  Csr<TopicId, TopicPosting> postings = {};     ///< ascending by stakeholder
  IdVector<TopicId, double> largest = {};       ///< the largest weight of each topic
  Csr<VenueId, StakeholderId> documented = {};  ///< directly; ascending, each once
  Csr<StakeholderId, VenueId> met_in = {};      ///< without processes; ascending, each once
};

[[nodiscard]] CandidateIndex build_candidate_index(const Network& network, const AsOf& as_of);

/// Arrays as long as there are stakeholders, for use again and again; all 0 between calls.
struct Scratch {
  IdVector<StakeholderId, double> sums;
  IdVector<StakeholderId, std::uint8_t> marks;
  explicit Scratch(std::size_t stakeholder_count)
      : sums(stakeholder_count, 0.0), marks(stakeholder_count, 0) {}
};

/// The `limit` best by rho that are not marked, and more; a superset, unordered.  Figures are upper
/// bounds of rho, at most 1.
///
/// Topics are taken up from the most to the least telling one until what is left could bring no
/// newcomer among the best (MaxScore: Turtle & Flood 1995, Information Processing & Management 31,
/// 831-850).
[[nodiscard]] std::vector<Ranked> best_by_topics(const CandidateIndex& index, NodeId venue,
                                                 std::size_t limit, Scratch& scratch);

/// Sums up into `scratch.sums` the contact c with the venue of all that are not marked, and says
/// who has any; partners with more than `busiest` venues are left out.  The sums stay for the
/// caller to take and to set to 0.
[[nodiscard]] std::vector<StakeholderId> sum_contact(const CandidateIndex& index, VenueId venue,
                                                     std::size_t busiest, Scratch& scratch);

/// Keeps the `limit` largest figures; of equals the first by id.
void keep_largest(std::vector<Ranked>& ranked, std::size_t limit);

}  // namespace bindeglied::detail
