#include "bindeglied/analysis/poisson_binomial.hpp"

#include <algorithm>
#include <cassert>

namespace bindeglied {

std::vector<double> poisson_binomial(std::span<const double> probabilities,
                                     std::span<const double> failures, std::size_t most) {
  assert(probabilities.size() == failures.size());
  most = std::min(most, probabilities.size());
  std::vector<double> distribution(most + 1, 0.0);
  distribution[0] = 1.0;
  for (std::size_t trial = 0; trial < probabilities.size(); ++trial) {
    const double p = probabilities[trial];
    const double q = failures[trial];
    for (std::size_t t = std::min(trial + 1, most); t > 0; --t) {
      distribution[t] = distribution[t] * q + distribution[t - 1] * p;
    }
    distribution[0] *= q;
  }
  return distribution;
}

double lower_mid_p(std::span<const double> distribution, std::size_t t) {
  double below = 0.0;
  for (std::size_t k = 0; k < std::min(t, distribution.size()); ++k) below += distribution[k];
  if (t < distribution.size()) below += 0.5 * distribution[t];
  return std::min(below, 1.0);
}

}  // namespace bindeglied
