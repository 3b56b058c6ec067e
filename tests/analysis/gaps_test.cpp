#include "bindeglied/analysis/gaps.hpp"

#include <limits>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/analysis/only_gap.hpp"
#include "tests/support/dataset_builder.hpp"

namespace bindeglied::gaps_test {
namespace {

using testing::as_of;
using testing::DatasetBuilder;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using testing::only_gap;

//  The network n with members m1 (undated) and m2 at the process p, whose working phase has 209
//  days.  Its own meeting with a talk about p, 26 days before the end, is all there is.
DatasetBuilder flagship(std::string_view talk = "2019-06-19", bool has_check = true) {
  DatasetBuilder builder;
  builder.stakeholder("n", StakeholderKind::network).venue("p", VenueKind::process);
  builder.stakeholder("m1", StakeholderKind::foundation);
  builder.stakeholder("m2", StakeholderKind::foundation);
  builder.phase("p", "2018-12-18", "2019-07-15");
  builder.tie("m1", TieKind::member_of, "n");
  builder.tie("m2", TieKind::member_of, "n", {.since = "2016-11-22"});
  builder.tie("n", TieKind::hosts, "p",
              {.level = Level::informed, .since = talk, .is_inferred = true});
  if (has_check) builder.check("n", "p", "2018-08-31", "2019-07-31");
  builder.expect("n", "p", {.weight = 0.5});
  return builder;
}

TEST(Gaps, find_the_network_that_was_informed_late) {
  const Gap gap = only_gap(flagship(), "2019-07-31");
  EXPECT_EQ(gap.id, "gap:exp-n-p");
  EXPECT_EQ(gap.status, GapStatus::not_met);
  EXPECT_NEAR(gap.parts.missing, 0.5 * 2.0 / 3.0, 1e-15);
  EXPECT_NEAR(gap.parts.late, 0.5 / 3.0 * 183.0 / 209.0, 1e-15);
  EXPECT_NEAR(gap.parts.late, 0.5 * 0.2919, 1e-4);
  EXPECT_EQ(gap.parts.indirect_credit, 0.0);
  EXPECT_NEAR(gap.severity, 0.5 * 0.9585, 1e-4);
  EXPECT_EQ(gap.interval.low, gap.severity);
  EXPECT_NEAR(gap.interval.high, gap.severity, 1e-15);
  EXPECT_EQ(gap.headline, GapType::below_level);
  EXPECT_THAT(gap.types, ElementsAre(GapType::below_level, GapType::late));
  EXPECT_EQ(gap.documented_level, Level::informed);
  EXPECT_TRUE(gap.is_inferred);
  EXPECT_FALSE(gap.is_undated);
  EXPECT_EQ(gap.evidence.size(), 3U);
}

TEST(Gaps, count_the_members_that_are_documented_there_beside_the_network) {
  const Gap gap = only_gap(flagship(), "2019-07-31");
  ASSERT_TRUE(gap.members);
  EXPECT_EQ(gap.members->linked, 0U);
  EXPECT_EQ(gap.members->total, 2U);
  EXPECT_EQ(gap.members->undated, 1U);
  DatasetBuilder builder = flagship();
  builder.venue("f", VenueKind::forum, "p");
  builder.tie("m1", TieKind::attends, "f", {.since = "2019-01-01"});
  EXPECT_EQ(only_gap(builder, "2019-07-31").members->linked, 1U);
}

TEST(Gaps, call_the_network_absent_before_the_talk_because_of_the_check) {
  const Gap gap = only_gap(flagship(), "2019-06-01");
  EXPECT_EQ(gap.status, GapStatus::not_met);
  EXPECT_EQ(gap.severity, 0.5);
  EXPECT_EQ(gap.parts.missing, 0.5);
  EXPECT_EQ(gap.headline, GapType::absent);
  EXPECT_EQ(gap.documented_level, Level::none);
  EXPECT_THAT(gap.documented, IsEmpty());
}

TEST(Gaps, are_unknown_before_the_talk_without_a_check) {
  const Gap gap = only_gap(flagship("2019-06-19", false), "2019-06-01");
  EXPECT_EQ(gap.status, GapStatus::unknown);
  EXPECT_EQ(gap.severity, 0.0);
  EXPECT_EQ(gap.parts.missing + gap.parts.late + gap.parts.indirect_credit, 0.0);
  EXPECT_EQ(gap.interval.low, 0.0);
  EXPECT_EQ(gap.interval.high, 0.5);
  EXPECT_FALSE(gap.headline);
  EXPECT_THAT(gap.types, IsEmpty());
}

TEST(Gaps, have_no_late_part_when_the_talk_was_at_the_start_of_the_phase) {
  const Gap gap = only_gap(flagship("2018-12-18"), "2019-07-31");
  EXPECT_EQ(gap.parts.late, 0.0);
  EXPECT_THAT(gap.types, ElementsAre(GapType::below_level));
}

TEST(Gaps, leave_the_inferred_tie_out_when_only_explicit_ones_count) {
  const Gap gap = only_gap(flagship(), "2019-07-31", true);
  EXPECT_EQ(gap.headline, GapType::absent);
  EXPECT_FALSE(gap.is_inferred);
}

//  One foundation a in the forum f of the process p; phase of 100 days from 2019-01-01 on.
DatasetBuilder single(const DatasetBuilder::TieDetails& tie, TieKind kind = TieKind::participates,
                      const DatasetBuilder::ExpectationDetails& expected = {}) {
  DatasetBuilder builder;
  builder.stakeholder("a", StakeholderKind::foundation).venue("p", VenueKind::process);
  builder.venue("f", VenueKind::forum, "p").phase("p", "2019-01-01", "2019-04-11");
  builder.tie("a", kind, "f", tie).expect("a", "f", expected);
  return builder;
}

TEST(Gaps, are_met_up_to_the_middle_of_the_phase) {
  const Gap middle = only_gap(single({.since = "2019-02-20"}), "2019-07-31");  // tau = 50 / 100
  EXPECT_EQ(middle.status, GapStatus::met);
  EXPECT_EQ(middle.parts.late, 0.5);
  EXPECT_EQ(middle.severity, 0.5);
  EXPECT_FALSE(middle.headline);
  const Gap later = only_gap(single({.since = "2019-02-21"}), "2019-07-31");
  EXPECT_EQ(later.status, GapStatus::not_met);
  EXPECT_EQ(later.headline, GapType::late);
  EXPECT_THAT(later.types, ElementsAre(GapType::late));
}

TEST(Gaps, are_in_time_at_a_due_date_that_is_the_start_and_late_after_it) {
  const DatasetBuilder::ExpectationDetails due{.due = "2019-01-01"};
  const auto at = single({.since = "2019-01-01"}, TieKind::participates, due);
  EXPECT_EQ(only_gap(at, "2019-07-31").severity, 0.0);
  const auto after = single({.since = "2019-01-02"}, TieKind::participates, due);
  EXPECT_EQ(only_gap(after, "2019-07-31").severity, 1.0);
}

TEST(Gaps, are_below_level_when_missing_and_late_are_equal) {
  // A = 2 / 4, tau = 0: missing = late = 0.5
  const Gap equal =
      only_gap(single({.since = "2019-04-11"}, TieKind::advises, {.level = Level::collaborating}),
               "2019-07-31");
  EXPECT_EQ(equal.parts.missing, equal.parts.late);
  EXPECT_EQ(equal.headline, GapType::below_level);
  // A = 4 / 5, tau = 0.6: missing 0.2 < late 0.32, so late leads though tau >= 0.5
  const Gap late =
      only_gap(single({.since = "2019-02-10"}, TieKind::partner_in, {.level = Level::leading}),
               "2019-07-31");
  EXPECT_NEAR(late.parts.late, 0.32, 1e-15);
  EXPECT_THAT(late.types, ElementsAre(GapType::late, GapType::below_level));
}

TEST(Gaps, take_an_undated_tie_as_timely_and_say_what_that_leaves_open) {
  DatasetBuilder builder = single({});
  builder.dataset().venues[1].starts = PartialDate{2018, 8, 31};
  builder.dataset().venues[1].ends = PartialDate{2019, 4, 1};  // tau = 10 / 100 at the latest
  const Gap after = only_gap(builder, "2019-07-31");
  EXPECT_EQ(after.status, GapStatus::met);
  EXPECT_TRUE(after.is_undated);
  EXPECT_EQ(after.interval.low, 0.0);
  EXPECT_NEAR(after.interval.high, 0.9, 1e-15);
  // In between it may not have begun at all.
  EXPECT_EQ(only_gap(builder, "2019-03-01").interval.high, 1.0);
}

TEST(Gaps, take_a_seen_tie_as_begun_between_the_start_of_the_venue_and_that_day) {
  DatasetBuilder builder = single({.seen = "2019-03-22"});  // tau = 20 / 100 at the latest
  builder.dataset().venues[1].starts = PartialDate{2019, 1, 1};
  EXPECT_EQ(only_gap(builder, "2019-03-21").status, GapStatus::unknown);
  const Gap gap = only_gap(builder, "2019-03-22");
  EXPECT_EQ(gap.status, GapStatus::met);
  EXPECT_EQ(gap.interval.low, 0.0);
  EXPECT_NEAR(gap.interval.high, 0.8, 1e-15);
}

TEST(Gaps, give_half_a_credit_for_a_member_without_changing_the_status) {
  DatasetBuilder builder;
  builder.stakeholder("u", StakeholderKind::network);
  builder.stakeholder("m", StakeholderKind::foundation).venue("f", VenueKind::forum);
  builder.tie("m", TieKind::member_of, "u").tie("m", TieKind::participates, "f", {.since = "2019"});
  builder.expect("u", "f", {});
  const Gap unknown = only_gap(builder, "2020");
  EXPECT_EQ(unknown.status, GapStatus::unknown);
  EXPECT_EQ(unknown.interval.high, 0.5);
  builder.check("u", "f", "2018", "2020");
  const Gap gap = only_gap(builder, "2020");
  EXPECT_EQ(gap.status, GapStatus::not_met);
  EXPECT_EQ(gap.parts.missing, 1.0);
  EXPECT_EQ(gap.parts.indirect_credit, -0.5);
  EXPECT_EQ(gap.severity, 0.5);
  EXPECT_EQ(gap.band, Band::high);
  EXPECT_THAT(gap.types, ElementsAre(GapType::indirect_only, GapType::umbrella_not_linked));
  EXPECT_EQ(gap.evidence.size(), 4U);  // expectation, check, membership, tie
  const auto none = assess_expectations(builder.network(), as_of("2020"), {.indirect_weight = 0.0});
  EXPECT_EQ(none.front().headline, GapType::absent);
}

TEST(Gaps, say_that_an_umbrella_is_not_linked_when_its_members_would_count_there) {
  DatasetBuilder builder;
  builder.stakeholder("u", StakeholderKind::network);
  builder.stakeholder("m", StakeholderKind::foundation).venue("f", VenueKind::forum);
  builder.tie("m", TieKind::member_of, "u").check("u", "f", "2018", "2020");
  builder.expect("u", "f", {});
  EXPECT_THAT(only_gap(builder, "2020").types, ElementsAre(GapType::absent));
  builder.expect_kind({StakeholderKind::foundation}, "f", {});
  const auto gaps = assess_expectations(builder.network(), as_of("2020"));
  EXPECT_THAT(gaps.front().types, ElementsAre(GapType::absent, GapType::umbrella_not_linked));
}

TEST(Gaps, have_no_known_severity_when_unknown) {
  EXPECT_EQ(known_severity({.status = GapStatus::unknown}), std::nullopt);
  EXPECT_EQ(known_severity({.status = GapStatus::met, .severity = 0.25}), 0.25);
}

TEST(Gaps, have_bands_that_begin_at_each_quarter) {
  EXPECT_EQ(band_of(0.2499), Band::watch);
  EXPECT_EQ(band_of(0.25), Band::moderate);
  EXPECT_EQ(band_of(0.4999), Band::moderate);
  EXPECT_EQ(band_of(0.5), Band::high);
  EXPECT_EQ(band_of(0.7499), Band::high);
  EXPECT_EQ(band_of(0.75), Band::critical);
}

TEST(Gaps, refuse_a_share_outside_its_range_and_can_be_stopped) {
  const Network network = flagship().network();
  for (const double bad : {-0.1, 1.1, std::numeric_limits<double>::quiet_NaN()}) {
    EXPECT_THROW((void)assess_expectations(network, {}, {.indirect_weight = bad}), Error);
  }
  std::stop_source stop;
  stop.request_stop();
  EXPECT_THROW((void)assess_expectations(network, {}, {}, {.stop = stop.get_token()}), Error);
  EXPECT_THAT(assess_expectations(DatasetBuilder{}.network(), {}), IsEmpty());
}

}  // namespace
}  // namespace bindeglied::gaps_test
