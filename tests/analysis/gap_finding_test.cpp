#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "bindeglied/analysis/gaps.hpp"
#include "tests/support/dataset_builder.hpp"

namespace bindeglied::gap_finding_test {
namespace {

using testing::DatasetBuilder;
using ::testing::ElementsAre;

Gap only_gap(const DatasetBuilder& builder, std::string_view date) {
  const Network network = builder.network();
  return assess_expectations(network, {.day = parse_date(date)->range().first}).front();
}

//  The ministry m leads p; a is expected as involved in the forum f of p.
DatasetBuilder forum() {
  DatasetBuilder builder;
  builder.stakeholder("a", StakeholderKind::foundation);
  builder.stakeholder("m", StakeholderKind::ministry);
  builder.venue("p", VenueKind::process).venue("f", VenueKind::forum, "p");
  builder.tie("m", TieKind::leads, "p", {.since = "2018", .sources = "s2"});
  builder.phase("p", "2019-01-01", "2019-04-11").expect("a", "f", {});
  return builder;
}

TEST(GapFinding, speaks_of_evidence_and_of_what_nobody_has_checked) {
  DatasetBuilder builder = forum();
  const Gap unknown = only_gap(builder, "2019-03-01");
  EXPECT_EQ(unknown.finding.code, "gap.unknown");
  EXPECT_EQ(unknown.finding.arguments[4], MessageArgument(std::int64_t{1}));
  EXPECT_EQ(only_gap(builder.check("a", "f", "2019", "2019"), "2019-03-01").finding.code,
            "gap.absent");
}

TEST(GapFinding, marks_inferred_and_undated_ties_in_words) {
  const auto code = [](const DatasetBuilder::TieDetails& tie) {
    DatasetBuilder builder = forum();
    builder.tie("a", TieKind::attends, "f", tie);
    return only_gap(builder, "2020-01-01").finding.code;
  };
  EXPECT_EQ(code({.since = "2019-01-01"}), "gap.below_level");
  EXPECT_EQ(code({.since = "2019-01-01", .is_inferred = true}), "gap.below_level.inferred");
  EXPECT_EQ(code({}), "gap.below_level.undated");
  EXPECT_EQ(code({.is_inferred = true}), "gap.below_level.inferred_undated");
}

TEST(GapFinding, says_what_is_too_low_and_what_is_late) {
  const auto finding = [](TieKind kind, std::string_view since) {
    DatasetBuilder builder = forum();
    builder.tie("a", kind, "f", {.since = since});
    return only_gap(builder, "2020-01-01").finding;
  };
  EXPECT_EQ(finding(TieKind::participates, "2019-01-01").code, "gap.met");
  EXPECT_EQ(finding(TieKind::participates, "2019-04-01").code, "gap.late");
  const Message both = finding(TieKind::attends, "2019-04-01");
  EXPECT_EQ(both.code, "gap.below_and_late");
  EXPECT_EQ(both.arguments[2], MessageArgument(Level::involved));
  EXPECT_EQ(both.arguments[3], MessageArgument(Level::informed));
  EXPECT_EQ(both.arguments[5], MessageArgument(PartialDate(2019, 4, 1)));
}

TEST(GapFinding, says_that_nobody_can_tell_what_is_in_time_without_a_working_phase) {
  DatasetBuilder builder = forum();
  builder.dataset().phases.clear();
  builder.tie("a", TieKind::participates, "f", {.since = "2019-04-01"});
  EXPECT_EQ(only_gap(builder, "2020-01-01").finding.code, "gap.met_untimed");
}

TEST(GapFinding, names_the_kind_and_through_whom_there_is_contact) {
  DatasetBuilder builder = forum();
  builder.dataset().expectations.clear();
  builder.expect_kind({StakeholderKind::foundation}, "f", {.min_count = 2});
  builder.stakeholder("n", StakeholderKind::network).tie("a", TieKind::member_of, "n");
  builder.tie("n", TieKind::leads, "f", {.since = "2019-01-01"});
  builder.check("", "f", "2019", "2019");
  builder.dataset().checks[0].kind = StakeholderKind::foundation;
  const Gap gap = only_gap(builder, "2019-06-01");
  EXPECT_EQ(gap.finding.code, "gap.indirect_only_kind");
  EXPECT_EQ(gap.finding.arguments[0], MessageArgument(StakeholderKind::foundation));
  EXPECT_EQ(gap.finding.arguments[6], MessageArgument(NodeId{2}));
  EXPECT_EQ(gap.finding.arguments[7], MessageArgument(std::int64_t{2}));
}

TEST(NextStep, fits_the_headline) {
  DatasetBuilder absent = forum();
  absent.check("a", "f", "2019", "2019");
  EXPECT_EQ(only_gap(absent, "2019-06-01").next_step.code, "gap.step.invite.led.soon");
  EXPECT_EQ(only_gap(forum(), "2019-06-01").next_step.code, "gap.step.verify.led.soon");
  DatasetBuilder low = forum();
  low.tie("a", TieKind::attends, "f", {.since = "2019-01-01"});
  EXPECT_EQ(only_gap(low, "2019-06-01").next_step.code, "gap.step.raise.led.soon");
  DatasetBuilder late = forum();
  late.tie("a", TieKind::leads, "f", {.since = "2019-04-01"});
  EXPECT_EQ(only_gap(late, "2019-06-01").next_step.code, "gap.step.catch_up.led.soon");
  DatasetBuilder met = forum();
  met.tie("a", TieKind::leads, "f", {.since = "2019-01-01"});
  EXPECT_EQ(only_gap(met, "2019-06-01").next_step.code, "gap.step.none");
}

TEST(NextStep, names_the_next_event_or_phase_after_the_day_else_the_deadline) {
  DatasetBuilder builder = forum();
  builder.dataset().expectations[0].due = PartialDate{2019, 6, 30};
  EXPECT_EQ(only_gap(builder, "2019-06-30").next_step.code, "gap.step.verify.led.until_due");
  EXPECT_EQ(only_gap(builder, "2019-07-01").next_step.code, "gap.step.verify.led.soon");
  builder.venue("e", VenueKind::event, "f").venue("e2", VenueKind::event, "p");
  builder.dataset().venues[2].starts = PartialDate{2019, 6, 20};
  builder.dataset().venues[3].starts = PartialDate{2019, 6, 25};
  const Message first = only_gap(builder, "2019-06-19").next_step;
  EXPECT_EQ(first.code, "gap.step.verify.led.at_occasion");
  EXPECT_EQ(first.arguments[5], MessageArgument(std::string("e")));
  EXPECT_EQ(first.arguments[6], MessageArgument(PartialDate(2019, 6, 20)));
  EXPECT_EQ(only_gap(builder, "2019-06-20").next_step.arguments[5],
            MessageArgument(std::string("e2")));
  EXPECT_EQ(only_gap(builder, "2018-12-31").next_step.arguments[5],
            MessageArgument(std::string("working")));
}

TEST(Contact, leads_the_venue_or_the_nearest_enclosing_one_on_that_day) {
  DatasetBuilder builder = forum();
  EXPECT_EQ(only_gap(builder, "2019-06-01").contact, NodeId{1});
  EXPECT_TRUE(only_gap(builder, "2017-06-01").contact.is_none());
  builder.stakeholder("k", StakeholderKind::ministry);
  builder.tie("k", TieKind::leads, "f", {.since = "2018", .until = "2019-06-30"});
  EXPECT_EQ(only_gap(builder, "2019-06-30").contact, NodeId{1});  // k
  EXPECT_EQ(only_gap(builder, "2019-07-01").contact, NodeId{2});  // m again
  DatasetBuilder own = forum();
  own.tie("a", TieKind::leads, "f", {.since = "2019-04-11"});
  EXPECT_EQ(only_gap(own, "2019-06-01").contact, NodeId{1});
}

TEST(Contact, is_the_leader_that_is_documented_best) {
  DatasetBuilder builder = forum();
  builder.dataset().ties.clear();
  builder.stakeholder("k1", StakeholderKind::other).tie("k1", TieKind::leads, "f");
  builder.stakeholder("k2", StakeholderKind::ministry);
  builder.tie("k2", TieKind::leads, "f", {.seen = "2018"});
  builder.stakeholder("k3", StakeholderKind::ministry);
  builder.tie("k3", TieKind::leads, "f", {.since = "2018", .is_inferred = true});
  const Network network = builder.network();
  EXPECT_EQ(only_gap(builder, "2019-06-01").contact, find_node(network, "k2"));
}

TEST(Potential, says_what_closing_brings_and_whether_it_is_assumed) {
  DatasetBuilder builder = forum();
  builder.need("f", "funding").need("f", "outreach");
  EXPECT_EQ(only_gap(builder, "2019-06-01").potential.text.code, "gap.potential.unknown");
  builder.offer("a", "outreach").offer("a", "funding");
  const Potential documented = only_gap(builder, "2019-06-01").potential;
  EXPECT_EQ(documented.text.code, "gap.potential.unknown.offers");
  EXPECT_EQ(documented.severity_removed, 1.0);
  EXPECT_THAT(documented.capabilities, ElementsAre("funding", "outreach"));
  EXPECT_EQ(documented.text.arguments[3], MessageArgument(Capabilities{{"funding", "outreach"}}));
  builder.dataset().offers.clear();
  builder.offer_by_kind(StakeholderKind::foundation, "funding");
  builder.tie("a", TieKind::attends, "f", {.since = "2019-01-01"});
  const Gap low = only_gap(builder, "2019-06-01");
  EXPECT_EQ(low.potential.text.code, "gap.potential.usually_offers");
  EXPECT_EQ(low.potential.severity_removed, low.severity);
  builder.tie("a", TieKind::leads, "f", {.since = "2019-01-01"});
  EXPECT_EQ(only_gap(builder, "2019-06-01").potential.text.code, "gap.potential.met");
}

}  // namespace
}  // namespace bindeglied::gap_finding_test
