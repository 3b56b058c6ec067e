#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "bindeglied/base/watch.hpp"
#include "bindeglied/matching/additive_model.hpp"

namespace bindeglied {

/// One project of the past with who could have joined; the first `chosen` rows did.
struct TrainingQuery {
  std::size_t chosen = 0;
  std::vector<float> values = {};   ///< [rows][feature]
  std::vector<float> offsets = {};  ///< [rows], ln of how many candidates the row stands for
};

/// The features of a row.
[[nodiscard]] inline std::span<const float> row_of(const TrainingQuery& query, std::size_t row) {
  return std::span(query.values).subspan(row * feature_count, feature_count);
}

struct FitOptions {
  double ridge = 1e-3;        ///< of the increments, around those of the prior
  double surprise = 0.0;      ///< chance to be chosen for reasons that no feature shows, >= 0
  std::uint32_t steps = 150;  ///< of the optimiser at most, without surprise and again with it
  std::uint32_t threads = 0;  ///< 0 = all cores
};

/// Knots at the quantiles .3, .6, .85 and .97 and the largest of the values above 0 of a feature,
/// taken from every fourth row; features that have none there get no curve.
[[nodiscard]] AdditiveModel make_knots(const std::vector<TrainingQuery>& queries);

/// The conditional logit (McFadden 1974) with the largest listwise likelihood: of each query, one
/// of the chosen is drawn evenly, and the softmax over all rows says how likely that was.  Rows
/// that stand for several candidates enter with the ln of their number, an unbiased estimate of the
/// sum over all.  With a surprise the likelihood is that of a choice contaminated by it (Huber
/// 1964, Annals of Mathematical Statistics 35, 73-101; Hausman, Abrevaya & Scott-Morton 1998,
/// Journal of Econometrics 87, 239-269): those whom no feature could have named pull less, which
/// helps the top of the lists.  It is not concave, so the search starts from the solution without.
/// Slopes are kept >= 0 but for the activity features; the increments are pulled towards those of
/// `prior` by ridge; its interplays stay as they are.  Projected L-BFGS (Nocedal 1980; Schmidt, Kim
/// & Sra 2012).
[[nodiscard]] AdditiveModel fit_model(const std::vector<TrainingQuery>& queries,
                                      const AdditiveModel& prior, const FitOptions& options,
                                      const Watch& watch = {});

}  // namespace bindeglied
