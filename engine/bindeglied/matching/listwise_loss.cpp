#include "bindeglied/matching/detail/listwise_loss.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <vector>

#include "bindeglied/base/parallel_for.hpp"

namespace bindeglied::detail {
namespace {

constexpr std::size_t queries_per_chunk = 8;

PlacedQuery place_query(const TrainingQuery& query, const AdditiveModel& model,
                        const Layout& layout) {
  PlacedQuery placed{.chosen = query.chosen, .offsets = query.offsets};
  for (std::size_t row = 0; row < query.offsets.size(); ++row) {
    for (std::size_t c = 0; c < model.curves.size(); ++c) {
      const Curve& curve = model.curves[c];
      const auto feature = static_cast<std::size_t>(curve.feature);
      const double position =
          position_on(curve, static_cast<double>(query.values[row * feature_count + feature]));
      if (position <= 0.0) continue;
      const auto segment = std::min(static_cast<std::size_t>(position), curve.knots.size() - 2);
      placed.spots.push_back({static_cast<float>(position - static_cast<double>(segment)),
                              static_cast<std::uint16_t>(layout.first[c] + segment)});
    }
    placed.ends.push_back(static_cast<std::uint32_t>(placed.spots.size()));
    double together = 0.0;
    for (const Interplay& interplay : model.interplays) {
      together += value_on(interplay, row_of(query, row));
    }
    placed.offsets[row] += static_cast<float>(together);
  }
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

/// The utility of every row, with its offset.
std::vector<double> row_utilities(const PlacedQuery& query, const CurveValues& values) {
  std::vector<double> found(query.offsets.size());
  std::size_t at = 0;
  for (std::size_t row = 0; row < found.size(); ++row) {
    auto utility = static_cast<double>(query.offsets[row]);
    for (; at < query.ends[row]; ++at) {
      const Spot& spot = query.spots[at];
      utility += values.starts[spot.parameter] +
                 static_cast<double>(spot.share) * values.increments[spot.parameter];
    }
    found[row] = utility;
  }
  return found;
}

/// Turns utilities into ln of the softmax.
void normalise(std::vector<double>& utilities) {
  const double log_of_sum = log_sum_exp(utilities);
  for (double& utility : utilities) utility -= log_of_sum;
}

/// The loss of one query and what its rows add to the gradient.
void add_query(const PlacedQuery& query, const CurveValues& values, double surprise,
               SpotSums& sums) {
  std::vector<double> logs = row_utilities(query, values);
  normalise(logs);
  const double per_chosen = 1.0 / static_cast<double>(query.chosen);
  std::vector<double> pulls(query.chosen, per_chosen);
  double pull = surprise > 0.0 ? 0.0 : 1.0;
  for (std::size_t row = 0; row < query.chosen; ++row) {
    if (surprise > 0.0) {
      const double share = std::exp(logs[row]);
      sums.loss -= per_chosen * std::log(share + surprise);
      pulls[row] *= share / (share + surprise);
      pull += pulls[row];
    } else {
      sums.loss -= per_chosen * logs[row];
    }
  }
  std::size_t at = 0;
  for (std::size_t row = 0; row < logs.size(); ++row) {
    const double weight = pull * std::exp(logs[row]) - (row < query.chosen ? pulls[row] : 0.0);
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

}  // namespace

double log_sum_exp(std::span<const double> values) {
  assert(!values.empty());
  double largest = -std::numeric_limits<double>::infinity();
  for (const double value : values) largest = std::max(largest, value);
  double total = 0.0;
  for (const double value : values) total += std::exp(value - largest);
  return largest + std::log(total);
}

Layout lay_out(const AdditiveModel& model) {
  Layout layout;
  for (const Curve& curve : model.curves) {
    layout.first.push_back(layout.size);
    layout.size += curve.knots.size() - 1;
  }
  assert(layout.size <= std::numeric_limits<std::uint16_t>::max());  // of Spot::parameter
  return layout;
}

std::vector<PlacedQuery> place_queries(const std::vector<TrainingQuery>& queries,
                                       const AdditiveModel& model, const Layout& layout,
                                       std::uint32_t threads) {
  std::vector<PlacedQuery> placed(queries.size());
  parallel_for(queries.size(), queries_per_chunk, threads, [&](std::size_t from, std::size_t to) {
    for (std::size_t q = from; q < to; ++q) {
      placed[q] = place_query(queries[q], model, layout);
    }
  });
  return placed;
}

double listwise_loss(const std::vector<PlacedQuery>& queries, const AdditiveModel& model,
                     const Layout& layout, std::span<const double> increments,
                     const LossOptions& options, std::vector<double>& gradient) {
  const CurveValues values = values_at_knots(model, layout, increments);
  const std::size_t chunks = (queries.size() + queries_per_chunk - 1) / queries_per_chunk;
  const SpotSums none{.weights = std::vector<double>(layout.size, 0.0),
                      .shares = std::vector<double>(layout.size, 0.0)};
  std::vector<SpotSums> parts(chunks, none);
  const auto work = [&](std::size_t from, std::size_t to) {
    for (std::size_t q = from; q < to; ++q) {
      add_query(queries[q], values, options.surprise, parts[from / queries_per_chunk]);
    }
  };
  parallel_for(queries.size(), queries_per_chunk, options.threads, work);
  const double scale = 1.0 / static_cast<double>(std::max<std::size_t>(1, queries.size()));
  double loss = 0.0;
  gradient.assign(layout.size, 0.0);
  for (const SpotSums& part : parts) {
    loss += part.loss * scale;
    spread_to_earlier(model, layout, part, scale, gradient);
  }
  return loss;
}

}  // namespace bindeglied::detail
