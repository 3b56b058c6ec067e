#include "bindeglied/matching/partner_plan.hpp"

#include <numeric>
#include <optional>
#include <string>
#include <utility>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "bindeglied/base/coded_error.hpp"
#include "bindeglied/matching/detail/plan_network.hpp"
#include "tests/matching/random_partner_plan.hpp"

namespace bindeglied::partner_plan_test {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

constexpr PlanProjectId p0{0};
constexpr PlanProjectId p1{1};
constexpr StakeholderId s0{0};
constexpr StakeholderId s1{1};
constexpr StakeholderId s2{2};

//        s0   s1   s2       each stakeholder has one place, each project one seat.
//   p0   .9   .8   .1       Alone both would take s0.  Together p0 gets .8 and p1 .9: 1.7,
//   p1   .9   .4   .2       against .9 + .4 = 1.3 the other way round.
PlanProblem two_who_want_the_same() {
  PlanProblem problem;
  for (int i = 0; i < 3; ++i) problem.stakeholders.push_back({.capacity = 1});
  problem.projects.push_back({.need = 1, .candidates = {{s0, 0.9}, {s1, 0.8}, {s2, 0.1}}});
  problem.projects.push_back({.need = 1, .candidates = {{s0, 0.9}, {s1, 0.4}, {s2, 0.2}}});
  return problem;
}

std::uint64_t units_of(const std::vector<PlanRelaxation>& relaxations) {
  return std::accumulate(relaxations.begin(), relaxations.end(), std::uint64_t{0},
                         [](std::uint64_t sum, const PlanRelaxation& relaxation) {
                           const std::uint32_t high = std::max(relaxation.from, relaxation.to);
                           return sum + high - std::min(relaxation.from, relaxation.to);
                         });
}

std::string name(std::uint32_t seed) { return "seed " + std::to_string(seed); }

TEST(PartnerPlan, gives_up_the_best_of_one_project_for_the_sum_of_both) {
  const PartnerPlan plan = make_partner_plan(two_who_want_the_same());
  EXPECT_THAT(plan.seats, ElementsAre(PlanSeat{p0, s1, 0.8}, PlanSeat{p1, s0, 0.9}));
  EXPECT_EQ(plan.cost, 300'000'000);  // .2 + .1
  EXPECT_THAT(plan.relaxations, IsEmpty());
}

TEST(PartnerPlan, fills_no_seat_where_there_is_no_project) {
  PlanProblem problem;
  problem.stakeholders.push_back({.capacity = 1});
  const PartnerPlan plan = make_partner_plan(problem);
  EXPECT_THAT(plan.seats, IsEmpty());
  EXPECT_THAT(plan.relaxations, IsEmpty());
  EXPECT_EQ(plan.cost, 0);
}

// A second place at s0: p0 takes it too, .9 instead of .8.  A second at s1: nobody gains.
TEST(PartnerPlan, says_what_one_more_place_is_worth) {
  const PartnerPlan plan = make_partner_plan(two_who_want_the_same());
  EXPECT_DOUBLE_EQ(plan.place_value[s0], 0.1);
  EXPECT_DOUBLE_EQ(plan.place_value[s1], 0.0);
  EXPECT_DOUBLE_EQ(plan.place_value[s2], 0.0);
}

TEST(PartnerPlan, leaves_a_seat_empty_rather_than_go_below_the_least_score) {
  PlanProblem problem = two_who_want_the_same();
  problem.projects[p1].candidates = {{s0, 0.35}, {s2, 0.2}};
  problem.min_score = 0.3;  // .9 and an empty seat, 1.2, beat .8 + .35
  EXPECT_THAT(make_partner_plan(problem).seats, ElementsAre(PlanSeat{p0, s0, 0.9}));
  problem.projects[p1].min = 1;  // now .8 + .35 beats .9 + .2
  EXPECT_THAT(make_partner_plan(problem).seats,
              ElementsAre(PlanSeat{p0, s1, 0.8}, PlanSeat{p1, s0, 0.35}));
}

TEST(PartnerPlan, takes_a_partner_of_exactly_the_least_score_when_that_is_needed_only) {
  PlanProblem problem = two_who_want_the_same();
  problem.min_score = 0.2;
  problem.stakeholders[s0].capacity = 0;
  problem.projects[p0].min = 1;
  const PartnerPlan plan = make_partner_plan(problem);
  EXPECT_EQ(plan.cost, 200'000'000 + 800'000'000);  // empty or s2: the same
}

// With two places at s0 both take it: 1.8.  A spread of .2 makes the second place dearer than s1.
TEST(PartnerPlan, spreads_seats_over_stakeholders) {
  PlanProblem problem = two_who_want_the_same();
  problem.stakeholders[s0].capacity = 2;
  EXPECT_THAT(make_partner_plan(problem).seats,
              ElementsAre(PlanSeat{p0, s0, 0.9}, PlanSeat{p1, s0, 0.9}));
  problem.spread = 0.2;
  EXPECT_THAT(make_partner_plan(problem).seats,
              ElementsAre(PlanSeat{p0, s1, 0.8}, PlanSeat{p1, s0, 0.9}));
}

// s2 is of kind other, s0 and s1 of a kind that is not known: only s2 fills the quota.
TEST(PartnerPlan, fills_no_quota_with_who_is_of_no_known_kind) {
  PlanProblem problem = two_who_want_the_same();
  problem.stakeholders[s2].kind = StakeholderKind::other;
  problem.projects[p0].quotas = {{StakeholderKind::other, 1}};
  EXPECT_THAT(make_partner_plan(problem).seats,
              ElementsAre(PlanSeat{p0, s2, 0.1}, PlanSeat{p1, s0, 0.9}));
  problem.stakeholders[s2].kind = std::nullopt;
  const PartnerPlan plan = make_partner_plan(problem);
  ASSERT_THAT(plan.relaxations, SizeIs(1));
  EXPECT_EQ(plan.relaxations[0].bound, PlanBound::quota);
  EXPECT_EQ(plan.relaxations[0].kind, StakeholderKind::other);
  EXPECT_EQ(plan.relaxations[0].to, 0U);
}

TEST(PartnerPlan, keeps_quotas_and_the_share_of_newcomers) {
  PlanProblem problem = two_who_want_the_same();
  problem.stakeholders[s2].kind = StakeholderKind::foundation;
  problem.projects[p0].quotas = {{StakeholderKind::foundation, 1}};
  EXPECT_THAT(make_partner_plan(problem).seats,
              ElementsAre(PlanSeat{p0, s2, 0.1}, PlanSeat{p1, s0, 0.9}));
  problem.projects[p0].quotas.clear();
  problem.stakeholders[s2].is_newcomer = true;
  problem.newcomer_seats = 1;  // .9 + .2 in p1 beats .1 + .9
  EXPECT_THAT(make_partner_plan(problem).seats,
              ElementsAre(PlanSeat{p0, s0, 0.9}, PlanSeat{p1, s2, 0.2}));
}

TEST(PartnerPlan, names_the_quota_that_nobody_can_fill) {
  PlanProblem problem = two_who_want_the_same();
  problem.projects[p1].quotas = {{StakeholderKind::museum, 2}};
  const PartnerPlan plan = make_partner_plan(problem);
  ASSERT_EQ(plan.relaxations.size(), 1U);
  EXPECT_EQ(plan.relaxations[0].bound, PlanBound::quota);
  EXPECT_EQ(plan.relaxations[0].project, p1);
  EXPECT_EQ(plan.relaxations[0].from, 2U);
  EXPECT_EQ(plan.relaxations[0].to, 0U);
}

// Both must have two of three, with one place each: one unit is missing; a second place at s0 for
// p1 (.9) leaves more than any lower minimum.
TEST(PartnerPlan, raises_a_capacity_when_that_is_the_smallest_change) {
  PlanProblem problem = two_who_want_the_same();
  for (PlanProject& project : problem.projects) project.min = project.need = 2;
  const PartnerPlan plan = make_partner_plan(problem);
  ASSERT_EQ(plan.relaxations.size(), 1U);
  EXPECT_EQ(plan.relaxations[0].bound, PlanBound::capacity);
  EXPECT_EQ(plan.relaxations[0].stakeholder, s0);
  EXPECT_EQ(plan.relaxations[0].to, 2U);
}

TEST(PartnerPlan, has_no_seats_without_projects_or_candidates) {
  EXPECT_THAT(make_partner_plan({}).seats, IsEmpty());
  PlanProblem problem;
  problem.projects.push_back({.need = 2});
  const PartnerPlan plan = make_partner_plan(problem);
  EXPECT_THAT(plan.seats, IsEmpty());
  EXPECT_EQ(plan.cost, 2'000'000'000);
}

TEST(PartnerPlan, is_as_good_as_the_best_of_all_plans_and_relaxes_as_little) {
  for (std::uint32_t seed = 0; seed < 300; ++seed) {
    const PlanProblem problem = plan_reference::random_problem(seed, {});
    const PartnerPlan plan = make_partner_plan(problem);
    const plan_reference::BestPlan best = plan_reference::best_by_enumeration(problem);
    EXPECT_EQ(units_of(plan.relaxations), best.units) << name(seed);
    if (best.units == 0) {
      EXPECT_EQ(plan.cost, best.cost) << name(seed);
      EXPECT_EQ(plan_reference::violation(problem, plan.seats), 0U) << name(seed);
    } else {
      const PartnerPlan again = make_partner_plan(relaxed(problem, plan.relaxations));
      EXPECT_THAT(again.relaxations, IsEmpty()) << name(seed);
    }
  }
}

TEST(PartnerPlan, values_a_place_as_the_plan_with_that_place_does) {
  int full = 0;
  for (std::uint32_t seed = 1000; seed < 1100; ++seed) {
    PlanProblem problem = plan_reference::random_problem(seed, {.projects = 6, .stakeholders = 8});
    const PartnerPlan plan = make_partner_plan(problem);
    if (!plan.relaxations.empty()) continue;
    for (const StakeholderId who : problem.stakeholders.ids()) {
      const auto load = std::ranges::count(plan.seats, who, &PlanSeat::stakeholder);
      if (load < problem.stakeholders[who].capacity) {
        EXPECT_EQ(plan.place_value[who], 0.0);
        continue;
      }
      ++problem.stakeholders[who].capacity;
      const auto won = static_cast<double>(plan.cost - make_partner_plan(problem).cost) * 1e-9;
      --problem.stakeholders[who].capacity;
      EXPECT_NEAR(plan.place_value[who], won, 1e-12) << name(seed);
      ++full;
    }
  }
  EXPECT_GT(full, 100);
}

/// The cost of the plan whose flow has all pairs from the start.
std::int64_t cost_of_all_pairs(const PlanProblem& problem) {
  detail::ChosenCandidates all;
  for (const PlanProject& project : problem.projects) {
    std::vector<std::uint32_t> positions(project.candidates.size());
    std::iota(positions.begin(), positions.end(), 0U);
    all.push_back(std::move(positions));
  }
  const detail::PlanNetwork network = detail::make_plan_network(problem, all, false);
  const detail::FlowSolution solution = detail::find_min_cost_flow(network.flow);
  std::vector<PlanSeat> seats;
  for (std::size_t i = 0; i < network.seat_arcs.size(); ++i) {
    const auto& [project, at] = network.seat_arcs[i];
    const PlanCandidate& candidate = problem.projects[project].candidates[at];
    if (solution.flow[i] > 0) seats.push_back({project, candidate.stakeholder, candidate.score});
  }
  return plan_cost(problem, seats);
}

// Of many candidates few enter the flow; the plan must not suffer, even where all projects want the
// same so that their first lists hold nothing but the crowd.
TEST(PartnerPlan, loses_nothing_by_leaving_candidates_out_at_first) {
  for (std::uint32_t seed = 2000; seed < 2010; ++seed) {
    PlanProblem problem = plan_reference::random_problem(
        seed, {.projects = 40, .stakeholders = 120, .has_bounds = false});
    if (seed % 2 == 0) {
      for (PlanProject& project : problem.projects) {
        for (PlanCandidate& candidate : project.candidates) {
          candidate.score *= 0.1;
          candidate.score += 0.9 - 0.005 * static_cast<double>(candidate.stakeholder.index());
          candidate.score = std::max(0.0, candidate.score);
        }
        std::ranges::stable_sort(project.candidates, std::ranges::greater{}, &PlanCandidate::score);
      }
    }
    const PartnerPlan plan = make_partner_plan(problem);
    EXPECT_LT(plan.pairs_used, 40U * 60U) << name(seed);
    EXPECT_EQ(plan.cost, cost_of_all_pairs(problem)) << name(seed);
  }
}

//  3,000 projects of a thousand seats each, for two candidates each: as many seats as candidates
//  can be filled, so that the reward of a minimum still fits.  Everybody has room for one project.
TEST(PartnerPlan, keeps_minima_where_projects_have_far_more_seats_than_candidates) {
  constexpr std::uint32_t count = 3000;
  PlanProblem problem{.spread = 1.0};
  for (std::uint32_t i = 0; i < count; ++i) problem.stakeholders.push_back({.capacity = 1});
  for (std::uint32_t i = 0; i < count; ++i) {
    problem.projects.push_back(
        {.min = 1,
         .need = 1000,
         .candidates = {{StakeholderId{i}, 0.5}, {StakeholderId{(i + 1) % count}, 0.25}}});
  }
  const PartnerPlan plan = make_partner_plan(problem);
  EXPECT_THAT(plan.relaxations, IsEmpty());
  EXPECT_EQ(plan.seats.size(), count);
  EXPECT_EQ(plan.seats.front(), (PlanSeat{p0, s0, 0.5}));
}

TEST(PartnerPlan, refuses_what_it_cannot_weigh_exactly) {
  PlanProblem problem = two_who_want_the_same();
  problem.spread = 1.6e7;  // (2 + 1) (1 + 1.6e7) < 5e7
  EXPECT_THAT(make_partner_plan(problem).seats, SizeIs(2));
  problem.spread = 1.7e7;
  try {
    (void)make_partner_plan(problem);
    FAIL() << "a reward that does not fit";
  } catch (const CodedError& error) {
    EXPECT_EQ(error.kind(), ErrorKind::limit);
    EXPECT_EQ(error.code(), "error.plan_size");
    EXPECT_EQ(error.arguments().at(0), "2");
  }
}

// Somebody new with a score below the entry score changes nothing; just above it may.
TEST(PartnerPlan, tells_from_which_score_on_a_further_candidate_could_help) {
  for (std::uint32_t seed = 3000; seed < 3060; ++seed) {
    PlanProblem problem = plan_reference::random_problem(seed, {.projects = 4, .stakeholders = 6});
    const PartnerPlan plan = make_partner_plan(problem);
    if (!plan.relaxations.empty()) continue;
    const StakeholderId stranger =
        problem.stakeholders.push_back({.kind = StakeholderKind::university, .capacity = 1});
    for (const PlanProjectId project : problem.projects.ids()) {
      const double entry = plan.entry_score[project];
      if (entry < 0.0) continue;
      PlanProblem extended = problem;
      extended.projects[project].candidates.push_back({stranger, std::min(1.0, entry)});
      std::ranges::stable_sort(extended.projects[project].candidates, std::ranges::greater{},
                               &PlanCandidate::score);
      EXPECT_EQ(make_partner_plan(extended).cost, plan.cost) << name(seed);
    }
  }
}

}  // namespace
}  // namespace bindeglied::partner_plan_test
