#include "bindeglied/matching/content_index.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/dataset_builder.hpp"

namespace bindeglied::content_index_test {
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

TEST(ContentIndex, counts_a_wider_topic_half_and_an_own_one_fully) {
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

TEST(ContentIndex, folds_words_and_leaves_out_function_words_numbers_and_short_ones) {
  const Network network = with_topic_tree();
  const ContentIndex index = build_content_index(network, 1, {});
  // "grosse", "strasse" (und, 2019 left out); "grosse" is Größe and Große.
  EXPECT_EQ(index.words.vectors[network.node(VenueId{0})].size(), 2U);
  EXPECT_EQ(index.words.vectors[network.node(VenueId{1})].size(), 1U);
  EXPECT_GT(cosines(index.words, network.node(VenueId{0}))[network.node(VenueId{1})], 0.0);
}

TEST(ContentIndex, ends_on_a_circle_of_topics) {
  DatasetBuilder builder;
  builder.venue("a", VenueKind::project, {}, {.topics = "x|y"});
  builder.dataset().topics[0].parent = builder.text("y");
  builder.dataset().topics[1].parent = builder.text("x");
  const Network network = builder.network();
  EXPECT_EQ(topics_with_wider(network, network.node(VenueId{0})).size(), 2U);
}

}  // namespace
}  // namespace bindeglied::content_index_test
