#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "bindeglied/base/watch.hpp"
#include "bindeglied/matching/additive_model.hpp"
#include "bindeglied/matching/evaluation_queries.hpp"
#include "bindeglied/matching/feature_family.hpp"
#include "bindeglied/matching/fit_model.hpp"
#include "bindeglied/matching/venue_terms.hpp"

namespace bindeglied {

/// From what a model is learned: the year before the day, month by month, so that each project is
/// asked about with the history of its own time.
struct TrainOptions {
  Day before = latest_day;             ///< exclusive
  std::uint32_t months = 12;           ///< how far back the projects go that are learned from
  std::uint32_t most_projects = 1300;  ///< drawn at random where there are more
  std::uint32_t pool = 1200;           ///< candidates of each project that are taken one by one
  std::uint32_t others = 400;          ///< of the rest, drawn at random, each standing for many
  /// With all_but_one each project is asked about as often, each time without a partner drawn at
  /// random (the same twice counts once), and with that part of `pool` and `others`, so that all
  /// takes no more room.
  std::uint32_t leave_outs = 3;
  std::uint32_t min_members = 3;
  bool explicit_only = false;
  std::string without_role = {};
  /// What pulls the increments of curves to those of the start, or to 0, counted once against all
  /// projects: of n projects each is pulled by ridge / n, so that few move little.
  double ridge = 3.0;
  /// What is shifted by the data instead of learning from nothing; empty: from nothing.
  std::optional<AdditiveModel> start = {};
  double surprise = 3e-5;      ///< see FitOptions; a tenth of it for new_partners
  bool with_mentions = false;  ///< Feature::mention gets a curve, where the terms know mentions
  /// A family that gets no curves; candidates to learn from are still chosen with it.
  std::optional<FeatureFamily> without = {};
  std::uint64_t seed = 1;
  std::uint32_t threads = 0;
};

/// Fewer leave the calibration of a start as it is.
inline constexpr std::uint32_t projects_to_calibrate = 100;

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

/// What a model is fitted to.
struct TrainingRows {
  std::vector<TrainingQuery> queries = {};  ///< by month, then project
  std::size_t projects = 0;
  Day first = latest_day;   ///< of the months
  double mean_known = 0.0;  ///< partners known to a query
};

/// Measures each project drawn from the months before options.before with the history of its own
/// month.  Rows of a query: who joined, by id; the best `pool` of the others by prior_model(), by
/// id; a random part of the rest.  Throws Error{interrupted}.
/// O(months x (ties + text) + queries x (ties + stakeholders)).
[[nodiscard]] TrainingRows measure_training_rows(const Network& network,
                                                 const std::shared_ptr<const VenueTerms>& terms,
                                                 EvaluationTask task, const TrainOptions& options,
                                                 const Watch& watch = {});

/// Weights set by hand: what chooses the candidates to learn from, and what is used where no
/// history teaches anything.
[[nodiscard]] AdditiveModel prior_model();

/// The model of these rows, which measure_training_rows() made for the same task and options.
/// Throws Error{interrupted}.
[[nodiscard]] TrainedModel fit_training_rows(const TrainingRows& rows, EvaluationTask task,
                                             const TrainOptions& options, const Watch& watch = {});

/// Everything learned - rarity of words, counts of countries, knots, slopes - comes from ties that
/// began certainly before options.before; projects of later days are not looked at.  The utility is
/// calibrated to how often such a candidate joined (calibrate_model.hpp).
///
/// With a start the result is its maximum a posteriori: knots are those of the start; without any
/// project it is the start itself.  Its calibration stays below `projects_to_calibrate` projects.
/// The start is stretched to the candidates there are here before it is shifted (stretch_for()).
/// Throws Error{interrupted}.  O(months x (ties + text) + queries x (ties + stakeholders)).
[[nodiscard]] TrainedModel train_model(const Network& network,
                                       const std::shared_ptr<const VenueTerms>& terms,
                                       EvaluationTask task, const TrainOptions& options,
                                       const Watch& watch = {});

/// The model with the odds of each candidate raised by TrainedModel::to_come, so that its scores
/// say who joins at all, as those of the other tasks do, and those of projects with few and with
/// several known partners can be added up.
[[nodiscard]] AdditiveModel counting_all_to_come(TrainedModel trained);

}  // namespace bindeglied
