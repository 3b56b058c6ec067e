#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "bindeglied/matching/content_part.hpp"
#include "bindeglied/matching/missing_kind_part.hpp"
#include "bindeglied/matching/need_offer_part.hpp"
#include "bindeglied/matching/project_query.hpp"
#include "bindeglied/matching/recommend.hpp"
#include "bindeglied/matching/ties_part.hpp"

namespace bindeglied {

/// Nobody is listed whose parts other than base and place sum to less than this: a seat nearby and
/// an assumption about the kind are no reason to approach somebody.
inline constexpr double listing_floor = 0.75;

/// One candidate of one project.
struct Candidate {
  StakeholderId stakeholder = {};
  double utility = 0.0;
  MatchParts parts = {};
};

/// All that was computed for one project.
struct ProjectScores {
  ProjectQuery query = {};
  ContentScores content = {};
  TieScores ties = {};
  NeedScores needs = {};
  std::vector<OpenExpectation> expectations = {};
  std::vector<Candidate> ranked = {};  ///< above the floor; by falling utility, then id
};

/// Scores everybody who may be recommended (find_candidates); see RecommendOptions for the weights.
/// O(stakeholders + postings + ties).
[[nodiscard]] ProjectScores score_project(const Network& network, const ContentIndex& index,
                                          std::span<const Gap> gaps, VenueId project,
                                          const AsOf& as_of, const RecommendOptions& options);

/// The sum of the parts in the order of their declaration.
[[nodiscard]] double utility_of(const MatchParts& parts);

/// 1 / (1 + exp(-utility)): monotone, in [0, 1], not calibrated.
[[nodiscard]] double score_of(double utility);

/// Whether for its history or without one: `new_` without any tie to a venue by the day, `proven`
/// with history in a venue whose likeness (content_part.hpp) is at least 0.25, that is one of
/// similarity 0.5 in which it collaborated; else `combined`.
[[nodiscard]] CandidateList list_of(const Network& network, const ProjectScores& scores,
                                    StakeholderId candidate);

/// The rows to list, by falling utility, then id: the best `top`, of which at least top / 5
/// (rounded down) are `new_`, as far as such candidates reach the floor; they take the places of
/// the lowest others.
[[nodiscard]] std::vector<Candidate> choose_rows(const Network& network,
                                                 const ProjectScores& scores, std::uint32_t top);

}  // namespace bindeglied
