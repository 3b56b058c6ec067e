#include "bindeglied/analysis/detail/gap_evidence.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "bindeglied/analysis/detail/venue_view.hpp"
#include "tests/support/dataset_builder.hpp"

namespace bindeglied::detail::gap_evidence_test {
namespace {

using bindeglied::testing::DatasetBuilder;
using ::testing::ElementsAre;

std::size_t check_count(DatasetBuilder& builder, std::string_view date) {
  const Network network = builder.network();
  const AsOf as_of{.day = parse_date(date)->range().first};
  const Expectation& expectation = network.expectations[ExpectationId{0}];
  const VenueView place = find_venue_view(network, expectation.venue, as_of);
  return find_checks(view_of(network, as_of, expectation), place.checks).size();
}

//  p > f > x; foundation a is expected in f, whose working phase ends on 2019-07-15.
DatasetBuilder expected_in_forum() {
  DatasetBuilder builder;
  builder.stakeholder("a", StakeholderKind::foundation);
  builder.stakeholder("b", StakeholderKind::foundation);
  builder.venue("p", VenueKind::process).venue("f", VenueKind::forum, "p");
  builder.venue("x", VenueKind::project, "f").phase("f", "2019-01-01", "2019-07-15");
  builder.expect("a", "f", {});
  return builder;
}

std::size_t count_of(std::string_view who, std::string_view venue, std::string_view from,
                     std::string_view until, std::string_view date) {
  DatasetBuilder builder = expected_in_forum();
  builder.check(who, venue, from, until);
  return check_count(builder, date);
}

TEST(Checks, hold_from_their_first_day_to_the_day_of_the_question) {
  EXPECT_EQ(count_of("a", "f", "2019-03-01", "2019-05-01", "2019-03-01"), 1U);
  EXPECT_EQ(count_of("a", "f", "2019-03-01", "2019-05-01", "2019-02-28"), 0U);
  EXPECT_EQ(count_of("a", "f", "2019-03-01", "2019-05-01", "2019-05-01"), 1U);
  EXPECT_EQ(count_of("a", "f", "2019-03-01", "2019-05-01", "2019-05-02"), 0U);
}

TEST(Checks, need_to_reach_no_further_than_the_end_of_the_working_phase_or_due) {
  EXPECT_EQ(count_of("a", "f", "2019", "2019-07-15", "2020-01-01"), 1U);
  EXPECT_EQ(count_of("a", "f", "2019", "2019-07-14", "2020-01-01"), 0U);
  DatasetBuilder builder = expected_in_forum();
  builder.check("a", "f", "2019", "2019-05-31");
  EXPECT_EQ(check_count(builder, "2020-01-01"), 0U);
  builder.dataset().expectations[0].due = PartialDate{2019, 5, 0};
  EXPECT_EQ(check_count(builder, "2020-01-01"), 1U);
}

TEST(Checks, made_only_after_the_working_phase_say_nothing_about_it) {
  EXPECT_EQ(count_of("a", "f", "2019-07-15", "2020", "2020-06-01"), 1U);
  EXPECT_EQ(count_of("a", "f", "2019-07-16", "2020", "2020-06-01"), 0U);
}

TEST(Checks, need_to_reach_the_day_without_a_working_phase) {
  DatasetBuilder builder = expected_in_forum();
  builder.dataset().phases.clear();
  builder.check("a", "f", "2019", "2019-12-31");
  EXPECT_EQ(check_count(builder, "2019-12-31"), 1U);
  EXPECT_EQ(check_count(builder, "2020-01-01"), 0U);
}

TEST(Checks, of_an_enclosing_venue_hold_inside_but_not_the_other_way_round) {
  EXPECT_EQ(count_of("a", "p", "2019", "2019", "2019-06-01"), 1U);
  EXPECT_EQ(count_of("a", "x", "2019", "2019", "2019-06-01"), 0U);
}

TEST(Checks, are_about_the_same_stakeholder_or_its_kind) {
  EXPECT_EQ(count_of("b", "f", "2019", "2019", "2019-06-01"), 0U);
  DatasetBuilder builder = expected_in_forum();
  builder.check("", "f", "2019", "2019");
  EXPECT_EQ(check_count(builder, "2019-06-01"), 0U);
  builder.dataset().checks[0].kind = StakeholderKind::foundation;
  EXPECT_EQ(check_count(builder, "2019-06-01"), 1U);
  builder.dataset().checks[0].kind = StakeholderKind::church;
  EXPECT_EQ(check_count(builder, "2019-06-01"), 0U);
}

TEST(Checks, for_a_kind_are_about_its_named_circle) {
  DatasetBuilder builder = expected_in_forum();
  builder.dataset().expectations.clear();
  builder.expect_kind({StakeholderKind::university, StakeholderKind::foundation}, "f", {});
  builder.check("", "f", "2019", "2019").check("a", "f", "2019", "2019");
  builder.dataset().checks[0].kind = StakeholderKind::university;
  EXPECT_EQ(check_count(builder, "2019-06-01"), 1U);
  builder.dataset().checks[0].kind = StakeholderKind::foundation;
  EXPECT_EQ(check_count(builder, "2019-06-01"), 0U);
}

TEST(SourcesOf, are_those_of_ties_checks_and_expectations_each_once) {
  DatasetBuilder builder = expected_in_forum();
  builder.tie("a", TieKind::attends, "x", {.sources = "s0|s2"}).check("a", "f", "2019", "2019");
  const Network network = builder.network();
  EXPECT_THAT(sources_of(network, {ExpectationId{0}, CheckId{0}, TieId{0}}),
              ElementsAre(SourceId{0}, SourceId{1}, SourceId{2}));
}

}  // namespace
}  // namespace bindeglied::detail::gap_evidence_test
