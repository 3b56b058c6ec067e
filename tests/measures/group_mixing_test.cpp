#include "bindeglied/measures/group_mixing.hpp"

#include <algorithm>
#include <numeric>
#include <set>
#include <vector>

#include <gtest/gtest.h>

#include "bindeglied/base/error.hpp"
#include "tests/measures/published_graphs.hpp"
#include "tests/support/stopped_watch.hpp"

namespace bindeglied::group_mixing_test {
namespace {

using testing::graph_of;
using Groups = std::vector<std::uint32_t>;

//  a - a - b - b     one edge more: from the first b to somebody whose group is not known
TEST(GroupMixing, counts_what_stays_and_what_crosses) {
  const Graph graph = graph_of(5, {{0, 1}, {1, 2}, {2, 3}, {2, 4}});
  const Groups groups = {0, 0, 1, 1, no_group};
  const GroupMixing mixing = mix_groups(graph, groups);
  EXPECT_EQ(mixing.internal, 2U);
  EXPECT_EQ(mixing.external, 1U);
  EXPECT_EQ(mixing.left_out, 1U);
  EXPECT_DOUBLE_EQ(cross_share(mixing).value(), 1.0 / 3.0);
  EXPECT_DOUBLE_EQ(ei_index(mixing).value(), (1.0 - 2.0) / 3.0);
}

TEST(GroupMixing, counts_an_edge_across_for_both_groups) {
  const Graph graph = graph_of(6, {{0, 1}, {1, 2}, {2, 3}, {2, 4}, {4, 5}});
  const auto each = mix_each_group(graph, Groups{0, 0, 1, 1, no_group, no_group}, 3);
  EXPECT_EQ(each[0].internal, 1U);
  EXPECT_EQ(each[0].external, 1U);
  EXPECT_EQ(each[0].left_out, 0U);
  EXPECT_EQ(each[1].internal, 1U);
  EXPECT_EQ(each[1].external, 1U);
  EXPECT_EQ(each[1].left_out, 1U);
  EXPECT_EQ(each[2].internal + each[2].external + each[2].left_out, 0U);
}

TEST(GroupMixing, counts_the_edges_between_each_two_groups) {
  const Graph graph = graph_of(6, {{0, 1}, {1, 2}, {2, 3}, {2, 4}, {4, 5}, {0, 2}});
  EXPECT_EQ(count_group_pairs(graph, Groups{7, 7, 3, 3, no_group, 3}),
            (std::vector<GroupPair>{{3, 7, 2}, {3, 3, 1}, {7, 7, 1}}));
  EXPECT_TRUE(count_group_pairs(graph_of(2, {}), Groups{0, 1}).empty());
}

TEST(GroupMixing, has_limits_of_one_and_minus_one) {
  EXPECT_EQ(ei_index(mix_groups(graph_of(2, {{0, 1}}), Groups{0, 0})), -1.0);
  EXPECT_EQ(ei_index(mix_groups(graph_of(2, {{0, 1}}), Groups{0, 1})), 1.0);
}

TEST(GroupMixing, is_not_defined_without_edges_between_known_groups) {
  const GroupMixing nothing = mix_groups(graph_of(2, {{0, 1}}), Groups{0, no_group});
  EXPECT_EQ(cross_share(nothing), std::nullopt);
  EXPECT_EQ(ei_index(nothing), std::nullopt);
  EXPECT_EQ(test_cross_share(graph_of(2, {}), Groups{0, 1}, {.null = 9}), std::nullopt);
}

// The two factions of the club have 67 edges inside and 11 across, as networkx counts by `club`.
TEST(GroupMixing, of_the_karate_club_is_far_below_chance) {
  const Graph club = testing::karate_club();
  const auto verdict = test_cross_share(club, testing::karate_factions(), {.null = 199}).value();
  EXPECT_DOUBLE_EQ(verdict.observed, 11.0 / 78.0);
  EXPECT_LT(verdict.z.value(), -4.0);
  EXPECT_DOUBLE_EQ(verdict.p_less, 1.0 / 200.0);
}

// 0 - 1 with 2 and 3 in a pair: groups a a b b; of the three ways to deal, one keeps both pairs
// whole (share 0), two split both (share 1).
TEST(GroupMixing, is_compared_with_groups_dealt_anew) {
  const Graph graph = graph_of(5, {{0, 1}, {2, 3}});
  const NullOptions options{.null = 3000, .seed = 4};
  const auto verdict = test_cross_share(graph, Groups{0, 0, 1, 1, 0}, options).value();
  EXPECT_NEAR(verdict.mean, 2.0 / 3.0, 0.035);  // four deviations
  EXPECT_NEAR(verdict.p_less, 1.0 / 3.0, 0.035);
  EXPECT_EQ(verdict.p_more, 1.0);
}

TEST(GroupMixing, test_is_the_same_for_every_number_of_threads) {
  const Graph club = testing::karate_club();
  const auto factions = testing::karate_factions();
  const auto one = test_cross_share(club, factions, {.null = 50, .threads = 1}).value();
  const auto three = test_cross_share(club, factions, {.null = 50, .threads = 3}).value();
  EXPECT_EQ(one.mean, three.mean);
  EXPECT_EQ(one.deviation, three.deviation);
  EXPECT_THROW((void)test_cross_share(club, factions, {.null = 100001}), Error);
}

TEST(GroupMixing, stops_when_asked_to) {
  const Graph path = graph_of(3, {{0, 1}, {1, 2}});
  const Groups groups = {0, 0, 1};
  EXPECT_TRUE(testing::stops([&](const Watch& w) { return mix_groups(path, groups, w); }));
  EXPECT_TRUE(testing::stops([&](const Watch& w) { return mix_each_group(path, groups, 2, w); }));
  EXPECT_TRUE(testing::stops([&](const Watch& w) { return count_group_pairs(path, groups, w); }));
}

}  // namespace
}  // namespace bindeglied::group_mixing_test
