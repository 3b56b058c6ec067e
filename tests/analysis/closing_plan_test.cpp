#include "bindeglied/analysis/closing_plan.hpp"

#include <cmath>
#include <map>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/random_dataset.hpp"

namespace bindeglied::closing_plan_test {
namespace {

using testing::DatasetBuilder;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using testing::random_gap_dataset;
using ::testing::SizeIs;

AsOf on(std::string_view date) { return {.day = parse_date(date)->range().first}; }

ClosingPlan plan_of(const DatasetBuilder& builder, std::string_view date,
                    const ClosingPlanOptions& options = {}) {
  const Network network = builder.network();
  return plan_closing(network, assess_expectations(network, on(date)), on(date), options);
}

//  Forums f and g in p, working phase of p: 100 days from 2019-01-01 on.  Expected: the foundation
//  a at f (weight .8), two universities of u, v, w at g (weight 1).  Checks say nobody is there.
DatasetBuilder two_forums() {
  DatasetBuilder builder;
  builder.venue("p", VenueKind::process).venue("f", VenueKind::forum, "p");
  builder.venue("g", VenueKind::forum, "p").phase("p", "2019-01-01", "2019-04-11");
  builder.stakeholder("a", StakeholderKind::foundation);
  for (const char* id : {"u", "v", "w"}) builder.stakeholder(id, StakeholderKind::university);
  builder.expect("a", "f", {.weight = 0.8});
  builder.expect_kind({StakeholderKind::university}, "g", {.min_count = 2});
  builder.check("a", "f", "2018", "2019").check("u", "g", "2018", "2019");
  builder.dataset().checks.back().stakeholder = empty_text();
  builder.dataset().checks.back().kind = StakeholderKind::university;
  return builder;
}

TEST(ClosingPlan, closes_the_most_with_few_ties) {
  // As of 2019-01-31 tau is .69: a brings .8 x .69, each university half of .69.
  const ClosingPlan plan = plan_of(two_forums(), "2019-01-31", {.close = 2});
  ASSERT_THAT(plan.links, SizeIs(2));
  EXPECT_EQ(plan.links[0].id, "plan:a/f");
  EXPECT_EQ(plan.links[0].rank, 1U);
  EXPECT_EQ(plan.links[0].level, Level::involved);
  EXPECT_NEAR(plan.links[0].severity_removed, 0.8 * 0.69, 1e-12);
  EXPECT_EQ(plan.links[1].id, "plan:u/g");
  EXPECT_NEAR(plan.links[1].severity_removed, 0.345, 1e-12);
  EXPECT_NEAR(plan.links[1].cumulative, 0.8 * 0.69 + 0.345, 1e-12);
  EXPECT_EQ(plan.links[0].timing, PlanTiming::in_time);
  ASSERT_THAT(plan.links[0].serves, SizeIs(1));
  EXPECT_EQ(plan.links[0].serves[0].gap, "gap:exp-a-f");
  EXPECT_THAT(plan.links[0].sources, SizeIs(1));
  EXPECT_EQ(plan.planned_gaps, 2U);
  EXPECT_DOUBLE_EQ(plan.severity, 1.8);
  EXPECT_DOUBLE_EQ(plan.effort, 6.0);
  EXPECT_TRUE(plan.is_best);
  EXPECT_DOUBLE_EQ(plan.share_of_best(), 1.0);
  EXPECT_NEAR(plan.past_lateness, 0.0, 1e-12);
}

//  Two foundations are expected at f; a is there.  Its network n would be indirect contact for both
//  places in the form that is maximised, but takes nothing from severity: T = 1/2 is as good.
TEST(ClosingPlan, proposes_nothing_that_removes_no_severity) {
  DatasetBuilder builder;
  builder.venue("f", VenueKind::forum).stakeholder("a", StakeholderKind::foundation);
  builder.stakeholder("n", StakeholderKind::network);
  builder.tie("a", TieKind::participates, "f").tie("a", TieKind::member_of, "n");
  builder.expect_kind({StakeholderKind::foundation}, "f", {.min_count = 2});
  EXPECT_THAT(plan_of(builder, "2019-01-31", {.close = 1}).links, IsEmpty());
  EXPECT_THAT(plan_of(builder, "2019-01-31", {.close = 3}).links, IsEmpty());
}

//  Both a tie of n and a higher level of a remove .2; together they remove no more.
TEST(ClosingPlan, leaves_out_the_dearer_of_two_that_do_the_same) {
  DatasetBuilder builder;
  builder.venue("f", VenueKind::forum).stakeholder("a", StakeholderKind::ministry);
  builder.stakeholder("n", StakeholderKind::network);
  builder.tie("a", TieKind::participates, "f").tie("a", TieKind::member_of, "n");
  builder.expect_kind({StakeholderKind::ministry}, "f", {.level = Level::leading, .min_count = 2});
  const ClosingPlan plan = plan_of(builder, "2019-01-31", {.close = 3});
  ASSERT_THAT(plan.links, SizeIs(1));
  EXPECT_EQ(plan.links[0].id, "plan:a/f");
  EXPECT_NEAR(plan.links[0].severity_removed, 0.2, 1e-12);
  EXPECT_FALSE(plan.links[0].serves.empty());
}

TEST(ClosingPlan, says_the_least_effort_of_what_would_help) {
  // a informed of p counts as informed at f too.
  EXPECT_EQ(plan_of(two_forums(), "2019-01-31").least_effort, 1.0);
  const ClosingPlan poor = plan_of(two_forums(), "2019-01-31", {.budget = 0.5});
  EXPECT_THAT(poor.links, IsEmpty());
  EXPECT_EQ(poor.least_effort, 1.0);
  EXPECT_EQ(plan_of(two_forums(), "2019-12-31").least_effort.has_value(),
            !plan_of(two_forums(), "2019-12-31").links.empty());
}

TEST(ClosingPlan, stops_when_nothing_is_left_to_gain) {
  const ClosingPlan plan = plan_of(two_forums(), "2019-01-31", {.close = 1000});
  EXPECT_THAT(plan.links, SizeIs(3));  // the third university would be one too many
  EXPECT_NEAR(plan.severity_removed, 1.8 * 0.69, 1e-12);
}

TEST(ClosingPlan, keeps_to_the_budget) {
  EXPECT_THAT(plan_of(two_forums(), "2019-01-31", {.close = 9, .budget = 2.9}).links, SizeIs(2));
  const ClosingPlan plan = plan_of(two_forums(), "2019-01-31", {.close = 9, .budget = 3.0});
  ASSERT_THAT(plan.links, SizeIs(1));
  EXPECT_EQ(plan.links[0].id, "plan:a/f");
  EXPECT_THAT(plan_of(two_forums(), "2019-01-31", {.close = 9, .budget = 0.5}).links, IsEmpty());
}

TEST(ClosingPlan, does_not_promise_that_the_past_can_be_mended) {
  const ClosingPlan plan = plan_of(two_forums(), "2019-06-01", {.close = 5});
  ASSERT_THAT(plan.links, SizeIs(3));
  EXPECT_EQ(plan.links[0].timing, PlanTiming::too_late_for_phase);
  EXPECT_NEAR(plan.links[0].severity_removed, 0.8, 1e-12);
  DatasetBuilder there = two_forums();
  there.tie("a", TieKind::participates, "f", {.since = "2019-04-11"});  // tau = 0
  const ClosingPlan late = plan_of(there, "2019-06-01", {.close = 5});
  EXPECT_THAT(late.beyond_reach, ElementsAre("gap:exp-a-f"));
  EXPECT_NEAR(late.past_lateness, 0.8, 1e-12);
  EXPECT_NEAR(late.severity, 1.8, 1e-12);
}

TEST(ClosingPlan, plans_for_the_next_phase_when_there_is_one) {
  DatasetBuilder builder = two_forums();
  builder.phase("p", "2020", "");
  builder.dataset().phases.back().working = YesNo::no;
  const ClosingPlan plan = plan_of(builder, "2019-06-01", {.close = 1});
  ASSERT_THAT(plan.links, SizeIs(1));
  EXPECT_EQ(plan.links[0].timing, PlanTiming::next_phase);
  EXPECT_EQ(plan.links[0].next_step.code, "plan.step.at_occasion");
}

TEST(ClosingPlan, leaves_unknown_ones_to_be_looked_into_first) {
  DatasetBuilder builder = two_forums();
  builder.dataset().checks.clear();
  EXPECT_THAT(plan_of(builder, "2019-01-31").links, IsEmpty());
  const ClosingPlan plan = plan_of(builder, "2019-01-31", {.close = 2, .with_unknown = true});
  EXPECT_THAT(plan.links, SizeIs(2));
  EXPECT_DOUBLE_EQ(plan.severity, 1.8);
}

TEST(ClosingPlan, prefers_whose_topics_fit_the_venue) {
  DatasetBuilder builder = two_forums();
  builder.dataset().topics.push_back({.id = builder.text("t")});
  builder.dataset().venues[2].topics = builder.text("t");
  builder.dataset().stakeholders[3].topics = builder.text("t");
  const ClosingPlan plan = plan_of(builder, "2019-01-31", {.close = 2});
  EXPECT_EQ(plan.links[1].id, "plan:w/g");
  EXPECT_THAT(plan.links[1].topics, SizeIs(1));
}

TEST(ClosingPlan, refuses_options_outside_their_range) {
  EXPECT_THROW((void)plan_of(two_forums(), "2019-01-31", {.close = 0}), Error);
  EXPECT_THROW((void)plan_of(two_forums(), "2019-01-31", {.close = 1001}), Error);
  EXPECT_THROW((void)plan_of(two_forums(), "2019-01-31", {.budget = -1.0}), Error);
  EXPECT_THROW((void)plan_of(two_forums(), "2019-01-31", {.budget = std::nan("")}), Error);
  EXPECT_THROW((void)plan_of(two_forums(), "2019-01-31", {.indirect_weight = 1.1}), Error);
}

/// Severity of each gap after the plan's ties are added to the data, on the day they begin.
std::map<std::string, double> severities_after(DatasetBuilder builder, const Network& network,
                                               const ClosingPlan& plan) {
  for (const ClosingLink& link : plan.links) {
    builder.tie(network.text(network.node_ids[network.node(link.stakeholder)]),
                TieKind::participates, network.text(network.node_ids[network.node(link.venue)]),
                {.level = link.level, .since = "2019-03-03"});
  }
  std::map<std::string, double> severities;
  for (const Gap& gap : assess_expectations(builder.network(), on("2019-03-03"))) {
    severities[gap.id] = gap.severity;
  }
  return severities;
}

// The assessment itself is the reference: what the plan says it removes is gone afterwards.
TEST(ClosingPlan, removes_what_an_assessment_finds_removed) {
  std::size_t compared = 0;
  for (unsigned seed = 0; seed < 400; ++seed) {
    const DatasetBuilder builder = random_gap_dataset(seed);
    const Network network = builder.network();
    const AsOf day = on("2019-03-02");
    const std::vector<Gap> gaps = assess_expectations(network, day);
    const ClosingPlan plan = plan_closing(network, gaps, day, {.close = 1 + seed % 8});
    std::map<std::string, double> removed;
    std::map<std::string, bool> is_in_time;
    for (const ClosingLink& link : plan.links) {
      for (const ServedGap& served : link.serves) {
        removed[served.gap] += served.severity_removed;
        is_in_time[served.gap] = served.timing == PlanTiming::in_time;
      }
    }
    const auto after = severities_after(builder, network, plan);
    for (const Gap& gap : gaps) {
      if (!is_in_time[gap.id]) continue;
      EXPECT_NEAR(gap.severity - after.at(gap.id), removed[gap.id], 1e-9) << seed << gap.id;
      ++compared;
    }
    EXPECT_GE(plan.bound, plan.severity_removed);
    EXPECT_LE(plan.severity_removed + plan.past_lateness, plan.severity + 1e-9);
  }
  EXPECT_GT(compared, 400U);
}

TEST(ClosingPlan, does_not_depend_on_the_order_of_rows) {
  for (unsigned seed = 0; seed < 30; ++seed) {
    DatasetBuilder builder = random_gap_dataset(seed);
    const ClosingPlan plan = plan_of(builder, "2019-03-02");
    testing::shuffle_rows(builder.dataset(), seed + 1);
    const ClosingPlan again = plan_of(builder, "2019-03-02");
    ASSERT_EQ(plan.links.size(), again.links.size());
    for (std::size_t i = 0; i < plan.links.size(); ++i) {
      EXPECT_EQ(plan.links[i].id, again.links[i].id);
      EXPECT_EQ(plan.links[i].severity_removed, again.links[i].severity_removed);
    }
  }
}

}  // namespace
}  // namespace bindeglied::closing_plan_test
