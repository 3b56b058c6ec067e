#pragma once

#include <cstddef>
#include <span>

#include "bindeglied/matching/feature.hpp"

namespace bindeglied {

/// A step of one feature: `low` below `from`, `high` from there on.
struct Step {
  Feature feature = Feature::similar;
  float from = 0.0F;
  double low = 0.0;
  double high = 0.0;

  [[nodiscard]] double at(float x) const { return x < from ? low : high; }
};

/// What two features say together and each alone does not: which step of a second feature counts
/// depends on the first.  A regression tree of two levels (Breiman et al. 1984); a sum of them adds
/// to curves what a generalised additive model with interactions has beyond them (Lou, Caruana,
/// Gehrke & Hooker 2013, KDD, 623-631, doi:10.1145/2487575.2487579).
struct Interplay {
  Feature feature = Feature::similar;
  float from = 0.0F;
  Step below = {};  ///< counts where the feature is below `from`
  Step above = {};  ///< counts elsewhere

  [[nodiscard]] const Step& at(float x) const { return x < from ? below : above; }
};

/// The value for one row of features, [feature].
[[nodiscard]] double value_on(const Interplay& interplay, std::span<const float> row);

/// Adds the value for every stakeholder of [first, first + sums.size()) to `sums` and returns the
/// mean of the values, weighed by `shares`, which are as long as `sums`.
double add_values(const Interplay& interplay, const FeatureTable& table, std::size_t first,
                  std::span<const double> shares, std::span<double> sums);

/// The interplay with all its values times the factor.
[[nodiscard]] Interplay scaled(Interplay interplay, double factor);

}  // namespace bindeglied
