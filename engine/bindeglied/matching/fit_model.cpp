#include "bindeglied/matching/fit_model.hpp"

#include <algorithm>
#include <cmath>
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

#include "bindeglied/base/parallel_for.hpp"
#include "bindeglied/matching/detail/minimise.hpp"

namespace bindeglied {
namespace {

constexpr std::size_t queries_per_chunk = 8;

/// Where each curve's increments stand in the parameter vector.
struct Layout {
  std::vector<std::size_t> first;
  std::size_t size = 0;
};

Layout lay_out(const AdditiveModel& model) {
  Layout layout;
  for (const Curve& curve : model.curves) {
    layout.first.push_back(layout.size);
    layout.size += curve.knots.size() - 1;
  }
  return layout;
}

/// Where a row stands on one curve: past all increments before `parameter`, and `share` of that one.
struct Spot {
  float share = 0.0F;
  std::uint16_t parameter = 0;
};

/// The rows with their spots on the curves on which they are above 0, found once.
struct PlacedQuery {
  std::size_t chosen = 0;
  double importance = 1.0;
  std::vector<std::uint32_t> ends = {};  ///< of each row among the spots
  std::vector<Spot> spots = {};
  std::span<const float> offsets = {};
};

PlacedQuery place_query(const TrainingQuery& query, const AdditiveModel& model,
                        const Layout& layout, double power) {
  PlacedQuery placed{.chosen = query.chosen,
                     .importance = std::pow(static_cast<double>(query.chosen), power),
                     .offsets = query.offsets};
  for (std::size_t row = 0; row < query.offsets.size(); ++row) {
    for (std::size_t c = 0; c < model.curves.size(); ++c) {
      const Curve& curve = model.curves[c];
      const auto feature = static_cast<std::size_t>(curve.feature);
      const double position =
          position_on(curve, static_cast<double>(query.values[row * feature_count + feature]));
      if (position <= 0.0) continue;
      const auto segment =
          std::min(static_cast<std::size_t>(position), curve.knots.size() - 2);
      placed.spots.push_back({static_cast<float>(position - static_cast<double>(segment)),
                              static_cast<std::uint16_t>(layout.first[c] + segment)});
    }
    placed.ends.push_back(static_cast<std::uint32_t>(placed.spots.size()));
  }
  return placed;
}

std::vector<PlacedQuery> place_queries(const std::vector<TrainingQuery>& queries,
                                       const AdditiveModel& model, const Layout& layout,
                                       const FitOptions& options) {
  std::vector<PlacedQuery> placed(queries.size());
  parallel_for(queries.size(), queries_per_chunk, options.threads,
               [&](std::size_t from, std::size_t to) {
    for (std::size_t q = from; q < to; ++q) {
      placed[q] = place_query(queries[q], model, layout, options.partner_power);
    }
  });
  return placed;
}

/// Sums over rows, per parameter: of weights, and of weights times shares.
struct SpotSums {
  std::vector<double> weights;
  std::vector<double> shares;
  double loss = 0.0;
};

/// Values of the curves at their knots, one per parameter, and the increments after them.
struct CurveValues {
  std::vector<double> starts;
  std::span<const double> increments;
};

CurveValues values_at_knots(const AdditiveModel& model, const Layout& layout,
                            std::span<const double> increments) {
  CurveValues values{.starts = std::vector<double>(layout.size), .increments = increments};
  for (std::size_t c = 0; c < model.curves.size(); ++c) {
    double sum = 0.0;
    for (std::size_t k = 0; k + 1 < model.curves[c].knots.size(); ++k) {
      values.starts[layout.first[c] + k] = sum;
      sum += increments[layout.first[c] + k];
    }
  }
  return values;
}

/// The loss of one query and what its rows add to the gradient.
void add_query(const PlacedQuery& query, const CurveValues& values, SpotSums& sums) {
  const std::size_t rows = query.offsets.size();
  std::vector<double> weights(rows);
  std::size_t at = 0;
  for (std::size_t row = 0; row < rows; ++row) {
    double utility = static_cast<double>(query.offsets[row]);
    for (; at < query.ends[row]; ++at) {
      const Spot& spot = query.spots[at];
      utility += values.starts[spot.parameter] +
                 static_cast<double>(spot.share) * values.increments[spot.parameter];
    }
    weights[row] = utility;
  }
  const double largest = std::ranges::max(weights);
  const double per_chosen = 1.0 / static_cast<double>(query.chosen);
  double total = 0.0;
  for (std::size_t row = 0; row < rows; ++row) {
    if (row < query.chosen) sums.loss -= query.importance * weights[row] * per_chosen;
    weights[row] = std::exp(weights[row] - largest);
    total += weights[row];
  }
  sums.loss += query.importance * (largest + std::log(total));
  at = 0;
  for (std::size_t row = 0; row < rows; ++row) {
    const double weight =
        query.importance * (weights[row] / total - (row < query.chosen ? per_chosen : 0.0));
    for (; at < query.ends[row]; ++at) {
      const Spot& spot = query.spots[at];
      sums.weights[spot.parameter] += weight;
      sums.shares[spot.parameter] += weight * static_cast<double>(spot.share);
    }
  }
}

/// A row on a later segment has all earlier increments in full.
void spread_to_earlier(const AdditiveModel& model, const Layout& layout, const SpotSums& sums,
                       double scale, std::vector<double>& gradient) {
  for (std::size_t c = 0; c < model.curves.size(); ++c) {
    double beyond = 0.0;
    for (std::size_t k = model.curves[c].knots.size() - 1; k-- > 0;) {
      const std::size_t parameter = layout.first[c] + k;
      gradient[parameter] += scale * (beyond + sums.shares[parameter]);
      beyond += sums.weights[parameter];
    }
  }
}

/// Mean loss and its gradient; the same for every number of threads.
double listwise_loss(const std::vector<PlacedQuery>& queries, const AdditiveModel& model,
                     const Layout& layout, std::span<const double> increments, unsigned threads,
                     std::vector<double>& gradient) {
  const CurveValues values = values_at_knots(model, layout, increments);
  const std::size_t chunks = (queries.size() + queries_per_chunk - 1) / queries_per_chunk;
  const SpotSums none{.weights = std::vector<double>(layout.size, 0.0),
                      .shares = std::vector<double>(layout.size, 0.0)};
  std::vector<SpotSums> parts(chunks, none);
  parallel_for(queries.size(), queries_per_chunk, threads, [&](std::size_t from, std::size_t to) {
    for (std::size_t q = from; q < to; ++q) {
      add_query(queries[q], values, parts[from / queries_per_chunk]);
    }
  });
  double importance = 0.0;
  for (const PlacedQuery& query : queries) importance += query.importance;
  const double scale = 1.0 / std::max(1.0, importance);
  double loss = 0.0;
  gradient.assign(layout.size, 0.0);
  for (const SpotSums& part : parts) {
    loss += part.loss * scale;
    spread_to_earlier(model, layout, part, scale, gradient);
  }
  return loss;
}

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
  constexpr std::array quantiles{0.3, 0.6, 0.85, 0.97};
  AdditiveModel model;
  for (std::size_t feature = 0; feature < feature_count; ++feature) {
    std::vector<float> seen;
    for (const TrainingQuery& query : queries) {
      for (std::size_t row = 0; row < query.offsets.size(); row += 4) {
        const float x = query.values[row * feature_count + feature];
        if (x > 0.0F) seen.push_back(x);
      }
    }
    if (seen.empty()) continue;
    std::ranges::sort(seen);
    Curve curve{.feature = static_cast<Feature>(feature), .knots = {0.0}};
    for (const double quantile : quantiles) {
      const auto at = static_cast<std::size_t>(quantile * static_cast<double>(seen.size()));
      const auto knot = static_cast<double>(seen[at]);
      if (knot > curve.knots.back() + 1e-3) curve.knots.push_back(knot);
    }
    if (static_cast<double>(seen.back()) > curve.knots.back() + 1e-3 || curve.knots.size() == 1) {
      curve.knots.push_back(static_cast<double>(seen.back()));
    }
    curve.values.assign(curve.knots.size(), 0.0);
    model.curves.push_back(std::move(curve));
  }
  return model;
}

AdditiveModel fit_model(const std::vector<TrainingQuery>& queries, const AdditiveModel& prior,
                        const FitOptions& options, const Watch& watch) {
  const Layout layout = lay_out(prior);
  const std::vector<PlacedQuery> placed =
      place_queries(queries, prior, layout, options);
  const std::vector<double> start = increments_of(prior, layout);

  const detail::Objective objective = [&](std::span<const double> at,
                                          std::vector<double>& gradient) {
    double value = listwise_loss(placed, prior, layout, at, options.threads, gradient);
    for (std::size_t k = 0; k < layout.size; ++k) {
      const double away = at[k] - start[k];
      value += 0.5 * options.ridge * away * away;
      gradient[k] += options.ridge * away;
    }
    return value;
  };
  const std::vector<double> found =
      detail::minimise(objective, start, lower_bounds(prior, layout), options.steps, watch);
  return with_increments(prior, layout, found);
}

}  // namespace bindeglied
