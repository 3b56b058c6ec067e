#include "bindeglied/measures/brokered_groups.hpp"

#include <numeric>
#include <stop_token>
#include <vector>

#include <gtest/gtest.h>

#include "tests/measures/published_graphs.hpp"

namespace bindeglied::brokered_groups_test {
namespace {

using testing::graph_of;
using Groups = std::vector<std::uint32_t>;

TEST(BrokeredGroups, tells_between_which_groups) {
  const Graph graph = graph_of(6, {{0, 1}, {0, 2}, {0, 3}, {0, 4}, {1, 5}, {2, 5}});
  const Groups groups = {0, 1, 2, 2, 2, 9};
  // 1-2 also by 5; 1-3, 1-4 by 0 alone; 2-3, 2-4, 3-4 by 0 alone
  const auto brokered = find_brokered_groups(graph, groups, Groups{4, 0});
  ASSERT_EQ(brokered.size(), 2U);
  EXPECT_TRUE(brokered[0].empty());
  EXPECT_EQ(brokered[1], (std::vector<BrokeredGroups>{{2, 2, 3, 3}, {1, 2, 3, 2}}));
}

TEST(BrokeredGroups, is_stopped_while_it_tells_between_which_groups) {
  std::stop_source source;
  source.request_stop();
  const Graph graph = graph_of(3, {{0, 1}, {1, 2}});
  const Watch watch{.stop = source.get_token()};
  EXPECT_THROW((void)find_brokered_groups(graph, Groups{0, 0, 0}, Groups{1}, watch), Error);
}

// More groups than fit a table for all vertices at once: a star whose ends are all of other groups.
TEST(BrokeredGroups, tells_between_many_groups_some_vertices_at_a_time) {
  constexpr std::uint32_t ends = 1700;  // 1.4 million pairs of groups: two vertices at a time
  testing::Pairs edges;
  for (std::uint32_t end = 2; end < ends; ++end) edges.insert(edges.end(), {{0, end}, {1, end}});
  Groups groups(ends);
  std::iota(groups.begin(), groups.end(), 0U);
  const auto brokered = find_brokered_groups(graph_of(ends, edges), groups, Groups{0, 1, 2});
  EXPECT_EQ(brokered[0].size(), (ends - 2) * (ends - 3) / 2);
  EXPECT_EQ(brokered[0], brokered[1]);
  EXPECT_EQ(brokered[2], (std::vector<BrokeredGroups>{{0, 1, 1, 0}}));
}

}  // namespace
}  // namespace bindeglied::brokered_groups_test
