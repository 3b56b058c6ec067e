#include <string>

#include <gtest/gtest.h>

#include "bindeglied/analysis/brokers.hpp"
#include "tests/support/dataset_builder.hpp"

namespace bindeglied::brokers_unknown_kind_test {
namespace {

using testing::DatasetBuilder;

Brokers find(const Network& network, const NullOptions& options = {}) {
  return find_brokers(network, find_cooperation(network, {}), options);
}

//  a - b - c, of no known kind; the circle d - e - f - g stands in no pair alone
TEST(BrokersOfUnknownKind, have_no_role_where_nobodys_kind_is_known) {
  DatasetBuilder builder;
  for (const std::string id : {"a", "b", "c", "d", "e", "f", "g"}) {
    builder.stakeholder(id);
  }
  builder.tie("a", TieKind::cooperates_with, "b").tie("b", TieKind::cooperates_with, "c");
  builder.tie("d", TieKind::cooperates_with, "e").tie("e", TieKind::cooperates_with, "f");
  builder.tie("f", TieKind::cooperates_with, "g").tie("g", TieKind::cooperates_with, "d");
  const Brokers found = find(builder.network(), {.null = 9});
  EXPECT_FALSE(found.knows_kinds);
  ASSERT_EQ(found.rows.size(), 5U);
  for (const Broker& row : found.rows) {
    EXPECT_EQ(row.pairs, 1U);
    EXPECT_FALSE(row.main_role.has_value());
    EXPECT_TRUE(row.roles.empty());
    EXPECT_TRUE(row.doors.empty());
    EXPECT_EQ(row.verdict, ChanceVerdict::not_tested);
  }
  EXPECT_EQ(found.rows[0].finding.code, "bridges.door_unknown");
  EXPECT_EQ(found.rows[1].finding.code, "bridges.pairs_unknown");
  EXPECT_EQ(found.unknown_kinds, 7U);
  builder.stakeholder("h", StakeholderKind::church).tie("h", TieKind::cooperates_with, "a");
  const Brokers known = find(builder.network());
  EXPECT_TRUE(known.knows_kinds);
  EXPECT_EQ(known.unknown_kinds, 7U);
}

//  a - b - c: b is a network, c of an unknown kind, of which a ministry is a member
TEST(BrokersOfUnknownKind, take_nobody_of_unknown_kind_for_a_group_or_a_state) {
  DatasetBuilder builder;
  builder.stakeholder("a", StakeholderKind::network).stakeholder("b", StakeholderKind::network);
  builder.stakeholder("c").stakeholder("d").stakeholder("m", StakeholderKind::ministry);
  builder.tie("a", TieKind::cooperates_with, "b").tie("b", TieKind::cooperates_with, "c");
  builder.tie("c", TieKind::cooperates_with, "d").tie("m", TieKind::member_of, "c");
  const Brokers found = find(builder.network());
  ASSERT_EQ(found.rows.size(), 2U);
  EXPECT_EQ(found.unknown_kinds, 2U);
  for (const Broker& row : found.rows) {
    EXPECT_EQ(row.pairs, 1U);
    EXPECT_TRUE(row.doors.empty());
    for (const BrokerRoleFigure& role : row.roles) EXPECT_EQ(role.pairs, 0U);
  }
}

}  // namespace
}  // namespace bindeglied::brokers_unknown_kind_test
