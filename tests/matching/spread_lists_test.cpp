#include "bindeglied/matching/spread_lists.hpp"

#include <algorithm>
#include <cmath>
#include <random>
#include <set>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace bindeglied::spread_lists_test {
namespace {

using ::testing::ElementsAre;
using ::testing::SizeIs;

using Lists = std::vector<ListChoice>;
using FirstTens = std::vector<std::vector<std::uint32_t>>;

/// Candidates `from`, `from` + 1, ... with these probabilities.
ListChoice list_of(std::size_t from, const std::vector<double>& probabilities) {
  ListChoice list{.probabilities = probabilities};
  for (std::size_t i = 0; i < probabilities.size(); ++i) list.best.emplace_back(from + i);
  return list;
}

std::set<StakeholderId> named(const Lists& lists, const FirstTens& first_tens) {
  std::set<StakeholderId> found;
  for (std::size_t list = 0; list < lists.size(); ++list) {
    for (const std::uint32_t one : first_tens[list]) found.insert(lists[list].best[one]);
  }
  return found;
}

std::vector<double> falling(std::size_t count, double from, double step) {
  std::vector<double> values;
  for (std::size_t i = 0; i < count; ++i) {
    values.push_back(from - step * static_cast<double>(i));
  }
  return values;
}

// Both lists rank 0 to 11 alike.  In the second the eleventh costs less, .30 - .29, than in the
// first, .30 - .10; after that 11 joins the first, where 8 leaves: 9 stands nowhere
// else, and with .30 below it instead of .29 it is missed a little less than in the second.
TEST(SpreadLists, let_somebody_in_where_it_costs_least) {
  std::vector<double> steep = falling(10, 0.39, 0.01);
  steep.insert(steep.end(), {0.10, 0.05});
  std::vector<double> flat = falling(10, 0.39, 0.01);
  flat.insert(flat.end(), {0.29, 0.05});
  const Lists lists = {list_of(0, steep), list_of(0, flat)};
  const FirstTens one = spread_first_tens(lists, 1.1);
  EXPECT_THAT(one[0], ElementsAre(0, 1, 2, 3, 4, 5, 6, 7, 8, 9));
  EXPECT_THAT(one[1], ElementsAre(0, 1, 2, 3, 4, 5, 6, 7, 8, 10));
  const FirstTens two = spread_first_tens(lists, 1.2);
  EXPECT_THAT(two[0], ElementsAre(0, 1, 2, 3, 4, 5, 6, 7, 9, 11));
  EXPECT_EQ(two[1], one[1]);
  EXPECT_EQ(spread_first_tens(lists, 5.0), two);  // there is nobody else
}

TEST(SpreadLists, stay_as_they_are_at_a_factor_of_1_and_without_anybody_else) {
  const Lists lists = {list_of(0, falling(12, 0.5, 0.01)), list_of(4, falling(3, 0.5, 0.01))};
  EXPECT_THAT(spread_first_tens(lists, 1.0)[0], ElementsAre(0, 1, 2, 3, 4, 5, 6, 7, 8, 9));
  EXPECT_THAT(spread_first_tens(lists, 9.0)[1], ElementsAre(0, 1, 2));
  EXPECT_THAT(spread_first_tens({}, 2.0), SizeIs(0));
}

//  Of lists of two: 0 and 1 in both, then 2 and 3.
TEST(SpreadLists, keep_who_is_to_stay_and_may_have_any_length) {
  Lists lists = {list_of(0, falling(4, 0.5, 0.1)), list_of(0, falling(4, 0.5, 0.1))};
  FirstTens both = spread_first_tens(lists, 2.0, 2);
  EXPECT_EQ(named(lists, both).size(), 4U);
  for (const auto& one : both) EXPECT_THAT(one, SizeIs(2));
  lists[0].stay = {0, 1};
  both = spread_first_tens(lists, 2.0, 2);
  EXPECT_THAT(both[0], ElementsAre(0, 1));
  EXPECT_THAT(both[1], ElementsAre(2, 3));
  lists[1].stay = {1};
  both = spread_first_tens(lists, 2.0, 2);
  EXPECT_THAT(both[1], ElementsAre(1, 2));
}

double expected_dcg(const Lists& lists, const FirstTens& first_tens) {
  double sum = 0.0;
  for (std::size_t list = 0; list < lists.size(); ++list) {
    for (std::size_t i = 0; i < first_tens[list].size(); ++i) {
      sum +=
          lists[list].probabilities[first_tens[list][i]] / std::log2(static_cast<double>(i) + 2.0);
    }
  }
  return sum;
}

/// Lists over 60 candidates of which the first are in everybody's first ten.
Lists random_lists(unsigned seed) {
  std::mt19937_64 random(seed);
  Lists lists;
  for (int i = 0; i < 20; ++i) {
    std::vector<std::pair<double, std::size_t>> drawn;
    for (std::size_t who = 0; who < 60; ++who) {
      const double luck = static_cast<double>(random() % 1000) / 1000.0;
      drawn.emplace_back(luck / (1.0 + static_cast<double>(who)), who);
    }
    std::ranges::sort(drawn, std::greater<>());
    ListChoice list;
    for (const auto& [probability, who] : drawn) {
      list.best.emplace_back(who);
      list.probabilities.push_back(probability);
    }
    lists.push_back(std::move(list));
  }
  return lists;
}

// Properties: ten each, ascending, the number that was asked for, and cheaper than letting whoever
// stands nowhere into the last places of the lists one after another.
TEST(SpreadLists, reach_the_number_at_less_than_a_careless_exchange) {
  for (unsigned seed = 1; seed <= 50; ++seed) {
    const Lists lists = random_lists(seed);
    FirstTens careless = spread_first_tens(lists, 1.0);
    const auto wanted = static_cast<std::size_t>(
        std::ceil(1.5 * static_cast<double>(named(lists, careless).size())));
    const FirstTens spread = spread_first_tens(lists, 1.5);
    EXPECT_EQ(named(lists, spread).size(), wanted);
    for (const auto& one : spread) {
      EXPECT_THAT(one, SizeIs(10));
      EXPECT_TRUE(std::ranges::is_sorted(one));
    }
    for (std::size_t list = 0; named(lists, careless).size() < wanted; list = (list + 1) % 20) {
      const auto shown = named(lists, careless);
      const auto& best = lists[list].best;
      const auto next =
          std::ranges::find_if(best, [&](StakeholderId who) { return !shown.contains(who); });
      if (next == best.end()) break;
      careless[list].back() = static_cast<std::uint32_t>(next - best.begin());
    }
    EXPECT_GE(expected_dcg(lists, spread), expected_dcg(lists, careless) - 1e-12) << seed;
  }
}

}  // namespace
}  // namespace bindeglied::spread_lists_test
