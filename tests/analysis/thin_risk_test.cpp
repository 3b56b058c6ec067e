#include "bindeglied/analysis/thin_risk.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/dataset_builder.hpp"

namespace bindeglied::thin_risk_test {
namespace {

using testing::DatasetBuilder;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::vector<ThinRisk> risks_of(const DatasetBuilder& builder) {
  const Network network = builder.network();
  const AsOf as_of{.day = parse_date("2020-01-01")->range().first};
  return find_thin_risks(network, as_of, assess_expectations(network, as_of));
}

//  The projects x and y in the forum f; foundations a and b; a is expected as involved in f.
DatasetBuilder forum() {
  DatasetBuilder builder;
  builder.stakeholder("a", StakeholderKind::foundation);
  builder.stakeholder("b", StakeholderKind::foundation);
  builder.venue("f", VenueKind::forum).venue("x", VenueKind::project, "f");
  builder.venue("y", VenueKind::project, "f");
  return builder;
}
//  nodes by id: a = 0, b = 1, f = 2, x = 3, y = 4

TEST(ThinRisk, is_a_single_tie) {
  DatasetBuilder builder = forum().expect("a", "f", {});
  builder.tie("a", TieKind::participates, "f", {.is_inferred = true});
  const auto risks = risks_of(builder);
  ASSERT_EQ(risks.size(), 1U);
  EXPECT_EQ(risks[0].id, "thin:exp-a-f");
  EXPECT_THAT(risks[0].only_ties, ElementsAre(Evidence{TieId{0}}));
  EXPECT_TRUE(risks[0].is_inferred);
  EXPECT_THAT(risks[0].only_through, IsEmpty());
  EXPECT_EQ(risks[0].finding.code, "thin.one_tie");
  EXPECT_THAT(risks_of(builder.tie("a", TieKind::leads, "x")), IsEmpty());
}

TEST(ThinRisk, is_several_ties_through_one_venue) {
  DatasetBuilder builder = forum().expect("a", "f", {});
  builder.tie("a", TieKind::leads, "x").tie("a", TieKind::funds, "x");
  const auto risks = risks_of(builder);
  ASSERT_EQ(risks.size(), 1U);
  EXPECT_THAT(risks[0].only_ties, IsEmpty());
  EXPECT_THAT(risks[0].only_through, ElementsAre(NodeId{3}));
  EXPECT_EQ(risks[0].finding.code, "thin.through_one");
  EXPECT_THAT(risks_of(builder.tie("a", TieKind::funds, "y")), IsEmpty());
}

TEST(ThinRisk, counts_only_what_meets_the_expectation) {
  DatasetBuilder builder = forum().expect("a", "f", {});
  builder.tie("a", TieKind::participates, "f").tie("a", TieKind::attends, "f");
  EXPECT_EQ(risks_of(builder).size(), 1U);  // attending alone would not do
  DatasetBuilder unmet = forum().expect("a", "f", {});
  unmet.tie("a", TieKind::attends, "f");
  EXPECT_THAT(risks_of(unmet), IsEmpty());
}

TEST(ThinRisk, of_a_timed_expectation_is_the_tie_that_came_in_time) {
  DatasetBuilder builder = forum().expect("a", "f", {});
  builder.phase("f", "2019-01-01", "2019-12-31");
  builder.tie("a", TieKind::participates, "f", {.since = "2019-11-01"});
  builder.tie("a", TieKind::leads, "x", {.since = "2019-01-01"});
  const auto risks = risks_of(builder);
  ASSERT_EQ(risks.size(), 1U);  // without the tie to x it would be late
  EXPECT_THAT(risks[0].only_ties, ElementsAre(Evidence{TieId{0}}));
  EXPECT_THAT(risks[0].only_through, ElementsAre(NodeId{3}));
}

TEST(ThinRisk, of_a_kind_is_having_nobody_to_spare) {
  DatasetBuilder builder = forum();
  builder.expect_kind({StakeholderKind::foundation}, "f", {});
  builder.tie("a", TieKind::participates, "f");
  EXPECT_EQ(risks_of(builder).at(0).finding.code, "thin.kind_one_tie");
  builder.tie("a", TieKind::leads, "f");
  const auto risks = risks_of(builder);
  ASSERT_EQ(risks.size(), 1U);
  EXPECT_THAT(risks[0].only_ties, IsEmpty());
  EXPECT_THAT(risks[0].only_through, ElementsAre(NodeId{0}));
  EXPECT_EQ(risks[0].finding.code, "thin.kind_through_one");
  builder.tie("b", TieKind::participates, "f");
  EXPECT_THAT(risks_of(builder), IsEmpty());
  builder.dataset().expectations[0].min_count = 2;
  EXPECT_EQ(risks_of(builder).at(0).finding.code, "thin.kind_nobody_to_spare");
}

}  // namespace
}  // namespace bindeglied::thin_risk_test
