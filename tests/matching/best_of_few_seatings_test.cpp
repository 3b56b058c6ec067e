#include <gtest/gtest.h>

#include "bindeglied/matching/detail/seating.hpp"

namespace bindeglied::best_of_few_seatings_test {
namespace {

TEST(BestOfFewSeatings, looks_at_all_when_there_are_few) {
  const TableProblem problem{.guests = 3,
                             .talks = {{TableGuestId{0}, TableGuestId{2}, 0.5}},
                             .rounds = 1,
                             .table_size = 2};
  const detail::PairValues values(problem);
  const auto best = best_of_few_seatings(problem, values);
  ASSERT_TRUE(best.has_value());
  EXPECT_EQ(score_seating(values, *best).value, 500'000'000);
}

TEST(BestOfFewSeatings, gives_up_when_there_are_many) {
  const TableProblem problem{.guests = 12, .talks = {}, .rounds = 3, .table_size = 4};
  EXPECT_FALSE(best_of_few_seatings(problem, detail::PairValues(problem)).has_value());
}

}  // namespace
}  // namespace bindeglied::best_of_few_seatings_test
