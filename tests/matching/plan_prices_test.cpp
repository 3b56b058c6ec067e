#include "bindeglied/matching/detail/plan_prices.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "bindeglied/matching/partner_plan.hpp"

namespace bindeglied::plan_prices_test {
namespace {

using ::testing::ElementsAre;

constexpr PlanProjectId p0{0};

// One seat, one place each; only s1 (.4) is in the flow.
PlanProblem three_candidates() {
  PlanProblem problem;
  for (int i = 0; i < 3; ++i) problem.stakeholders.push_back({.capacity = 1});
  problem.projects.push_back(
      {.need = 1,
       .candidates = {{StakeholderId{0}, 0.7}, {StakeholderId{1}, 0.4}, {StakeholderId{2}, 0.3}}});
  return problem;
}

struct Partial {
  detail::ChosenCandidates chosen;
  detail::PlanNetwork network;
  detail::FlowSolution solution;
};

Partial solve_with(const PlanProblem& problem, std::vector<std::uint32_t> positions) {
  Partial partial;
  partial.chosen.push_back(std::move(positions));
  partial.network = detail::make_plan_network(problem, partial.chosen, false);
  partial.solution = find_min_cost_flow(partial.network.flow);
  settle_prices(partial.network, problem, partial.solution);
  return partial;
}

TEST(PlanPrices, add_only_what_is_better) {
  const PlanProblem problem = three_candidates();
  Partial partial = solve_with(problem, {1});
  EXPECT_TRUE(
      add_better_pairs(partial.network, problem, partial.solution, false, 5, partial.chosen));
  EXPECT_THAT(partial.chosen[p0], ElementsAre(0, 1));
  partial = solve_with(problem, {0, 1});
  EXPECT_FALSE(
      add_better_pairs(partial.network, problem, partial.solution, false, 5, partial.chosen));
}

TEST(PlanPrices, add_the_best_first_and_nobody_without_places) {
  PlanProblem problem = three_candidates();
  Partial partial = solve_with(problem, {2});
  EXPECT_TRUE(
      add_better_pairs(partial.network, problem, partial.solution, false, 1, partial.chosen));
  EXPECT_THAT(partial.chosen[p0], ElementsAre(0, 2));
  problem.stakeholders[StakeholderId{0}].capacity = 0;
  partial = solve_with(problem, {1});
  EXPECT_FALSE(
      add_better_pairs(partial.network, problem, partial.solution, false, 1, partial.chosen));
}

// Who is not on the list must beat the .7 that has the seat.
TEST(PlanPrices, let_a_stranger_in_above_the_score_of_the_seat) {
  const PlanProblem problem = three_candidates();
  const Partial partial = solve_with(problem, {0, 1});
  EXPECT_NEAR(entry_scores(partial.network, problem, partial.solution)[p0], 0.7, 1e-9);
}

}  // namespace
}  // namespace bindeglied::plan_prices_test
