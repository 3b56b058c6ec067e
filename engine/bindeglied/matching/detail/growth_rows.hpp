#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "bindeglied/matching/additive_model.hpp"
#include "bindeglied/matching/grow_interplays.hpp"

namespace bindeglied::detail {

/// One feature of all rows, cut into classes.
struct CutFeature {
  Feature feature = Feature::similar;
  bool must_rise = false;                  ///< more of it never counts against somebody
  std::vector<float> cuts = {};            ///< ascending; class k lies below cuts[k]
  std::vector<std::uint8_t> classes = {};  ///< [rows], how many cuts are not above the value
};

/// What the loss says of a row: it falls by `pull` for each unit of utility, less `mass` / 2 for
/// its square.
struct RowSlope {
  double pull = 0.0;
  double mass = 0.0;
};

/// The rows that interplays grow on; those of a query follow each other, the chosen first.
struct GrowthRows {
  std::vector<std::size_t> ends = {};    ///< of each query
  std::vector<std::size_t> chosen = {};  ///< how many of each query
  std::vector<double> utilities = {};    ///< [rows], with the ln of how many candidates they are
  std::vector<CutFeature> features = {};

  [[nodiscard]] std::size_t first_of(std::size_t query) const {
    return query == 0 ? 0 : ends[query - 1];
  }
};

/// Of each query the chosen, the best others by utility, and some of the rest, evenly by rank, each
/// standing for as many.  Features are those of the model's curves.  Throws Error{interrupted}.
[[nodiscard]] GrowthRows take_growth_rows(const std::vector<TrainingQuery>& queries,
                                          const AdditiveModel& model, const GrowOptions& options,
                                          const Watch& watch = {});

/// Values between which the classes of a feature change: those that follow 31 quantiles of `values`
/// and 15 of `chosen`, both ascending; ascending, each once, without the smallest value.
[[nodiscard]] std::vector<float> choose_cuts(std::span<const float> values,
                                             std::span<const float> chosen);

/// Slopes of the loss of fit_model() at the utilities; on up to `threads` threads.
[[nodiscard]] std::vector<RowSlope> find_slopes(const GrowthRows& rows, double surprise,
                                                std::uint32_t threads);

}  // namespace bindeglied::detail
