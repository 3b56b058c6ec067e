#include "bindeglied/analysis/profile.hpp"

#include <gtest/gtest.h>

#include "tests/support/dataset_builder.hpp"

namespace bindeglied::profile_test {
namespace {

using testing::DatasetBuilder;

TEST(Profile, lists_outgoing_before_incoming_ties_with_their_dates_and_sources) {
  DatasetBuilder builder;
  builder.stakeholder("a", StakeholderKind::network).stakeholder("m", StakeholderKind::foundation);
  builder.venue("v", VenueKind::forum);
  builder.tie("a", TieKind::attends, "v", {.since = "2019-06", .is_inferred = true});
  builder.tie("m", TieKind::member_of, "a", {.seen = "2018", .sources = "s2|s1"});
  const Network network = builder.network();

  const auto rows = find_profile_ties(network, NodeId{0}, {});
  ASSERT_EQ(rows.size(), 2U);
  EXPECT_EQ(rows[0].direction, Direction::outgoing);
  EXPECT_EQ(rows[0].other, NodeId{2});
  EXPECT_EQ(rows[0].level, Level::informed);
  EXPECT_EQ(rows[0].since, "2019-06");
  EXPECT_EQ(rows[0].confidence, Confidence::inferred);
  EXPECT_EQ(rows[1].direction, Direction::incoming);
  EXPECT_EQ(rows[1].other, NodeId{1});
  EXPECT_EQ(rows[1].level, Level::none);
  EXPECT_EQ(rows[1].seen, "2018");
  EXPECT_EQ(rows[1].sources.size(), 2U);
}

TEST(Profile, leaves_out_what_was_not_documented_yet) {
  DatasetBuilder builder;
  builder.stakeholder("a", StakeholderKind::network).venue("v", VenueKind::forum);
  builder.tie("a", TieKind::attends, "v", {.since = "2019-06"});
  const Network network = builder.network();
  EXPECT_TRUE(
      find_profile_ties(network, NodeId{0}, {.day = parse_date("2019-05-31")->range().first})
          .empty());
}

}  // namespace
}  // namespace bindeglied::profile_test
