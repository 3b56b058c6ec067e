#pragma once

#include "bindeglied/matching/content_index.hpp"
#include "bindeglied/matching/project_query.hpp"
#include "bindeglied/matching/recommend.hpp"

namespace bindeglied {

/// What equal words count in the similarity of two venues when the project has topics.
inline constexpr double word_share = 0.5;
/// What involvement in the project's own forum or process counts against that elsewhere: all
/// projects of a forum share it, so it says little about this one.
inline constexpr double around_weight = 0.5;
/// What own topics equal to the project's count at most.
inline constexpr double own_topics_weight = 0.8;

/// Content of one project: whose history and topics resemble it.
struct ContentScores {
  IdVector<VenueId, double> similarity;        ///< to the project, in [0, 1]; the project itself 0
  IdVector<StakeholderId, double> own_topics;  ///< cosine with the project's topics, in [0, 1]
  IdVector<StakeholderId, double> history;     ///< in [0, 1)
  IdVector<StakeholderId, double> value;       ///< the part before its weight, in [0, 1]
};

/// value = 1 - (1 - history) (1 - own_topics_weight * own_topics^1.5), with
/// history = 1 - product over venues v of (1 - likeness(v)), over those in which one is documented
/// by the day, likeness(v) = f(v) similarity(v)^2, f = min(1, level / collaborating), times
/// around_weight for venues around the project.
///
/// similarity = 1 - (1 - cosine of topics) (1 - word_share * cosine of words); that of words alone
/// for a project without topics.  The powers above 1, as in collaborative filtering with case
/// amplification (Breese, Heckerman & Kadie 1998, UAI 14, 43-52), keep much that is a little alike
/// from outweighing one thing that is very much so.
/// O(postings of the project's terms + ties to venues).
[[nodiscard]] ContentScores content_part(const Network& network, const ContentIndex& index,
                                         const ProjectQuery& query);

/// The largest likeness(v) in the stakeholder's history; 0 without history.
[[nodiscard]] double closest_history(const Network& network, const ContentScores& scores,
                                     const ProjectQuery& query, StakeholderId candidate);

/// In words, with the ties to the three most similar venues; contribution is left 0.
/// Precondition: value[candidate] > 0.
[[nodiscard]] Reason content_reason(const Network& network, const ContentIndex& index,
                                    const ContentScores& scores, const ProjectQuery& query,
                                    StakeholderId candidate);

}  // namespace bindeglied
