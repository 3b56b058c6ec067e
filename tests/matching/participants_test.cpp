#include "bindeglied/matching/participants.hpp"

#include <gtest/gtest.h>

#include "tests/support/dataset_builder.hpp"

namespace bindeglied::participants_test {
namespace {

using testing::DatasetBuilder;

const AsOf in_2019{.day = parse_date("2019-06-30")->range().first};

TEST(Participants, are_those_documented_by_the_day_each_once_with_the_best_level) {
  DatasetBuilder builder;
  for (const auto* id : {"a", "b", "c"}) builder.stakeholder(id, StakeholderKind::other);
  builder.venue("v", VenueKind::forum);
  builder.tie("a", TieKind::attends, "v", {.since = "2019"});
  builder.tie("a", TieKind::leads, "v", {.since = "2019-05"});
  builder.tie("b", TieKind::attends, "v", {.seen = "2019-07"});
  builder.tie("c", TieKind::responsible_for, "v");
  const Network network = builder.network();
  const auto found = participants_of(network, VenueId{0}, in_2019);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].stakeholder, StakeholderId{0});
  EXPECT_EQ(network.ties[found[0].tie].kind, TieKind::leads);
  const auto venues = venues_of(network, StakeholderId{0}, in_2019);
  ASSERT_EQ(venues.size(), 1U);
  EXPECT_EQ(venues[0].venue, VenueId{0});
  EXPECT_EQ(venues[0].tie, found[0].tie);
  EXPECT_TRUE(venues_of(network, StakeholderId{2}, in_2019).empty());
}

TEST(Participants, leaves_inferred_ties_out_when_only_explicit_ones_count) {
  DatasetBuilder builder;
  builder.stakeholder("a", StakeholderKind::other).venue("v", VenueKind::forum);
  builder.tie("a", TieKind::attends, "v", {.since = "2019", .is_inferred = true});
  const Network network = builder.network();
  EXPECT_EQ(participants_of(network, VenueId{0}, in_2019).size(), 1U);
  EXPECT_TRUE(
      participants_of(network, VenueId{0}, {.day = in_2019.day, .explicit_only = true}).empty());
}

}  // namespace
}  // namespace bindeglied::participants_test
