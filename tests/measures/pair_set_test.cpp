#include "bindeglied/measures/pair_set.hpp"

#include <random>
#include <set>

#include <gtest/gtest.h>

namespace bindeglied::pair_set_test {
namespace {

TEST(PairSet, holds_what_was_put_in_until_it_is_taken_out) {
  PairSet pairs(2);
  EXPECT_FALSE(pairs.contains(0));
  EXPECT_TRUE(pairs.insert(0));
  EXPECT_FALSE(pairs.insert(0));
  EXPECT_TRUE(pairs.insert(UINT64_MAX - 1));
  EXPECT_TRUE(pairs.contains(0));
  EXPECT_TRUE(pairs.erase(0));
  EXPECT_FALSE(pairs.erase(0));
  EXPECT_FALSE(pairs.contains(0));
  EXPECT_TRUE(pairs.contains(UINT64_MAX - 1));
}

TEST(PairSet, has_room_for_none) {
  PairSet pairs(0);
  EXPECT_FALSE(pairs.contains(7));
  EXPECT_FALSE(pairs.erase(7));
}

TEST(PairSet, is_a_set_whatever_comes_and_goes) {
  std::mt19937_64 random(1);
  for (const std::size_t most : {1U, 5U, 64U, 1000U}) {
    PairSet pairs(most);
    std::set<std::uint64_t> expected;
    for (int step = 0; step < 20'000; ++step) {
      // Few vertices, so that all is asked for that is there and that is not.
      const std::uint64_t pair = ((random() % 40) << 32U) | (random() % 40);
      if (random() % 2 == 0) {
        ASSERT_EQ(pairs.erase(pair), expected.erase(pair) == 1);
      } else if (expected.size() < most) {
        ASSERT_EQ(pairs.insert(pair), expected.insert(pair).second);
      }
      ASSERT_EQ(pairs.contains(pair), expected.contains(pair));
    }
    for (std::uint64_t from = 0; from < 40; ++from) {
      for (std::uint64_t to = 0; to < 40; ++to) {
        const std::uint64_t pair = (from << 32U) | to;
        ASSERT_EQ(pairs.contains(pair), expected.contains(pair));
      }
    }
  }
}

}  // namespace
}  // namespace bindeglied::pair_set_test
