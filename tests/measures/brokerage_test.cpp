#include "bindeglied/measures/brokerage.hpp"

#include <numeric>
#include <random>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "bindeglied/base/coded_error.hpp"
#include "bindeglied/measures/brokered_groups.hpp"
#include "bindeglied/measures/group_mixing.hpp"
#include "tests/measures/published_graphs.hpp"
#include "tests/measures/random_graphs.hpp"

namespace bindeglied::brokerage_test {
namespace {

using testing::graph_of;
using Groups = std::vector<std::uint32_t>;

//      0a
//   1a  |  2b       0 (group a) is tied to all; 1 and 2 are tied to one another.
//     \ | /
//  3b - 0 - 4c
TEST(Brokerage, counts_pairs_without_an_edge_by_the_groups_of_the_three) {
  const Graph graph = graph_of(5, {{0, 1}, {0, 2}, {0, 3}, {0, 4}, {1, 2}});
  const Brokerage of = find_brokerage(graph, Groups{0, 0, 1, 1, 2})[0];
  // 1-3: a and b, one of the own group; 1-4: a and c, the same; 2-3: both b; 2-4, 3-4: b and c
  EXPECT_EQ(of.role(BrokerRole::coordinator), 0U);
  EXPECT_EQ(of.role(BrokerRole::itinerant), 1U);
  EXPECT_EQ(of.role(BrokerRole::gatekeeper), 2U);
  EXPECT_EQ(of.role(BrokerRole::representative), 2U);
  EXPECT_EQ(of.role(BrokerRole::liaison), 2U);
  EXPECT_EQ(of.pairs, 5U);
  EXPECT_EQ(of.sole_pairs, 5U);
}

TEST(Brokerage, inside_one_group_is_coordination) {
  const Brokerage of = find_brokerage(graph_of(3, {{0, 1}, {1, 2}}), Groups{4, 4, 4})[1];
  EXPECT_EQ(of.role(BrokerRole::coordinator), 1U);
  EXPECT_EQ(of.pairs, 1U);
}

// A circle of four: each stands between the two beside it, as does the one opposite.
TEST(Brokerage, knows_who_is_not_the_only_one_between) {
  const auto brokers =
      find_brokerage(graph_of(4, {{0, 1}, {1, 2}, {2, 3}, {3, 0}}), Groups{0, 0, 0, 0});
  for (const Brokerage& of : brokers) {
    EXPECT_EQ(of.pairs, 1U);
    EXPECT_EQ(of.sole_pairs, 0U);
  }
}

TEST(Brokerage, ends_isolates_and_members_of_a_clique_stand_between_nobody) {
  const auto brokers =
      find_brokerage(graph_of(6, {{0, 1}, {1, 2}, {0, 2}, {3, 4}}), Groups{0, 1, 2, 0, 1, 2});
  for (const Brokerage& of : brokers) EXPECT_EQ(of.pairs, 0U);
}

Brokerage slow_brokerage(const Graph& graph, const Groups& groups, std::uint32_t b) {
  Brokerage of;
  const auto count = [&](BrokerRole role) { ++of.roles[static_cast<std::size_t>(role)]; };
  for (std::uint32_t a = 0; a < graph.vertex_count(); ++a) {
    for (std::uint32_t c = 0; c < graph.vertex_count(); ++c) {
      const bool is_open = a != c && testing::are_adjacent(graph, a, b) &&
                           testing::are_adjacent(graph, b, c) &&
                           !testing::are_adjacent(graph, a, c);
      if (!is_open) continue;
      std::uint32_t between = 0;
      for (std::uint32_t d = 0; d < graph.vertex_count(); ++d) {
        if (testing::are_adjacent(graph, a, d) && testing::are_adjacent(graph, d, c)) ++between;
      }
      // From a over b to c, as Gould and Fernandez define the roles.
      const bool ab = groups[a] == groups[b];
      const bool bc = groups[b] == groups[c];
      if (!ab && bc) count(BrokerRole::gatekeeper);
      if (ab && !bc) count(BrokerRole::representative);
      if (a > c) continue;
      ++of.pairs;
      if (between == 1) ++of.sole_pairs;
      if (ab && bc) count(BrokerRole::coordinator);
      if (!ab && groups[a] == groups[c]) count(BrokerRole::itinerant);
      if (!ab && !bc && groups[a] != groups[c]) count(BrokerRole::liaison);
    }
  }
  return of;
}

TEST(Brokerage, agrees_with_looking_at_all_triples) {
  for (unsigned seed = 0; seed < 200; ++seed) {
    const Graph graph = testing::small_random_graph(seed);
    const Groups groups = testing::random_groups(graph.vertex_count(), 3, seed);
    const auto brokers = find_brokerage(graph, groups);
    Groups all(graph.vertex_count());
    std::iota(all.begin(), all.end(), 0U);
    const auto brokered = find_brokered_groups(graph, groups, all);
    for (std::uint32_t b = 0; b < graph.vertex_count(); ++b) {
      const Brokerage slow = slow_brokerage(graph, groups, b);
      ASSERT_EQ(brokers[b].roles, slow.roles) << seed << " " << b;
      ASSERT_EQ(brokers[b].pairs, slow.pairs) << seed << " " << b;
      ASSERT_EQ(brokers[b].sole_pairs, slow.sole_pairs) << seed << " " << b;
      std::uint64_t pairs = 0;
      std::uint64_t sole = 0;
      for (const BrokeredGroups& between : brokered[b]) {
        pairs += between.pairs;
        sole += between.sole_pairs;
      }
      ASSERT_EQ(pairs, slow.pairs) << seed << " " << b;
      ASSERT_EQ(sole, slow.sole_pairs) << seed << " " << b;
    }
  }
}

// A path a - b - a.  Groups dealt over three vertices, two a and one b: the middle is b in one of
// three deals (itinerant), else a with one of each beside it (gatekeeper).
TEST(Brokerage, is_compared_with_groups_dealt_anew) {
  const Graph graph = graph_of(4, {{0, 1}, {1, 2}});
  const NullOptions options{.null = 3000, .seed = 3};
  const auto verdicts = test_brokerage(graph, Groups{0, 1, 0, 1}, options);
  const auto of = [&](BrokerRole role) { return verdicts[1][static_cast<std::size_t>(role)]; };
  EXPECT_EQ(of(BrokerRole::itinerant).observed, 1.0);
  EXPECT_NEAR(of(BrokerRole::itinerant).mean, 1.0 / 3.0, 0.035);  // four deviations
  EXPECT_NEAR(of(BrokerRole::gatekeeper).mean, 2.0 / 3.0, 0.035);
  EXPECT_EQ(of(BrokerRole::gatekeeper).mean, of(BrokerRole::representative).mean);
  EXPECT_EQ(of(BrokerRole::liaison).mean, 0.0);
  EXPECT_EQ(of(BrokerRole::coordinator).z, std::nullopt);
  EXPECT_EQ(verdicts[3][0].observed, 0.0);
}

/// Every deal by hand, as test_brokerage() promises: its generator, its order.
TEST(Brokerage, test_counts_the_deals_of_the_seed) {
  const Graph club = testing::karate_club();
  const auto factions = testing::karate_factions();
  for (const std::uint32_t step : {1U, 255U, 256U}) {  // numbers of one byte, and of more
    Groups groups = factions;
    for (std::uint32_t& group : groups) group *= step;
    const auto verdicts = test_brokerage(club, groups, {.null = 70, .seed = 5});
    double sum = 0.0;
    for (std::uint32_t sample = 0; sample < 70; ++sample) {
      std::mt19937_64 random = sample_generator(5, sample);
      Groups dealt = factions;
      shuffle_items(dealt, random);
      sum += static_cast<double>(find_brokerage(club, dealt)[0].role(BrokerRole::gatekeeper));
    }
    EXPECT_DOUBLE_EQ(verdicts[0][2].mean, sum / 70.0) << step;
  }
}

/// A byte per deal and vertex with edges, of 2 * 10^9; four where groups have large numbers.
TEST(Brokerage, test_refuses_more_deals_than_it_has_room_for) {
  const auto possible = [](std::uint32_t vertices, std::uint32_t group) {
    std::vector<Edge> edges;
    for (std::uint32_t i = 1; i < vertices; ++i) edges.push_back({i - 1, i});
    const Graph path = build_graph(vertices + 1, edges);  // the last one is alone: dealt nothing
    try {
      (void)test_brokerage(path, Groups(vertices + 1, group), {.null = 100'000});
    } catch (const CodedError& error) {
      EXPECT_EQ(error.kind(), ErrorKind::limit);
      EXPECT_EQ(error.arguments().at(1), std::to_string(vertices));
      return error.arguments().at(2);
    }
    return std::string("all");
  };
  EXPECT_EQ(possible(20'001, 255), "99995");
  EXPECT_EQ(possible(20'000, 256), "25000");
  EXPECT_EQ(possible(2, 256), "all");
}

TEST(Brokerage, test_is_the_same_for_every_number_of_threads) {
  const Graph club = testing::karate_club();
  const auto factions = testing::karate_factions();
  const auto one = test_brokerage(club, factions, {.null = 20, .threads = 1});
  const auto three = test_brokerage(club, factions, {.null = 20, .threads = 3});
  for (std::size_t v = 0; v < one.size(); ++v) {
    for (std::size_t role = 0; role < broker_role_count; ++role) {
      ASSERT_EQ(one[v][role].mean, three[v][role].mean);
      ASSERT_EQ(one[v][role].p, three[v][role].p);
    }
  }
  EXPECT_THROW((void)test_brokerage(club, factions, {.null = 100001}), Error);
}

// The star of above; 3 and, in the second case, the broker itself are of no known group.
TEST(Brokerage, gives_no_role_where_a_group_is_not_known) {
  const Graph graph = graph_of(5, {{0, 1}, {0, 2}, {0, 3}, {0, 4}, {1, 2}});
  const Groups groups = {0, 0, 1, no_group, 2};
  const Brokerage of = find_brokerage(graph, groups)[0];
  EXPECT_EQ(of.role(BrokerRole::gatekeeper), 1U);  // 1-4
  EXPECT_EQ(of.role(BrokerRole::liaison), 1U);     // 2-4
  EXPECT_EQ(of.role(BrokerRole::itinerant), 0U);
  EXPECT_EQ(of.pairs, 5U);
  EXPECT_EQ(of.sole_pairs, 5U);
  EXPECT_EQ(find_brokered_groups(graph, groups, Groups{0})[0].size(), 2U);  // 1-4 and 2-4
  const Brokerage unknown = find_brokerage(graph, Groups{no_group, 0, 1, 1, 2})[0];
  EXPECT_EQ(unknown.roles, Brokerage{}.roles);
  EXPECT_EQ(unknown.pairs, 5U);
  const auto verdicts = test_brokerage(graph, Groups(5, no_group), {.null = 5});
  for (const NullVerdict& verdict : verdicts[0]) EXPECT_EQ(verdict.mean, 0.0);
}

//  A hub of ten of the groups 0 and 1 by turns, beside 45 pairs without a group: as those keep
//  none, every deal among the eleven gives the hub nearly the same roles.
TEST(Brokerage, takes_missing_groups_for_no_structure) {
  std::vector<Edge> edges;
  Groups groups = {0};
  for (std::uint32_t leaf = 1; leaf <= 9; ++leaf) {
    edges.push_back({0, leaf, 1.0});
    groups.push_back(leaf % 2);
  }
  for (std::uint32_t pair = 0; pair < 45; ++pair) {
    edges.push_back({10 + 2 * pair, 11 + 2 * pair, 1.0});
    groups.insert(groups.end(), {no_group, no_group});
  }
  const Graph graph = build_graph(100, edges, true);
  const auto verdicts = test_brokerage(graph, groups, {.null = 199});
  for (const NullVerdict& of : verdicts[0]) EXPECT_GT(of.p, 0.2);
  // Pairs of the nine leaves, 36, all in one of the roles in every deal.
  const auto mean = [&](BrokerRole role) {
    return verdicts[0].at(static_cast<std::size_t>(role)).mean;
  };
  EXPECT_DOUBLE_EQ(mean(BrokerRole::coordinator) + mean(BrokerRole::itinerant) +
                       mean(BrokerRole::gatekeeper) + mean(BrokerRole::liaison),
                   36.0);
}

}  // namespace
}  // namespace bindeglied::brokerage_test
