#include "bindeglied/matching/detail/team_problem.hpp"

#include <cmath>
#include <optional>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/matching/random_team.hpp"

namespace bindeglied::team_problem_test {
namespace {

using namespace detail;  // NOLINT(google-build-using-namespace): all under test
using ::testing::ElementsAre;
using testing::random_team;
using testing::worth_of;
using enum StakeholderKind;

const TeamCandidateId bank{0};
const TeamCandidateId town{1};
const TeamCandidateId lender{2};

//  Needs: money (weight 1), land (.5).  One partner, weight .5.  Diversity .2.
//  bank (foundation): money 1 documented; relevance .3; effort .1; contact .4
//  town (municipality): land .6 assumed; relevance .2; contact .9
//  lender (foundation): money .6, land 1; relevance .1
TeamProblem worked_example() {
  TeamProblem problem{.diversity = 0.2, .limits = {.least = 0, .most = 3}};
  const TeamNeedId money = problem.needs.push_back(1.0);
  const TeamNeedId land = problem.needs.push_back(0.5);
  const TeamPartnerId partner = problem.partners.push_back(0.5);
  problem.candidates.push_back({.kind = foundation,
                                .relevance = 0.3,
                                .effort = 0.1,
                                .covers = {{money, 1.0}},
                                .contacts = {{partner, 0.4}}});
  problem.candidates.push_back({.kind = municipality,
                                .relevance = 0.2,
                                .covers = {{land, 0.6}},
                                .contacts = {{partner, 0.9}}});
  problem.candidates.push_back(
      {.kind = foundation, .relevance = 0.1, .covers = {{money, 0.6}, {land, 1.0}}});
  return problem;
}

TEST(TeamState, adds_up_the_terms_of_the_worked_example) {
  const TeamProblem problem = worked_example();
  TeamState state(problem);
  const TeamParts first = state.parts_of(bank);
  EXPECT_DOUBLE_EQ(first.needs, 1.0);
  EXPECT_DOUBLE_EQ(first.diversity, 0.2);
  EXPECT_DOUBLE_EQ(first.contact, 0.2);
  EXPECT_DOUBLE_EQ(first.relevance, 0.3);
  EXPECT_DOUBLE_EQ(first.effort, -0.1);
  state.add(bank);
  EXPECT_DOUBLE_EQ(state.value(), 1.6);
  // Half of .6 for the land, a new kind, .9 - .4 nearer.
  const TeamParts second = state.parts_of(town);
  EXPECT_DOUBLE_EQ(second.needs, 0.3);
  EXPECT_DOUBLE_EQ(second.diversity, 0.2);
  EXPECT_DOUBLE_EQ(second.contact, 0.25);
  state.add(town);
  // The money is there; .4 of the land is left; the second foundation.
  const TeamParts third = state.parts_of(lender);
  EXPECT_DOUBLE_EQ(third.needs, 0.2);
  EXPECT_DOUBLE_EQ(third.diversity, 0.2 * (std::sqrt(2.0) - 1.0));
  EXPECT_DOUBLE_EQ(third.contact, 0.0);
  EXPECT_DOUBLE_EQ(state.value(), 2.55);
  EXPECT_DOUBLE_EQ(state.unmet(TeamNeedId{0}), 0.0);
  EXPECT_DOUBLE_EQ(state.unmet(TeamNeedId{1}), 0.4);
}

TEST(TeamState, is_worth_the_same_in_every_order) {
  for (unsigned seed = 0; seed < 100; ++seed) {
    const TeamProblem problem = random_team({.seed = seed});
    auto team = testing::team_of(seed * 37U % 1024U);
    const double worth = worth_of(problem, team);
    EXPECT_NEAR(after_members(problem, team).value(), worth, 1e-12) << seed;
    std::ranges::reverse(team);
    EXPECT_NEAR(after_members(problem, team).value(), worth, 1e-12) << seed;
  }
}

TEST(TeamState, counts_what_the_quotas_still_want) {
  TeamProblem problem = worked_example();
  problem.limits = {.least = 0, .most = 2, .quotas = {{foundation, 2}}};
  TeamState state(problem);
  EXPECT_EQ(state.missing(), 2U);
  EXPECT_TRUE(state.has_place_for(foundation));
  EXPECT_FALSE(state.has_place_for(municipality));
  state.add(bank);
  EXPECT_EQ(state.missing(), 1U);
  state.add(lender);
  EXPECT_EQ(state.missing(), 0U);
  EXPECT_FALSE(state.has_place_for(foundation));
}

TEST(TeamState, takes_no_unknown_kind_for_other) {
  TeamProblem problem = worked_example();
  problem.candidates[bank].kind = std::nullopt;
  problem.candidates[town].kind = StakeholderKind::other;
  problem.limits = {.least = 0, .most = 3, .quotas = {{StakeholderKind::other, 1}}};
  TeamState state(problem);
  EXPECT_EQ(state.parts_of(bank).diversity, 0.0) << "it may be of any kind";
  state.add(bank);
  EXPECT_EQ(state.missing(), 1U);
  EXPECT_EQ(state.count_of(StakeholderKind::other), 0U);
  EXPECT_DOUBLE_EQ(state.parts_of(town).diversity, 0.2) << "the first of its kind";
  state.add(town);
  EXPECT_EQ(state.missing(), 0U);
}

TEST(PickOrder, takes_whoever_adds_most_next) {
  const TeamProblem problem = worked_example();
  // Alone: bank 1.6, town .3 + .2 + .45 + .2 = 1.15, lender .6 + .5 + .2 + .1 = 1.4.
  EXPECT_THAT(in_pick_order(problem, {lender, town, bank}), ElementsAre(bank, town, lender));
}

TEST(PickOrder, prefers_the_smaller_id_among_equals) {
  TeamProblem problem;
  for (int i = 0; i < 3; ++i) problem.candidates.push_back({.relevance = 0.5});
  EXPECT_THAT(in_pick_order(problem, {lender, town, bank}), ElementsAre(bank, town, lender));
}

}  // namespace
}  // namespace bindeglied::team_problem_test
