#include "bindeglied/analysis/expected_who.hpp"

#include <gtest/gtest.h>

#include "tests/support/dataset_builder.hpp"

namespace bindeglied::expected_who_test {
namespace {

TEST(ExpectedWho, is_a_stakeholder_a_kind_or_a_choice_of_kinds) {
  testing::DatasetBuilder builder;
  builder.stakeholder("a", StakeholderKind::union_).venue("f", VenueKind::forum);
  const Network network = builder.network();
  constexpr auto church = StakeholderKind::church;
  constexpr auto trade_union = StakeholderKind::union_;
  EXPECT_EQ(expected_who(network, {.stakeholder = StakeholderId{0}}), MessageArgument(NodeId{0}));
  EXPECT_EQ(expected_who(network, {.kinds = {church}}), MessageArgument(church));
  EXPECT_EQ(expected_who(network, {.kinds = {church, trade_union}}),
            MessageArgument(KindChoice{{church, trade_union}}));
  EXPECT_EQ(expected_who(network, {}), MessageArgument(std::string{}));
}

}  // namespace
}  // namespace bindeglied::expected_who_test
