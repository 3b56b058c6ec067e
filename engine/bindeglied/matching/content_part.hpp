#pragma once

#include "bindeglied/matching/project_query.hpp"
#include "bindeglied/matching/recommend.hpp"
#include "bindeglied/matching/term_space.hpp"

namespace bindeglied {

/// From this similarity on a venue is called similar to the project.
inline constexpr double alike_from = 0.1;

/// How much what the candidate says of itself is about the project's topics: cosine^1.5 of the
/// topics with all wider ones, in [0, 1].  The power above 1, as in collaborative filtering with
/// case amplification (Breese, Heckerman & Kadie 1998, UAI 14, 43-52), keeps much that is a little
/// alike from outweighing one thing that is very much so.  O(postings of the project's topics).
[[nodiscard]] IdVector<StakeholderId, double> own_topics_part(const Network& network,
                                                              const TermSpace& topics,
                                                              const ProjectQuery& query);

/// In words, that the candidate took part in venues like the project, with the ties to the three
/// that say most: by similarity^3 times min(1, level / collaborating), then tie; contribution is
/// left 0.  `similarity` is that of the venues to the project.  Without any venue that is similar
/// at all it says nothing: no text, no evidence.
[[nodiscard]] Reason history_reason(const Network& network,
                                    const IdVector<VenueId, double>& similarity,
                                    const ProjectQuery& query, StakeholderId candidate);

/// In words, naming the topic of both that says most; contribution is left 0.
/// Precondition: they share a topic.
[[nodiscard]] Reason own_topics_reason(const Network& network, const TermSpace& topics,
                                       const ProjectQuery& query, StakeholderId candidate);

}  // namespace bindeglied
