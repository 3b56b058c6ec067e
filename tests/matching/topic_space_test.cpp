#include "bindeglied/matching/topic_space.hpp"

#include <cmath>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/dataset_builder.hpp"

namespace bindeglied::topic_space_test {
namespace {

using testing::DatasetBuilder;

// energy <- hydrogen; solar stands alone.
Network with_topic_tree() {
  DatasetBuilder builder;
  builder.venue("a", VenueKind::project, {}, {.topics = "hydrogen|solar"});
  builder.venue("b", VenueKind::project, {}, {.topics = "energy|hydrogen"});
  builder.dataset().venues[0].name = builder.text("Größe und Große Straße 2019");
  builder.dataset().venues[1].name = builder.text("the strasse of");
  for (TopicRecord& topic : builder.dataset().topics) {
    if (topic.id == builder.text("hydrogen")) topic.parent = builder.text("energy");
  }
  return builder.network();
}

TEST(TopicSpace, counts_a_wider_topic_half_and_an_own_one_fully) {
  const Network network = with_topic_tree();  // topics: energy, hydrogen, solar
  const auto a = topics_with_wider(network, network.node(VenueId{0}));
  ASSERT_EQ(a.size(), 3U);
  EXPECT_EQ(a[0].weight, 0.5);
  EXPECT_EQ(a[1].weight, 1.0);
  EXPECT_EQ(a[2].weight, 1.0);
  const auto b = topics_with_wider(network, network.node(VenueId{1}));
  ASSERT_EQ(b.size(), 2U);
  EXPECT_EQ(b[0].weight, 1.0);
  EXPECT_EQ(b[1].weight, 1.0);
}

TEST(TopicSpace, compares_nodes_by_their_topics) {
  const Network network = with_topic_tree();
  const TermSpace space = build_topic_space(network);
  const auto of_a = cosines(space, network.node(VenueId{0}));
  EXPECT_DOUBLE_EQ(of_a[network.node(VenueId{0})], 1.0);
  // a: energy .5, hydrogen 1 (both in 2 of 2 venues), solar 1 (in 1); b: energy 1, hydrogen 1.
  const double common = std::log(2.0);
  const double rare = std::log(3.0);
  const double length_a = std::sqrt(1.25 * common * common + rare * rare);
  const double length_b = std::sqrt(2.0) * common;
  EXPECT_NEAR(of_a[network.node(VenueId{1})], 1.5 * common * common / (length_a * length_b), 1e-12);
}

TEST(TopicSpace, ends_on_a_circle_of_topics) {
  DatasetBuilder builder;
  builder.venue("a", VenueKind::project, {}, {.topics = "x|y"});
  builder.dataset().topics[0].parent = builder.text("y");
  builder.dataset().topics[1].parent = builder.text("x");
  const Network network = builder.network();
  EXPECT_EQ(topics_with_wider(network, network.node(VenueId{0})).size(), 2U);
}

}  // namespace
}  // namespace bindeglied::topic_space_test
