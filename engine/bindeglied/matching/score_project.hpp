#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "bindeglied/matching/inherited_parts.hpp"
#include "bindeglied/matching/learned_parts.hpp"
#include "bindeglied/matching/missing_kind_part.hpp"
#include "bindeglied/matching/need_offer_part.hpp"
#include "bindeglied/matching/partner_study.hpp"
#include "bindeglied/matching/project_query.hpp"
#include "bindeglied/matching/recommend.hpp"
#include "bindeglied/matching/ties_part.hpp"

namespace bindeglied {

/// One candidate of one project.
struct Candidate {
  StakeholderId stakeholder = {};
  double utility = 0.0;
  MatchParts parts = {};
};

/// All that was computed for one project.
struct ProjectScores {
  ProjectQuery query = {};
  EvaluationTask task = EvaluationTask::one_known;  ///< whose model counts
  IdVector<VenueId, double> similarity = {};        ///< of past venues to the project
  BlockSimilarities blocks = {};                    ///< the same by block, each in [0, 1]
  /// Of the partners that took part in a past venue the first; none elsewhere.
  IdVector<VenueId, StakeholderId> partner_in = {};
  FeatureTable features{0};
  std::vector<Inheritance> inherited = {};  ///< what of the learned parts is
  LearnedParts learned = {};  ///< its families and interplay are empty once candidates are ranked
  IdVector<StakeholderId, double> own_topics = {};
  TieScores relations = {};
  NeedScores needs = {};
  std::vector<OpenExpectation> expectations = {};
  std::vector<Candidate> ranked = {};  ///< above the floor; by falling utility, then id
};

/// Scores everybody who may be recommended (find_candidates) and belongs to the list.
///
/// base to interplay: the learned model of the list - new_ and proven have their own, combined that
/// of tasks A or, with two partners or more, B - stretched to the number of candidates
/// (stretch_for), by family of features (learned_parts), with what those without history inherit
/// from umbrellas and members (inherit_parts).  Interplays count for the utility, not for the
/// floor, which wants something to speak for a candidate.  The others: the options' weight times a
/// value in [0, 1] (content_part.hpp, ties_part.hpp, place_part.hpp, need_offer_part.hpp,
/// missing_kind_part.hpp).  On up to options.threads threads.  O(features x stakeholders + postings
/// + ties).
[[nodiscard]] ProjectScores score_project(const Network& network, const PartnerStudy& study,
                                          std::span<const Gap> gaps, VenueId project,
                                          const AsOf& as_of, const RecommendOptions& options);

/// The sum of the parts in the order of their declaration.
[[nodiscard]] double utility_of(const MatchParts& parts);

/// What the learned features of a candidate add (feature_shares).
[[nodiscard]] std::vector<FeatureShare> shares_of(const PartnerStudy& study,
                                                  const ProjectScores& scores,
                                                  StakeholderId candidate);

/// What two learned features of a candidate add together (interplay_shares); none without history.
[[nodiscard]] std::vector<InterplayShare> interplays_of(const PartnerStudy& study,
                                                        const ProjectScores& scores,
                                                        StakeholderId candidate);

/// Whether no involvement is documented by the day.
[[nodiscard]] bool is_new_face(const PartnerStudy& study, StakeholderId candidate);

/// The rows to list, by falling utility, then id: the best `top`, of which at least top / 5
/// (rounded down) are new faces, as far as such candidates reach the floor; they take the places of
/// the lowest others.  Only the combined list keeps rows for them.
[[nodiscard]] std::vector<Candidate> choose_rows(const PartnerStudy& study,
                                                 const ProjectScores& scores,
                                                 const RecommendOptions& options);

}  // namespace bindeglied
