#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "bindeglied/base/id_vector.hpp"
#include "bindeglied/matching/additive_model.hpp"
#include "bindeglied/matching/feature_family.hpp"

namespace bindeglied {

/// The utilities of a model, taken apart: its curves by family, and its interplays.
///
/// What a feature adds counts from its mean over the candidates with history: above it speaks for
/// somebody, below it against.  Who has no history is taken for the mean in all that is of history
/// (is_of_history): nothing documented is not the same as nothing done.
struct LearnedParts {
  double base = 0.0;  ///< of the mean candidate
  /// One entry per stakeholder, candidate or not, in the order of FeatureFamily.
  std::array<std::vector<double>, family_count> families = {};
  std::vector<double> interplay = {};  ///< the same of all interplays; 0 without history
  /// Of the model's curves, then of its interplays, in their order.
  std::vector<double> means = {};
  double stretch = 1.0;
};

/// Which stakeholders are candidates, and who of all has history, 1 or 0 each.
struct CandidateFlags {
  IdVector<StakeholderId, std::uint8_t> is_candidate = {};
  IdVector<StakeholderId, std::uint8_t> has_history = {};
};

/// For a candidate with history base + families + interplay = stretch times the model's utility, to
/// rounding. On up to `threads` threads (0 = all cores), the same bytes for every number. O((curves
/// + interplays) x stakeholders).
[[nodiscard]] LearnedParts learned_parts(const AdditiveModel& model, const FeatureTable& table,
                                         const CandidateFlags& flags, double stretch,
                                         unsigned threads);

/// What one feature of one stakeholder adds.
struct FeatureShare {
  Feature feature = Feature::similar;
  double value = 0.0;  ///< of the feature
  double contribution = 0.0;
};

/// The features that add something other than 0, by family, then in the order of features; they sum
/// to the families.
[[nodiscard]] std::vector<FeatureShare> feature_shares(const AdditiveModel& model,
                                                       const FeatureTable& table,
                                                       const LearnedParts& parts,
                                                       StakeholderId stakeholder, bool has_history);

/// What two features of one stakeholder add together, beyond what each does.
struct InterplayShare {
  Feature first = Feature::similar;
  Feature second = Feature::similar;  ///< after the first in the order of features
  double contribution = 0.0;
};

/// The pairs that add something other than 0, each interplay counted from its mean, whichever
/// second feature that is made of, by first, then second; they sum to the interplay of a
/// stakeholder with history.
[[nodiscard]] std::vector<InterplayShare> interplay_shares(const AdditiveModel& model,
                                                           const FeatureTable& table,
                                                           const LearnedParts& parts,
                                                           StakeholderId stakeholder);

/// By what utilities are multiplied where a project has this number of candidates: ln(candidates) /
/// ln(of where the model was learned), 1 where that is unknown; numbers below 2 count as 2.
///
/// A candidate drawn at random has log-odds of about -ln(candidates), so that among few there is
/// less to be gained by what speaks for one: the score of the best stays about the same.
[[nodiscard]] double stretch_for(const AdditiveModel& model, std::size_t candidates);

}  // namespace bindeglied
