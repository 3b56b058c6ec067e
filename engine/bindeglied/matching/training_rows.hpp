#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
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
  /// What pulls increments of curves to those of the start, or to 0, and interplays to 0, counted
  /// once against all projects: of n projects each is pulled by ridge / n, so that few move little.
  double ridge = 3.0;
  /// What is shifted by the data instead of learning from nothing; empty: from nothing.
  std::optional<AdditiveModel> start = {};
  std::uint32_t interplays = 200;  ///< grown at most; a start keeps those it has
  double surprise = 3e-5;          ///< see FitOptions; a tenth of it for new_partners
  bool with_mentions = false;      ///< Feature::mention gets a curve, where the terms know mentions
  /// A family that gets neither curves nor interplays; candidates to learn from are still chosen
  /// with it.  A start keeps those it has.
  std::optional<FeatureFamily> without = {};
  std::uint64_t seed = 1;
  std::uint32_t threads = 0;
};

/// What a model is fitted to.
struct TrainingRows {
  std::vector<TrainingQuery> queries = {};  ///< by month, then project
  std::size_t projects = 0;
  Day first = latest_day;   ///< of the months
  double mean_known = 0.0;  ///< partners known to a query
};

/// Measures each project drawn from the months before options.before with the history of its own
/// month, for each of the tasks, which differ; of what they share nothing is measured twice.  Rows
/// of a query: who joined, by id; the best `pool` of the others by prior_model(), by id; a random
/// part of the rest.  Each row has all features, whatever options leave out of the model.  Throws
/// Error{interrupted}.
/// O(months x (ties + text) + queries x (ties + stakeholders)); a third of a GB for each task of
/// 1,300 projects.
[[nodiscard]] std::vector<TrainingRows> measure_training_rows(
    const Network& network, const std::shared_ptr<const VenueTerms>& terms,
    std::span<const EvaluationTask> tasks, const TrainOptions& options, const Watch& watch = {});

/// Measures the tasks two at a time, as the rows of all would take gigabytes, and calls visit(i,
/// rows of the i-th) for each in their order.  Else as measure_training_rows().
void visit_training_rows(const Network& network, const std::shared_ptr<const VenueTerms>& terms,
                         std::span<const EvaluationTask> tasks, const TrainOptions& options,
                         const std::function<void(std::size_t, const TrainingRows&)>& visit,
                         const Watch& watch = {});

/// Weights set by hand: what chooses the candidates to learn from, and what is used where no
/// history teaches anything.
[[nodiscard]] AdditiveModel prior_model();

}  // namespace bindeglied
