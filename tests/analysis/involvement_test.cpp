#include "bindeglied/analysis/involvement.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/dataset_builder.hpp"

namespace bindeglied::involvement_test {
namespace {

using testing::DatasetBuilder;
using ::testing::IsEmpty;

Day day(std::string_view date) { return parse_date(date)->range().first; }
AsOf as_of(std::string_view date, bool explicit_only = false) {
  return {.day = day(date), .explicit_only = explicit_only};
}

//  p > f > x, and a beside them; venues by id: f = 0, p = 1, x = 2
DatasetBuilder nested() {
  DatasetBuilder builder;
  builder.stakeholder("a", StakeholderKind::foundation).venue("p", VenueKind::process);
  builder.venue("f", VenueKind::forum, "p").venue("x", VenueKind::project, "f");
  return builder;
}
constexpr StakeholderId a{0};
constexpr VenueId f{0};
constexpr VenueId p{1};
constexpr VenueId x{2};

TEST(Involvement, counts_a_tie_to_the_venue_at_its_own_level) {
  const Network network = nested().tie("a", TieKind::leads, "f", {.since = "2019"}).network();
  EXPECT_EQ(find_involvement(network, a, f, as_of("2019-06-01")).level, Level::leading);
}

TEST(Involvement, counts_a_tie_to_an_enclosing_venue_as_informed) {
  const Network network = nested().tie("a", TieKind::leads, "p", {.since = "2019"}).network();
  EXPECT_EQ(find_involvement(network, a, f, as_of("2019")).level, Level::informed);
  EXPECT_EQ(find_involvement(network, a, x, as_of("2019")).level, Level::informed);
}

TEST(Involvement, counts_a_tie_to_an_inner_venue_at_its_own_level_up_to_involved) {
  DatasetBuilder builder = nested();
  builder.tie("a", TieKind::leads, "x", {.since = "2019"});
  EXPECT_EQ(find_involvement(builder.network(), a, p, as_of("2019")).level, Level::involved);
  DatasetBuilder low = nested();
  low.tie("a", TieKind::attends, "x", {.since = "2019"});
  EXPECT_EQ(find_involvement(low.network(), a, p, as_of("2019")).level, Level::informed);
}

TEST(Involvement, does_not_reach_a_venue_beside) {
  DatasetBuilder builder = nested();
  builder.venue("g", VenueKind::forum, "p").tie("a", TieKind::leads, "g", {.since = "2019"});
  const Involvement found = find_involvement(builder.network(), a, f, as_of("2019"));
  EXPECT_EQ(found.level, Level::none);
  EXPECT_THAT(found.ties, IsEmpty());
  EXPECT_TRUE(found.best_tie.is_none());
}

TEST(Involvement, is_no_relation_that_is_not_on_the_ladder) {
  const Network network = nested().tie("a", TieKind::responsible_for, "f").network();
  EXPECT_EQ(find_involvement(network, a, f, as_of("2019")).level, Level::none);
}

TEST(Involvement, keeps_the_best_level_and_the_first_tie_apart) {
  DatasetBuilder builder = nested();
  builder.tie("a", TieKind::attends, "f", {.since = "2019-01-01"});
  builder.tie("a", TieKind::partner_in, "f", {.since = "2019-05"});
  const Network network = builder.network();
  const Involvement found = find_involvement(network, a, f, as_of("2019-06-01"));
  EXPECT_EQ(found.level, Level::collaborating);
  EXPECT_EQ(network.ties[found.best_tie].kind, TieKind::partner_in);
  EXPECT_EQ(network.ties[found.first_tie].kind, TieKind::attends);
  EXPECT_EQ(found.first, (DayRange{day("2019-01-01"), day("2019-01-01")}));
  EXPECT_EQ(found.ties.size(), 2U);
}

TEST(Involvement, takes_the_earliest_of_equally_high_ties_as_the_best) {
  DatasetBuilder builder = nested();
  builder.tie("a", TieKind::hosts, "f", {.since = "2019-02"});
  builder.tie("a", TieKind::participates, "f", {.since = "2019-03"});
  builder.tie("a", TieKind::proposes, "f", {.since = "2019-01"});
  const Network network = builder.network();
  const Involvement found = find_involvement(network, a, f, as_of("2019-06-01"));
  EXPECT_EQ(network.ties[found.best_tie].kind, TieKind::proposes);
}

TEST(Involvement, begins_at_the_earliest_end_of_each_side_of_its_ties) {
  DatasetBuilder builder = nested();
  builder.tie("a", TieKind::attends, "f", {.since = "2019"});
  builder.tie("a", TieKind::participates, "f", {.since = "2019-03"});
  const Involvement found = find_involvement(builder.network(), a, f, as_of("2020"));
  EXPECT_EQ(found.first, (DayRange{day("2019-01-01"), day("2019-03-31")}));
}

TEST(Involvement, counts_ended_ties_but_none_from_after_the_day) {
  DatasetBuilder builder = nested();
  builder.tie("a", TieKind::attends, "f", {.since = "2018", .until = "2018-06"});
  builder.tie("a", TieKind::leads, "f", {.since = "2019-06-02"});
  const Network network = builder.network();
  EXPECT_EQ(find_involvement(network, a, f, as_of("2019-06-01")).level, Level::informed);
  EXPECT_EQ(find_involvement(network, a, f, as_of("2019-06-02")).level, Level::leading);
}

TEST(Involvement, counts_what_was_seen_from_the_day_it_was_seen) {
  const Network network = nested().tie("a", TieKind::leads, "f", {.seen = "2019-06-02"}).network();
  EXPECT_EQ(find_involvement(network, a, f, as_of("2019-06-01")).level, Level::none);
  const Involvement found = find_involvement(network, a, f, as_of("2019-06-02"));
  EXPECT_EQ(found.level, Level::leading);
  EXPECT_EQ(found.first.last, day("2019-06-02"));
  EXPECT_FALSE(found.is_undated);
}

TEST(Involvement, has_not_begun_before_its_venue_even_if_seen_in_that_year) {
  DatasetBuilder builder = nested();
  builder.dataset().venues[1].starts = PartialDate{2019, 6, 1};
  builder.tie("a", TieKind::leads, "f", {.seen = "2019"});
  const Network network = builder.network();
  EXPECT_EQ(find_involvement(network, a, f, as_of("2019-05-31")).level, Level::none);
  EXPECT_EQ(find_involvement(network, a, f, as_of("2019-06-01")).level, Level::leading);
}

TEST(Involvement, marks_what_is_inferred_or_undated) {
  DatasetBuilder builder = nested();
  builder.tie("a", TieKind::attends, "f");
  builder.tie("a", TieKind::leads, "f", {.since = "2019", .is_inferred = true});
  const Network network = builder.network();
  const Involvement found = find_involvement(network, a, f, as_of("2019"));
  EXPECT_TRUE(found.is_inferred);
  EXPECT_TRUE(found.is_undated);
  const Involvement explicit_only = find_involvement(network, a, f, as_of("2019", true));
  EXPECT_EQ(explicit_only.level, Level::informed);
  EXPECT_FALSE(explicit_only.is_inferred);
}

TEST(Involvement, is_undated_when_only_its_best_tie_is) {
  DatasetBuilder builder = nested();
  builder.dataset().venues[1].starts = PartialDate{2019, 6, 0};
  builder.tie("a", TieKind::attends, "f", {.since = "2019-01-01"});
  builder.tie("a", TieKind::leads, "f");
  const Involvement found = find_involvement(builder.network(), a, f, as_of("2020-01-01"));
  EXPECT_EQ(found.level, Level::leading);
  EXPECT_NE(found.best_tie, found.first_tie);
  EXPECT_TRUE(found.is_undated);
}

TEST(Involvement, ends_for_venues_that_enclose_each_other) {
  DatasetBuilder builder;
  builder.stakeholder("a", StakeholderKind::other).venue("p", VenueKind::process, "q");
  builder.venue("q", VenueKind::process, "p").venue("v", VenueKind::forum);
  builder.tie("a", TieKind::leads, "p");
  EXPECT_EQ(find_involvement(builder.network(), a, VenueId{2}, as_of("2019")).level, Level::none);
}

TEST(WorkingPhase, is_the_own_one_else_that_of_the_nearest_enclosing_venue) {
  DatasetBuilder builder = nested();
  builder.phase("p", "2018-12-18", "2019-07-15").phase("x", "2019-03-01", "2019-04");
  builder.phase("p", "2020", "2021");
  builder.dataset().phases.back().working = YesNo::no;
  const Network network = builder.network();
  const auto of_f = working_phase(network, f, {});
  ASSERT_TRUE(of_f);
  EXPECT_EQ(of_f->start, day("2018-12-18"));
  EXPECT_EQ(of_f->end, day("2019-07-15"));
  EXPECT_EQ(working_phase(network, x, {})->end, day("2019-04-30"));
}

TEST(WorkingPhase, is_ended_earlier_by_due_but_never_later) {
  const Network network = nested().phase("p", "2018-12-18", "2019-07-15").network();
  EXPECT_EQ(working_phase(network, p, PartialDate(2019, 3, 0))->end, day("2019-03-31"));
  EXPECT_EQ(working_phase(network, p, PartialDate(2020, 0, 0))->end, day("2019-07-15"));
}

TEST(WorkingPhase, reads_partial_dates_by_their_last_or_by_their_first_day) {
  const Network network = nested().phase("p", "2018-12", "2019-07").network();
  const auto late = working_phase(network, p, {});
  EXPECT_EQ(late->start, day("2018-12-31"));
  EXPECT_EQ(late->end, day("2019-07-31"));
  const auto early = working_phase(network, p, {}, PhaseReading::early);
  EXPECT_EQ(early->start, day("2018-12-01"));
  EXPECT_EQ(early->end, day("2019-07-01"));
  EXPECT_EQ(working_phase(network, p, PartialDate(2019, 3, 0), PhaseReading::early)->end,
            day("2019-03-01"));
}

TEST(WorkingPhase, is_empty_without_a_phase_and_whole_for_several) {
  EXPECT_FALSE(working_phase(nested().network(), f, PartialDate(2019, 0, 0)));
  DatasetBuilder builder = nested();
  builder.phase("f", "2019-01-01", "2019-01-31").phase("f", "2019-03-01", "2019-03-31");
  const auto phase = working_phase(builder.network(), f, {});
  EXPECT_EQ(phase->start, day("2019-01-01"));
  EXPECT_EQ(phase->end, day("2019-03-31"));
}

TEST(Attainment, is_the_share_of_the_required_level_at_most_one) {
  EXPECT_EQ(attainment(Level::informed, Level::involved), 1.0 / 3.0);
  EXPECT_EQ(attainment(Level::involved, Level::involved), 1.0);
  EXPECT_EQ(attainment(Level::leading, Level::involved), 1.0);
  EXPECT_EQ(attainment(Level::none, Level::involved), 0.0);
  EXPECT_EQ(attainment(Level::collaborating, Level::leading), 0.8);
  EXPECT_EQ(attainment(Level::none, Level::none), 1.0);
}

TEST(Timeliness, falls_from_one_at_the_start_to_zero_at_the_end) {
  const WorkingPhase phase{day("2018-12-18"), day("2019-07-15")};
  EXPECT_EQ(timeliness(phase, day("2018-12-17")), 1.0);
  EXPECT_EQ(timeliness(phase, day("2018-12-18")), 1.0);
  EXPECT_EQ(timeliness(phase, day("2019-06-19")), 26.0 / 209.0);
  EXPECT_EQ(timeliness(phase, day("2019-07-15")), 0.0);
  EXPECT_EQ(timeliness(phase, day("2019-08-01")), 0.0);
  EXPECT_EQ(timeliness(std::nullopt, latest_day), 1.0);
}

TEST(Timeliness, is_all_or_nothing_when_start_and_end_fall_together) {
  const WorkingPhase phase{day("2019-03-01"), day("2019-03-01")};
  EXPECT_EQ(timeliness(phase, day("2019-03-01")), 1.0);
  EXPECT_EQ(timeliness(phase, day("2019-03-02")), 0.0);
  const WorkingPhase due_before_start{day("2019-03-01"), day("2019-02-01")};
  EXPECT_EQ(timeliness(due_before_start, day("2019-02-01")), 1.0);
  EXPECT_EQ(timeliness(due_before_start, day("2019-02-02")), 0.0);
}

TEST(Timeliness, of_a_phase_with_one_date_only_asks_for_that_date) {
  const Network open = nested().phase("f", "2019-01-01", "").network();
  EXPECT_EQ(timeliness(working_phase(open, f, {}), day("2030-01-01")), 1.0);
  const Network no_start = nested().phase("f", "", "2019-07-15").network();
  EXPECT_EQ(timeliness(working_phase(no_start, f, {}), day("2019-07-15")), 1.0);
  EXPECT_EQ(timeliness(working_phase(no_start, f, {}), day("2019-07-16")), 0.0);
}

}  // namespace
}  // namespace bindeglied::involvement_test
