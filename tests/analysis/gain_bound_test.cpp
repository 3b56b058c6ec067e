#include <gtest/gtest.h>

#include "bindeglied/analysis/detail/choose_links.hpp"
#include "tests/analysis/random_plan.hpp"

namespace bindeglied::gain_bound_test {
namespace {

using namespace detail;  // NOLINT(google-build-using-namespace): all under test
using testing::best_gain;
using testing::links_of;
using testing::random_plan;

constexpr double rounding = 1e-12;

double bound_of(const PlanProblem& problem, const PlanLimits& limits) {
  return gain_bound(problem, PlanState(problem), links_of((1U << problem.links.size()) - 1),
                    value_ceilings(problem), limits);
}

//  Target 0 (weight 1) has three links that each close it, target 1 (weight .5) has one.
PlanProblem three_for_one() {
  PlanProblem problem;
  problem.targets.push_back({.weight = 1.0});
  problem.targets.push_back({.weight = 0.5});
  for (std::size_t actor = 0; actor < 3; ++actor) {
    problem.links.push_back({StakeholderId{actor}, 2.0, {{PlanTargetId{0}, 1.0, false}}});
  }
  problem.links.push_back({StakeholderId{3}, 3.0, {{PlanTargetId{1}, 1.0, false}}});
  return problem;
}

TEST(GainBound, counts_what_one_target_can_still_gain_only_once) {
  EXPECT_DOUBLE_EQ(bound_of(three_for_one(), {.count = 1}), 1.0);
  EXPECT_DOUBLE_EQ(bound_of(three_for_one(), {.count = 2}), 1.5);  // the plain sum would be 2
  EXPECT_DOUBLE_EQ(bound_of(three_for_one(), {.count = 4}), 1.5);
  EXPECT_DOUBLE_EQ(bound_of(three_for_one(), {.count = 0}), 0.0);
}

TEST(GainBound, spends_a_budget_as_a_fractional_knapsack) {
  // 2 for the first at density 1/2, then a third of the second: 1 + .5 / 3.
  EXPECT_DOUBLE_EQ(bound_of(three_for_one(), {.count = 4, .budget = 3.0}), 1.0 + 0.5 / 3.0);
  // What costs more than all there is does not count at all.
  EXPECT_DOUBLE_EQ(bound_of(three_for_one(), {.count = 4, .budget = 2.5}), 1.0);
}

TEST(GainBound, is_never_below_the_best_set) {
  for (unsigned seed = 0; seed < 300; ++seed) {
    const PlanProblem problem = random_plan(seed, 7);
    for (std::size_t count = 0; count <= 4; ++count) {
      EXPECT_GE(bound_of(problem, {.count = count}), best_gain(problem, count, 1e9) - rounding)
          << seed;
      const double budget = 0.5 + 1.5 * static_cast<double>(count);
      EXPECT_GE(bound_of(problem, {.count = count, .budget = budget}),
                best_gain(problem, count, budget) - rounding)
          << seed;
    }
  }
}

}  // namespace
}  // namespace bindeglied::gain_bound_test
