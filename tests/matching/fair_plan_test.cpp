#include "bindeglied/matching/fair_plan.hpp"

#include <algorithm>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "bindeglied/matching/detail/fair_search.hpp"
#include "bindeglied/matching/plan_measures.hpp"
#include "tests/matching/random_partner_plan.hpp"

namespace bindeglied::fair_plan_test {
namespace {

using ::testing::ElementsAre;

constexpr PlanProjectId p0{0};
constexpr PlanProjectId p1{1};
constexpr StakeholderId s0{0};
constexpr StakeholderId s1{1};

//        s0   s1
//   p0   .9   .5        The most in all: p0-s0, p1-s1 = 1.0, but p1 gets .1.
//   p1   .4   .1        The fairest: p0-s1, p1-s0 = .5 and .4.
PlanProblem a_poor_project() {
  PlanProblem problem;
  for (int i = 0; i < 2; ++i) problem.stakeholders.push_back({.capacity = 1});
  problem.projects.push_back({.need = 1, .candidates = {{s0, 0.9}, {s1, 0.5}}});
  problem.projects.push_back({.need = 1, .candidates = {{s0, 0.4}, {s1, 0.1}}});
  return problem;
}

TEST(FairPlan, serves_the_worst_served_project_first) {
  const PlanProblem problem = a_poor_project();
  const std::vector<PlanSeat> start = make_partner_plan(problem).seats;
  EXPECT_THAT(start, ElementsAre(PlanSeat{p0, s0, 0.9}, PlanSeat{p1, s1, 0.1}));
  const FairPlan plan = make_fair_plan(problem, start);
  EXPECT_THAT(plan.seats, ElementsAre(PlanSeat{p0, s1, 0.5}, PlanSeat{p1, s0, 0.4}));
  EXPECT_DOUBLE_EQ(plan.worst, 0.4);
  EXPECT_DOUBLE_EQ(plan.worst_bound, 0.4);
  EXPECT_TRUE(plan.is_best);
}

//  p1 has nobody of .2 or more but s0, whom p0 has; s1 would be below for p1.
TEST(FairPlan, seats_nobody_below_the_least_score_unless_a_bound_demands_it) {
  PlanProblem problem = a_poor_project();
  problem.min_score = 0.2;
  for (const StakeholderId who : {s0, s1}) problem.stakeholders[who].capacity = 2;
  const auto fair = [&] { return make_fair_plan(problem, make_partner_plan(problem).seats); };
  problem.projects[p1].candidates = {{s1, 0.1}};
  EXPECT_THAT(fair().seats, ElementsAre(PlanSeat{p0, s0, 0.9}));
  EXPECT_EQ(fair().worst, 0.0);
  EXPECT_TRUE(fair().is_best);
  problem.projects[p1].min = 1;
  EXPECT_THAT(fair().seats, ElementsAre(PlanSeat{p0, s0, 0.9}, PlanSeat{p1, s1, 0.1}));
  problem.projects[p1].min = 0;
  problem.stakeholders[s1].kind = StakeholderKind::other;
  problem.projects[p1].quotas = {{StakeholderKind::other, 1}};
  EXPECT_EQ(fair().seats.size(), 2U);
  problem.projects[p1].quotas.clear();
  problem.newcomer_seats = 1;
  problem.stakeholders[s1].is_newcomer = true;  // p0 has need of one, and of s0
  EXPECT_EQ(fair().seats.size(), 2U);
  problem.min_score = 0.1;  // as much as an empty seat is not below
  problem.newcomer_seats = 0;
  EXPECT_EQ(fair().seats.size(), 2U);
}

//  Too many plans to look at all of them: exchanges keep to it too, and what a project could have
//  alone does not count whom it may not have.
TEST(FairPlan, keeps_the_least_score_and_its_proof_in_large_plans) {
  PlanProblem problem{.min_score = 0.5};
  for (std::size_t i = 0; i < 24; ++i) problem.stakeholders.push_back({.capacity = 1});
  for (std::size_t p = 0; p < 12; ++p) {
    PlanProject project{.venue = VenueId{p}, .need = 2};
    project.candidates = {{StakeholderId{p}, 0.6 + 0.01 * static_cast<double>(p)}};
    for (std::size_t s = 12; s < 24; ++s) project.candidates.push_back({StakeholderId{s}, 0.49});
    problem.projects.push_back(std::move(project));
  }
  ASSERT_FALSE(detail::fairest_of_few(problem).has_value());
  const FairPlan plan = make_fair_plan(problem, make_partner_plan(problem).seats);
  EXPECT_EQ(plan.seats.size(), 12U);
  EXPECT_DOUBLE_EQ(plan.worst, 0.3);
  EXPECT_TRUE(plan.is_best);
}

TEST(FairPlan, has_nothing_to_do_without_projects) {
  const FairPlan plan = make_fair_plan({}, {});
  EXPECT_TRUE(plan.seats.empty());
  EXPECT_TRUE(plan.is_best);
}

TEST(FairPlan, is_the_fairest_of_all_small_plans) {
  int kept = 0;
  for (std::uint32_t seed = 0; seed < 150; ++seed) {
    const PlanProblem problem = plan_reference::random_problem(seed, {});
    const PartnerPlan start = make_partner_plan(problem);
    if (!start.relaxations.empty()) continue;
    ++kept;
    std::vector<double> fairest;
    plan_reference::for_each_plan(problem, [&](const std::vector<PlanSeat>& seats) {
      if (plan_reference::violation(problem, seats) > 0) return;
      if (plan_reference::has_needless_seat(problem, seats)) return;
      fairest = std::max(fairest, detail::fairness_of(problem, seats));
    });
    const FairPlan plan = make_fair_plan(problem, start.seats);
    EXPECT_TRUE(plan.is_best) << seed;
    const std::vector<double> found = detail::fairness_of(problem, plan.seats);
    ASSERT_EQ(found.size(), fairest.size());
    for (std::size_t i = 0; i < found.size(); ++i) EXPECT_NEAR(found[i], fairest[i], 1e-12) << seed;
    EXPECT_EQ(plan_reference::violation(problem, plan.seats), 0U) << seed;
    EXPECT_FALSE(plan_reference::has_needless_seat(problem, plan.seats)) << seed;
  }
  EXPECT_GT(kept, 50);
}

TEST(FairPlan, claims_no_more_than_it_has_shown) {
  for (std::uint32_t seed = 500; seed < 560; ++seed) {
    const PlanProblem problem =
        plan_reference::random_problem(seed, {.projects = 12, .stakeholders = 20});
    const PartnerPlan start = make_partner_plan(problem);
    if (!start.relaxations.empty()) continue;
    const FairPlan plan = make_fair_plan(problem, start.seats);
    EXPECT_EQ(plan_reference::violation(problem, plan.seats), 0U) << seed;
    EXPECT_LE(plan.worst, plan.worst_bound + 1e-12) << seed;
    EXPECT_LE(plan.proven, problem.projects.size());
    if (plan.proven > 0) {
      EXPECT_NEAR(plan.worst, plan.worst_bound, 1e-12) << seed;
    }
  }
}

}  // namespace
}  // namespace bindeglied::fair_plan_test
