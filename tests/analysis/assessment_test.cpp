#include "bindeglied/analysis/detail/assessment.hpp"

#include <gtest/gtest.h>

#include "tests/support/dataset_builder.hpp"

namespace bindeglied::detail::assessment_test {
namespace {

using bindeglied::testing::DatasetBuilder;

/// Of the first expectation, with lambda = 0.5.
Assessment assess(const DatasetBuilder& builder, std::string_view date) {
  const Network network = builder.network();
  const AsOf as_of{.day = parse_date(date)->range().first};
  const Expectation& expectation = network.expectations[ExpectationId{0}];
  return assess_expectation(view_of(network, as_of, expectation),
                            find_venue_view(network, expectation.venue, as_of),
                            find_umbrellas(network, as_of), 0.5);
}

//  Two foundations are expected as involved in f, whose working phase has 100 days.
DatasetBuilder two_expected() {
  DatasetBuilder builder;
  for (const auto* id : {"a", "b", "c"}) builder.stakeholder(id, StakeholderKind::foundation);
  builder.stakeholder("u", StakeholderKind::union_).venue("f", VenueKind::forum);
  builder.phase("f", "2019-01-01", "2019-04-11");
  return builder.expect_kind({StakeholderKind::foundation}, "f", {.min_count = 2});
}

TEST(Assessment, averages_the_best_over_the_number_expected) {
  DatasetBuilder builder = two_expected();
  builder.tie("a", TieKind::attends, "f", {.since = "2019-01-01"});       // A 1/3, tau 1
  builder.tie("b", TieKind::participates, "f", {.since = "2019-03-02"});  // A 1, tau .4
  builder.tie("c", TieKind::attends, "f", {.since = "2019-03-02"});       // A 1/3, tau .4
  builder.tie("u", TieKind::leads, "f", {.since = "2019-01-01"});         // another kind
  const Assessment found = assess(builder, "2019-12-31");
  ASSERT_EQ(found.standings.size(), 3U);
  EXPECT_EQ(found.standings[0].stakeholder, StakeholderId{1});
  EXPECT_EQ(found.standings[1].stakeholder, StakeholderId{0});
  EXPECT_EQ(found.expected, 2U);
  EXPECT_EQ(found.fulfilled, 0U);  // b is involved, but late
  EXPECT_NEAR(found.attained.attainment, (1.0 + 1.0 / 3.0) / 2.0, 1e-15);
  EXPECT_NEAR(found.attained.reached, (0.4 + 1.0 / 3.0) / 2.0, 1e-15);
}

TEST(Assessment, counts_the_missing_ones_as_nothing) {
  DatasetBuilder builder = two_expected();
  builder.tie("a", TieKind::leads, "f", {.since = "2019-01-01"});
  const Assessment found = assess(builder, "2019-12-31");
  EXPECT_EQ(found.fulfilled, 1U);
  EXPECT_EQ(found.attained.attainment, 0.5);
  EXPECT_EQ(found.attained.reached, 0.5);
}

//  The union u is expected in f and has the members a and b.
TEST(Assessment, reports_the_members_of_an_umbrella_and_whether_it_is_unlinked) {
  DatasetBuilder builder;
  builder.stakeholder("a", StakeholderKind::union_).stakeholder("b", StakeholderKind::union_);
  builder.stakeholder("u", StakeholderKind::network).venue("f", VenueKind::forum);
  builder.tie("a", TieKind::member_of, "u").tie("b", TieKind::member_of, "u", {.since = "2018"});
  builder.expect("u", "f", {});
  EXPECT_FALSE(assess(builder, "2020-01-01").is_umbrella_unlinked);
  builder.tie("a", TieKind::participates, "f", {.since = "2019"});
  const Assessment found = assess(builder, "2020-01-01");
  EXPECT_TRUE(found.is_umbrella_unlinked);
  ASSERT_TRUE(found.members);
  EXPECT_EQ(found.members->linked, 1U);
  EXPECT_EQ(found.members->total, 2U);
  EXPECT_EQ(found.members->undated, 1U);
  EXPECT_EQ(found.contact.credit, 0.5);
  builder.tie("u", TieKind::attends, "f", {.since = "2019"});
  EXPECT_FALSE(assess(builder, "2020-01-01").is_umbrella_unlinked);
}

}  // namespace
}  // namespace bindeglied::detail::assessment_test
