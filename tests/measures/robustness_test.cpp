#include "bindeglied/measures/robustness.hpp"

#include <algorithm>
#include <map>
#include <vector>

#include <gtest/gtest.h>

#include "bindeglied/measures/depth_first.hpp"
#include "tests/measures/published_graphs.hpp"
#include "tests/measures/random_graphs.hpp"
#include "tests/support/stopped_watch.hpp"

namespace bindeglied::robustness_test {
namespace {

using testing::graph_of;

//  0 - 1 - 2 - 3     6 (alone)
//      |    \ /
//      5     4
TEST(Robustness, says_what_breaks_without_one_vertex) {
  const Graph graph = graph_of(7, {{0, 1}, {1, 2}, {1, 5}, {2, 3}, {2, 4}, {3, 4}});
  const std::vector<Loss> losses = find_losses(graph);
  // Without 1: {0}, {5}, {2, 3, 4}; of 10 pairs of the other five 3 remain.
  EXPECT_EQ(losses[1].parts, 3U);
  EXPECT_EQ(losses[1].pairs_cut, 7U);
  EXPECT_EQ(losses[1].isolated, 2U);
  EXPECT_EQ(losses[1].cut_off, 2U);
  // Without 2: {0, 1, 5}, {3, 4}; 3 + 1 of 10 pairs remain.
  EXPECT_EQ(losses[2].parts, 2U);
  EXPECT_EQ(losses[2].pairs_cut, 6U);
  EXPECT_EQ(losses[2].isolated, 0U);
  EXPECT_EQ(losses[2].cut_off, 2U);
  EXPECT_EQ(losses[3].parts, 1U);
  EXPECT_EQ(losses[3].pairs_cut, 0U);
  EXPECT_EQ(left_alone_without(graph, 1), (std::vector<std::uint32_t>{0, 5}));
  EXPECT_TRUE(left_alone_without(graph, 2).empty());
}

TEST(Robustness, nothing_breaks_without_an_isolate) {
  const std::vector<Loss> losses = find_losses(graph_of(2, {}));
  EXPECT_EQ(losses[0].parts, 0U);
  EXPECT_EQ(losses[0].pairs_cut, 0U);
  EXPECT_EQ(losses[0].isolated, 0U);
  EXPECT_EQ(losses[0].cut_off, 0U);
}

// Without the Medici: Acciaiuoli alone, Salviati with Pazzi, and the other 11.
TEST(Robustness, without_the_medici_three_families_are_cut_off) {
  const Loss medici = find_losses(testing::florentine_families())[8];
  EXPECT_EQ(medici.parts, 3U);
  EXPECT_EQ(medici.cut_off, 3U);
  EXPECT_EQ(medici.isolated, 1U);
  EXPECT_EQ(medici.pairs_cut, 91U - 55U - 1U);  // of 14 * 13 / 2
}

TEST(Robustness, agrees_with_taking_out_one_after_another) {
  for (unsigned seed = 0; seed < 200; ++seed) {
    const Graph graph = testing::small_random_graph(seed);
    const auto whole = testing::reach_without(graph, no_vertex);
    const std::vector<Loss> losses = find_losses(graph);
    for (std::uint32_t v = 0; v < graph.vertex_count(); ++v) {
      const auto rest = testing::reach_without(graph, v);
      std::uint64_t cut = 0;
      std::uint32_t isolated = 0;
      std::map<std::uint32_t, std::uint32_t> sizes;  // of parts, by their first vertex
      for (std::uint32_t a = 0; a < graph.vertex_count(); ++a) {
        if (a == v) continue;
        std::uint32_t first = a;
        for (std::uint32_t b = 0; b < graph.vertex_count(); ++b) {
          if (b != v && b < a && whole[a][b] && !rest[a][b]) ++cut;
          if (rest[a][b]) first = std::min(first, b);
        }
        if (whole[a][v]) ++sizes[first];
        if (testing::are_adjacent(graph, a, v) && graph.degree(a) == 1) ++isolated;
      }
      std::uint32_t all = 0;
      std::uint32_t largest = 0;
      for (const auto& [first, size] : sizes) {
        all += size;
        largest = std::max(largest, size);
      }
      ASSERT_EQ(losses[v].parts, sizes.size()) << seed << " " << v;
      ASSERT_EQ(losses[v].pairs_cut, cut) << seed << " " << v;
      ASSERT_EQ(losses[v].isolated, isolated) << seed << " " << v;
      ASSERT_EQ(losses[v].cut_off, all - largest) << seed << " " << v;
    }
  }
}

TEST(Robustness, stops_when_asked_to) {
  EXPECT_TRUE(testing::stops([](const Watch& watch) {
    return find_losses(graph_of(2, {{0, 1}}), watch);
  }));
}

}  // namespace
}  // namespace bindeglied::robustness_test
