#include "bindeglied/network/climb.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "bindeglied/network/network.hpp"

namespace bindeglied::climb_test {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

//  0 < 1 < 2, and the circle 3 < 4 < 3
IdVector<TopicId, Topic> tree() {
  IdVector<TopicId, Topic> topics(5);
  topics[TopicId{0}].parent = TopicId{1};
  topics[TopicId{1}].parent = TopicId{2};
  topics[TopicId{3}].parent = TopicId{4};
  topics[TopicId{4}].parent = TopicId{3};
  return topics;
}

std::vector<TopicId> seen_from(TopicId start, TopicId stop = {}) {
  std::vector<TopicId> seen;
  climb(tree(), start, [&](TopicId topic) {
    seen.push_back(topic);
    return topic != stop;
  });
  return seen;
}

TEST(Climb, goes_from_a_topic_to_ever_wider_ones) {
  EXPECT_THAT(seen_from(TopicId{0}), ElementsAre(TopicId{0}, TopicId{1}, TopicId{2}));
  EXPECT_THAT(seen_from(TopicId{2}), ElementsAre(TopicId{2}));
  EXPECT_THAT(seen_from(TopicId{}), IsEmpty());
}

TEST(Climb, stops_where_the_visitor_says_so) {
  EXPECT_THAT(seen_from(TopicId{0}, TopicId{1}), ElementsAre(TopicId{0}, TopicId{1}));
}

TEST(Climb, ends_in_a_circle) {
  EXPECT_EQ(seen_from(TopicId{3}).size(), 5U);  // as many as there are topics
}

}  // namespace
}  // namespace bindeglied::climb_test
