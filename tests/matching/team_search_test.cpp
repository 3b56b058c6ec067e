#include <gtest/gtest.h>

#include "bindeglied/matching/detail/choose_team.hpp"
#include "tests/matching/random_team.hpp"

namespace bindeglied::team_search_test {
namespace {

using namespace detail;  // NOLINT(google-build-using-namespace): all under test
using testing::best_team;
using testing::random_team;
using testing::worth_of;

/// The worst team within the limits, to start from.
TeamChoice worst_start(const TeamProblem& problem) {
  TeamChoice start{.value = 1e9, .bound = 1e9};
  for (unsigned mask = 0; mask < 1U << problem.candidates.size(); ++mask) {
    if (!testing::is_allowed(problem, problem.limits, mask)) continue;
    const double worth = worth_of(problem, testing::team_of(mask));
    if (worth >= start.value) continue;
    start.members = testing::team_of(mask);
    start.value = worth;
  }
  return start;
}

TEST(SearchBestTeam, finds_the_best_from_the_worst) {
  for (unsigned seed = 0; seed < 40; ++seed) {
    TeamProblem problem = random_team({.seed = seed, .candidates = 10, .needs = 9, .partners = 6});
    problem.limits.most += 3;
    problem.limits = relaxed_limits(problem);
    const TeamChoice choice = search_best_team(problem, worst_start(problem));
    EXPECT_TRUE(choice.is_best) << seed;
    EXPECT_NEAR(choice.value, worth_of(problem, best_team(problem)), 1e-9) << seed;
    EXPECT_NEAR(worth_of(problem, choice.members), choice.value, 1e-9) << seed;
    EXPECT_TRUE(keeps_limits(problem, choice.members)) << seed;
  }
}

// More than exact_size_limit members: whatever the search reached, the certificate holds.
TEST(SearchBestTeam, certifies_large_teams) {
  for (unsigned seed = 0; seed < 15; ++seed) {
    TeamProblem problem = random_team({.seed = seed, .candidates = 12, .needs = 8});
    problem.limits.most = exact_size_limit + 2;
    problem.limits = relaxed_limits(problem);
    const TeamChoice choice = choose_team(problem);
    const double best = worth_of(problem, best_team(problem));
    EXPECT_GE(choice.bound, best - 1e-9) << seed;
    EXPECT_LE(choice.value, best + 1e-9) << seed;
    EXPECT_TRUE(!choice.is_best || choice.value >= best - 1e-9) << seed;
  }
}

// Far too many for all steps: the bound is that of what was left.
TEST(SearchBestTeam, certifies_what_it_did_not_finish) {
  TeamProblem problem = random_team({.seed = 5, .candidates = 400, .needs = 30, .partners = 10});
  for (TeamCandidate& candidate : problem.candidates) candidate.is_must = false;
  problem.limits = {.least = 0, .most = 12};
  const TeamChoice choice = choose_team(problem);
  EXPECT_FALSE(choice.is_best);
  EXPECT_GT(choice.bound, choice.value + 1e-3);
  EXPECT_GT(choice.value, 0.9 * choice.bound);
  EXPECT_TRUE(keeps_limits(problem, choice.members));
}

}  // namespace
}  // namespace bindeglied::team_search_test
