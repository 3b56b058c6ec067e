#include "bindeglied/ingest/detail/find_table.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace bindeglied::detail::find_table_test {
namespace {

using ::testing::IsEmpty;

TEST(FindTable, knows_english_and_german_names) {
  EXPECT_EQ(find_table("Stakeholders")->table, table_index<StakeholderRecord>());
  EXPECT_EQ(find_table("geprueft")->table, table_index<CheckRecord>());
  EXPECT_EQ(find_table("orte der beteiligung")->table, table_index<VenueRecord>());
  EXPECT_EQ(find_table("Orte")->table, table_index<PlaceRecord>());
  EXPECT_FALSE(find_table("tie").has_value());
}

TEST(FindTable, knows_what_foren_and_projekte_hold) {
  EXPECT_EQ(find_table("FOREN")->kind, VenueKind::forum);
  EXPECT_EQ(find_table("Projekte")->kind, VenueKind::project);
  EXPECT_FALSE(find_table("venues")->kind.has_value());
}

TEST(FindTable, suggests_near_names) {
  EXPECT_EQ(suggest_tables("stakeholder").at(0).id, "stakeholders");
  EXPECT_THAT(suggest_tables("qqq"), IsEmpty());
}

TEST(FindTable, names_tables_by_position) {
  EXPECT_EQ(table_name(0), "dataset");
  EXPECT_EQ(table_name(table_index<SourceRecord>()), "sources");
}

}  // namespace
}  // namespace bindeglied::detail::find_table_test
