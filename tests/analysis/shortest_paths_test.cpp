#include "bindeglied/analysis/shortest_paths.hpp"

#include <algorithm>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "bindeglied/base/error.hpp"
#include "tests/support/reference_paths.hpp"

namespace bindeglied::shortest_paths_test {
namespace {

using ::testing::SizeIs;

GraphPath path_of(const std::vector<std::size_t>& indices) {
  GraphPath path;
  for (const std::size_t index : indices) path.nodes.emplace_back(index);
  return path;
}

TEST(ShortestPaths, are_the_first_of_all_paths) {
  const auto edges = testing::random_path_edges(3, 7, 70, 3);
  const auto all = testing::enumerate_paths(7, 7, edges, PathNodeId{0}, PathNodeId{6});
  const PathGraph graph = build_path_graph(7, 7, edges);
  const auto found = find_shortest_paths(graph, PathNodeId{0}, PathNodeId{6}, 5);
  ASSERT_EQ(found, (std::vector<GraphPath>{all.begin(), all.begin() + 5}));
  EXPECT_THAT(find_shortest_paths(graph, PathNodeId{0}, PathNodeId{6}, 100000), SizeIs(all.size()));
}

TEST(DiversePaths, share_at_most_half_of_their_inner_nodes) {
  const std::vector<GraphPath> kept = {path_of({0, 1, 2, 9})};
  EXPECT_FALSE(is_diverse(path_of({0, 1, 9}), kept));        // 1 of 1
  EXPECT_TRUE(is_diverse(path_of({0, 1, 3, 9}), kept));      // 1 of 2
  EXPECT_FALSE(is_diverse(path_of({0, 2, 1, 3, 9}), kept));  // 2 of 3
  EXPECT_TRUE(is_diverse(path_of({0, 9}), kept));            // nothing to share
  EXPECT_TRUE(is_diverse(path_of({0, 1, 9}), {}));
}

TEST(DiversePaths, are_no_detours_of_one_kept) {
  const std::vector<GraphPath> kept = {path_of({0, 1, 9})};
  EXPECT_FALSE(is_diverse(path_of({0, 2, 1, 9}), kept));  // half shared, but the way over 1 again
  const std::vector<GraphPath> direct = {path_of({0, 9})};
  EXPECT_TRUE(is_diverse(path_of({0, 2, 9}), direct));
}

std::vector<GraphPath> choose_diverse(const std::vector<GraphPath>& all, std::size_t count) {
  std::vector<GraphPath> kept;
  for (const GraphPath& path : all) {
    if (kept.size() < count && is_diverse(path, kept)) kept.push_back(path);
  }
  return kept;
}

TEST(DiversePaths, are_chosen_greedily_from_all_paths) {
  for (unsigned seed = 0; seed < 300; ++seed) {
    const auto edges = testing::random_path_edges(seed, 7, 50, 3);
    const auto all = testing::enumerate_paths(7, 7, edges, PathNodeId{0}, PathNodeId{6});
    const PathGraph graph = build_path_graph(7, 7, edges);
    const DiversePathOptions options{.count = 3, .considered = 100000};
    ASSERT_EQ(find_diverse_paths(graph, PathNodeId{0}, PathNodeId{6}, options),
              choose_diverse(all, 3))
        << "seed " << seed;
  }
}

//  0 - 1 - {2..6} - 9: five ways over 1; 0 - 7 - 8 - 9 is far longer
TEST(DiversePaths, go_round_a_crowd_of_similar_ways_without_looking_at_each) {
  std::vector<PathEdge> edges = {{.a = PathNodeId{0}, .b = PathNodeId{1}, .length = 10},
                                 {.a = PathNodeId{0}, .b = PathNodeId{7}, .length = 900},
                                 {.a = PathNodeId{7}, .b = PathNodeId{8}, .length = 900},
                                 {.a = PathNodeId{8}, .b = PathNodeId{9}, .length = 900}};
  edges.push_back({.a = PathNodeId{1}, .b = PathNodeId{9}, .length = 1});
  for (std::size_t node = 2; node <= 6; ++node) {
    edges.push_back({.a = PathNodeId{1}, .b = PathNodeId{node}, .length = 10});
    edges.push_back({.a = PathNodeId{node}, .b = PathNodeId{9}, .length = 10});
  }
  const PathGraph graph = build_path_graph(10, 10, edges);
  const auto found =
      find_diverse_paths(graph, PathNodeId{0}, PathNodeId{9}, {.count = 3, .considered = 1});
  ASSERT_THAT(found, SizeIs(2));
  EXPECT_EQ(found[0], (GraphPath{path_of({0, 1, 9}).nodes, 11}));
  EXPECT_EQ(found[1], (GraphPath{path_of({0, 7, 8, 9}).nodes, 2700}));
}

TEST(DiversePaths, give_a_direct_way_once) {
  const std::vector<PathEdge> edges = {{.a = PathNodeId{0}, .b = PathNodeId{1}, .length = 10}};
  const PathGraph graph = build_path_graph(2, 2, edges);
  EXPECT_THAT(find_diverse_paths(graph, PathNodeId{0}, PathNodeId{1}, {.considered = 1}),
              SizeIs(1));
}

TEST(DiversePaths, refuse_options_out_of_range) {
  const PathGraph graph = build_path_graph(2, 2, {});
  const auto find = [&](const DiversePathOptions& options) {
    return find_diverse_paths(graph, PathNodeId{0}, PathNodeId{1}, options);
  };
  EXPECT_THROW((void)find({.count = 0}), Error);
  EXPECT_THROW((void)find({.count = 1001}), Error);
  EXPECT_THROW((void)find({.considered = 0}), Error);
  EXPECT_THROW((void)find({.considered = 1000001}), Error);
  EXPECT_NO_THROW((void)find({.count = 1000, .considered = 1000000}));
}

}  // namespace
}  // namespace bindeglied::shortest_paths_test
