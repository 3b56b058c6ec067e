#include "bindeglied/analysis/detail/choose_links.hpp"

#include <cmath>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/analysis/random_plan.hpp"

namespace bindeglied::choose_links_test {
namespace {

using namespace detail;  // NOLINT(google-build-using-namespace): all under test
using testing::best_gain;
using testing::effort_of;
using ::testing::ElementsAre;
using testing::gain_of;
using ::testing::IsEmpty;
using testing::random_plan;

constexpr double rounding = 1e-9;

void expect_sound(const PlanProblem& problem, const PlanLimits& limits, const LinkChoice& choice) {
  EXPECT_LE(choice.links.size(), limits.count);
  EXPECT_LE(effort_of(problem, choice.links), limits.budget);
  EXPECT_NEAR(choice.value, gain_of(problem, choice.links), rounding);
  EXPECT_GE(choice.bound, choice.value);
}

TEST(ChooseLinks, finds_the_best_plan_of_small_problems) {
  for (unsigned seed = 0; seed < 500; ++seed) {
    const PlanProblem problem = random_plan(seed, 8);
    const PlanLimits limits{.count = 1 + seed % exact_count_limit};
    const LinkChoice choice = choose_links(problem, limits);
    expect_sound(problem, limits, choice);
    EXPECT_NEAR(choice.value, best_gain(problem, limits.count, limits.budget), rounding) << seed;
    EXPECT_TRUE(choice.is_best) << seed;
    EXPECT_NEAR(choice.bound, choice.value, rounding) << seed;
  }
}

TEST(ChooseLinks, finds_the_best_plan_within_a_budget) {
  for (unsigned seed = 0; seed < 500; ++seed) {
    const PlanProblem problem = random_plan(seed, 8);
    const PlanLimits limits{.count = 1 + seed % exact_count_limit,
                            .budget = 0.5 * static_cast<double>(1 + seed % 13)};
    const LinkChoice choice = choose_links(problem, limits);
    expect_sound(problem, limits, choice);
    EXPECT_NEAR(choice.value, best_gain(problem, limits.count, limits.budget), rounding) << seed;
    EXPECT_TRUE(choice.is_best) << seed;
  }
}

// Above the limit of the exact search only the greedy plan and its bound are left.
TEST(ChooseLinks, keeps_the_promise_of_greedy_and_its_certificate_where_it_does_not_search) {
  const std::size_t count = exact_count_limit + 1;
  for (unsigned seed = 0; seed < 500; ++seed) {
    const PlanProblem problem = random_plan(seed, 9);
    const LinkChoice choice = choose_links(problem, {.count = count});
    const double best = best_gain(problem, count, 1e9);
    expect_sound(problem, {.count = count}, choice);
    EXPECT_GE(choice.value, (1.0 - std::exp(-1.0)) * best - rounding) << seed;
    EXPECT_GE(choice.bound, best - rounding) << seed;
    EXPECT_TRUE(!choice.is_best || choice.value >= best - rounding) << seed;
    const double budget = 0.5 * static_cast<double>(2 + seed % 20);
    const LinkChoice cheap = choose_links(problem, {.count = 9, .budget = budget});
    const double best_cheap = best_gain(problem, 9, budget);
    EXPECT_GE(cheap.value, (1.0 - std::exp(-1.0)) / 2.0 * best_cheap - rounding) << seed;
    EXPECT_GE(cheap.bound, best_cheap - rounding) << seed;
  }
}

//  The best single link gains .6; but two others gain .5 each and overlap with it.
TEST(ChooseLinks, beats_greedy_where_greedy_is_caught) {
  PlanProblem problem;
  problem.targets.push_back({.weight = 0.5});
  problem.targets.push_back({.weight = 0.5});
  const PlanTargetId left{0};
  const PlanTargetId right{1};
  problem.links.push_back({StakeholderId{0}, 1.0, {{left, 0.6, false}, {right, 0.6, false}}});
  problem.links.push_back({StakeholderId{1}, 1.0, {{left, 1.0, false}}});
  problem.links.push_back({StakeholderId{2}, 1.0, {{right, 1.0, false}}});
  const LinkChoice choice = choose_links(problem, {.count = 2});
  EXPECT_THAT(choice.links, ElementsAre(PlanLinkId{1}, PlanLinkId{2}));
  EXPECT_DOUBLE_EQ(choice.value, 1.0);
}

//  Cheap link of gain .2 at effort .5; dear one of gain 1 at effort 3: by ratio the cheap one
//  comes first and leaves too little for the other.
TEST(ChooseLinks, takes_the_best_single_link_where_the_ratio_misleads) {
  PlanProblem problem;
  problem.targets.push_back({.weight = 0.2});
  problem.targets.push_back({.weight = 1.0});
  problem.links.push_back({StakeholderId{0}, 0.5, {{PlanTargetId{0}, 1.0, false}}});
  problem.links.push_back({StakeholderId{1}, 3.0, {{PlanTargetId{1}, 1.0, false}}});
  const LinkChoice choice = choose_links(problem, {.count = 7, .budget = 3.0});
  EXPECT_THAT(choice.links, ElementsAre(PlanLinkId{1}));
}

TEST(ChooseLinks, prefers_the_first_of_equals_and_stops_when_nothing_is_gained) {
  PlanProblem problem;
  problem.targets.push_back({.weight = 0.3});
  for (std::size_t actor = 0; actor < 4; ++actor) {
    problem.links.push_back({StakeholderId{actor}, 1.0, {{PlanTargetId{0}, 0.7, false}}});
  }
  EXPECT_THAT(choose_links(problem, {.count = 3}).links, ElementsAre(PlanLinkId{0}));
  EXPECT_THAT(choose_links(problem, {.count = 0}).links, IsEmpty());
  EXPECT_THAT(choose_links({}, {.count = 3}).links, IsEmpty());
  EXPECT_THAT(choose_links(problem, {.count = 3, .budget = 0.9}).links, IsEmpty());
  EXPECT_THAT(choose_links(problem, {.count = 3, .budget = 1.0}).links, ElementsAre(PlanLinkId{0}));
}

}  // namespace
}  // namespace bindeglied::choose_links_test
