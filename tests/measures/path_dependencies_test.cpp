#include "bindeglied/measures/path_dependencies.hpp"

#include <numeric>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "bindeglied/base/coded_error.hpp"
#include "tests/measures/published_graphs.hpp"
#include "tests/measures/random_graphs.hpp"
#include "tests/measures/shortest_paths_reference.hpp"

namespace bindeglied::path_dependencies_test {
namespace {

using testing::AllPaths;
using ::testing::ElementsAre;
using testing::graph_of;
using testing::large_graph;
using testing::random_graph;
using testing::slow_dependency;
using testing::slow_paths;

//  0 -- 1 -- 2 -- 3: from 0 there are two ends behind 1, and one behind 2; from 3 the other way
TEST(PathDependencies, sum_over_the_sources_alone) {
  const Graph path = graph_of(4, {{0, 1}, {1, 2}, {2, 3}});
  const std::vector<std::uint32_t> sources = {0, 3};
  const PathDependencies result = path_dependencies(path, sources, true, 1, {});
  EXPECT_THAT(result.sums, ElementsAre(0, 2 + 1, 1 + 2, 0));
  EXPECT_THAT(result.squares, ElementsAre(0, 4 + 1, 1 + 4, 0));
  EXPECT_THAT(path_dependencies(path, {}, false, 1, {}).sums, ElementsAre(0, 0, 0, 0));
  EXPECT_THAT(path_dependencies(path, sources, false, 1, {}).squares, ::testing::IsEmpty());
}

TEST(PathDependencies, agree_with_slow_paths_on_random_graphs) {
  for (std::uint32_t seed = 0; seed < 200; ++seed) {
    const Graph graph = random_graph(seed);
    const AllPaths paths = slow_paths(graph);
    std::vector<std::uint32_t> sources;
    for (std::uint32_t i = seed % 3; i < graph.vertex_count(); i += 1 + seed % 4)
      sources.push_back(i);
    const PathDependencies result = path_dependencies(graph, sources, true, 0, {});
    for (std::uint32_t vertex = 0; vertex < graph.vertex_count(); ++vertex) {
      double sum = 0.0;
      double squares = 0.0;
      for (const std::uint32_t source : sources) {
        const double dependency = slow_dependency(paths, source, vertex);
        sum += dependency;
        squares += dependency * dependency;
      }
      ASSERT_NEAR(result.sums[vertex], sum, 1e-9) << seed;
      ASSERT_NEAR(result.squares[vertex], squares, 1e-8) << seed;
    }
  }
}

/// Long, so that few are on each level and values are pushed; and wide, so that they are pulled.
TEST(PathDependencies, go_both_ways_along_a_path_with_a_crowd_at_its_end) {
  std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs;
  for (std::uint32_t i = 1; i < 100; ++i) pairs.emplace_back(i - 1, i);
  for (std::uint32_t i = 100; i < 400; ++i) pairs.emplace_back(99, i);
  const Graph graph = graph_of(400, pairs);
  const std::vector<std::uint32_t> sources = {0, 350};
  const auto sums = path_dependencies(graph, sources, false, 1, {}).sums;
  EXPECT_DOUBLE_EQ(sums[50], 349.0 + 50.0);  // of 0: all behind; of 350: those before
  EXPECT_DOUBLE_EQ(sums[99], 300.0 + 398.0);
  EXPECT_DOUBLE_EQ(sums[200], 0.0);
}

TEST(PathDependencies, are_the_same_for_all_vector_code) {
  const Graph graph = large_graph(500, 4);
  std::vector<std::uint32_t> sources(100);
  std::iota(sources.begin(), sources.end(), 7U);
  const PathDependencies plain = path_dependencies(graph, sources, true, 1, {}, Simd::plain);
  for (const Simd simd : available_simd()) {
    const PathDependencies result = path_dependencies(graph, sources, true, 2, {}, simd);
    EXPECT_EQ(result.sums, plain.sums);
    EXPECT_EQ(result.squares, plain.squares);
  }
}

//    1     4
//   / \   / \      each diamond doubles the shortest paths from 0
//  0   3 3   6 ...
//   \ /   \ /
//    2     5
Graph chain_of_diamonds(std::uint32_t count) {
  std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs;
  for (std::uint32_t first = 0; first < 3 * count; first += 3) {
    for (const std::uint32_t middle : {first + 1, first + 2}) {
      pairs.emplace_back(first, middle);
      pairs.emplace_back(middle, first + 3);
    }
  }
  return graph_of(3 * count + 1, pairs);
}

TEST(PathDependencies, count_paths_as_far_as_a_double_reaches) {
  const std::vector<std::uint32_t> first = {0};
  const auto sums = path_dependencies(chain_of_diamonds(1000), first, false, 1, {}).sums;
  EXPECT_DOUBLE_EQ(sums[3 * 400], 3.0 * 600.0);              // everybody behind
  EXPECT_DOUBLE_EQ(sums[3 * 400 + 1], (3 * 599 + 1) / 2.0);  // half of those but its twin
}

TEST(PathDependencies, refuse_more_paths_than_a_double_counts) {
  const Graph diamonds = chain_of_diamonds(1100);
  const std::vector<std::uint32_t> first = {0};
  const std::vector<std::uint32_t> middle = {3 * 550};
  for (const Simd simd : available_simd()) {
    try {
      (void)path_dependencies(diamonds, first, true, 1, {}, simd);
      ADD_FAILURE() << "2^1100 paths were counted";
    } catch (const CodedError& error) {
      EXPECT_EQ(error.kind(), ErrorKind::limit);
      EXPECT_EQ(error.code(), "error.path_counts");
    }
  }
  EXPECT_NO_THROW((void)path_dependencies(diamonds, middle, true, 1, {}));  // 2^550 each way
}

TEST(PathDependencies, refuse_at_the_first_sources_that_have_too_many_paths) {
  const Graph diamonds = chain_of_diamonds(1100);
  std::vector<std::uint32_t> everybody(diamonds.vertex_count());
  std::iota(everybody.begin(), everybody.end(), 0U);
  double done = 0.0;
  const Watch watch{.progress = [&](std::string_view /*what*/, double share) { done = share; }};
  EXPECT_THROW((void)path_dependencies(diamonds, everybody, false, 1, watch), CodedError);
  EXPECT_LT(done, 0.02);
}

}  // namespace
}  // namespace bindeglied::path_dependencies_test
