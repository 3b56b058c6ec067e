#include "bindeglied/analysis/overview.hpp"

#include <gtest/gtest.h>

#include "tests/support/dataset_builder.hpp"

namespace bindeglied::overview_test {
namespace {

using testing::DatasetBuilder;

TEST(Overview, counts_kinds_that_occur_in_the_order_of_the_vocabulary) {
  DatasetBuilder builder;
  builder.stakeholder("u", StakeholderKind::university);
  builder.stakeholder("f1", StakeholderKind::foundation);
  builder.stakeholder("f2", StakeholderKind::foundation);
  builder.venue("v", VenueKind::forum).tie("u", TieKind::leads, "v");
  const auto rows = count_tables(builder.network());
  ASSERT_EQ(rows.size(), 4 + 8U);
  EXPECT_EQ(rows[0].table.name, "stakeholders");
  EXPECT_EQ(rows[0].kind->name, "foundation");
  EXPECT_EQ(rows[0].table.de, "Akteure");
  EXPECT_EQ(rows[0].kind->de, "Stiftung");
  EXPECT_FALSE(rows.back().kind);
  EXPECT_EQ(rows[0].count, 2U);
  EXPECT_EQ(rows[1].kind->name, "university");
  EXPECT_EQ(rows[2].table.name, "venues");
  EXPECT_EQ(rows[3].kind->name, "leads");
  EXPECT_EQ(rows.back().table.name, "sources");
  EXPECT_EQ(rows.back().count, 1U);  // the one that the tie cites
}

}  // namespace
}  // namespace bindeglied::overview_test
