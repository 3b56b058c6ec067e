#include <gtest/gtest.h>

#include "bindeglied/matching/detail/choose_team.hpp"
#include "tests/matching/random_team.hpp"

namespace bindeglied::team_limits_test {
namespace {

using namespace detail;  // NOLINT(google-build-using-namespace): all under test
using testing::is_feasible;
using testing::random_team;
using enum StakeholderKind;

std::uint32_t distance(std::uint32_t a, std::uint32_t b) { return a < b ? b - a : a - b; }

std::uint32_t distance(const TeamLimits& a, const TeamLimits& b) {
  std::uint32_t sum = distance(a.least, b.least) + distance(a.most, b.most);
  for (std::size_t i = 0; i < a.quotas.size(); ++i) {
    sum += distance(a.quotas[i].least, b.quotas[i].least);
  }
  return sum;
}

/// Whether some limits that differ by fewer places can be kept.
bool has_nearer(const TeamProblem& problem, const TeamLimits& limits, std::uint32_t nearer_than) {
  for (std::uint32_t least = 0; least <= problem.limits.least; ++least) {
    for (std::uint32_t most = problem.limits.most; most < problem.limits.most + nearer_than;
         ++most) {
      TeamLimits other{.least = least, .most = most, .quotas = limits.quotas};
      for (unsigned code = 0; code < 9; ++code) {  // two quotas of at most 2
        for (std::size_t i = 0; i < other.quotas.size(); ++i) {
          const std::uint32_t by = i == 0 ? code % 3 : code / 3;
          const std::uint32_t full = problem.limits.quotas[i].least;
          other.quotas[i].least = full > by ? full - by : 0;
        }
        if (distance(problem.limits, other) < nearer_than && is_feasible(problem, other)) {
          return true;
        }
      }
    }
  }
  return false;
}

TEST(RelaxedLimits, can_be_kept_and_are_the_nearest_such) {
  int contradictions = 0;
  for (unsigned seed = 0; seed < 150; ++seed) {
    TeamProblem problem = random_team({.seed = seed, .candidates = 1 + seed % 7});
    problem.limits.most = 1 + seed % 3;
    problem.limits.least = problem.limits.most;
    const TeamLimits relaxed = relaxed_limits(problem);
    EXPECT_TRUE(is_feasible(problem, relaxed)) << seed;
    EXPECT_LE(relaxed.least, relaxed.most);
    EXPECT_EQ(relaxed == problem.limits, is_feasible(problem, problem.limits)) << seed;
    if (relaxed == problem.limits) continue;
    ++contradictions;
    EXPECT_FALSE(has_nearer(problem, problem.limits, distance(problem.limits, relaxed))) << seed;
  }
  EXPECT_GT(contradictions, 20);
}

//  A union, a foundation that must come, and a company; two places.
TeamProblem three() {
  TeamProblem problem;
  problem.candidates.push_back({.kind = union_});
  problem.candidates.push_back({.kind = foundation, .is_must = true});
  problem.candidates.push_back({.kind = company});
  problem.limits = {.least = 1, .most = 2};
  return problem;
}

TEST(RelaxedLimits, leave_alone_what_can_be_kept) {
  TeamProblem problem = three();
  problem.limits.quotas = {{foundation, 1}, {union_, 1}};
  EXPECT_EQ(relaxed_limits(problem), problem.limits);
}

TEST(RelaxedLimits, lower_a_quota_of_a_kind_that_nobody_has) {
  TeamProblem problem = three();
  problem.limits.quotas = {{church, 2}};
  const TeamLimits relaxed = relaxed_limits(problem);
  EXPECT_EQ(relaxed.quotas[0].least, 0U);
  EXPECT_EQ(relaxed.most, 2U);
}

TEST(RelaxedLimits, raise_the_size_for_musts_and_quotas) {
  TeamProblem problem = three();
  problem.limits.quotas = {{union_, 1}, {company, 1}};
  EXPECT_EQ(relaxed_limits(problem).most, 3U);
  problem.limits.quotas.clear();
  problem.limits = {.least = 0, .most = 0};
  EXPECT_EQ(relaxed_limits(problem).most, 1U);
}

TEST(RelaxedLimits, count_musts_beyond_a_quota_as_places) {
  TeamProblem problem = three();
  for (TeamCandidate& candidate : problem.candidates) {
    candidate.kind = union_;
    candidate.is_must = true;
  }
  problem.limits = {.least = 0, .most = 2, .quotas = {{union_, 1}}};
  EXPECT_EQ(relaxed_limits(problem).most, 3U);
}

TEST(RelaxedLimits, lower_the_size_to_those_who_are_there) {
  TeamProblem problem = three();
  problem.limits = {.least = 5, .most = 9};
  EXPECT_EQ(relaxed_limits(problem).least, 3U);
  EXPECT_EQ(relaxed_limits(problem).most, 9U);
}

}  // namespace
}  // namespace bindeglied::team_limits_test
