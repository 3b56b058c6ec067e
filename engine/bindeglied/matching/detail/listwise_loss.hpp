#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "bindeglied/matching/fit_model.hpp"

namespace bindeglied::detail {

/// ln of the sum of exp(value), of at least one value, without overflow.
[[nodiscard]] double log_sum_exp(std::span<const double> values);

/// Where each curve's increments stand in the parameter vector.
struct Layout {
  std::vector<std::size_t> first = {};  ///< of each curve, in the order of the model
  std::size_t size = 0;
};

[[nodiscard]] Layout lay_out(const AdditiveModel& model);

/// Where a row stands on one curve: past all increments before `parameter`, and `share` of that
/// one.
struct Spot {
  float share = 0.0F;
  std::uint16_t parameter = 0;
};

/// The rows of a query with their spots on the curves on which they are above 0, found once.
struct PlacedQuery {
  std::size_t chosen = 0;
  std::vector<std::uint32_t> ends = {};  ///< of each row among the spots
  std::vector<Spot> spots = {};
  std::vector<float> offsets = {};  ///< of the query, and what interplays add
};

[[nodiscard]] std::vector<PlacedQuery> place_queries(const std::vector<TrainingQuery>& queries,
                                                     const AdditiveModel& model,
                                                     const Layout& layout, std::uint32_t threads);

struct LossOptions {
  double surprise = 0.0;  ///< see FitOptions
  std::uint32_t threads = 0;
};

/// Mean over the queries of -ln(softmax of the chosen + surprise), each of the chosen drawn evenly;
/// writes the gradient in the increments.  The same for every number of threads.
[[nodiscard]] double listwise_loss(const std::vector<PlacedQuery>& queries,
                                   const AdditiveModel& model, const Layout& layout,
                                   std::span<const double> increments, const LossOptions& options,
                                   std::vector<double>& gradient);

}  // namespace bindeglied::detail
