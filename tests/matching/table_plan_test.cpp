#include "bindeglied/matching/table_plan.hpp"

#include <functional>
#include <limits>
#include <random>
#include <set>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "bindeglied/base/error.hpp"
#include "bindeglied/matching/detail/seating.hpp"

namespace bindeglied::table_plan_test {
namespace {

using ::testing::ElementsAre;

constexpr TableGuestId guest(std::size_t number) { return TableGuestId{number}; }

TableProblem random_problem(std::uint32_t seed, std::size_t guests, std::uint32_t rounds,
                            std::uint32_t table_size) {
  std::mt19937 random(seed);
  TableProblem problem{.guests = guests, .rounds = rounds, .table_size = table_size};
  for (std::size_t a = 0; a < guests; ++a) {
    for (std::size_t b = a + 1; b < guests; ++b) {
      if (random() % 3 == 0) {
        const auto hundredths = static_cast<double>(random() % 100);
        problem.talks.push_back({guest(a), guest(b), hundredths / 100.0});
      }
    }
  }
  return problem;
}

/// Counted from the tables alone.
struct Count {
  double value = 0.0;
  std::uint64_t repeats = 0;
};

Count count(const TableProblem& problem, const TablePlan& plan) {
  std::set<std::pair<TableGuestId, TableGuestId>> met;
  Count counted;
  for (const auto& round : plan.rounds) {
    std::set<TableGuestId> seen;
    std::size_t least = std::numeric_limits<std::size_t>::max();
    std::size_t most = 0;
    for (const SeatedTable& table : round) {
      least = std::min(least, table.size());
      most = std::max(most, table.size());
      for (const TableGuestId a : table) {
        EXPECT_TRUE(seen.insert(a).second) << "sits twice";
        for (const TableGuestId b : table) {
          if (a < b && !met.emplace(a, b).second) ++counted.repeats;
        }
      }
    }
    EXPECT_EQ(seen.size(), problem.guests) << "somebody has no seat";
    EXPECT_LE(most, problem.table_size);
    EXPECT_LE(most - least, 1U);
  }
  for (const TableTalk& talk : problem.talks) {
    if (met.contains(std::minmax(talk.first, talk.second))) counted.value += talk.value;
  }
  return counted;
}

// Four guests at tables of two: 0-1 and 2-3 have most to say, then 0-2, then 1-3.
TEST(TablePlan, brings_those_together_who_have_most_to_say) {
  const TableProblem problem{.guests = 4,
                             .talks = {{guest(0), guest(1), 0.9},
                                       {guest(2), guest(3), 0.8},
                                       {guest(0), guest(2), 0.5},
                                       {guest(1), guest(3), 0.4},
                                       {guest(0), guest(3), 0.6}},
                             .rounds = 1,
                             .table_size = 2};
  const TablePlan plan = make_table_plan(problem);
  EXPECT_THAT(plan.rounds, ElementsAre(ElementsAre(ElementsAre(guest(0), guest(1)),
                                                   ElementsAre(guest(2), guest(3)))));
  EXPECT_DOUBLE_EQ(plan.value, 1.7);
  EXPECT_TRUE(plan.is_best);
}

TEST(TablePlan, lets_nobody_meet_twice_while_that_can_be_avoided) {
  TableProblem problem = random_problem(1, 4, 3, 2);
  EXPECT_EQ(make_table_plan(problem).repeats, 0U);
  problem.rounds = 4;  // only three partners are there
  EXPECT_EQ(make_table_plan(problem).repeats, 2U);
  // 25 guests at five tables of five: six rounds are possible, the design has five.
  problem = random_problem(1, 25, 5, 5);
  EXPECT_EQ(make_table_plan(problem).repeats, 0U);
}

TEST(TablePlan, balances_tables_and_seats_everybody) {
  for (const std::size_t guests : {1U, 2U, 5U, 7U, 13U, 30U}) {
    for (const std::uint32_t size : {1U, 2U, 4U, 6U}) {
      const TableProblem problem = random_problem(7, guests, 3, size);
      const TablePlan plan = make_table_plan(problem);
      const Count counted = count(problem, plan);
      EXPECT_NEAR(plan.value, counted.value, 1e-9);
      EXPECT_EQ(plan.repeats, counted.repeats);
      EXPECT_LE(plan.value, plan.bound + 1e-9);
    }
  }
}

/// The best of all, seating guest by guest in every round.
Count best_by_enumeration(const TableProblem& problem) {
  TablePlan plan;
  const std::size_t tables = (problem.guests + problem.table_size - 1) / problem.table_size;
  const std::size_t most = (problem.guests + tables - 1) / tables;
  const std::size_t least = problem.guests / tables;
  plan.rounds.assign(problem.rounds, std::vector<SeatedTable>(tables));
  Count best{.value = -1.0, .repeats = std::numeric_limits<std::uint64_t>::max()};
  const std::function<void(std::size_t, std::size_t)> seat = [&](std::size_t round,
                                                                 std::size_t who) {
    if (round == problem.rounds) {
      const Count counted = count(problem, plan);
      const bool is_better = counted.repeats < best.repeats ||
                             (counted.repeats == best.repeats && counted.value > best.value);
      if (is_better) best = counted;
      return;
    }
    if (who == problem.guests) {
      for (const SeatedTable& table : plan.rounds[round]) {
        if (table.size() < least) return;
      }
      seat(round + 1, 0);
      return;
    }
    for (SeatedTable& table : plan.rounds[round]) {
      if (table.size() == most) continue;
      table.push_back(guest(who));
      seat(round, who + 1);
      table.pop_back();
      if (table.empty()) break;  // another empty table would be the same
    }
  };
  seat(0, 0);
  return best;
}

TEST(TablePlan, is_the_best_of_all_small_plans) {
  for (std::uint32_t seed = 0; seed < 15; ++seed) {
    for (const TableProblem& problem :
         {random_problem(seed, 5, 2, 2), random_problem(seed, 6, 2, 3),
          random_problem(seed, 4, 3, 2)}) {
      const TablePlan plan = make_table_plan(problem);
      const Count best = best_by_enumeration(problem);
      EXPECT_TRUE(plan.is_best);
      EXPECT_EQ(plan.repeats, best.repeats) << seed;
      EXPECT_NEAR(plan.value, best.value, 1e-9) << seed;
    }
  }
}

// Three guests at a table of two and one alone: 0-1 meet, though each could have somebody.
TEST(TablePlan, bounds_a_plan_that_is_the_best_by_its_own_value) {
  const TablePlan plan = make_table_plan(
      {.guests = 3,
       .talks = {{guest(0), guest(1), 0.9}, {guest(1), guest(2), 0.8}, {guest(0), guest(2), 0.7}},
       .rounds = 1,
       .table_size = 2});
  EXPECT_DOUBLE_EQ(plan.value, 0.9);
  EXPECT_DOUBLE_EQ(plan.bound, 0.9);
}

// Guest 0 has something to say to ten others, but meets five: (5 + 10 * 1) / 2.
TEST(TablePlan, bounds_what_each_guest_can_have_by_how_many_it_meets) {
  TableProblem problem = {.guests = 30, .rounds = 1, .table_size = 6};
  for (std::size_t other = 1; other <= 10; ++other) {
    problem.talks.push_back({guest(0), guest(other), 1.0});
  }
  const TablePlan plan = make_table_plan(problem);
  EXPECT_DOUBLE_EQ(plan.bound, 7.5);
  EXPECT_DOUBLE_EQ(plan.value, 5.0);
  EXPECT_EQ(plan.repeats, 0U);
  EXPECT_FALSE(plan.is_best);
}

// Five circles of six who have something to say to nobody else:
// far too many plans to look at, but one that gives everybody all cannot be exceeded.
TEST(TablePlan, is_known_to_be_the_best_where_it_reaches_the_bound_without_repeats) {
  TableProblem problem = {.guests = 30, .rounds = 1, .table_size = 6};
  double all = 0.0;
  for (std::size_t a = 0; a < 30; ++a) {
    for (std::size_t b = a + 1; b < 30; ++b) {
      if (a / 6 != b / 6) continue;
      problem.talks.push_back({guest(a), guest(b), 0.5});
      all += 0.5;
    }
  }
  const TablePlan once = make_table_plan(problem);
  EXPECT_DOUBLE_EQ(once.value, all);
  EXPECT_DOUBLE_EQ(once.bound, all);
  EXPECT_TRUE(once.is_best);
  problem.rounds = 2;  // six at a table must meet somebody of it again at one of five tables
  const TablePlan twice = make_table_plan(problem);
  EXPECT_DOUBLE_EQ(twice.value, all);
  EXPECT_GT(twice.repeats, 0U);
  EXPECT_FALSE(twice.is_best);
}

TEST(TablePlan, has_empty_rounds_without_guests) {
  EXPECT_EQ(make_table_plan({.guests = 0, .rounds = 2}).rounds.size(), 2U);
}

TEST(TablePlan, refuses_a_crowd) { EXPECT_THROW((void)make_table_plan({.guests = 3001}), Error); }

}  // namespace
}  // namespace bindeglied::table_plan_test
