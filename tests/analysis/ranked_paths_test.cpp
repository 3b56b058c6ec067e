#include "bindeglied/analysis/detail/ranked_paths.hpp"

#include <algorithm>
#include <initializer_list>
#include <utility>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/reference_paths.hpp"

namespace bindeglied::detail::ranked_paths_test {
namespace {

using ::testing::ElementsAre;

std::vector<std::size_t> indices(const GraphPath& path) {
  std::vector<std::size_t> found;
  for (const PathNodeId node : path.nodes) found.push_back(node.index());
  return found;
}

std::vector<GraphPath> all_paths(const PathGraph& graph, PathNodeId from, PathNodeId to) {
  const Watch watch;
  RankedPaths paths(graph, from, to, watch);
  std::vector<GraphPath> found;
  while (auto path = paths.next()) found.push_back(*std::move(path));
  return found;
}

//  The example by which the algorithm is usually explained: C D E F G H = 0 .. 5.
//  C-D 3, C-E 2, D-F 4, E-D 1, E-F 2, E-G 3, F-G 2, F-H 1, G-H 2
//  Directed there; taken both ways, D-E opens C-D-E-F-H = 7 before C-D-F-H = 8.
TEST(RankedPaths, agrees_with_the_textbook_example) {
  const auto edge = [](std::size_t a, std::size_t b, std::uint32_t length) {
    return PathEdge{.a = PathNodeId{a}, .b = PathNodeId{b}, .length = length};
  };
  const std::vector<PathEdge> edges = {edge(0, 1, 3), edge(0, 2, 2), edge(1, 3, 4),
                                       edge(2, 1, 1), edge(2, 3, 2), edge(2, 4, 3),
                                       edge(3, 4, 2), edge(3, 5, 1), edge(4, 5, 2)};
  const PathGraph graph = build_path_graph(6, 6, edges);
  const Watch watch;
  RankedPaths paths(graph, PathNodeId{0}, PathNodeId{5}, watch);
  const auto first = paths.next();
  const auto second = paths.next();
  const auto third = paths.next();
  ASSERT_TRUE(first && second && third);
  EXPECT_THAT(indices(*first), ElementsAre(0, 2, 3, 5));
  EXPECT_EQ(first->length, 5U);
  EXPECT_THAT(indices(*second), ElementsAre(0, 2, 4, 5));
  EXPECT_EQ(second->length, 7U);
  EXPECT_EQ(third->length, 7U);  // as long, with one arc more
  EXPECT_THAT(indices(*third), ElementsAre(0, 1, 2, 3, 5));
  const auto fourth = paths.next();
  ASSERT_TRUE(fourth);
  EXPECT_EQ(fourth->length, 8U);  // C-E-D-F-H is as long too, with one arc more
  EXPECT_THAT(indices(*fourth), ElementsAre(0, 1, 3, 5));
}

//  0-1-9-10-11 and 0-2-3-4-11 are as long as each other; the search reaches 11 over 2 before it has
//  looked beyond 9.
TEST(RankedPaths, put_equals_in_the_order_of_ids_though_a_later_one_is_reached_first) {
  std::vector<PathEdge> edges;
  for (const auto& [a, b] : std::initializer_list<std::pair<std::size_t, std::size_t>>{
           {0, 1}, {1, 9}, {9, 10}, {10, 11}, {0, 2}, {2, 3}, {3, 4}, {4, 11}}) {
    edges.push_back({.a = PathNodeId{a}, .b = PathNodeId{b}, .length = 1});
  }
  const auto paths = all_paths(build_path_graph(12, 12, edges), PathNodeId{0}, PathNodeId{11});
  ASSERT_EQ(paths.size(), 2U);
  EXPECT_THAT(indices(paths[0]), ElementsAre(0, 1, 9, 10, 11));
  EXPECT_THAT(indices(paths[1]), ElementsAre(0, 2, 3, 4, 11));
}

TEST(RankedPaths, are_all_loopless_paths_in_order_on_random_graphs) {
  std::size_t path_count = 0;
  for (unsigned seed = 0; seed < 600; ++seed) {
    const std::size_t nodes = 4 + seed % 5;
    const std::size_t passable = nodes - seed % 3;
    const unsigned per_cent = 30 + (seed * 7) % 65;
    const auto edges = testing::random_path_edges(seed, nodes, per_cent, 1 + seed % 4);
    const PathNodeId from{0};
    const PathNodeId to{nodes - 1};
    const auto expected = testing::enumerate_paths(nodes, passable, edges, from, to);
    const PathGraph graph = build_path_graph(nodes, passable, edges);
    ASSERT_EQ(all_paths(graph, from, to), expected) << "seed " << seed;
    ASSERT_EQ(all_paths(graph, to, from).size(), expected.size()) << "seed " << seed;
    path_count += expected.size();
  }
  EXPECT_GT(path_count, 10000U);
}

TEST(RankedPaths, find_the_shortest_that_avoids_nodes) {
  for (unsigned seed = 0; seed < 300; ++seed) {
    const std::size_t nodes = 5 + seed % 4;
    const auto edges = testing::random_path_edges(seed, nodes, 45, 3);
    const std::vector<PathNodeId> avoided = {PathNodeId{1}, PathNodeId{1 + seed % 3}};
    const PathNodeId to{nodes - 1};
    auto expected = testing::enumerate_paths(nodes, nodes, edges, PathNodeId{0}, to);
    std::erase_if(expected, [&](const GraphPath& path) {
      return std::ranges::find_first_of(path.nodes, avoided) != path.nodes.end();
    });
    const PathGraph graph = build_path_graph(nodes, nodes, edges);
    const Watch watch;
    RankedPaths paths(graph, PathNodeId{0}, to, watch);
    (void)paths.next();
    const auto found = paths.shortest_avoiding(avoided);
    ASSERT_EQ(found.has_value(), !expected.empty()) << "seed " << seed;
    if (!found) continue;
    ASSERT_EQ(*found, expected.front()) << "seed " << seed;
  }
}

TEST(RankedPaths, are_none_between_unconnected_nodes) {
  const PathGraph graph = build_path_graph(3, 3, {});
  const Watch watch;
  RankedPaths paths(graph, PathNodeId{0}, PathNodeId{2}, watch);
  EXPECT_FALSE(paths.next());
  EXPECT_FALSE(paths.shortest_avoiding({}));
}

TEST(RankedPaths, stop_when_asked_to) {
  std::stop_source source;
  source.request_stop();
  const Watch watch{.stop = source.get_token()};
  const PathGraph graph = build_path_graph(
      2, 2, std::vector<PathEdge>{{.a = PathNodeId{0}, .b = PathNodeId{1}, .length = 1}});
  RankedPaths paths(graph, PathNodeId{0}, PathNodeId{1}, watch);
  EXPECT_THROW((void)paths.next(), Error);
}

}  // namespace
}  // namespace bindeglied::detail::ranked_paths_test
