#include "bindeglied/matching/interplay.hpp"

#include <array>
#include <cstddef>

#include "bindeglied/base/vectorised.hpp"

namespace bindeglied {
namespace {

/// Without branches, and several means side by side, so that compilers can take several
/// stakeholders at once.
BINDEGLIED_VECTORISED
double add_dense_values(const Interplay& interplay, std::span<const float> first,
                        std::span<const float> below, std::span<const float> above,
                        std::span<const double> shares, std::span<double> sums) {
  constexpr std::size_t lanes = 8;
  std::array<double, lanes> means = {};
  for (std::size_t i = 0; i < sums.size(); ++i) {
    const double if_below = interplay.below.at(below[i]);
    const double if_above = interplay.above.at(above[i]);
    const double value = first[i] < interplay.from ? if_below : if_above;
    sums[i] += value;
    means[i % lanes] += shares[i] * value;
  }
  double mean = 0.0;
  for (const double part : means) mean += part;
  return mean;
}

}  // namespace

double value_on(const Interplay& interplay, std::span<const float> row) {
  const Step& step = interplay.at(row[static_cast<std::size_t>(interplay.feature)]);
  return step.at(row[static_cast<std::size_t>(step.feature)]);
}

double add_values(const Interplay& interplay, const FeatureTable& table, std::size_t first,
                  std::span<const double> shares, std::span<double> sums) {
  const auto part = [&](Feature feature) { return table[feature].subspan(first, sums.size()); };
  return add_dense_values(interplay, part(interplay.feature), part(interplay.below.feature),
                          part(interplay.above.feature), shares, sums);
}

Interplay scaled(Interplay interplay, double factor) {
  for (Step* step : {&interplay.below, &interplay.above}) {
    step->low *= factor;
    step->high *= factor;
  }
  return interplay;
}

}  // namespace bindeglied
