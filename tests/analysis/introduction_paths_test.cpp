#include "bindeglied/analysis/introduction_paths.hpp"

#include <cmath>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/dataset_builder.hpp"

namespace bindeglied::introduction_paths_test {
namespace {

using testing::DatasetBuilder;
using ::testing::IsEmpty;
using ::testing::SizeIs;

//  a (foundation) - member_of - n (network) - cooperates - u (university) - leads - f (forum)
//  a and m (ministry) both take part in p (project); m - co-moderates - f
DatasetBuilder two_ways() {
  DatasetBuilder builder;
  builder.stakeholder("a", StakeholderKind::foundation);
  builder.stakeholder("m", StakeholderKind::ministry);
  builder.stakeholder("n", StakeholderKind::network);
  builder.stakeholder("u", StakeholderKind::university);
  builder.stakeholder("z", StakeholderKind::other);
  builder.venue("f", VenueKind::forum).venue("p", VenueKind::project);
  builder.tie("a", TieKind::member_of, "n", {.since = "2018"});
  builder.tie("u", TieKind::cooperates_with, "n", {.since = "2018", .is_inferred = true});
  builder.tie("u", TieKind::leads, "f", {.since = "2018"});
  builder.tie("a", TieKind::participates, "p", {.since = "2018"});
  builder.tie("m", TieKind::attends, "p", {.since = "2018"});
  builder.tie("m", TieKind::co_moderates, "f", {.since = "2018"});
  return builder;
}

std::vector<IntroductionPath> paths(const Network& network, std::string_view from,
                                    std::string_view to) {
  const auto graph = build_introduction_graph(network, {});
  return find_introduction_paths(network, graph, network.stakeholder(find_node(network, from)),
                                 find_node(network, to), {});
}

TEST(IntroductionPaths, name_steps_weakest_link_and_brokers) {
  const Network network = two_ways().network();
  const auto found = paths(network, "a", "f");
  ASSERT_THAT(found, SizeIs(2));
  // Over n: .7, .7 * .8 = .56, then 1; over p: sqrt(.6 * .2) = .3464, then .8.
  // -ln .285768 + 3 * .2 = 1.8526 is shorter than -ln .224474 + 2 * .2 = 1.8940.
  EXPECT_EQ(found[0].id, "path:a/f/1");
  EXPECT_NEAR(found[1].chance, 0.9 * 0.9 * 0.3464101615 * 0.8, 1e-9);
  EXPECT_NEAR(found[1].length, -std::log(found[1].chance) + 2 * 0.2, 1e-6);
  EXPECT_EQ(found[1].rank, 2U);
  EXPECT_NEAR(found[0].chance, 0.729 * 0.7 * 0.56, 1e-9);

  ASSERT_THAT(found[1].steps, SizeIs(2));
  const PathStep& shared = found[1].steps[0];
  EXPECT_EQ(shared.from, find_node(network, "a"));
  EXPECT_EQ(shared.to, find_node(network, "m"));
  EXPECT_EQ(network.node(shared.via), find_node(network, "p"));
  EXPECT_EQ(shared.kind, TieKind::participates);
  EXPECT_EQ(shared.level, Level::informed);  // the lower of both
  EXPECT_THAT(shared.evidence, SizeIs(2));
  EXPECT_FALSE(shared.is_inferred);
  EXPECT_EQ(found[1].steps[1].to, find_node(network, "f"));
  EXPECT_EQ(found[1].steps[1].level, Level::collaborating);
  EXPECT_EQ(found[1].weakest.to, find_node(network, "m"));
  EXPECT_EQ(found[1].route, "a → [p] → m → f");
  EXPECT_EQ(found[1].first_step.code, "path.ask_via");

  EXPECT_TRUE(found[0].steps[1].is_inferred);
  EXPECT_EQ(found[0].steps[1].direction, Direction::incoming);  // the tie goes from u to n
  EXPECT_EQ(found[0].weakest.to, find_node(network, "u"));
  EXPECT_EQ(found[0].first_step.code, "path.ask");
  ASSERT_THAT(found[0].brokers, SizeIs(2));
  EXPECT_EQ(found[0].brokers[0].role, BrokerRole::liaison);  // foundation, network, university
  // The forum counts as the university that leads it.
  EXPECT_EQ(found[0].brokers[1].role, BrokerRole::gatekeeper);
}

TEST(IntroductionPaths, count_ways_that_share_nobody) {
  const Network network = two_ways().network();
  const auto graph = build_introduction_graph(network, {});
  const auto a = network.stakeholder(find_node(network, "a"));
  EXPECT_EQ(count_disjoint_introductions(network, graph, a, find_node(network, "f")), 2U);
  EXPECT_EQ(count_disjoint_introductions(network, graph, a, find_node(network, "n")), 2U);
  EXPECT_EQ(count_disjoint_introductions(network, graph, a, find_node(network, "z")), 0U);
}

TEST(IntroductionPaths, are_none_to_whom_nobody_knows) {
  EXPECT_THAT(paths(two_ways().network(), "a", "z"), IsEmpty());
}

TEST(IntroductionPaths, say_when_no_introduction_is_needed) {
  const Network network = two_ways().network();
  EXPECT_EQ(paths(network, "a", "n").front().first_step.code, "path.direct");
  EXPECT_EQ(paths(network, "a", "m").front().first_step.code, "path.direct_via");
  EXPECT_EQ(paths(network, "a", "p").front().first_step.code, "path.inside");
}

//  The tie of a and b is the weakest one (inferred, over: .5 * .7 * .5 = .175); over n it is .7
//  each.
TEST(IntroductionPaths, begin_with_a_tie_of_both_however_weak) {
  DatasetBuilder builder = two_ways();
  builder.stakeholder("b", StakeholderKind::foundation);
  builder.tie("b", TieKind::member_of, "n", {.since = "2018"});
  builder.tie("b", TieKind::participates, "f", {.since = "2018"});
  builder.tie("a", TieKind::responsible_for, "b",
              {.since = "2018", .until = "2019", .is_inferred = true});
  builder.tie("a", TieKind::attends, "f", {.since = "2018", .is_inferred = true});
  const Network network = builder.network();
  const auto found = paths(network, "a", "b");
  ASSERT_THAT(found, SizeIs(3));
  EXPECT_EQ(found[0].route, "a → b");
  EXPECT_EQ(found[0].rank, 1U);
  EXPECT_EQ(found[0].id, "path:a/b/1");
  EXPECT_EQ(found[1].route, "a → n → b");
  EXPECT_LT(found[1].length, found[0].length);
  EXPECT_EQ(found[1].rank, 2U);
  EXPECT_EQ(paths(network, "a", "f").front().route, "a → f");
  const auto graph = build_introduction_graph(network, {});
  const auto only = find_introduction_paths(network, graph, network.stakeholder(NodeId{0}),
                                            find_node(network, "b"), {.count = 1});
  ASSERT_THAT(only, SizeIs(1));
  EXPECT_EQ(only[0].route, "a → b");
}

//  a - s (state, of which ministry m is a member) - u would be short; over n it is longer.
TEST(IntroductionPaths, do_not_lead_through_a_state) {
  DatasetBuilder builder = two_ways();
  builder.stakeholder("s", StakeholderKind::other);
  builder.tie("s", TieKind::owns, "a", {.since = "2018"});
  builder.tie("s", TieKind::owns, "u", {.since = "2018"});
  Network network = builder.network();
  EXPECT_EQ(paths(network, "a", "u").front().route, "a → s → u");  // no ministry is a member
  builder.tie("m", TieKind::member_of, "s", {.since = "2030", .is_inferred = true});
  network = builder.network();
  for (const IntroductionPath& path : paths(network, "a", "u")) {
    for (const PathBroker& broker : path.brokers) {
      EXPECT_NE(network.node(broker.stakeholder), find_node(network, "s"));
    }
  }
  EXPECT_EQ(paths(network, "a", "u").front().route, "a → n → u");
  EXPECT_EQ(paths(network, "s", "f").front().route, "s → u → f");
  EXPECT_EQ(paths(network, "a", "s").front().route, "a → s");
  const auto graph = build_introduction_graph(network, {});
  EXPECT_EQ(count_disjoint_introductions(network, graph, network.stakeholder(NodeId{0}),
                                         find_node(network, "u")),
            2U);  // over n, and over p and m
}

TEST(IntroductionPaths, lead_to_the_successor_and_not_to_whom_is_gone) {
  DatasetBuilder builder = two_ways();
  builder.stakeholder("w", StakeholderKind::network);
  builder.tie("w", TieKind::successor_of, "n", {.since = "2019"});
  const Network network = builder.network();
  const auto found = paths(network, "a", "n");
  ASSERT_FALSE(found.empty());
  EXPECT_EQ(found[0].id, "path:a/w/1");
  EXPECT_EQ(found[0].steps[0].direction, Direction::outgoing);
  DatasetBuilder early = two_ways();
  early.stakeholder("w", StakeholderKind::network);
  early.tie("w", TieKind::successor_of, "n", {.since = "2030"});
  const Network young = early.network();
  const AsOf before{.day = parse_date("2020")->range().last};
  const auto graph = build_introduction_graph(young, before);
  EXPECT_THAT(find_introduction_paths(young, graph, young.stakeholder(find_node(young, "a")),
                                      find_node(young, "w"), {}),
              IsEmpty());
}

TEST(BrokerRole, follows_the_kinds_of_the_three) {
  using enum StakeholderKind;
  EXPECT_EQ(broker_role(school, school, school), BrokerRole::coordinator);
  EXPECT_EQ(broker_role(school, church, school), BrokerRole::itinerant);
  EXPECT_EQ(broker_role(school, church, church), BrokerRole::gatekeeper);
  EXPECT_EQ(broker_role(school, school, church), BrokerRole::representative);
  EXPECT_EQ(broker_role(school, church, museum), BrokerRole::liaison);
}

}  // namespace
}  // namespace bindeglied::introduction_paths_test
