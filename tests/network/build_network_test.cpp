#include "bindeglied/network/build_network.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/dataset_builder.hpp"

namespace bindeglied::build_network_test {
namespace {

using testing::DatasetBuilder;

TEST(BuildNetwork, takes_an_empty_dataset) {
  const Network network = build_network(Dataset{});
  EXPECT_TRUE(network.node_ids.empty());
  EXPECT_TRUE(network.ties.empty());
  EXPECT_EQ(network.as_of, latest_day);
  EXPECT_TRUE(find_node(network, "a").is_none());
}

TEST(BuildNetwork, is_as_of_the_last_day_that_the_dataset_names) {
  DatasetBuilder builder;
  builder.dataset().dataset.push_back(
      {.name = builder.text("Ruhr"), .as_of = PartialDate{2019, 10, 0}});
  const Network network = builder.network();
  EXPECT_EQ(to_iso(network.as_of), "2019-10-31");
  EXPECT_EQ(network.text(network.name), "Ruhr");
}

TEST(BuildNetwork, builds_the_same_from_the_same_dataset_twice) {
  DatasetBuilder builder;
  builder.stakeholder("a", StakeholderKind::other).venue("v", VenueKind::forum);
  builder.tie("a", TieKind::leads, "v").expect("a", "v", {});
  builder.dataset().expectations[0].id = empty_text();
  const Network first = builder.network();
  const Network second = builder.network();
  EXPECT_EQ(first.expectations[ExpectationId{0}].id, second.expectations[ExpectationId{0}].id);
  EXPECT_EQ(tie_key(first, TieId{0}), tie_key(second, TieId{0}));
}

}  // namespace
}  // namespace bindeglied::build_network_test
