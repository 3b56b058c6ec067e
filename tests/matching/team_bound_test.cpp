#include "bindeglied/matching/detail/team_bound.hpp"

#include <limits>

#include <gtest/gtest.h>

#include "tests/matching/random_team.hpp"

namespace bindeglied::team_bound_test {
namespace {

using namespace detail;  // NOLINT(google-build-using-namespace): all under test
using testing::random_team;
using testing::worth_of;

constexpr double impossible = -std::numeric_limits<double>::infinity();
constexpr double rounding = 1e-9;

/// The best completion of `team` that has all of `wanted`, over all sets.
double best_with(const TeamProblem& problem, unsigned wanted) {
  double best = impossible;
  for (unsigned mask = 0; mask < 1U << problem.candidates.size(); ++mask) {
    if ((mask & wanted) != wanted) continue;
    if (!testing::is_allowed(problem, problem.limits, mask)) continue;
    best = std::max(best, worth_of(problem, testing::team_of(mask)));
  }
  return best;
}

/// Random problems after some members, with their limits as they are, feasible or not.
struct Case {
  TeamProblem problem;
  unsigned team = 0;
  std::vector<TeamCandidateId> open = {};

  explicit Case(unsigned seed) : problem(random_team({.seed = seed, .candidates = 9})) {
    for (const TeamCandidateId id : problem.candidates.ids()) {
      const bool is_member =
          problem.candidates[id].is_must || (id.index() == seed % 9 && seed % 2 == 0);
      if (is_member) team |= 1U << id.index();
      if (!is_member) open.push_back(id);
    }
  }
  [[nodiscard]] TeamState state() const { return after_members(problem, testing::team_of(team)); }
};

TEST(TeamBound, is_never_below_the_best_completion) {
  for (unsigned seed = 0; seed < 300; ++seed) {
    const Case one(seed);
    for (const std::size_t rounds : {1U, 2U, 50U}) {
      const TeamBound bound =
          bound_completions(one.problem, one.state(), one.open, {.rounds = rounds, .target = -1e9});
      EXPECT_GE(bound.value, best_with(one.problem, one.team) - rounding) << seed;
    }
  }
}

TEST(TeamBound, is_never_below_the_best_completion_with_somebody) {
  for (unsigned seed = 0; seed < 100; ++seed) {
    const Case one(seed);
    const TeamBound bound =
        bound_completions(one.problem, one.state(), one.open, {.rounds = 20, .target = -1e9});
    if (bound.value == impossible) continue;
    for (std::size_t i = 0; i < one.open.size(); ++i) {
      const unsigned wanted = one.team | 1U << one.open[i].index();
      EXPECT_GE(bound.with[i], best_with(one.problem, wanted) - rounding) << seed << ' ' << i;
    }
  }
}

TEST(TeamBound, meets_completions_that_keep_the_limits) {
  int met = 0;
  for (unsigned seed = 0; seed < 200; ++seed) {
    const Case one(seed);
    const TeamBound bound = bound_completions(one.problem, one.state(), one.open, {.rounds = 8});
    if (bound.value == impossible) continue;
    ++met;
    unsigned mask = one.team;
    for (const TeamCandidateId id : bound.completion) mask |= 1U << id.index();
    EXPECT_TRUE(testing::is_allowed(one.problem, one.problem.limits, mask)) << seed;
    EXPECT_NEAR(bound.completion_value, worth_of(one.problem, testing::team_of(mask)), rounding);
    EXPECT_LE(bound.completion_value, bound.value + rounding);
  }
  EXPECT_GT(met, 100);
}

TEST(TeamBound, knows_when_there_is_no_completion) {
  for (unsigned seed = 0; seed < 300; ++seed) {
    const Case one(seed);
    const TeamBound bound = bound_completions(one.problem, one.state(), one.open, {});
    EXPECT_EQ(bound.value == impossible, best_with(one.problem, one.team) == impossible) << seed;
  }
}

// A place that stays empty is no loss to those who would take it.
TEST(TeamBound, knows_that_there_is_a_place_left_for_somebody) {
  TeamProblem problem;
  problem.candidates.push_back({.relevance = 0.5});
  problem.candidates.push_back({.effort = 0.05});
  problem.limits.most = 3;
  const TeamBound bound =
      bound_completions(problem, TeamState(problem), {TeamCandidateId{0}, TeamCandidateId{1}}, {});
  EXPECT_DOUBLE_EQ(bound.value, 0.5);
  EXPECT_GE(bound.with[1], 0.45);
}

//  Ten who all meet the one need wholly: together they bring no more than it, which the sum of what
//  each brings alone does not see.
TEST(TeamBound, sees_that_a_need_is_met_only_once) {
  TeamProblem problem;
  const TeamNeedId need = problem.needs.push_back(1.0);
  std::vector<TeamCandidateId> open;
  for (int i = 0; i < 10; ++i)
    open.push_back(problem.candidates.push_back({.covers = {{need, 1.0}}}));
  problem.limits.most = 4;
  const TeamState nobody(problem);
  EXPECT_DOUBLE_EQ(bound_completions(problem, nobody, open, {.rounds = 1}).value, 4.0);
  EXPECT_NEAR(bound_completions(problem, nobody, open, {.rounds = 60}).value, 1.0, 0.05);
}

// Assumed offers: 1 - .4^4 for four of them; the tangent there is exact.
TEST(TeamBound, sees_that_assumed_offers_add_less_and_less) {
  TeamProblem problem;
  const TeamNeedId need = problem.needs.push_back(1.0);
  std::vector<TeamCandidateId> open;
  for (int i = 0; i < 10; ++i)
    open.push_back(problem.candidates.push_back({.covers = {{need, 0.6}}}));
  problem.limits.most = 4;
  const double best = 1.0 - 0.4 * 0.4 * 0.4 * 0.4;
  const TeamState nobody(problem);
  EXPECT_NEAR(bound_completions(problem, nobody, open, {.rounds = 60}).value, best, 0.05);
}

}  // namespace
}  // namespace bindeglied::team_bound_test
