#pragma once

#include <span>
#include <vector>

#include "bindeglied/matching/feature.hpp"
#include "bindeglied/matching/interplay.hpp"

namespace bindeglied {

/// A piecewise linear function of one feature: 0 at 0, `values` at `knots`, constant beyond.
struct Curve {
  Feature feature = Feature::similar;
  std::vector<double> knots = {};   ///< ascending, the first 0
  std::vector<double> values = {};  ///< as many; the first 0
};

/// A generalised additive model (Hastie & Tibshirani 1986, Statistical Science 1, 297-310,
/// doi:10.1214/ss/1177013604) with interactions of two features: utility = base + sum of curves +
/// sum of interplays, in their order.
struct AdditiveModel {
  std::vector<Curve> curves = {};
  std::vector<Interplay> interplays = {};
  double base = 0.0;        ///< utility where curves and interplays add 0
  double candidates = 0.0;  ///< how many a project had on average where it was learned; 0: unknown
};

/// Where x lies among the knots: segment + share of it, in [0, knots - 1].
[[nodiscard]] double position_on(const Curve& curve, double x);

/// The curve's value at x.
[[nodiscard]] double value_on(const Curve& curve, double x);

/// Adds the curve's value at every x to `sums` and returns the mean of the values, weighed by
/// `shares`; all are as long.  Equal to value_on() to rounding, and several times as fast.
double add_values(const Curve& curve, std::span<const float> xs, std::span<const double> shares,
                  std::span<double> sums);

/// The probability whose log-odds the utility is: 1 / (1 + exp(-utility)), in [0, 1].
[[nodiscard]] double score_of(double utility);

/// The utility, without the base, of one row of features, [feature].
[[nodiscard]] double utility_of_row(const AdditiveModel& model, std::span<const float> row);

/// The model with the utility of everybody times the factor; the base stays.
[[nodiscard]] AdditiveModel scaled(AdditiveModel model, double factor);

/// The features whose curve is not 0 everywhere, and those of interplays.
[[nodiscard]] FeatureSet features_of(const AdditiveModel& model);

/// The utility of every stakeholder without the base.
[[nodiscard]] std::vector<double> utilities(const AdditiveModel& model, const FeatureTable& table);

}  // namespace bindeglied
