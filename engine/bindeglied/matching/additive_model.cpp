#include "bindeglied/matching/additive_model.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>

#include "bindeglied/base/vectorised.hpp"

namespace bindeglied {
namespace {

/// Block by block, so that all stays near; segment by segment, each adding what of it lies before
/// x, and several means side by side, so that compilers can take several x at once.
BINDEGLIED_VECTORISED
double add_dense_values(const Curve& curve, std::span<const float> xs,
                        std::span<const double> shares, std::span<double> sums) {
  constexpr std::size_t block = 512;
  constexpr std::size_t lanes = 8;
  std::array<double, lanes> means = {};
  std::array<double, block> values;
  for (std::size_t first = 0; first < xs.size(); first += block) {
    const std::size_t count = std::min(block, xs.size() - first);
    values.fill(0.0);
    for (std::size_t k = 1; k < curve.knots.size(); ++k) {
      const double from = curve.knots[k - 1];
      const double width = curve.knots[k] - from;
      const double slope = (curve.values[k] - curve.values[k - 1]) / width;
      if (slope == 0.0) continue;
      for (std::size_t i = 0; i < count; ++i) {
        const double before = static_cast<double>(xs[first + i]) - from;
        values[i] += slope * std::min(std::max(before, 0.0), width);
      }
    }
    for (std::size_t i = 0; i < count; ++i) sums[first + i] += values[i];
    for (std::size_t i = 0; i < count; ++i) means[i % lanes] += shares[first + i] * values[i];
  }
  double mean = 0.0;
  for (const double part : means) mean += part;
  return mean;
}

bool is_flat(const Curve& curve) {
  return std::ranges::all_of(curve.values, [](double value) { return value == 0.0; });
}

}  // namespace

double position_on(const Curve& curve, double x) {
  if (!(x > 0.0)) return 0.0;
  const std::vector<double>& knots = curve.knots;
  const std::size_t last = knots.size() - 1;
  if (x >= knots[last]) return static_cast<double>(last);
  std::size_t segment = 0;
  while (x >= knots[segment + 1]) ++segment;
  return static_cast<double>(segment) +
         (x - knots[segment]) / (knots[segment + 1] - knots[segment]);
}

double value_on(const Curve& curve, double x) {
  if (!(x > 0.0)) return 0.0;
  const std::vector<double>& knots = curve.knots;
  if (x >= knots.back()) return curve.values.back();
  std::size_t next = 1;
  while (x >= knots[next]) ++next;
  const double share = (x - knots[next - 1]) / (knots[next] - knots[next - 1]);
  return curve.values[next - 1] + share * (curve.values[next] - curve.values[next - 1]);
}

double add_values(const Curve& curve, std::span<const float> xs, std::span<const double> shares,
                  std::span<double> sums) {
  if (is_flat(curve)) return 0.0;  // as of what learning found to say nothing more than the others
  constexpr std::size_t dense_from = 8;
  std::size_t above_0 = 0;
  for (const float x : xs) above_0 += x > 0.0F ? 1 : 0;
  if (above_0 * dense_from >= xs.size()) return add_dense_values(curve, xs, shares, sums);
  double mean = 0.0;
  for (std::size_t i = 0; i < xs.size(); ++i) {
    if (!(xs[i] > 0.0F)) continue;
    const double value = value_on(curve, static_cast<double>(xs[i]));
    sums[i] += value;
    mean += shares[i] * value;
  }
  return mean;
}

double score_of(double utility) { return 1.0 / (1.0 + std::exp(-utility)); }

double utility_of_row(const AdditiveModel& model, std::span<const float> row) {
  double sum = 0.0;
  for (const Curve& curve : model.curves) {
    sum += value_on(curve, static_cast<double>(row[static_cast<std::size_t>(curve.feature)]));
  }
  for (const Interplay& interplay : model.interplays) sum += value_on(interplay, row);
  return sum;
}

AdditiveModel scaled(AdditiveModel model, double factor) {
  for (Curve& curve : model.curves) {
    for (double& value : curve.values) value *= factor;
  }
  for (Interplay& interplay : model.interplays) interplay = scaled(interplay, factor);
  return model;
}

FeatureSet features_of(const AdditiveModel& model) {
  FeatureSet features;
  for (const Curve& curve : model.curves) {
    if (!is_flat(curve)) features.add(curve.feature);
  }
  for (const Interplay& interplay : model.interplays) {
    features.add(interplay.feature);
    features.add(interplay.below.feature);
    features.add(interplay.above.feature);
  }
  return features;
}

std::vector<double> utilities(const AdditiveModel& model, const FeatureTable& table) {
  std::vector<double> sums(table.stakeholder_count(), 0.0);
  const std::vector<double> shares(sums.size(), 0.0);
  for (const Curve& curve : model.curves) {
    if (table.is_untouched(curve.feature)) continue;
    (void)add_values(curve, table[curve.feature], shares, sums);
  }
  for (const Interplay& interplay : model.interplays) {
    (void)add_values(interplay, table, 0, shares, sums);
  }
  return sums;
}

}  // namespace bindeglied
