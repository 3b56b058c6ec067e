#include <gtest/gtest.h>

#include "bindeglied/matching/detail/fair_search.hpp"
#include "tests/matching/random_partner_plan.hpp"

namespace bindeglied::fairest_of_few_test {
namespace {

TEST(FairestOfFew, gives_up_when_there_are_too_many_plans) {
  const PlanProblem problem =
      plan_reference::random_problem(1, {.projects = 12, .stakeholders = 20});
  EXPECT_FALSE(detail::fairest_of_few(problem).has_value());
}

TEST(FairestOfFew, has_no_plan_that_breaks_a_bound) {
  PlanProblem problem;
  problem.stakeholders.push_back({.capacity = 1});
  problem.projects.push_back({.need = 1, .candidates = {{StakeholderId{0}, 0.5}}});
  EXPECT_TRUE(detail::fairest_of_few(problem).has_value());
  problem.newcomer_seats = 1;
  EXPECT_FALSE(detail::fairest_of_few(problem).has_value());
}

}  // namespace
}  // namespace bindeglied::fairest_of_few_test
