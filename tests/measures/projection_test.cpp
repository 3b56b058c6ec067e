#include "bindeglied/measures/projection.hpp"

#include <algorithm>
#include <map>
#include <random>
#include <set>
#include <utility>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "bindeglied/base/coded_error.hpp"
#include "tests/measures/published_graphs.hpp"
#include "tests/support/stopped_watch.hpp"

namespace bindeglied::projection_test {
namespace {

using testing::davis_southern_women;

/// Who was in which groups, row by row.
TwoMode attendance(const std::vector<std::vector<std::uint32_t>>& rows, std::uint32_t group_count) {
  std::vector<TwoModeTie> ties;
  for (std::uint32_t row = 0; row < rows.size(); ++row) {
    for (const std::uint32_t group : rows[row]) ties.push_back({row, group});
  }
  return build_two_mode(static_cast<std::uint32_t>(rows.size()), group_count, ties);
}

double weight_between(const Graph& graph, std::uint32_t a, std::uint32_t b) {
  const auto neighbours = graph.neighbours(a);
  for (std::size_t i = 0; i < neighbours.size(); ++i) {
    if (neighbours[i] == b) return graph.weights(a)[i];
  }
  return 0.0;
}

/// Group 0: rows 0, 1, 2; group 1: rows 0, 1; group 2: row 3 alone; row 4 nowhere.
TEST(Projection, weighs_by_groups_or_by_their_size) {
  const TwoMode rows = attendance({{0, 1}, {0, 1}, {0}, {2}, {}}, 3);
  const Graph counts = project_rows(rows, ProjectionWeight::count);
  EXPECT_EQ(counts.edge_count(), 3U);
  EXPECT_EQ(weight_between(counts, 0, 1), 2.0);
  EXPECT_EQ(weight_between(counts, 0, 2), 1.0);
  const Graph newman = project_rows(rows, ProjectionWeight::newman);
  EXPECT_EQ(weight_between(newman, 1, 0), 0.5 + 1.0);
  EXPECT_EQ(weight_between(newman, 2, 1), 0.5);
  EXPECT_EQ(newman.degree(3), 0U);
  EXPECT_EQ(newman.degree(4), 0U);
  EXPECT_EQ(project_rows(TwoMode(), ProjectionWeight::count).vertex_count(), 0U);
}

/// 65,537 rows are adjacent to 65,536 each: 2^32 + 2^16 neighbours.
TEST(Projection, refuses_more_neighbours_than_a_graph_holds) {
  std::vector<TwoModeTie> ties;
  for (std::uint32_t row = 0; row < 65'537; ++row) ties.push_back({row, 1});
  try {
    (void)project_rows(build_two_mode(65'537, 2, ties), ProjectionWeight::count);
    ADD_FAILURE() << "all met";
  } catch (const CodedError& error) {
    EXPECT_EQ(error.kind(), ErrorKind::limit);
    EXPECT_EQ(error.arguments().at(0), "4295032832");
  }
}

/// Evelyn was at six events with Laura, at seven with Theresa, at one with Flora; Laura never met
/// Flora: networkx 2.8.8, bipartite.weighted_projected_graph, which is the matrix of Breiger
/// (1974), The duality of persons and groups, Social Forces 53, 181-190.
TEST(Projection, of_the_southern_women_is_that_of_other_libraries) {
  const Graph women = project_rows(davis_southern_women(), ProjectionWeight::count);
  EXPECT_EQ(weight_between(women, 0, 1), 6.0);
  EXPECT_EQ(weight_between(women, 0, 2), 7.0);
  EXPECT_EQ(weight_between(women, 0, 17), 1.0);
  EXPECT_EQ(weight_between(women, 1, 17), 0.0);
  EXPECT_EQ(women.edge_count(), 139U);
}

/// Newman: all weights of somebody sum to the number of events at which somebody else was.
TEST(Projection, with_newmans_weights_sums_to_the_groups_of_each) {
  const Graph women = project_rows(davis_southern_women(), ProjectionWeight::newman);
  for (std::uint32_t woman = 0; woman < 18; ++woman) {
    double sum = 0.0;
    for (const double weight : women.weights(woman)) sum += weight;
    EXPECT_NEAR(sum, static_cast<double>(davis_southern_women().columns(woman).size()), 1e-12);
  }
}

TEST(Projection, agrees_with_a_table_of_pairs_on_random_rows) {
  for (std::uint32_t seed = 0; seed < 200; ++seed) {
    std::mt19937 random(seed);
    const std::uint32_t group_count = 1 + static_cast<std::uint32_t>(random() % 12);
    std::vector<std::vector<std::uint32_t>> rows(random() % 30);
    for (auto& row : rows) {
      std::set<std::uint32_t> groups;
      for (std::uint32_t i = 0; i < random() % 6; ++i) {
        groups.insert(static_cast<std::uint32_t>(random() % group_count));
      }
      row.assign(groups.begin(), groups.end());
    }
    std::vector<Edge> edges;
    std::map<std::uint32_t, double> sizes;
    for (const auto& row : rows) {
      for (const std::uint32_t group : row) sizes[group] += 1.0;
    }
    const bool is_newman = seed % 2 == 0;
    for (std::uint32_t group = 0; group < group_count; ++group) {
      for (std::uint32_t a = 0; a < rows.size(); ++a) {
        for (std::uint32_t b = 0; b < a; ++b) {
          if (std::ranges::count(rows[a], group) + std::ranges::count(rows[b], group) < 2) continue;
          edges.push_back({b, a, is_newman ? 1.0 / (sizes[group] - 1.0) : 1.0});
        }
      }
    }
    const Graph expected = build_graph(static_cast<std::uint32_t>(rows.size()), edges, true);
    const Graph graph =
        project_rows(attendance(rows, group_count),
                     is_newman ? ProjectionWeight::newman : ProjectionWeight::count);
    ASSERT_TRUE(std::ranges::equal(graph.all_offsets(), expected.all_offsets())) << seed;
    ASSERT_TRUE(std::ranges::equal(graph.all_targets(), expected.all_targets())) << seed;
    ASSERT_TRUE(std::ranges::equal(graph.all_weights(), expected.all_weights())) << seed;
  }
}

TEST(Projection, is_the_same_for_every_number_of_threads) {
  std::mt19937 random(5);
  std::vector<std::vector<std::uint32_t>> rows(4200);  // so many meet that threads are used
  for (auto& row : rows) row = {static_cast<std::uint32_t>(random() % 300), 300U};
  for (std::uint32_t i = 4150; i < rows.size(); ++i) rows[i].pop_back();
  const TwoMode all = attendance(rows, 301);
  const Graph alone = project_rows(all, ProjectionWeight::newman, 1);
  const Graph together = project_rows(all, ProjectionWeight::newman, 3);
  EXPECT_TRUE(std::ranges::equal(alone.all_targets(), together.all_targets()));
  EXPECT_TRUE(std::ranges::equal(alone.all_weights(), together.all_weights()));
}

TEST(Projection, stops_when_asked_to) {
  const TwoMode women = davis_southern_women();
  EXPECT_TRUE(testing::stops(
      [&](const Watch& watch) { return project_rows(women, ProjectionWeight::newman, 1, watch); }));
}

}  // namespace
}  // namespace bindeglied::projection_test
