#include "bindeglied/matching/additive_model.hpp"

#include <algorithm>
#include <cstddef>

namespace bindeglied {

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
  const double position = position_on(curve, x);
  const auto segment = static_cast<std::size_t>(position);
  if (segment + 1 >= curve.values.size()) return curve.values.back();
  const double share = position - static_cast<double>(segment);
  return curve.values[segment] + share * (curve.values[segment + 1] - curve.values[segment]);
}

std::vector<double> utilities(const AdditiveModel& model, const FeatureTable& table) {
  std::vector<double> sums(table.stakeholder_count(), 0.0);
  for (const Curve& curve : model.curves) {
    const auto column = table[curve.feature];
    for (std::size_t i = 0; i < sums.size(); ++i) {
      if (column[i] > 0.0F) sums[i] += value_on(curve, static_cast<double>(column[i]));
    }
  }
  return sums;
}

}  // namespace bindeglied
