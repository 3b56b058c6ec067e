#include "bindeglied/analysis/detail/plan_links.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/dataset_builder.hpp"

namespace bindeglied::plan_links_test {
namespace {

using testing::DatasetBuilder;
using ::testing::IsEmpty;

AsOf on(std::string_view date) { return {.day = parse_date(date)->range().first}; }

//  Forum f in the process p; working phase of p: 100 days from 2019-01-01 on; later phase from
//  2020 on when there is one.  The foundation a is expected at f.
DatasetBuilder one_phase() {
  DatasetBuilder builder;
  builder.venue("p", VenueKind::process).venue("f", VenueKind::forum, "p");
  builder.stakeholder("a", StakeholderKind::foundation).phase("p", "2019-01-01", "2019-04-11");
  builder.expect("a", "f", {});
  return builder;
}

DatasetBuilder& with_later_phase(DatasetBuilder& builder, std::string_view starts,
                                 std::string_view ends) {
  builder.phase("p", starts, ends);
  builder.dataset().phases.back().working = YesNo::no;
  return builder;
}

detail::PlannedPhase phase_of(const DatasetBuilder& builder, std::string_view day) {
  const Network network = builder.network();
  return detail::find_planned_phase(network, network.expectations[ExpectationId{0}], on(day));
}

TEST(PlannedPhase, is_the_working_phase_as_long_as_tomorrow_is_in_it) {
  EXPECT_EQ(phase_of(one_phase(), "2019-04-09").timing, PlanTiming::in_time);
  EXPECT_EQ(phase_of(one_phase(), "2019-04-10").timing, PlanTiming::too_late_for_phase);
}

TEST(PlannedPhase, is_the_next_one_in_which_one_can_still_be_in_time) {
  DatasetBuilder builder = one_phase();
  with_later_phase(builder, "2019-04-11", "2019-06-20");  // 70 days
  with_later_phase(builder, "2020", "");
  EXPECT_EQ(phase_of(builder, "2019-04-10").timing, PlanTiming::next_phase);
  EXPECT_EQ(phase_of(builder, "2019-04-10").phase->start, on("2019-04-11").day);
  EXPECT_EQ(phase_of(builder, "2019-05-15").phase->start, on("2019-04-11").day);  // tau = 35 / 70
  EXPECT_EQ(phase_of(builder, "2019-05-16").phase->start, on("2020-01-01").day);
}

TEST(PlannedPhase, is_that_of_the_nearest_enclosing_venue) {
  DatasetBuilder builder = one_phase();
  with_later_phase(builder, "2020", "");
  builder.phase("f", "2021", "2022");
  builder.dataset().phases.back().working = YesNo::no;
  EXPECT_EQ(phase_of(builder, "2019-06-01").phase->start, on("2021-01-01").day);
}

TEST(PlannedPhase, is_none_without_phases_and_then_nothing_is_late) {
  DatasetBuilder builder = one_phase();
  builder.dataset().phases.clear();
  EXPECT_EQ(phase_of(builder, "2019-06-01").timing, PlanTiming::in_time);
  EXPECT_FALSE(phase_of(builder, "2019-06-01").phase);
}

TEST(FirstPossibleDay, is_tomorrow_or_with_the_venue) {
  EXPECT_EQ(detail::first_possible_day({}, on("2019-06-01")), on("2019-06-02").day);
  Venue later;
  later.starts = PartialDate{2020, 2, 0};
  EXPECT_EQ(detail::first_possible_day(later, on("2019-06-01")), on("2020-02-01").day);
  EXPECT_EQ(detail::first_possible_day(later, on("2020-06-01")), on("2020-06-02").day);
  EXPECT_EQ(detail::first_possible_day({}, {}), latest_day);
}

detail::PlanDraft draft_of(const DatasetBuilder& builder, std::string_view day) {
  const Network network = builder.network();
  const AsOf as_of = on(day);
  std::vector<ExpectationId> all;
  for (const ExpectationId id : network.expectations.ids()) all.push_back(id);
  return detail::draft_plan(network, all, build_topic_vectors(network, as_of), as_of, 0.5, {});
}

//  tau of 2019-01-31 + 1 day is 69 / 100.  "Informed" at p does less, at less effort.
TEST(DraftPlan, proposes_the_expected_level_at_the_venue_itself) {
  const detail::PlanDraft draft = draft_of(one_phase(), "2019-01-31");
  ASSERT_EQ(draft.ties.size(), 2U);
  EXPECT_EQ(draft.ties[detail::PlanLinkId{1}].level, Level::informed);
  EXPECT_DOUBLE_EQ(draft.problem.links[detail::PlanLinkId{1}].effort, 1.0);
  const detail::PlanLinkId link{0};
  EXPECT_EQ(draft.ties[link].level, Level::involved);
  EXPECT_DOUBLE_EQ(draft.problem.links[link].effort, 3.0);
  ASSERT_EQ(draft.problem.links[link].effects.size(), 1U);
  EXPECT_DOUBLE_EQ(draft.problem.links[link].effects[0].value, 0.69);
}

TEST(DraftPlan, halves_the_effort_where_one_is_known_and_never_repeats_what_is_there) {
  DatasetBuilder builder = one_phase();
  builder.tie("a", TieKind::attends, "f", {.since = "2019-01-01"});
  const detail::PlanDraft draft = draft_of(builder, "2019-01-31");
  ASSERT_EQ(draft.ties.size(), 1U);
  EXPECT_DOUBLE_EQ(draft.problem.links[detail::PlanLinkId{0}].effort, 1.5);
  // It came at the start: the level is all that is missing.
  EXPECT_DOUBLE_EQ(draft.problem.links[detail::PlanLinkId{0}].effects[0].value, 1.0);
  builder.tie("a", TieKind::participates, "f", {.since = "2019-01-20"});
  EXPECT_THAT(draft_of(builder, "2019-01-31").ties, IsEmpty());
}

//  a is expected at p; in f inside p a foundation is expected, which b is already.
TEST(DraftPlan, prefers_the_expected_venue_to_one_inside_where_nothing_is_missing) {
  DatasetBuilder builder = one_phase();
  builder.dataset().expectations.clear();
  builder.stakeholder("b", StakeholderKind::foundation).expect("a", "p", {});
  builder.expect_kind({StakeholderKind::foundation}, "f", {});
  builder.tie("b", TieKind::participates, "f", {.since = "2019-01-01"});
  const Network network = builder.network();
  const detail::PlanDraft draft = draft_of(builder, "2019-01-31");
  ASSERT_GE(draft.ties.size(), 1U);
  for (const detail::ProposedTie& tie : draft.ties) {
    EXPECT_EQ(network.node(tie.venue), find_node(network, "p"));
  }
}

TEST(DraftPlan, leaves_closed_venues_and_replaced_stakeholders_alone) {
  DatasetBuilder closed = one_phase();
  closed.dataset().venues[1].ends = PartialDate{2019, 1, 30};
  const detail::PlanDraft draft = draft_of(closed, "2019-01-31");
  ASSERT_EQ(draft.ties.size(), 1U);  // at p, which gives f "informed" and no more
  EXPECT_EQ(draft.ties[detail::PlanLinkId{0}].level, Level::informed);
  EXPECT_DOUBLE_EQ(draft.problem.links[detail::PlanLinkId{0}].effects[0].value, 0.69 / 3.0);
  closed.dataset().venues[0].ends = PartialDate{2019, 1, 31};
  EXPECT_EQ(draft_of(closed, "2019-01-31").ties.size(), 1U);  // its last day
  EXPECT_THAT(draft_of(closed, "2019-02-01").ties, IsEmpty());

  DatasetBuilder replaced = one_phase();
  replaced.stakeholder("b", StakeholderKind::foundation);
  replaced.tie("b", TieKind::successor_of, "a", {.since = "2019-01-15"});
  EXPECT_THAT(draft_of(replaced, "2019-01-31").ties, IsEmpty());
}

TEST(DraftPlan, knows_contact_through_members_and_umbrellas) {
  DatasetBuilder builder = one_phase();
  builder.stakeholder("u", StakeholderKind::network).tie("a", TieKind::member_of, "u");
  const detail::PlanDraft draft = draft_of(builder, "2019-01-31");
  ASSERT_EQ(draft.ties.size(), 4U);  // both at f, both at p
  EXPECT_TRUE(draft.problem.links[detail::PlanLinkId{1}].effects[0].is_indirect);
  EXPECT_DOUBLE_EQ(draft.problem.links[detail::PlanLinkId{1}].effects[0].value, 0.5);
}

}  // namespace
}  // namespace bindeglied::plan_links_test
