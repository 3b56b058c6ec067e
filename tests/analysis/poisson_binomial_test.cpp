#include "bindeglied/analysis/poisson_binomial.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <iterator>
#include <random>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace bindeglied::poisson_binomial_test {
namespace {

using ::testing::SizeIs;

std::vector<double> distribution_of(const std::vector<double>& probabilities, std::size_t most) {
  std::vector<double> failures;
  std::ranges::transform(probabilities, std::back_inserter(failures),
                         [](double p) { return 1.0 - p; });
  return poisson_binomial(probabilities, failures, most);
}

TEST(PoissonBinomial, of_three_trials_is_worked_by_hand) {
  // p = .5, .2, .1: none .5 * .8 * .9 = .36; one .36 + .09 + .04 = .49; two .09 + .04 + .01 = .14.
  const auto distribution = distribution_of({0.5, 0.2, 0.1}, 3);
  ASSERT_THAT(distribution, SizeIs(4));
  EXPECT_NEAR(distribution[0], 0.36, 1e-15);
  EXPECT_NEAR(distribution[1], 0.49, 1e-15);
  EXPECT_NEAR(distribution[2], 0.14, 1e-15);
  EXPECT_NEAR(distribution[3], 0.01, 1e-15);
}

TEST(PoissonBinomial, agrees_with_the_sum_over_all_outcomes) {
  std::mt19937 random(7);
  for (std::size_t n = 0; n <= 12; ++n) {
    std::vector<double> p;
    for (std::size_t i = 0; i < n; ++i) p.push_back(static_cast<double>(random() % 1001) / 1000.0);
    std::vector<double> expected(n + 1, 0.0);
    for (std::uint32_t outcome = 0; outcome < (1U << n); ++outcome) {
      double probability = 1.0;
      for (std::size_t i = 0; i < n; ++i) {
        probability *= ((outcome >> i) & 1U) != 0 ? p[i] : 1.0 - p[i];
      }
      expected[static_cast<std::size_t>(std::popcount(outcome))] += probability;
    }
    const auto distribution = distribution_of(p, n);
    ASSERT_THAT(distribution, SizeIs(n + 1));
    for (std::size_t t = 0; t <= n; ++t) EXPECT_NEAR(distribution[t], expected[t], 1e-14);
  }
}

TEST(PoissonBinomial, of_equal_trials_is_binomial_also_far_in_the_tail) {
  const double n = 400;
  const double p = 0.3;
  const auto distribution = distribution_of(std::vector<double>(400, p), 400);
  double t = 0.0;
  for (const double mine : distribution) {
    const double log_p = std::lgamma(n + 1.0) - std::lgamma(t + 1.0) - std::lgamma(n - t + 1.0) +
                         t * std::log(p) + (n - t) * std::log1p(-p);
    EXPECT_NEAR(std::log(mine), log_p, 1e-9) << t;
    t += 1.0;
  }
  EXPECT_EQ(t, n + 1.0);
}

TEST(PoissonBinomial, stops_at_most_without_changing_what_lies_below) {
  const std::vector<double> p = {0.9, 0.3, 0.6, 0.2, 0.7};
  const auto whole = distribution_of(p, 5);
  for (std::size_t most = 0; most <= 5; ++most) {
    const auto part = distribution_of(p, most);
    ASSERT_THAT(part, SizeIs(most + 1));
    for (std::size_t t = 0; t <= most; ++t) EXPECT_DOUBLE_EQ(part[t], whole[t]);
  }
  EXPECT_THAT(distribution_of(p, 100), SizeIs(6));
}

TEST(PoissonBinomial, keeps_the_mass_when_p_of_none_underflows) {
  // 5,000 trials at 0.999: P(0) is 1e-15000, but the mass around 4,995 is all there.
  const auto distribution = distribution_of(std::vector<double>(5000, 0.999), 5000);
  EXPECT_EQ(distribution[0], 0.0);
  double sum = 0.0;
  for (const double probability : distribution) sum += probability;
  EXPECT_NEAR(sum, 1.0, 1e-12);
}

TEST(PoissonBinomial, takes_failures_of_their_own_where_one_minus_p_would_be_zero) {
  const auto distribution =
      poisson_binomial(std::vector<double>{1.0}, std::vector<double>{1e-30}, 1);
  EXPECT_DOUBLE_EQ(distribution[0], 1e-30);
}

TEST(LowerMidP, counts_half_of_what_was_seen) {
  const auto distribution = distribution_of({0.5, 0.2, 0.1}, 3);
  EXPECT_NEAR(lower_mid_p(distribution, 0), 0.18, 1e-15);
  EXPECT_NEAR(lower_mid_p(distribution, 1), 0.36 + 0.245, 1e-15);
  EXPECT_NEAR(lower_mid_p(distribution, 3), 0.995, 1e-15);
  EXPECT_NEAR(lower_mid_p(distribution, 4), 1.0, 1e-15);
  EXPECT_DOUBLE_EQ(lower_mid_p(std::vector<double>{1.0}, 0), 0.5);
}

}  // namespace
}  // namespace bindeglied::poisson_binomial_test
