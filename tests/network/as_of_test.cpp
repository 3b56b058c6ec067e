#include "bindeglied/network/as_of.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/dataset_builder.hpp"

namespace bindeglied::as_of_test {
namespace {

using testing::DatasetBuilder;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

AsOf as_of(std::string_view date, bool explicit_only = false) {
  return {.day = parse_date(date)->range().first, .explicit_only = explicit_only};
}

Tie tie_from(const DatasetBuilder::TieDetails& details) {
  DatasetBuilder builder;
  builder.stakeholder("a", StakeholderKind::other).venue("v", VenueKind::forum);
  builder.tie("a", TieKind::attends, "v", details);
  return builder.network().ties[TieId{0}];
}

TEST(AsOf, is_inclusive) {
  const Tie tie = tie_from({.since = "2019-06-19"});
  EXPECT_FALSE(may_have_begun(tie, as_of("2019-06-18")));
  EXPECT_TRUE(may_have_begun(tie, as_of("2019-06-19")));
  EXPECT_FALSE(has_certainly_begun(tie, as_of("2019-06-18")));
  EXPECT_TRUE(has_certainly_begun(tie, as_of("2019-06-19")));
}

TEST(AsOf, takes_a_partial_date_as_possible_first_and_certain_last) {
  const Tie tie = tie_from({.since = "2019-06"});
  EXPECT_FALSE(may_have_begun(tie, as_of("2019-05-31")));
  EXPECT_TRUE(may_have_begun(tie, as_of("2019-06-01")));
  EXPECT_FALSE(has_certainly_begun(tie, as_of("2019-06-29")));
  EXPECT_TRUE(has_certainly_begun(tie, as_of("2019-06-30")));
}

TEST(AsOf, leaves_inferred_ties_out_when_only_explicit_ones_count) {
  const Tie tie = tie_from({.since = "2019", .is_inferred = true});
  EXPECT_TRUE(may_have_begun(tie, as_of("2020")));
  EXPECT_FALSE(may_have_begun(tie, as_of("2020", true)));
  EXPECT_FALSE(has_certainly_begun(tie, as_of("2020", true)));
  EXPECT_FALSE(is_documented(tie, as_of("2020", true)));
  EXPECT_FALSE(holds(tie, as_of("2020", true)));
}

TEST(AsOf, may_have_begun_long_before_it_was_seen_but_is_not_documented) {
  const Tie tie = tie_from({.seen = "2019-06"});
  EXPECT_TRUE(may_have_begun(tie, as_of("2010")));
  EXPECT_FALSE(is_documented(tie, as_of("2019-05-31")));
  EXPECT_TRUE(is_documented(tie, as_of("2019-06-01")));
}

TEST(AsOf, documents_by_since_or_by_the_dates_of_the_venue) {
  const Tie dated = tie_from({.since = "2019-06", .seen = "2020"});
  EXPECT_FALSE(is_documented(dated, as_of("2019-05-31")));
  EXPECT_TRUE(is_documented(dated, as_of("2019-06-01")));
  EXPECT_TRUE(is_documented(tie_from({}), as_of("1900")));
}

TEST(AsOf, holds_until_its_last_possible_day) {
  const Tie tie = tie_from({.since = "2018", .until = "2019-06"});
  EXPECT_FALSE(holds(tie, as_of("2017-12-31")));
  EXPECT_TRUE(holds(tie, as_of("2019-06-30")));
  EXPECT_FALSE(holds(tie, as_of("2019-07-01")));
  EXPECT_TRUE(holds(tie_from({}), as_of("2019")));
  EXPECT_FALSE(holds(tie_from({.seen = "2020"}), as_of("2019")));  // not documented yet
}

TEST(AsOf, documents_nothing_before_its_venue_begins) {
  DatasetBuilder builder;
  builder.stakeholder("a", StakeholderKind::union_).venue("v", VenueKind::forum);
  builder.dataset().venues[0].starts = PartialDate{2019, 6, 1};
  builder.tie("a", TieKind::attends, "v", {.seen = "2019"});
  const Network network = builder.network();
  EXPECT_FALSE(is_documented(network.ties[TieId{0}], as_of("2019-05-31")));
  EXPECT_TRUE(is_documented(network.ties[TieId{0}], as_of("2019-06-01")));
}

TEST(AsOf, lets_a_successor_exist_from_and_its_predecessor_until_the_succession) {
  DatasetBuilder builder;
  builder.stakeholder("new", StakeholderKind::other).stakeholder("old", StakeholderKind::other);
  builder.tie("new", TieKind::successor_of, "old", {.since = "2020-07"});
  const Network network = builder.network();
  const StakeholderId successor{0};
  const StakeholderId predecessor{1};
  EXPECT_FALSE(exists(network, successor, as_of("2020-06-30")));
  EXPECT_TRUE(exists(network, successor, as_of("2020-07-01")));
  EXPECT_TRUE(exists(network, predecessor, as_of("2020-07-30")));
  EXPECT_FALSE(exists(network, predecessor, as_of("2020-07-31")));
}

TEST(AsOf, lets_a_successor_exist_as_soon_as_it_is_documented_anywhere) {
  DatasetBuilder builder;
  builder.stakeholder("new", StakeholderKind::company).stakeholder("old", StakeholderKind::company);
  builder.venue("f", VenueKind::forum);
  builder.tie("new", TieKind::successor_of, "old", {.since = "2020"});
  builder.tie("new", TieKind::co_moderates, "f", {.since = "2019-03-01"});
  const Network network = builder.network();
  EXPECT_FALSE(exists(network, StakeholderId{0}, {.day = parse_date("2019-02-28")->range().first}));
  EXPECT_TRUE(exists(network, StakeholderId{0}, {.day = parse_date("2019-03-01")->range().first}));
}

TEST(AsOf, lets_both_exist_when_the_succession_is_undated_or_does_not_count) {
  DatasetBuilder builder;
  builder.stakeholder("new", StakeholderKind::other).stakeholder("old", StakeholderKind::other);
  builder.stakeholder("other", StakeholderKind::other);
  builder.tie("new", TieKind::successor_of, "old");
  builder.tie("other", TieKind::successor_of, "new", {.since = "2020", .is_inferred = true});
  const Network network = builder.network();
  EXPECT_TRUE(exists(network, StakeholderId{0}, as_of("2019")));
  EXPECT_TRUE(exists(network, StakeholderId{1}, as_of("2019")));
  EXPECT_FALSE(exists(network, StakeholderId{2}, as_of("2019")));
  EXPECT_TRUE(exists(network, StakeholderId{2}, as_of("2019", true)));
  EXPECT_FALSE(exists(network, StakeholderId{0}, as_of("2021")));
  EXPECT_TRUE(exists(network, StakeholderId{0}, as_of("2021", true)));
}

//  a, b, c are members of u; b since 2019 and once more undated, c only until 2017
TEST(AsOf, counts_each_member_once_by_its_dated_tie) {
  DatasetBuilder builder;
  for (const std::string_view id : {"a", "b", "c", "u"}) {
    builder.stakeholder(id, StakeholderKind::foundation);
  }
  builder.venue("v", VenueKind::forum);
  builder.tie("a", TieKind::member_of, "u").tie("b", TieKind::member_of, "u");
  builder.tie("b", TieKind::member_of, "u", {.since = "2019"});
  builder.tie("c", TieKind::member_of, "u", {.until = "2017"});
  builder.tie("a", TieKind::cooperates_with, "u").tie("a", TieKind::member_of, "v");
  const Network network = builder.network();
  const auto members = members_of(network, StakeholderId{3}, as_of("2019-01-01"));
  ASSERT_EQ(members.size(), 2U);
  EXPECT_EQ(members[0].other, StakeholderId{0});
  EXPECT_TRUE(network.ties[members[0].tie].is_undated);
  EXPECT_EQ(members[1].other, StakeholderId{1});
  EXPECT_FALSE(network.ties[members[1].tie].is_undated);
  EXPECT_EQ(members_of(network, StakeholderId{3}, as_of("2017-12-31")).size(), 3U);

  const auto umbrellas = umbrellas_of(network, StakeholderId{0}, as_of("2019"));
  ASSERT_EQ(umbrellas.size(), 1U);
  EXPECT_EQ(umbrellas[0].other, StakeholderId{3});
}

//  p > f > x, y and p > g
TEST(AsOf, finds_venues_around_nearest_first_and_inside_ascending) {
  DatasetBuilder builder;
  builder.venue("p", VenueKind::process).venue("f", VenueKind::forum, "p");
  builder.venue("g", VenueKind::forum, "p").venue("x", VenueKind::project, "f");
  builder.venue("y", VenueKind::project, "f");
  const Network network = builder.network();
  const VenueId f{0};
  const VenueId g{1};
  const VenueId p{2};
  const VenueId x{3};
  const VenueId y{4};
  EXPECT_THAT(enclosing_venues(network, x), ElementsAre(f, p));
  EXPECT_THAT(enclosing_venues(network, p), IsEmpty());
  EXPECT_THAT(inner_venues(network, p), ElementsAre(f, g, x, y));
  EXPECT_THAT(inner_venues(network, g), IsEmpty());
}

TEST(AsOf, ends_for_venues_that_enclose_each_other) {
  DatasetBuilder builder;
  builder.venue("p", VenueKind::process, "f").venue("f", VenueKind::forum, "p");
  const Network network = builder.network();
  EXPECT_THAT(enclosing_venues(network, VenueId{0}), ElementsAre(VenueId{1}));
  EXPECT_THAT(inner_venues(network, VenueId{0}), ElementsAre(VenueId{1}));
}

TEST(AsOf, takes_the_last_status_that_may_have_begun) {
  const Venue venue{.status = {{ProjectStatus::idea, {}},
                               {ProjectStatus::proposed, PartialDate{2019, 7, 0}},
                               {ProjectStatus::funded, PartialDate{2020, 1, 28}}}};
  EXPECT_EQ(status_on(venue, as_of("2019-06-30").day), ProjectStatus::idea);
  EXPECT_EQ(status_on(venue, as_of("2019-07-01").day), ProjectStatus::proposed);
  EXPECT_EQ(status_on(venue, as_of("2020-01-28").day), ProjectStatus::funded);
  EXPECT_EQ(status_on(Venue{}, as_of("2020").day), ProjectStatus::unknown);
}

TEST(PhasesOf, are_those_of_exactly_one_venue_by_their_start) {
  DatasetBuilder builder;
  builder.venue("a", VenueKind::forum).venue("b", VenueKind::forum, "a");
  builder.venue("c", VenueKind::forum).phase("c", "2019", "2020").phase("a", "2019", "2020");
  builder.phase("a", "2018", "2019").phase("c", "2017", "2018");
  const Network network = builder.network();
  const auto of_a = phases_of(network, VenueId{0});
  ASSERT_EQ(of_a.size(), 2U);
  EXPECT_EQ(of_a[0].starts, PartialDate(2018, 0, 0));
  EXPECT_EQ(of_a[1].starts, PartialDate(2019, 0, 0));
  EXPECT_THAT(phases_of(network, VenueId{1}), IsEmpty());
  EXPECT_EQ(phases_of(network, VenueId{2}).size(), 2U);
}

TEST(IsOpen, ends_with_the_status_or_the_last_possible_day) {
  const Day day = parse_date("2019-06-30")->range().first;
  EXPECT_TRUE(is_open({}, day));
  EXPECT_TRUE(is_open({.ends = *parse_date("2019-06")}, day));
  EXPECT_FALSE(is_open({.ends = *parse_date("2019-06-29")}, day));
  EXPECT_FALSE(is_open({.status = {{ProjectStatus::finished, *parse_date("2019")}}}, day));
  EXPECT_FALSE(is_open({.status = {{ProjectStatus::dropped, {}}}}, day));
  EXPECT_TRUE(is_open({.status = {{ProjectStatus::finished, *parse_date("2020")}}}, day));
}

}  // namespace
}  // namespace bindeglied::as_of_test
