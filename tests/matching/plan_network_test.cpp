#include "bindeglied/matching/detail/plan_network.hpp"

#include <algorithm>

#include <gtest/gtest.h>

namespace bindeglied::plan_network_test {
namespace {

constexpr StakeholderId s0{0};
constexpr StakeholderId s1{1};

PlanProblem one_project() {
  PlanProblem problem{.spread = 0.1};
  problem.stakeholders.push_back({.kind = StakeholderKind::museum, .capacity = 1});
  problem.stakeholders.push_back({.kind = StakeholderKind::company, .capacity = 0});
  problem.projects.push_back({.min = 1,
                              .need = 2,
                              .quotas = {{StakeholderKind::museum, 1}},
                              .candidates = {{s0, 0.75}, {s1, 0.5}}});
  return problem;
}

detail::ChosenCandidates both() {
  detail::ChosenCandidates chosen;
  chosen.push_back({0, 1});
  return chosen;
}

TEST(PlanNetwork, counts_scores_in_whole_billionths) {
  EXPECT_EQ(detail::to_cost(0.1), 100'000'000);
  EXPECT_EQ(detail::seat_cost(0.75), 250'000'000);
  EXPECT_EQ(detail::to_cost(1e-9), 1);
}

TEST(PlanNetwork, begins_with_the_pairs_which_leave_from_the_node_of_their_kind) {
  const PlanProblem problem = one_project();
  const detail::PlanNetwork network = detail::make_plan_network(problem, both(), false);
  const PlanProjectId project{0};
  ASSERT_EQ(network.seat_arcs.size(), 2U);
  EXPECT_EQ(network.flow.arcs[0].from, network.quota[project][0]);
  EXPECT_EQ(network.flow.arcs[0].cost, 250'000'000);
  EXPECT_EQ(network.flow.arcs[1].from, network.filled[project]);
  EXPECT_EQ(network.flow.amount, 2);
  EXPECT_EQ(network.bounds.size(), 2U);  // minimum and quota
}

TEST(PlanNetwork, has_places_beyond_the_capacity_only_when_asked) {
  EXPECT_TRUE(detail::make_plan_network(one_project(), both(), false).extensions.empty());
  const detail::PlanNetwork network = detail::make_plan_network(one_project(), both(), true);
  ASSERT_EQ(network.extensions.size(), 1U);  // s0 has a place for its only project
  EXPECT_EQ(network.extensions[0].bound.stakeholder, s1);
  EXPECT_EQ(network.flow.arcs[network.extensions[0].arc].cost, network.reward);
}

TEST(PlanNetwork, rewards_a_bound_with_more_than_all_scores_can_win) {
  const detail::PlanNetwork network = detail::make_plan_network(one_project(), both(), false);
  EXPECT_GT(network.reward, 2 * detail::whole_score + detail::to_cost(0.1));
}

TEST(PlanNetwork, leads_newcomers_over_a_node_of_their_own_when_they_have_a_share) {
  PlanProblem problem = one_project();
  problem.stakeholders[s0].is_newcomer = true;
  problem.newcomer_seats = 1;
  const detail::PlanNetwork network = detail::make_plan_network(problem, both(), false);
  EXPECT_NE(network.newcomers, network.flow.sink);
  EXPECT_EQ(place_end(network, problem, s0), network.newcomers);
  EXPECT_EQ(place_end(network, problem, s1), network.flow.sink);
}

}  // namespace
}  // namespace bindeglied::plan_network_test
