#include "bindeglied/network/network.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/dataset_builder.hpp"

namespace bindeglied::network_test {
namespace {

using testing::DatasetBuilder;

TEST(Network, finds_stakeholders_and_venues_by_exact_id) {
  DatasetBuilder builder;
  builder.stakeholder("z", StakeholderKind::other).stakeholder("c", StakeholderKind::other);
  builder.venue("b", VenueKind::forum).venue("d", VenueKind::forum);
  const Network network = builder.network();
  EXPECT_EQ(find_node(network, "c"), NodeId{0});
  EXPECT_EQ(find_node(network, "z"), NodeId{1});
  EXPECT_EQ(find_node(network, "b"), NodeId{2});
  EXPECT_EQ(find_node(network, "d"), NodeId{3});
  for (const std::string_view unknown : {"", "a", "C", "cc", "y", "zz"}) {
    EXPECT_TRUE(find_node(network, unknown).is_none()) << unknown;
  }
}

TEST(Network, finds_expectations_by_exact_id) {
  DatasetBuilder builder;
  builder.stakeholder("b", StakeholderKind::other).stakeholder("a", StakeholderKind::other);
  builder.venue("v", VenueKind::forum).expect("b", "v", {}).expect("a", "v", {});
  const Network network = builder.network();
  EXPECT_EQ(find_expectation(network, "exp-a-v"), ExpectationId{0});
  EXPECT_EQ(find_expectation(network, "exp-b-v"), ExpectationId{1});
  for (const std::string_view unknown : {"", "exp", "exp-a-w", "exp-c-v"}) {
    EXPECT_TRUE(find_expectation(network, unknown).is_none()) << unknown;
  }
}

TEST(Network, numbers_the_keys_of_ties_that_agree_in_ends_kind_and_date) {
  DatasetBuilder builder;
  builder.stakeholder("a", StakeholderKind::other).venue("v", VenueKind::forum);
  builder.tie("a", TieKind::leads, "v", {.level = Level::involved});
  builder.tie("a", TieKind::leads, "v", {.level = Level::informed});
  builder.tie("a", TieKind::leads, "v", {.since = "2019"});
  builder.tie("a", TieKind::leads, "v", {.seen = "2018"});
  const Network network = builder.network();
  EXPECT_EQ(tie_key(network, TieId{0}), "tie:a/leads/v/-");
  EXPECT_EQ(tie_key(network, TieId{1}), "tie:a/leads/v/-~2");
  EXPECT_EQ(tie_key(network, TieId{2}), "tie:a/leads/v/-~3");
  EXPECT_EQ(tie_key(network, TieId{3}), "tie:a/leads/v/2019");
}

TEST(Network, names_checks_by_who_where_and_from_when) {
  DatasetBuilder builder;
  builder.stakeholder("a", StakeholderKind::other).venue("v", VenueKind::forum);
  builder.check("a", "v", "2019-06-01", "2019").check("a", "v", "2019-06-01", "2020");
  builder.check("a", "v", {}, {});
  builder.dataset().checks[2].stakeholder = empty_text();
  builder.dataset().checks[2].kind = StakeholderKind::union_;
  const Network network = builder.network();
  EXPECT_EQ(check_key(network, CheckId{0}), "check:union/v/-");
  EXPECT_EQ(check_key(network, CheckId{1}), "check:a/v/2019-06-01");
  EXPECT_EQ(check_key(network, CheckId{2}), "check:a/v/2019-06-01~2");
}

}  // namespace
}  // namespace bindeglied::network_test
