#pragma once

#include <cstdint>
#include <memory>

#include "bindeglied/base/watch.hpp"
#include "bindeglied/matching/additive_model.hpp"
#include "bindeglied/matching/evaluation_queries.hpp"
#include "bindeglied/matching/training_rows.hpp"
#include "bindeglied/matching/venue_terms.hpp"

namespace bindeglied {

/// Fewer leave the calibration of a start as it is.
inline constexpr std::uint32_t projects_to_calibrate = 100;

/// Fewer say too little of two features at once: the model has curves alone.
inline constexpr std::uint32_t projects_to_interplay = 100;

/// A model and what it was learned from.
struct TrainedModel {
  AdditiveModel model = {};
  std::uint32_t projects = 0;  ///< 0: nothing to learn from, the model is the prior
  Day first = latest_day;      ///< of the projects learned from
  Day last = earliest_day;
  /// all_but_one is asked who the last partner is, and calibrated to it.  Where several are known,
  /// so many are still to come on average: the mean of (members - 2) of the projects learned from.
  /// 1 for other tasks, and where the calibration is that of the start.
  double to_come = 1.0;
};

/// The model of these rows, which measure_training_rows() made for the same task and options.
/// Throws Error{interrupted}.
[[nodiscard]] TrainedModel fit_training_rows(const TrainingRows& rows, EvaluationTask task,
                                             const TrainOptions& options, const Watch& watch = {});

/// Everything learned - rarity of words, counts of countries, knots, slopes - comes from ties that
/// began certainly before options.before; projects of later days are not looked at.  The utility is
/// calibrated to how often such a candidate joined (calibrate_model.hpp).
///
/// The curves are fitted first (fit_model()), then interplays grow on them (grow_interplays()).
/// With a start the result is its maximum a posteriori: knots and interplays are those of the
/// start; without any project it is the start itself.  Its calibration stays below
/// `projects_to_calibrate` projects. The start is stretched to the candidates there are here before
/// it is shifted (stretch_for()). Throws Error{interrupted}.  O(months x (ties + text) + queries x
/// (ties + stakeholders)).
[[nodiscard]] TrainedModel train_model(const Network& network,
                                       const std::shared_ptr<const VenueTerms>& terms,
                                       EvaluationTask task, const TrainOptions& options,
                                       const Watch& watch = {});

/// The model with the odds of each candidate raised by TrainedModel::to_come, so that its scores
/// say who joins at all, as those of the other tasks do, and those of projects with few and with
/// several known partners can be added up.
[[nodiscard]] AdditiveModel counting_all_to_come(TrainedModel trained);

}  // namespace bindeglied
