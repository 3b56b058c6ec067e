#include "bindeglied/matching/detail/choose_team.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "bindeglied/base/error.hpp"
#include "tests/matching/random_team.hpp"

namespace bindeglied::choose_team_test {
namespace {

using namespace detail;  // NOLINT(google-build-using-namespace): all under test
using testing::best_team;
using testing::cover_of;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using testing::random_team;
using testing::worth_of;

constexpr double rounding = 1e-9;

TeamProblem feasible_team(unsigned seed) {
  TeamProblem problem = random_team({.seed = seed});
  problem.limits = relaxed_limits(problem);
  return problem;
}

TEST(ChooseTeam, finds_the_best_of_all_teams_within_quotas_and_musts) {
  for (unsigned seed = 0; seed < 300; ++seed) {
    const TeamProblem problem = feasible_team(seed);
    const TeamChoice choice = choose_team(problem);
    const double best = worth_of(problem, best_team(problem));
    EXPECT_TRUE(keeps_limits(problem, choice.members)) << seed;
    EXPECT_NEAR(choice.value, worth_of(problem, choice.members), rounding) << seed;
    EXPECT_NEAR(choice.value, best, rounding) << seed;
    EXPECT_TRUE(choice.is_best) << seed;
    EXPECT_DOUBLE_EQ(choice.bound, choice.value) << seed;
  }
}

TEST(ChooseTeam, is_greedily_as_good_as_harshaw_and_others_promise) {
  for (unsigned seed = 0; seed < 300; ++seed) {
    TeamProblem problem = feasible_team(seed);
    problem.limits.least = 0;
    problem.limits.quotas.clear();
    for (TeamCandidate& candidate : problem.candidates) candidate.is_must = false;
    const TeamChoice choice = choose_team_greedily(problem);
    const auto best = best_team(problem);
    const double effort = cover_of(problem, best) - worth_of(problem, best);
    EXPECT_TRUE(keeps_limits(problem, choice.members)) << seed;
    EXPECT_GE(choice.value, (1.0 - std::exp(-1.0)) * cover_of(problem, best) - effort - rounding)
        << seed;
  }
}

/// Greedy without quotas and musts as it is written down: everybody is looked at in every step.
double reference_greedy(const TeamProblem& problem, bool is_distorted) {
  const std::size_t steps = problem.limits.most;
  TeamState state(problem);
  std::vector<TeamCandidateId> members;
  const double share = is_distorted ? 1.0 - 1.0 / static_cast<double>(steps) : 1.0;
  for (std::size_t step = 1; step <= steps; ++step) {
    const double factor = std::pow(share, static_cast<double>(steps - step));
    TeamCandidateId best;
    double most = rounding;
    for (const TeamCandidateId id : problem.candidates.ids()) {
      const double effort = problem.candidates[id].effort;
      const double gain = factor * (state.gain(id) + effort) - effort;
      if (std::ranges::count(members, id) > 0 || gain <= most) continue;
      best = id;
      most = gain;
    }
    if (best.is_none()) continue;
    state.add(best);
    members.push_back(best);
  }
  return state.value();
}

TEST(ChooseTeam, is_greedily_as_good_as_greedy_without_laziness) {
  for (unsigned seed = 0; seed < 300; ++seed) {
    TeamProblem problem = random_team({.seed = seed, .candidates = 30, .needs = 6});
    problem.limits = {.least = 0, .most = 6};
    for (TeamCandidate& candidate : problem.candidates) candidate.is_must = false;
    const double value = choose_team_greedily(problem).value;
    EXPECT_GE(value, reference_greedy(problem, false) - rounding) << seed;
    EXPECT_GE(value, reference_greedy(problem, true) - rounding) << seed;
  }
}

TEST(ChooseTeam, keeps_the_limits_greedily_too_and_when_it_improves) {
  int improved = 0;
  for (unsigned seed = 0; seed < 300; ++seed) {
    const TeamProblem problem = feasible_team(seed);
    const TeamChoice greedy = choose_team_greedily(problem);
    EXPECT_TRUE(keeps_limits(problem, greedy.members)) << seed;
    EXPECT_NEAR(greedy.value, worth_of(problem, greedy.members), rounding);
    const TeamChoice better = improve_team(problem, greedy);
    EXPECT_TRUE(keeps_limits(problem, better.members)) << seed;
    EXPECT_NEAR(better.value, worth_of(problem, better.members), rounding);
    EXPECT_GE(better.value, greedy.value);
    if (better.value > greedy.value + rounding) ++improved;
  }
  EXPECT_GT(improved, 5);
}

// Nobody who costs more than it brings stays where the size does not ask for it.
TEST(ChooseTeam, improves_by_leaving_out_too) {
  TeamProblem problem;
  problem.candidates.push_back({.relevance = 0.5});
  problem.candidates.push_back({.effort = 0.25});
  problem.limits.most = 2;
  const TeamChoice both{.members = {TeamCandidateId{0}, TeamCandidateId{1}}, .value = 0.25};
  EXPECT_THAT(improve_team(problem, both).members, ElementsAre(TeamCandidateId{0}));
}

//  One place; o0 covers 1 at an effort of .6 (.4 net), o1 covers .5 at no effort: greedy by
//  undistorted gain and distorted greedy agree on o1.  With two places both come.
TEST(ChooseTeam, weighs_effort_against_what_is_covered) {
  TeamProblem problem;
  const TeamNeedId need = problem.needs.push_back(1.0);
  const TeamNeedId other = problem.needs.push_back(0.5);
  problem.candidates.push_back({.effort = 0.6, .covers = {{need, 1.0}}});
  problem.candidates.push_back({.covers = {{other, 1.0}}});
  problem.limits.most = 1;
  EXPECT_THAT(choose_team(problem).members, ElementsAre(TeamCandidateId{1}));
  problem.limits.most = 2;
  const TeamChoice both = choose_team(problem);
  EXPECT_THAT(both.members, ElementsAre(TeamCandidateId{1}, TeamCandidateId{0}));
  EXPECT_DOUBLE_EQ(both.value, 0.9);
}

TEST(ChooseTeam, takes_nobody_who_costs_more_than_it_brings_unless_the_size_asks_for_it) {
  TeamProblem problem;
  problem.candidates.push_back({.relevance = 0.1, .effort = 0.3});
  problem.candidates.push_back({.relevance = 0.1, .effort = 0.2});
  problem.limits.most = 2;
  EXPECT_THAT(choose_team(problem).members, IsEmpty());
  problem.limits.least = 1;
  const TeamChoice choice = choose_team(problem);
  EXPECT_THAT(choice.members, ElementsAre(TeamCandidateId{1}));
  EXPECT_DOUBLE_EQ(choice.value, -0.1);
  EXPECT_TRUE(choice.is_best);
}

TEST(ChooseTeam, takes_nobody_when_there_is_no_place) {
  TeamProblem problem = random_team({.seed = 3});
  for (TeamCandidate& candidate : problem.candidates) candidate.is_must = false;
  problem.limits = {};
  const TeamChoice choice = choose_team(problem);
  EXPECT_THAT(choice.members, IsEmpty());
  EXPECT_DOUBLE_EQ(choice.value, 0.0);
  EXPECT_TRUE(choice.is_best);
  problem.candidates = {};
  EXPECT_THAT(choose_team(problem).members, IsEmpty());
}

TEST(ChooseTeam, prefers_the_smaller_id_among_equals) {
  TeamProblem problem;
  for (int i = 0; i < 4; ++i) problem.candidates.push_back({.relevance = 0.5});
  problem.limits.most = 2;
  EXPECT_THAT(choose_team(problem).members, ElementsAre(TeamCandidateId{0}, TeamCandidateId{1}));
}

TEST(ChooseTeam, lists_members_by_falling_gain) {
  for (unsigned seed = 0; seed < 50; ++seed) {
    const TeamProblem problem = feasible_team(seed);
    TeamState state(problem);
    double last = std::numeric_limits<double>::infinity();
    for (const TeamCandidateId member : choose_team(problem).members) {
      EXPECT_LE(state.gain(member), last + rounding);
      last = state.gain(member);
      state.add(member);
    }
  }
}

TEST(ChooseTeam, stops_when_asked_to) {
  const TeamProblem problem = feasible_team(1);
  std::stop_source source;
  source.request_stop();
  EXPECT_THROW((void)choose_team(problem, {.stop = source.get_token()}), Error);
}

}  // namespace
}  // namespace bindeglied::choose_team_test
