#include "bindeglied/analysis/benjamini_hochberg.hpp"

#include <algorithm>
#include <random>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace bindeglied::benjamini_hochberg_test {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(BenjaminiHochberg, rejects_the_first_four_of_the_published_example) {
  // Benjamini & Hochberg (1995), section 4.1: 15 hypotheses on a thrombolytic treatment, q* = .05.
  const std::vector<double> p = {.0001, .0004, .0019, .0095, .0201, .0278, .0298, .0344,
                                 .0459, .3240, .4262, .5719, .6528, .7590, 1.0};
  const auto q = benjamini_hochberg(p);
  EXPECT_EQ(std::ranges::count_if(q, [](double value) { return value <= 0.05; }), 4);
  EXPECT_NEAR(q[0], 15 * .0001, 1e-15);
  EXPECT_NEAR(q[3], 15 * .0095 / 4, 1e-15);  // .035625
  EXPECT_NEAR(q[4], 15 * .0201 / 5, 1e-15);  // .0603: beyond q*
  // .0278 * 15 / 6 = .0695 is more than .0298 * 15 / 7 = .063857: the smaller one holds.
  EXPECT_NEAR(q[5], 15 * .0298 / 7, 1e-15);
  EXPECT_DOUBLE_EQ(q[14], 1.0);
}

TEST(BenjaminiHochberg, keeps_the_order_given_and_treats_equals_alike) {
  // Sorted .01 .02 .02 .5: .04, .02 * 4 / 3, the same, .5.
  const auto q = benjamini_hochberg(std::vector<double>{.02, .5, .01, .02});
  EXPECT_THAT(q, ElementsAre(::testing::DoubleNear(.08 / 3, 1e-15), .5,
                             ::testing::DoubleNear(.08 / 3, 1e-15), ::testing::_));
  EXPECT_EQ(q[0], q[3]);
  EXPECT_NEAR(q[2], .08 / 3, 1e-15);  // .01 * 4 = .04 is more than .08 / 3
}

TEST(BenjaminiHochberg, is_empty_for_nothing_and_the_p_value_itself_for_one) {
  EXPECT_THAT(benjamini_hochberg({}), IsEmpty());
  EXPECT_THAT(benjamini_hochberg(std::vector<double>{0.07}), ElementsAre(0.07));
}

/// The definition: the smallest level at which the step-up procedure rejects the hypothesis.
double reference_q(const std::vector<double>& p, double mine) {
  double least = 1.0;
  for (const double other : p) {
    const auto rank = std::ranges::count_if(p, [&](double value) { return value <= other; });
    if (other >= mine) {
      least = std::min(least, other * static_cast<double>(p.size()) / static_cast<double>(rank));
    }
  }
  return least;
}

TEST(BenjaminiHochberg, agrees_with_the_definition_on_random_values_with_ties) {
  std::mt19937 random(3);
  for (int run = 0; run < 200; ++run) {
    std::vector<double> p;
    for (std::size_t i = 0; i < 1 + random() % 20; ++i)
      p.push_back(static_cast<double>(random() % 21) / 20.0);
    const auto q = benjamini_hochberg(p);
    for (std::size_t i = 0; i < p.size(); ++i) EXPECT_NEAR(q[i], reference_q(p, p[i]), 1e-14);
  }
}

}  // namespace
}  // namespace bindeglied::benjamini_hochberg_test
