#pragma once

#include <cstddef>
#include <limits>
#include <span>
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

/// The sum of whom is left out: whatever is added, it stays what it is, and never looks untouched.
inline constexpr double left_out = -std::numeric_limits<double>::infinity();

/// Arrays as long as there are stakeholders, for use again and again.
struct Scratch {
  IdVector<StakeholderId, double> sums;  ///< between calls all 0 or `left_out`
  std::vector<StakeholderId> touched;    ///< whose sum is above 0; one place more than there are
  explicit Scratch(std::size_t stakeholder_count)
      : sums(stakeholder_count, 0.0), touched(stakeholder_count + 1) {}
};

/// The `limit` best by rho that are not left out, and more; a superset, unordered.  Figures are
/// upper bounds of rho, at most 1.
///
/// Topics are taken up from the most to the least telling one until what is left could bring no
/// newcomer among the best (MaxScore: Turtle & Flood 1995, Information Processing & Management 31,
/// 831-850).
[[nodiscard]] std::vector<Ranked> best_by_topics(const CandidateIndex& index, NodeId venue,
                                                 std::size_t limit, Scratch& scratch);

/// Sums up into `scratch.sums` the contact c with the venue of all that are not left out, and says
/// who has any, until the next call; partners with more than `busiest` venues do not count.  The
/// sums stay for the caller to take and to set to 0.  O(steps from the venue over a partner and
/// another venue of it to whoever is there), the most frequent step of all suggestions.
[[nodiscard]] std::span<const StakeholderId> sum_contact(const CandidateIndex& index, VenueId venue,
                                                         std::size_t busiest, Scratch& scratch);

/// Keeps the `limit` largest figures, unordered; of equals the first by id.
void keep_largest(std::vector<Ranked>& ranked, std::size_t limit);

/// The contact of the sum, in [0, 1); sets the sum to 0.
[[nodiscard]] double take_contact(Scratch& scratch, StakeholderId stakeholder);

/// The `limit` with the most contact of those whose sum is not taken yet, unordered; of equals the
/// first by id.  Takes the sums of all.
[[nodiscard]] std::vector<Ranked> best_contacts(Scratch& scratch,
                                                std::span<const StakeholderId> touched,
                                                std::size_t limit);

}  // namespace bindeglied::detail
