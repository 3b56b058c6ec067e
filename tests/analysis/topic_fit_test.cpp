#include "bindeglied/analysis/topic_fit.hpp"

#include <cmath>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/dataset_builder.hpp"

namespace bindeglied::topic_fit_test {
namespace {

using testing::DatasetBuilder;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

constexpr AsOf in_2019{.day = Day{18000}};  // 2019-04-14

//  t1 and t2 are narrower than t.  f: t1; g: t2; a: t1; b: t2; c has no topics.
DatasetBuilder two_branches() {
  DatasetBuilder builder;
  builder.venue("f", VenueKind::forum, {}, {.topics = "t1"});
  builder.venue("g", VenueKind::forum, {}, {.topics = "t2"});
  builder.stakeholder("a", StakeholderKind::foundation, {.topics = "t1"});
  builder.stakeholder("b", StakeholderKind::foundation, {.topics = "t2"});
  builder.stakeholder("c", StakeholderKind::foundation);
  builder.dataset().topics.push_back({.id = builder.text("t")});
  builder.dataset().topics[0].parent = builder.text("t");
  builder.dataset().topics[1].parent = builder.text("t");
  return builder;
}

double fit(const Network& network, std::string_view a, std::string_view b) {
  return topic_fit(build_topic_vectors(network, in_2019), find_node(network, a),
                   find_node(network, b));
}

TEST(TopicFit, is_one_for_equal_topics_and_counts_wider_ones_by_rarity) {
  const Network network = two_branches().network();
  EXPECT_DOUBLE_EQ(fit(network, "a", "f"), 1.0);
  // Of 4 nodes with topics 2 have t1, all have t: weights ln 3 and ln 2.
  const double narrow = std::log(3.0);
  const double wide = std::log(2.0);
  EXPECT_NEAR(fit(network, "b", "f"), wide * wide / (narrow * narrow + wide * wide), 1e-15);
  EXPECT_EQ(fit(network, "c", "f"), 0.0);
}

TEST(TopicFit, takes_topics_over_documented_ties_where_there_are_none) {
  DatasetBuilder builder = two_branches();
  builder.tie("c", TieKind::participates, "f", {.since = "2019-01"});
  builder.tie("c", TieKind::participates, "g", {.since = "2019-06"});     // later than the day
  builder.tie("c", TieKind::responsible_for, "g", {.since = "2019-01"});  // no involvement
  const Network network = builder.network();
  const TopicVectors vectors = build_topic_vectors(network, in_2019);
  const NodeId c = find_node(network, "c");
  EXPECT_DOUBLE_EQ(topic_fit(vectors, c, find_node(network, "f")), 1.0);
  ASSERT_EQ(vectors.ties[c].size(), 1U);
  EXPECT_EQ(network.ties[vectors.ties[c][0]].to, find_node(network, "f"));
  EXPECT_TRUE(vectors.ties[find_node(network, "a")].empty());
}

TEST(TopicFit, gives_a_venue_without_topics_those_of_its_stakeholders) {
  DatasetBuilder builder = two_branches();
  builder.venue("x", VenueKind::project);
  builder.tie("b", TieKind::participates, "x", {.since = "2019-01"});
  const Network network = builder.network();
  EXPECT_DOUBLE_EQ(fit(network, "x", "b"), 1.0);
  EXPECT_LT(fit(network, "x", "a"), 1.0);
}

TEST(TopicFit, ends_in_a_circle_of_topics) {
  DatasetBuilder builder = two_branches();
  builder.dataset().topics[2].parent = builder.text("t1");
  EXPECT_DOUBLE_EQ(fit(builder.network(), "a", "f"), 1.0);
}

TEST(SharedTopics, are_the_narrowest_in_common) {
  const Network network = two_branches().network();
  const TopicVectors vectors = build_topic_vectors(network, in_2019);
  const auto shared = [&](const char* a, const char* b, std::size_t limit) {
    return shared_topics(network, vectors, find_node(network, a), find_node(network, b), limit);
  };
  EXPECT_THAT(shared("a", "f", 3), ElementsAre(network.topics_of[find_node(network, "a")][0]));
  ASSERT_EQ(shared("b", "f", 3).size(), 1U);
  EXPECT_EQ(network.text(network.topics[shared("b", "f", 3)[0]].id), "t");
  EXPECT_THAT(shared("a", "f", 0), IsEmpty());
  EXPECT_THAT(shared("c", "f", 3), IsEmpty());
}

}  // namespace
}  // namespace bindeglied::topic_fit_test
