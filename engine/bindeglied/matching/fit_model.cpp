#include "bindeglied/matching/fit_model.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <span>
#include <utility>

#include "bindeglied/matching/detail/listwise_loss.hpp"
#include "bindeglied/matching/detail/minimise.hpp"

namespace bindeglied {
namespace {

using detail::Layout;

std::vector<double> increments_of(const AdditiveModel& model, const Layout& layout) {
  std::vector<double> increments;
  increments.reserve(layout.size);
  for (const Curve& curve : model.curves) {
    for (std::size_t k = 1; k < curve.values.size(); ++k) {
      increments.push_back(curve.values[k] - curve.values[k - 1]);
    }
  }
  return increments;
}

AdditiveModel with_increments(const AdditiveModel& model, const Layout& layout,
                              std::span<const double> increments) {
  AdditiveModel fitted = model;
  for (std::size_t c = 0; c < fitted.curves.size(); ++c) {
    double sum = 0.0;
    for (std::size_t k = 1; k < fitted.curves[c].knots.size(); ++k) {
      sum += increments[layout.first[c] + k - 1];
      fitted.curves[c].values[k] = sum;
    }
  }
  return fitted;
}

/// Values above 0 of a feature in every fourth row, ascending.
std::vector<float> find_values(const std::vector<TrainingQuery>& queries, std::size_t feature) {
  constexpr std::size_t every = 4;
  std::vector<float> seen;
  for (const TrainingQuery& query : queries) {
    for (std::size_t row = 0; row < query.offsets.size(); row += every) {
      const float x = query.values[row * feature_count + feature];
      if (x > 0.0F) seen.push_back(x);
    }
  }
  std::ranges::sort(seen);
  return seen;
}

/// Precondition: at least one value; ascending.
std::vector<double> choose_knots(const std::vector<float>& seen) {
  constexpr std::array quantiles{0.3, 0.6, 0.85, 0.97};
  constexpr double apart = 1e-3;
  std::vector<double> knots = {0.0};
  for (const double quantile : quantiles) {
    const auto at = static_cast<std::size_t>(quantile * static_cast<double>(seen.size()));
    const auto knot = static_cast<double>(seen[at]);
    if (knot > knots.back() + apart) knots.push_back(knot);
  }
  const auto largest = static_cast<double>(seen.back());
  if (largest > knots.back() + apart || knots.size() == 1) knots.push_back(largest);
  return knots;
}

bool may_fall(Feature feature) { return feature >= Feature::size; }

std::vector<double> lower_bounds(const AdditiveModel& model, const Layout& layout) {
  constexpr double unbounded = -1e300;
  std::vector<double> bounds(layout.size, 0.0);
  for (std::size_t c = 0; c < model.curves.size(); ++c) {
    if (!may_fall(model.curves[c].feature)) continue;
    const auto from = bounds.begin() + static_cast<std::ptrdiff_t>(layout.first[c]);
    std::fill_n(from, model.curves[c].knots.size() - 1, unbounded);
  }
  return bounds;
}

}  // namespace

AdditiveModel make_knots(const std::vector<TrainingQuery>& queries) {
  AdditiveModel model;
  for (std::size_t feature = 0; feature < feature_count; ++feature) {
    const std::vector<float> seen = find_values(queries, feature);
    if (seen.empty()) continue;
    Curve curve{.feature = static_cast<Feature>(feature), .knots = choose_knots(seen)};
    curve.values.assign(curve.knots.size(), 0.0);
    model.curves.push_back(std::move(curve));
  }
  return model;
}

AdditiveModel fit_model(const std::vector<TrainingQuery>& queries, const AdditiveModel& prior,
                        const FitOptions& options, const Watch& watch) {
  const Layout layout = detail::lay_out(prior);
  const std::vector<detail::PlacedQuery> placed =
      detail::place_queries(queries, prior, layout, options.threads);
  const std::vector<double> start = increments_of(prior, layout);

  detail::LossOptions loss{.threads = options.threads};
  const detail::Objective objective = [&](std::span<const double> at,
                                          std::vector<double>& gradient) {
    double value = detail::listwise_loss(placed, prior, layout, at, loss, gradient);
    for (std::size_t k = 0; k < layout.size; ++k) {
      const double away = at[k] - start[k];
      value += 0.5 * options.ridge * away * away;
      gradient[k] += options.ridge * away;
    }
    return value;
  };
  const std::vector<double> lower = lower_bounds(prior, layout);
  std::vector<double> found = detail::minimise(objective, start, lower, options.steps, watch);
  if (options.surprise > 0.0) {
    loss.surprise = options.surprise;
    found = detail::minimise(objective, std::move(found), lower, options.steps, watch);
  }
  return with_increments(prior, layout, found);
}

}  // namespace bindeglied
