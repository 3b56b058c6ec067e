#include "bindeglied/measures/two_mode.hpp"

#include <optional>
#include <random>
#include <vector>

#include <gtest/gtest.h>

#include "tests/measures/published_graphs.hpp"
#include "tests/measures/random_graphs.hpp"
#include "tests/support/stopped_watch.hpp"

namespace bindeglied::two_mode_test {
namespace {

using Numbers = std::vector<std::uint32_t>;

//      0   1   2
//  0   x   x
//  1   x   x   x
//  2           x
//  3                (nowhere)
TwoMode small() {
  return build_two_mode(4, 3, {{2, 2}, {0, 1}, {0, 0}, {1, 0}, {1, 1}, {1, 2}, {0, 1}});
}

TEST(TwoMode, keeps_each_tie_once_in_order) {
  const TwoMode graph = small();
  EXPECT_EQ(graph.tie_count(), 6U);
  EXPECT_EQ(Numbers(graph.columns(0).begin(), graph.columns(0).end()), (Numbers{0, 1}));
  EXPECT_EQ(row_degrees(graph), (Numbers{2, 3, 1, 0}));
  EXPECT_EQ(column_degrees(graph), (Numbers{2, 2, 2}));
  EXPECT_EQ(density(graph), 0.5);
  EXPECT_EQ(density(build_two_mode(0, 3, {})), std::nullopt);
  EXPECT_EQ(density(build_two_mode(3, 0, {})), std::nullopt);
}

//  0  x x .      repeats in the first row, the last one and where rows without any stand between
//  1
//  2  . . x
//  3  x . x
TEST(TwoMode, keeps_repeats_out_of_every_row) {
  const TwoMode graph = build_two_mode(
      4, 3, {{3, 2}, {0, 1}, {2, 2}, {3, 0}, {0, 1}, {3, 2}, {0, 0}, {2, 2}, {3, 0}, {0, 0}});
  const auto offsets = graph.all_offsets();
  const auto columns = graph.all_columns();
  EXPECT_EQ(Numbers(offsets.begin(), offsets.end()), (Numbers{0, 2, 2, 3, 5}));
  EXPECT_EQ(Numbers(columns.begin(), columns.end()), (Numbers{0, 1, 2, 0, 2}));
}

TEST(TwoMode, is_built_until_stopping_is_asked_for) {
  EXPECT_TRUE(testing::stops([](const Watch& watch) {
    return build_two_mode(2, 2, {{1, 1}}, watch);
  }));
}

//  small() with a fourth column, and 0 once more for row 0
TEST(TwoMode, can_be_united_with_others) {
  const TwoMode both[] = {small(), build_two_mode(4, 4, {{0, 3}, {0, 0}, {3, 1}})};
  const TwoMode united = unite(both);
  EXPECT_EQ(united.column_count(), 4U);
  EXPECT_EQ(united.tie_count(), 8U);
  EXPECT_EQ(Numbers(united.columns(0).begin(), united.columns(0).end()), (Numbers{0, 1, 3}));
  EXPECT_EQ(Numbers(united.columns(3).begin(), united.columns(3).end()), (Numbers{1}));
  EXPECT_EQ(unite({}).row_count(), 0U);
}

TEST(TwoMode, can_be_turned) {
  const TwoMode turned = transpose(small());
  EXPECT_EQ(turned.row_count(), 3U);
  EXPECT_EQ(turned.column_count(), 4U);
  EXPECT_EQ(Numbers(turned.columns(2).begin(), turned.columns(2).end()), (Numbers{1, 2}));
}

// One 4-cycle (rows 0, 1; columns 0, 1).  3-paths by their middle tie, (d_row - 1)(d_column - 1):
// row 0: 1 + 1, row 1: 2 + 2 + 2, row 2: 0; together 8.
TEST(TwoMode, clustering_is_four_cycles_over_three_paths) {
  EXPECT_DOUBLE_EQ(two_mode_clustering(small()).value(), 4.0 / 8.0);
  EXPECT_EQ(count_sharing_pairs(small()), 2U);
}

TEST(TwoMode, clustering_is_not_defined_without_a_three_path) {
  EXPECT_EQ(two_mode_clustering(build_two_mode(2, 1, {{0, 0}, {1, 0}})), std::nullopt);
  EXPECT_EQ(two_mode_clustering(TwoMode()), std::nullopt);
}

// 89 of 18 * 14 ties; a clustering of .468 stands in networkx 2.8.8 as the example for
// bipartite.robins_alexander_clustering; 139 of 153 pairs of women met, as its projection counts.
TEST(TwoMode, agrees_with_the_southern_women) {
  const TwoMode women = testing::davis_southern_women();
  EXPECT_DOUBLE_EQ(density(women).value(), 89.0 / 252.0);
  EXPECT_NEAR(two_mode_clustering(women).value(), 0.468, 0.0005);
  EXPECT_EQ(count_sharing_pairs(women), 139U);
}

/// By looking at all quadruples.
std::optional<double> slow_clustering(const TwoMode& graph) {
  const auto has = [&](std::uint32_t row, std::uint32_t column) {
    for (const std::uint32_t c : graph.columns(row)) {
      if (c == column) return true;
    }
    return false;
  };
  double closed = 0;
  double all = 0;
  for (std::uint32_t a = 0; a < graph.row_count(); ++a) {
    for (std::uint32_t b = 0; b < graph.row_count(); ++b) {
      for (std::uint32_t x = 0; x < graph.column_count(); ++x) {
        for (std::uint32_t y = 0; y < graph.column_count(); ++y) {
          if (a == b || x == y || !has(a, x) || !has(b, x) || !has(b, y)) continue;
          ++all;  // the path a x b y, closed by a y
          if (has(a, y)) ++closed;
        }
      }
    }
  }
  if (all == 0) return std::nullopt;
  return closed / all;
}

TEST(TwoMode, clustering_agrees_with_looking_at_all_paths) {
  for (unsigned seed = 0; seed < 200; ++seed) {
    std::mt19937 random(seed);
    std::vector<TwoModeTie> ties;
    const std::uint32_t count = testing::random_below(25, random);
    for (std::uint32_t i = 0; i < count; ++i) {
      const std::uint32_t row = testing::random_below(8, random);
      ties.push_back({row, testing::random_below(6, random)});
    }
    const TwoMode graph = build_two_mode(8, 6, ties);
    const auto slow = slow_clustering(graph);
    const auto fast = two_mode_clustering(graph);
    ASSERT_EQ(fast.has_value(), slow.has_value()) << seed;
    if (slow) {
      ASSERT_NEAR(*fast, *slow, 1e-12) << seed;
    }
    if (slow) {
      ASSERT_NEAR(two_mode_clustering(transpose(graph)).value(), *slow, 1e-12) << seed;
    }
  }
}

TEST(TwoMode, stops_when_asked_to) {
  EXPECT_TRUE(testing::stops([](const Watch& w) { return two_mode_clustering(small(), w); }));
  EXPECT_TRUE(testing::stops([](const Watch& w) { return count_sharing_pairs(small(), w); }));
}

}  // namespace
}  // namespace bindeglied::two_mode_test
