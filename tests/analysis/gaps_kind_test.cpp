#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "bindeglied/analysis/gaps.hpp"
#include "tests/analysis/only_gap.hpp"
#include "tests/support/dataset_builder.hpp"

// Expectations on a number of stakeholders of a kind.

namespace bindeglied::gaps_kind_test {
namespace {

using testing::DatasetBuilder;
using ::testing::ElementsAre;
using testing::only_gap;

//  Foundations a (in full, tau = 1), b (in full, tau = 0.4), c (half, tau = 1).
DatasetBuilder three(std::uint32_t min_count) {
  DatasetBuilder builder;
  builder.venue("f", VenueKind::forum).phase("f", "2019-01-01", "2019-04-11");
  for (const std::string_view id : {"a", "b", "c"}) {
    builder.stakeholder(id, StakeholderKind::foundation);
  }
  builder.tie("a", TieKind::partner_in, "f", {.since = "2019-01-01"});
  builder.tie("b", TieKind::partner_in, "f", {.since = "2019-03-02"});
  builder.tie("c", TieKind::advises, "f", {.since = "2019-01-01"});
  builder.expect_kind({StakeholderKind::foundation}, "f",
                      {.level = Level::collaborating, .min_count = min_count});
  return builder;
}

TEST(Gaps, of_a_kind_average_over_the_best_min_count) {
  const Gap one = only_gap(three(1), "2019-07-31");
  EXPECT_EQ(one.status, GapStatus::met);
  EXPECT_EQ(one.severity, 0.0);
  EXPECT_EQ(one.kind, StakeholderKind::foundation);
  const Gap two = only_gap(three(2), "2019-07-31");  // a and c: A = 0.75, T = 0.75
  EXPECT_EQ(two.status, GapStatus::not_met);
  EXPECT_EQ(two.parts.missing, 0.25);
  EXPECT_EQ(two.parts.late, 0.0);
  EXPECT_EQ(two.documented_level, Level::consulted);
  EXPECT_THAT(two.documented, ElementsAre(StakeholderId{0}, StakeholderId{2}, StakeholderId{1}));
  const Gap four = only_gap(three(4), "2019-07-31");  // A = 2.5 / 4, T = 1.9 / 4
  EXPECT_EQ(four.parts.missing, 0.375);
  EXPECT_NEAR(four.parts.late, 0.15, 1e-15);
  EXPECT_EQ(four.documented_level, Level::none);
  EXPECT_THAT(four.types, ElementsAre(GapType::below_level, GapType::late));
}

//  b alone, in full and late: missing 0, late .6.  Of two: A = .5, T = .2, missing .5, late .3.
//  With the level leading (b .8, tau .2): missing .2, late .64.
TEST(Gaps, of_a_kind_are_headed_by_the_larger_of_missing_and_late) {
  const auto late_one = [](Level level, std::string_view since, std::uint32_t min_count) {
    DatasetBuilder builder;
    builder.venue("f", VenueKind::forum).phase("f", "2019-01-01", "2019-04-11");
    builder.stakeholder("b", StakeholderKind::foundation);
    builder.tie("b", TieKind::partner_in, "f", {.since = since});
    builder.expect_kind({StakeholderKind::foundation}, "f",
                        {.level = level, .min_count = min_count});
    return only_gap(builder, "2019-07-31");
  };
  const Gap late = late_one(Level::collaborating, "2019-03-02", 1);
  EXPECT_EQ(late.parts.missing, 0.0);
  EXPECT_NEAR(late.parts.late, 0.6, 1e-15);
  EXPECT_EQ(late.headline, GapType::late);
  EXPECT_THAT(late.types, ElementsAre(GapType::late));
  const Gap few = late_one(Level::collaborating, "2019-03-02", 2);
  EXPECT_EQ(few.parts.missing, 0.5);
  EXPECT_NEAR(few.parts.late, 0.3, 1e-15);
  EXPECT_EQ(few.headline, GapType::below_level);
  const Gap both = late_one(Level::leading, "2019-03-22", 1);
  EXPECT_NEAR(both.parts.missing, 0.2, 1e-15);
  EXPECT_NEAR(both.parts.late, 0.64, 1e-15);
  EXPECT_THAT(both.types, ElementsAre(GapType::late, GapType::below_level));
}

//  a is informed early (tau A = .6), b at the level late (.2), c only at the process around it.
TEST(Gaps, of_a_kind_say_how_many_are_at_the_level_late_and_how_many_only_around) {
  DatasetBuilder builder;
  builder.venue("p", VenueKind::process).venue("f", VenueKind::forum, "p");
  builder.phase("f", "2019-01-01", "2019-04-11");
  for (const char* id : {"a", "b", "c"}) builder.stakeholder(id, StakeholderKind::foundation);
  builder.tie("a", TieKind::partner_in, "f", {.level = Level::involved, .since = "2019-01-01"});
  builder.tie("b", TieKind::leads, "f", {.since = "2019-03-22"});
  builder.tie("c", TieKind::leads, "p", {.since = "2019-04-11"});
  builder.expect_kind({StakeholderKind::foundation}, "f", {.level = Level::leading});
  const Gap gap = only_gap(builder, "2019-07-31");
  EXPECT_EQ(gap.headline, GapType::below_level);  // by the one that leads the order
  EXPECT_EQ(gap.reached_count, 1U);
  EXPECT_EQ(gap.fulfilled_count, 0U);
  EXPECT_EQ(gap.outer_count, 1U);
  EXPECT_THAT(gap.finding.arguments, ::testing::SizeIs(12));
  EXPECT_EQ(gap.finding.arguments[10], MessageArgument(std::int64_t{1}));
  EXPECT_TRUE(gap.next_step.code.starts_with("gap.step.catch_up_kind"));  // nothing to raise
}

TEST(Gaps, of_a_kind_are_met_by_one_who_does_all_though_another_leads_the_order) {
  DatasetBuilder builder;
  builder.venue("f", VenueKind::forum).phase("f", "2019-01-01", "2019-04-11");
  builder.stakeholder("a", StakeholderKind::foundation);
  builder.stakeholder("b", StakeholderKind::foundation);
  builder.tie("a", TieKind::partner_in, "f", {.since = "2019-01-01"});  // A = 0.8, tau = 1
  builder.tie("b", TieKind::leads, "f", {.since = "2019-02-10"});       // A = 1, tau = 0.6
  builder.expect_kind({StakeholderKind::foundation}, "f", {.level = Level::leading});
  const Gap gap = only_gap(builder, "2019-07-31");
  EXPECT_EQ(gap.status, GapStatus::met);
  EXPECT_NEAR(gap.severity, 0.2, 1e-15);
  EXPECT_EQ(gap.documented_level, Level::leading);
  EXPECT_EQ(gap.documented.front(), StakeholderId{1});
}

}  // namespace
}  // namespace bindeglied::gaps_kind_test
