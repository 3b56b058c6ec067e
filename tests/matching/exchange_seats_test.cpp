#include <algorithm>
#include <stop_token>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "bindeglied/base/error.hpp"
#include "bindeglied/matching/detail/fair_search.hpp"
#include "tests/matching/random_partner_plan.hpp"

namespace bindeglied::exchange_seats_test {
namespace {

using ::testing::ElementsAre;

constexpr PlanProjectId p0{0};
constexpr PlanProjectId p1{1};
constexpr PlanProjectId p2{2};
constexpr StakeholderId s0{0};
constexpr StakeholderId s1{1};
constexpr StakeholderId s2{2};
constexpr StakeholderId s3{3};

// p0 has s3 (.1) and would have s0 (.5), which p1 has; p1 can take s1, which p2 has; p2 takes s2.
TEST(ExchangeSeats, passes_a_partner_along_a_chain_of_projects) {
  PlanProblem problem;
  for (int i = 0; i < 4; ++i) problem.stakeholders.push_back({.capacity = 1});
  problem.projects.push_back({.need = 1, .candidates = {{s0, 0.5}, {s3, 0.1}}});
  problem.projects.push_back({.need = 1, .candidates = {{s0, 0.9}, {s1, 0.6}}});
  problem.projects.push_back({.need = 1, .candidates = {{s1, 0.8}, {s2, 0.7}}});
  const std::vector<PlanSeat> start = {{p0, s3, 0.1}, {p1, s0, 0.9}, {p2, s1, 0.8}};
  EXPECT_THAT(detail::exchange_seats(problem, start),
              ElementsAre(PlanSeat{p0, s0, 0.5}, PlanSeat{p1, s1, 0.6}, PlanSeat{p2, s2, 0.7}));
  problem.projects[p2].quotas = {{StakeholderKind::other, 1}};
  problem.stakeholders[s1].kind = StakeholderKind::other;
  problem.stakeholders[s2].kind = StakeholderKind::museum;  // p2 may not take it
  EXPECT_EQ(detail::exchange_seats(problem, start), start);
}

// p1 would have s0, which p0 has; for it p0 can only take s1, who is below the least score.
TEST(ExchangeSeats, takes_whom_a_bound_wants_below_the_least_score) {
  PlanProblem problem{.min_score = 0.5};
  for (int i = 0; i < 2; ++i) problem.stakeholders.push_back({.capacity = 1});
  problem.projects.push_back({.need = 1, .candidates = {{s0, 0.9}, {s1, 0.3}}});
  problem.projects.push_back({.need = 1, .candidates = {{s0, 0.6}}});
  const std::vector<PlanSeat> start = {{p0, s0, 0.9}};
  EXPECT_EQ(detail::exchange_seats(problem, start), start);
  const std::vector<PlanSeat> fairer = {{p0, s1, 0.3}, {p1, s0, 0.6}};
  problem.projects[p0].min = 1;
  EXPECT_EQ(detail::exchange_seats(problem, start), fairer);
  problem.projects[p0].min = 0;
  for (PlanStakeholder& who : problem.stakeholders) who.kind = StakeholderKind::other;
  problem.projects[p0].quotas = {{StakeholderKind::other, 1}};
  EXPECT_EQ(detail::exchange_seats(problem, start), fairer);
}

TEST(ExchangeSeats, takes_a_partner_from_a_project_that_can_do_without) {
  PlanProblem problem;
  for (int i = 0; i < 2; ++i) problem.stakeholders.push_back({.capacity = 1});
  problem.projects.push_back({.need = 2, .candidates = {{s0, 0.8}, {s1, 0.8}}});
  problem.projects.push_back({.need = 2, .candidates = {{s0, 0.6}}});
  const std::vector<PlanSeat> start = {{p0, s0, 0.8}, {p0, s1, 0.8}};
  EXPECT_THAT(detail::exchange_seats(problem, start),
              ElementsAre(PlanSeat{p0, s1, 0.8}, PlanSeat{p1, s0, 0.6}));
  problem.projects[p0].min = 2;
  EXPECT_EQ(detail::exchange_seats(problem, start), start);
}

TEST(ExchangeSeats, goes_on_until_no_project_can_be_helped) {
  PlanProblem problem;
  for (int i = 0; i < 4; ++i) problem.stakeholders.push_back({.capacity = 1});
  problem.projects.push_back({.need = 1, .candidates = {{s0, 0.5}, {s2, 0.1}}});
  problem.projects.push_back({.need = 1, .candidates = {{s1, 0.6}, {s3, 0.1}}});
  EXPECT_THAT(detail::exchange_seats(problem, {{p0, s2, 0.1}, {p1, s3, 0.1}}),
              ElementsAre(PlanSeat{p0, s0, 0.5}, PlanSeat{p1, s1, 0.6}));
}

// p0 would have s0, which p1 has; p1 can take s1 from p2, which can do without.  Nobody is free, so
// that the search for a chain in which all keep their number fails first.
TEST(ExchangeSeats, follows_a_chain_to_a_project_that_can_do_without) {
  PlanProblem problem;
  for (int i = 0; i < 4; ++i) problem.stakeholders.push_back({.capacity = 1});
  problem.projects.push_back({.need = 1, .candidates = {{s0, 0.5}, {s3, 0.1}}});
  problem.projects.push_back({.need = 1, .candidates = {{s0, 0.9}, {s1, 0.6}}});
  problem.projects.push_back({.need = 2, .candidates = {{s1, 0.8}, {s2, 0.8}}});
  const std::vector<PlanSeat> start = {{p0, s3, 0.1}, {p1, s0, 0.9}, {p2, s1, 0.8}, {p2, s2, 0.8}};
  EXPECT_THAT(detail::exchange_seats(problem, start),
              ElementsAre(PlanSeat{p0, s0, 0.5}, PlanSeat{p1, s1, 0.6}, PlanSeat{p2, s2, 0.8}));
}

TEST(ExchangeSeats, stops_when_told) {
  std::stop_source source;
  source.request_stop();
  EXPECT_THROW((void)detail::exchange_seats({}, {}, {.stop = source.get_token()}), Error);
}

TEST(ExchangeSeats, looks_for_a_stop_at_every_project) {
  int looks = 0;
  const Watch watch{.progress = [&](std::string_view, double) { ++looks; }};
  PlanProblem problem;
  problem.stakeholders.push_back({.capacity = 1});
  for (int i = 0; i < 5; ++i) problem.projects.push_back({.need = 1, .candidates = {}});
  EXPECT_THAT(detail::exchange_seats(problem, {}, watch), ::testing::IsEmpty());
  EXPECT_GE(looks, 5);
}

TEST(ExchangeSeats, never_makes_a_plan_less_fair_and_mostly_the_fairest) {
  int same = 0;
  int kept = 0;
  for (std::uint32_t seed = 0; seed < 150; ++seed) {
    const PlanProblem problem = plan_reference::random_problem(seed, {});
    const PartnerPlan start = make_partner_plan(problem);
    if (!start.relaxations.empty()) continue;
    ++kept;
    auto before = detail::fairness_of(problem, start.seats);
    const auto seats = detail::exchange_seats(problem, start.seats);
    EXPECT_TRUE(detail::keeps_bounds(problem, seats)) << seed;
    EXPECT_EQ(plan_reference::violation(problem, seats), 0U) << seed;
    EXPECT_FALSE(plan_reference::has_needless_seat(problem, seats)) << seed;
    auto after = detail::fairness_of(problem, seats);
    auto best = detail::fairness_of(problem, *detail::fairest_of_few(problem));
    for (auto* fairness : {&before, &after, &best}) fairness->pop_back();  // without the total
    EXPECT_GE(after, before) << seed;
    EXPECT_LE(after, best) << seed;
    if (after == best) ++same;
  }
  EXPECT_GT(same * 10, kept * 8);
}

}  // namespace
}  // namespace bindeglied::exchange_seats_test
