#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace bindeglied {

/// P(T = 0), ..., P(T = most) for the number T of successes among independent trials with these
/// probabilities (the Poisson-binomial distribution), exactly, by adding one trial after the other
/// (the recursion of Barlow & Heidtmann 1984, IEEE Transactions on Reliability R-33:322).
///
/// `failures` holds 1 - p of each trial, so that probabilities near 1 lose nothing.  Only sums of
/// products of numbers in [0, 1] are formed: the relative error is below 4 n eps for n trials, and
/// what is smaller than the smallest double becomes 0.  Precondition: equal sizes.  O(n most).
[[nodiscard]] std::vector<double> poisson_binomial(std::span<const double> probabilities,
                                                   std::span<const double> failures,
                                                   std::size_t most);

/// Mid-p of the lower tail: P(T < t) + P(T = t) / 2, in [0, 1] (Lancaster 1961, Journal of the
/// American Statistical Association 56:223).  `distribution` reaches at least up to t, or up to the
/// number of trials.
[[nodiscard]] double lower_mid_p(std::span<const double> distribution, std::size_t t);

}  // namespace bindeglied
