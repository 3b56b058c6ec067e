#include "bindeglied/matching/train_model.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "bindeglied/matching/calibrate_model.hpp"
#include "bindeglied/matching/fit_model.hpp"
#include "bindeglied/matching/grow_interplays.hpp"
#include "bindeglied/matching/learned_parts.hpp"

namespace bindeglied {
namespace {

bool is_left_out(const TrainOptions& options, Feature feature) {
  return options.without == family_of(feature) ||
         (feature == Feature::mention && !options.with_mentions);
}

AdditiveModel learn_model(const TrainingRows& rows, const TrainOptions& options,
                          const FitOptions& fit, const Watch& watch) {
  const std::vector<TrainingQuery>& training = rows.queries;
  AdditiveModel flat = make_knots(training);
  std::erase_if(flat.curves,
                [&](const Curve& curve) { return is_left_out(options, curve.feature); });
  AdditiveModel fitted = fit_model(training, flat, fit, watch);
  if (rows.projects < projects_to_interplay) return calibrate_model(fitted, training);
  // Several queries of one project count together as one, as in the fit of the curves.
  const double per_project =
      static_cast<double>(training.size()) / static_cast<double>(rows.projects);
  fitted.interplays = grow_interplays(training, fitted,
                                      {.rounds = options.interplays,
                                       .ridge = per_project * options.ridge,
                                       .least_mass = per_project * GrowOptions{}.least_mass,
                                       .surprise = fit.surprise,
                                       .threads = options.threads},
                                      watch);
  return calibrate_model(fitted, training);
}

/// How many candidates the rows of a query stand for, on average.
double mean_candidates(const std::vector<TrainingQuery>& queries) {
  double sum = 0.0;
  for (const TrainingQuery& query : queries) {
    for (const float offset : query.offsets) sum += std::exp(static_cast<double>(offset));
  }
  return sum / static_cast<double>(queries.size());
}

/// As recommendations among so many candidates use it.
AdditiveModel stretched(AdditiveModel model, double candidates) {
  const double stretch = stretch_for(model, static_cast<std::size_t>(std::llround(candidates)));
  model.base *= stretch;
  model.candidates = candidates;
  return scaled(std::move(model), stretch);
}

AdditiveModel shift_model(const AdditiveModel& start, const TrainingRows& rows,
                          const FitOptions& fit, const Watch& watch) {
  AdditiveModel shifted =
      fit_model(rows.queries, stretched(start, mean_candidates(rows.queries)), fit, watch);
  if (rows.projects < projects_to_calibrate) return shifted;
  return calibrate_model(shifted, rows.queries);
}

}  // namespace

TrainedModel fit_training_rows(const TrainingRows& rows, EvaluationTask task,
                               const TrainOptions& options, const Watch& watch) {
  if (rows.queries.empty()) return {.model = options.start.value_or(prior_model())};
  // The loss is a mean over the queries; several of one project count together as one.
  FitOptions fit{.ridge = options.ridge / static_cast<double>(rows.projects),
                 .surprise = options.surprise,
                 .threads = options.threads};
  // Who joins for the first time is always a surprise: there it must be smaller to say anything.
  if (task == EvaluationTask::new_partners) fit.surprise /= 10.0;
  const bool is_calibrated = !options.start || rows.projects >= projects_to_calibrate;
  return {.model = options.start ? shift_model(*options.start, rows, fit, watch)
                                 : learn_model(rows, options, fit, watch),
          .projects = static_cast<std::uint32_t>(rows.projects),
          .first = rows.first,
          .last = Day{options.before.value - 1},
          .to_come = task == EvaluationTask::all_but_one && is_calibrated
                         ? std::max(1.0, rows.mean_known - 1.0)
                         : 1.0};
}

TrainedModel train_model(const Network& network, const std::shared_ptr<const VenueTerms>& terms,
                         EvaluationTask task, const TrainOptions& options, const Watch& watch) {
  const auto rows = measure_training_rows(network, terms, {&task, 1}, options, watch);
  return fit_training_rows(rows.front(), task, options, watch);
}

AdditiveModel counting_all_to_come(TrainedModel trained) {
  trained.model.base += std::log(trained.to_come);
  return std::move(trained.model);
}

}  // namespace bindeglied
