#include "bindeglied/matching/plan_measures.hpp"

#include <cmath>

#include <gtest/gtest.h>

#include "tests/matching/random_partner_plan.hpp"

namespace bindeglied::plan_measures_test {
namespace {

constexpr PlanProjectId p0{0};
constexpr PlanProjectId p1{1};
constexpr StakeholderId s0{0};
constexpr StakeholderId s1{1};
constexpr StakeholderId s2{2};

PlanProblem two_projects() {
  PlanProblem problem;
  for (int i = 0; i < 3; ++i) problem.stakeholders.push_back({.capacity = 2});
  problem.projects.push_back({.need = 2, .candidates = {{s0, 0.9}, {s1, 0.8}, {s2, 0.1}}});
  problem.projects.push_back({.need = 2, .candidates = {{s0, 0.7}, {s1, 0.4}}});
  return problem;
}

const std::vector<PlanSeat> three_seats = {{p0, s0, 0.9}, {p0, s2, 0.1}, {p1, s0, 0.7}};

TEST(PlanMeasures, count_seats_and_mean_scores_with_empty_ones_as_nought) {
  const auto loads = plan_loads(two_projects(), three_seats);
  EXPECT_EQ(loads[s0], 2U);
  EXPECT_EQ(loads[s1], 0U);
  const auto services = plan_services(two_projects(), three_seats);
  EXPECT_DOUBLE_EQ(services[p0], 0.5);
  EXPECT_DOUBLE_EQ(services[p1], 0.35);
  EXPECT_DOUBLE_EQ(total_score(three_seats), 1.7);
}

// Loads 0, 1, 2: (-2 * 0 + 0 * 1 + 2 * 2) / (3 * 3) = 4 / 9.
TEST(PlanMeasures, have_the_gini_of_the_loads) {
  EXPECT_DOUBLE_EQ(load_gini(two_projects(), three_seats), 4.0 / 9.0);
  EXPECT_EQ(load_gini(two_projects(), {}), 0.0);
  PlanProblem problem = two_projects();
  problem.stakeholders[s1].capacity = 0;  // could have none: 1, 2
  EXPECT_DOUBLE_EQ(load_gini(problem, three_seats), 1.0 / 6.0);
}

// s1 has places: p0 would take it for s2, p1 for its empty seat.
TEST(PlanMeasures, count_pairs_that_would_rather_have_each_other) {
  EXPECT_EQ(count_blocking_pairs(two_projects(), three_seats), 2U);
  PlanProblem problem = two_projects();
  problem.min_score = 0.4;  // at .4 an empty seat is as good
  EXPECT_EQ(count_blocking_pairs(problem, three_seats), 1U);
}

/// By the definition, one condition after the other.
std::uint64_t blocking_by_definition(const PlanProblem& problem,
                                     const std::vector<PlanSeat>& seats) {
  std::uint64_t count = 0;
  for (const PlanProjectId project : problem.projects.ids()) {
    for (const PlanCandidate& candidate : problem.projects[project].candidates) {
      std::uint32_t filled = 0;
      std::uint32_t load = 0;
      bool is_pair = false;
      bool is_wanted = false;
      bool is_willing = false;
      for (const PlanSeat& seat : seats) {
        const bool is_here = seat.project == project;
        const bool is_own = seat.stakeholder == candidate.stakeholder;
        if (is_here && is_own) is_pair = true;
        if (is_here) ++filled;
        if (is_own) ++load;
        if (is_here && seat.score < candidate.score) is_wanted = true;
        if (is_own && seat.score < candidate.score) is_willing = true;
      }
      if (filled < problem.projects[project].need && candidate.score > problem.min_score) {
        is_wanted = true;
      }
      if (load < problem.stakeholders[candidate.stakeholder].capacity) is_willing = true;
      if (!is_pair && is_wanted && is_willing) ++count;
    }
  }
  return count;
}

TEST(PlanMeasures, count_blocking_pairs_as_their_definition_does) {
  std::uint64_t all = 0;
  for (std::uint32_t seed = 0; seed < 100; ++seed) {
    const PlanProblem problem =
        plan_reference::random_problem(seed, {.projects = 5, .stakeholders = 7});
    const PartnerPlan plan = make_partner_plan(problem);
    const std::uint64_t count = count_blocking_pairs(problem, plan.seats);
    EXPECT_EQ(count, blocking_by_definition(problem, plan.seats)) << seed;
    all += count;
  }
  EXPECT_GT(all, 20U);
}

}  // namespace
}  // namespace bindeglied::plan_measures_test
