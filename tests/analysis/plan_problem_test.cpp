#include "bindeglied/analysis/detail/plan_problem.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/analysis/random_plan.hpp"

namespace bindeglied::plan_problem_test {
namespace {

using namespace detail;  // NOLINT(google-build-using-namespace): all under test
using ::testing::ElementsAre;
using testing::gain_of;
using testing::links_of;
using testing::random_plan;

constexpr double rounding = 1e-12;

PlanTarget two_places(double indirect) {
  return {.weight = 0.5,
          .places = 2,
          .reached = {{StakeholderId{0}, 0.2}, {StakeholderId{1}, 0.8}, {StakeholderId{2}, 0.6}},
          .indirect = indirect};
}

TEST(PlacesValue, is_the_mean_over_the_best_places) {
  EXPECT_DOUBLE_EQ(places_value(two_places(0.0)), 0.5 * (0.8 + 0.6) / 2.0);
  EXPECT_DOUBLE_EQ(severity_value(two_places(0.0)), 0.35);
}

TEST(PlacesValue, lets_indirect_contact_fill_each_place) {
  EXPECT_DOUBLE_EQ(places_value(two_places(0.7)), 0.5 * (0.8 + 0.7) / 2.0);
  // Severity compares it with the mean: max(.7, .7).
  EXPECT_DOUBLE_EQ(severity_value(two_places(0.7)), 0.35);
  EXPECT_DOUBLE_EQ(severity_value(two_places(0.9)), 0.45);
}

TEST(PlacesValue, counts_empty_places_as_nothing) {
  const PlanTarget target{.places = 4, .reached = {{StakeholderId{0}, 1.0}}};
  EXPECT_DOUBLE_EQ(places_value(target), 0.25);
  EXPECT_DOUBLE_EQ(places_value({.places = 4, .indirect = 0.5}), 0.5);
}

TEST(PlacesValue, is_severity_with_one_place_or_without_contact_and_never_below) {
  for (unsigned seed = 0; seed < 500; ++seed) {
    for (const PlanTarget& target : random_plan(seed, 0).targets) {
      EXPECT_GE(places_value(target), severity_value(target) - rounding);
      if (target.places > 1 && target.indirect > 0.0) continue;
      EXPECT_NEAR(places_value(target), severity_value(target), rounding);
    }
  }
}

TEST(PlanState, gains_what_the_definition_says) {
  for (unsigned seed = 0; seed < 200; ++seed) {
    const PlanProblem problem = random_plan(seed, 5);
    PlanState state(problem);
    const double before = state.value();
    double sum = 0.0;
    for (const PlanLinkId link : problem.links.ids()) {
      sum += state.gain(link);
      state.add(link);
      EXPECT_NEAR(state.value() - before, sum, rounding);
    }
    EXPECT_NEAR(sum, gain_of(problem, links_of((1U << problem.links.size()) - 1)), rounding);
  }
}

TEST(PlanState, gains_are_monotone_and_submodular) {
  for (unsigned seed = 0; seed < 100; ++seed) {
    const PlanProblem problem = random_plan(seed, 5);
    for (unsigned large = 0; large < 32; ++large) {
      for (unsigned small = large;; small = (small - 1) & large) {
        for (unsigned link = 0; link < 5; ++link) {
          if ((large >> link & 1U) != 0) continue;
          const double at_large =
              gain_of(problem, links_of(large | 1U << link)) - gain_of(problem, links_of(large));
          const double at_small =
              gain_of(problem, links_of(small | 1U << link)) - gain_of(problem, links_of(small));
          ASSERT_GE(at_large, -rounding) << seed;
          ASSERT_GE(at_small, at_large - rounding) << seed;
        }
        if (small == 0) break;
      }
    }
  }
}

//  Two places for actors 0 ... 4 with equal links: no plan needs more than two of them.
TEST(LinksThatMatter, leaves_out_interchangeable_actors) {
  PlanProblem problem;
  problem.targets.push_back({.places = 2});
  for (std::size_t actor = 0; actor < 5; ++actor) {
    problem.links.push_back({StakeholderId{actor}, 1.0, {{PlanTargetId{0}, 1.0, false}}});
  }
  EXPECT_THAT(links_that_matter(problem, 5), ElementsAre(PlanLinkId{0}, PlanLinkId{1}));
  EXPECT_THAT(links_that_matter(problem, 1), ElementsAre(PlanLinkId{0}));
  // One who has something there already is not like the others.
  problem.targets[PlanTargetId{0}].reached.push_back({StakeholderId{4}, 0.5});
  EXPECT_THAT(links_that_matter(problem, 5),
              ElementsAre(PlanLinkId{0}, PlanLinkId{1}, PlanLinkId{4}));
}

TEST(IdleEffect, has_its_place_taken_by_others_or_by_contact) {
  constexpr StakeholderId a{0};
  const PlanTarget two{.places = 2, .reached = {{StakeholderId{1}, 0.8}, {StakeholderId{2}, 0.5}}};
  EXPECT_TRUE(is_idle(two, a, {.value = 0.5}));
  EXPECT_FALSE(is_idle(two, a, {.value = 0.6}));
  EXPECT_FALSE(is_idle({.places = 3, .reached = two.reached}, a, {.value = 0.1}));
  EXPECT_TRUE(is_idle(two, StakeholderId{2}, {.value = 0.5}));  // what it does already
  EXPECT_FALSE(is_idle(two, StakeholderId{2}, {.value = 0.6}));
  EXPECT_TRUE(is_idle({.indirect = 0.5}, a, {.value = 0.5}));
  EXPECT_FALSE(is_idle({.indirect = 0.5}, a, {.value = 0.6}));
  EXPECT_FALSE(
      is_idle({.places = 2, .indirect = 0.5}, a, {.value = 0.4}));  // may count in the mean
  EXPECT_TRUE(is_idle({.indirect = 0.5}, a, {.value = 0.5, .is_indirect = true}));
  EXPECT_FALSE(is_idle({.indirect = 0.5}, a, {.value = 0.6, .is_indirect = true}));
  EXPECT_TRUE(is_idle(two, a, {.value = 0.5, .is_indirect = true}));  // both do as much themselves
  EXPECT_FALSE(is_idle(two, a, {.value = 0.6, .is_indirect = true}));
  // One fills a place itself; its contact may still fill the other.
  EXPECT_FALSE(is_idle(two, StakeholderId{1}, {.value = 0.8, .is_indirect = true}));
  EXPECT_TRUE(is_idle({}, a, {.value = 0.0}));
}

}  // namespace
}  // namespace bindeglied::plan_problem_test
