#include "bindeglied/matching/history.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/random_history.hpp"
#include "tests/support/reference_past.hpp"

namespace bindeglied::history_test {
namespace {

using testing::DatasetBuilder;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

Day day(std::string_view text) { return parse_date(text).value().range().first; }

// Three stakeholders a, b, c and two projects p, q; nobody takes part yet.
DatasetBuilder three_and_two() {
  DatasetBuilder builder;
  for (const std::string_view id : {"a", "b", "c"}) {
    builder.stakeholder(id, StakeholderKind::company);
  }
  builder.venue("p", VenueKind::project).venue("q", VenueKind::project);
  return builder;
}

std::vector<std::size_t> members_of(const History& history, std::size_t venue) {
  std::vector<std::size_t> members;
  for (const HistoryMember& member : history.members[VenueId{venue}]) {
    members.push_back(member.stakeholder.index());
  }
  return members;
}

TEST(History, lists_members_by_venue_and_venues_by_member) {
  DatasetBuilder builder = three_and_two();
  builder.tie("c", TieKind::partner_in, "p", {.since = "2018"});
  builder.tie("a", TieKind::partner_in, "q", {.since = "2018"});
  builder.tie("a", TieKind::partner_in, "p", {.since = "2018"});
  const History history = build_history(builder.network(), {.before = day("2020-01-01")});
  EXPECT_THAT(members_of(history, 0), ElementsAre(0, 2));
  EXPECT_THAT(members_of(history, 1), ElementsAre(0));
  EXPECT_THAT(history.venues[StakeholderId{0}], ElementsAre(VenueId{0}, VenueId{1}));
  EXPECT_THAT(history.venues[StakeholderId{1}], IsEmpty());
  EXPECT_THAT(history.venues[StakeholderId{2}], ElementsAre(VenueId{0}));
}

TEST(History, counts_only_what_has_certainly_begun_earlier) {
  DatasetBuilder builder = three_and_two();
  builder.tie("a", TieKind::partner_in, "p", {.since = "2019-06-18"});
  builder.tie("b", TieKind::partner_in, "p", {.since = "2019-06-19"});
  builder.tie("c", TieKind::partner_in, "p", {.since = "2019-06"});  // perhaps only on the 30th
  builder.tie("a", TieKind::partner_in, "q");                        // nobody knows when
  const Network network = builder.network();
  const History history = build_history(network, {.before = day("2019-06-19")});
  EXPECT_THAT(members_of(history, 0), ElementsAre(0));
  EXPECT_THAT(members_of(history, 1), IsEmpty());
  EXPECT_THAT(members_of(build_history(network, {.before = day("2019-06-20")}), 0),
              ElementsAre(0, 1));
  EXPECT_THAT(members_of(build_history(network, {.before = day("2019-07-01")}), 0),
              ElementsAre(0, 1, 2));
}

TEST(History, leaves_out_undated_ties_even_without_a_day) {
  DatasetBuilder builder = three_and_two();
  builder.tie("a", TieKind::partner_in, "p").tie("b", TieKind::partner_in, "p", {.seen = "2030"});
  const History history = build_history(builder.network(), {});
  EXPECT_THAT(members_of(history, 0), ElementsAre(1));
  EXPECT_EQ(history.age_years[VenueId{0}], 0.0);  // no day to count from
}

TEST(History, leaves_out_what_is_no_involvement) {
  DatasetBuilder builder = three_and_two();
  builder.tie("a", TieKind::responsible_for, "p", {.since = "2018"});
  builder.tie("a", TieKind::cooperates_with, "b", {.since = "2018"});
  const History history = build_history(builder.network(), {.before = day("2020-01-01")});
  EXPECT_EQ(history.members.value_count(), 0U);
  EXPECT_EQ(history.venues.value_count(), 0U);
}

TEST(History, leaves_out_inferred_ties_and_a_role_on_request) {
  DatasetBuilder builder = three_and_two();
  builder.tie("a", TieKind::partner_in, "p", {.since = "2018", .is_inferred = true});
  builder.tie("b", TieKind::partner_in, "p", {.since = "2018"});
  builder.dataset().ties.back().role = builder.text("thirdParty");
  builder.tie("c", TieKind::partner_in, "p", {.since = "2018"});
  const Network network = builder.network();
  const Day before = day("2020-01-01");
  EXPECT_THAT(members_of(build_history(network, {.before = before}), 0), ElementsAre(0, 1, 2));
  EXPECT_THAT(members_of(build_history(network, {.before = before, .explicit_only = true}), 0),
              ElementsAre(1, 2));
  EXPECT_THAT(
      members_of(build_history(network, {.before = before, .without_role = "thirdParty"}), 0),
      ElementsAre(0, 2));
}

// Shares: informed 1/4, consulted 2/4, involved 3/4, collaborating and leading 1.
TEST(History, shares_by_level_and_keeps_the_best_of_a_pair) {
  DatasetBuilder builder = three_and_two();
  builder.tie("a", TieKind::attends, "p", {.since = "2018"});
  builder.tie("b", TieKind::participates, "p", {.since = "2018"});
  builder.tie("b", TieKind::advises, "p", {.since = "2017"});
  // Ties are sorted by kind, so the leading one comes last.
  builder.tie("c", TieKind::co_moderates, "p", {.since = "2016"});
  builder.tie("c", TieKind::partner_in, "p", {.level = Level::leading, .since = "2018"});
  const History history = build_history(builder.network(), {.before = day("2020-01-01")});
  const auto members = history.members[VenueId{0}];
  ASSERT_EQ(members.size(), 3U);
  EXPECT_EQ(members[0].share, 0.25F);
  EXPECT_EQ(members[1].share, 0.75F);
  EXPECT_EQ(members[2].share, 1.0F);
  EXPECT_FALSE(members[1].leads);
  EXPECT_TRUE(members[2].leads);
}

// p: from 2018-01-01 (the earlier of two); 730 days.  q: some day of 2018, 1st to 31st December,
// so its middle 2018-07-02 (364 / 2 days on); 548 days.
TEST(History, counts_age_from_the_middle_of_the_first_start) {
  DatasetBuilder builder = three_and_two();
  builder.tie("a", TieKind::partner_in, "p", {.since = "2019-01-01"});
  builder.tie("b", TieKind::partner_in, "p", {.since = "2018-01-01"});
  builder.tie("a", TieKind::partner_in, "q", {.since = "2018"});
  const History history = build_history(builder.network(), {.before = day("2020-01-01")});
  EXPECT_DOUBLE_EQ(history.age_years[VenueId{0}], 730.0 / 365.25);
  EXPECT_DOUBLE_EQ(history.age_years[VenueId{1}], 548.0 / 365.25);
}

// Seen on 2019-01-01: it began then or earlier; nothing else is known.  365 days.
TEST(History, counts_age_from_the_known_end_of_an_open_range) {
  DatasetBuilder builder = three_and_two();
  builder.tie("a", TieKind::partner_in, "p", {.seen = "2019-01-01"});
  const History history = build_history(builder.network(), {.before = day("2020-01-01")});
  EXPECT_DOUBLE_EQ(history.age_years[VenueId{0}], 365.0 / 365.25);
  EXPECT_EQ(history.age_years[VenueId{1}], 0.0);  // without members
}

void expect_equal_pasts(const Network& network, const HistoryOptions& options) {
  const History history = build_history(network, options);
  const testing::ReferencePast past = testing::reference_past(network, options);
  for (const VenueId venue : network.venues.ids()) {
    const std::size_t p = venue.index();
    std::vector<double> share(past.stakeholders, 0.0);
    std::vector<bool> leads(past.stakeholders, false);
    for (const HistoryMember& member : history.members[venue]) {
      share[member.stakeholder.index()] += static_cast<double>(member.share);
      leads[member.stakeholder.index()] = member.leads;
    }
    EXPECT_EQ(share, past.share[p]);
    EXPECT_EQ(leads, past.leads[p]);
    EXPECT_DOUBLE_EQ(history.age_years[venue], past.age[p]);
  }
  for (const StakeholderId stakeholder : network.stakeholders.ids()) {
    const auto venues = history.venues[stakeholder];
    EXPECT_TRUE(std::ranges::is_sorted(venues));
    EXPECT_EQ(static_cast<double>(venues.size()), past.venues_of(stakeholder.index()));
  }
}

//  An undated tie lies within its venue: since 2015, and nobody knows until when.
TEST(History, takes_the_known_begin_of_what_is_documented_without_an_end) {
  DatasetBuilder builder = three_and_two();
  builder.dataset().venues[0].starts = *parse_date("2015-01-01");
  builder.tie("a", TieKind::partner_in, "p");
  const Network network = builder.network();
  EXPECT_THAT(members_of(build_history(network, {.before = day("2020-01-01")}), 0), IsEmpty());
  const History history = build_history(network, {.before = day("2020-01-01"), .documented = true});
  EXPECT_THAT(members_of(history, 0), ElementsAre(0));
  EXPECT_NEAR(history.age_years[VenueId{0}], 5.0, 0.01);
}

TEST(History, equals_the_slow_reference_on_random_networks) {
  for (unsigned seed = 1; seed <= 30; ++seed) {
    const Network network = testing::random_history_dataset(seed).network();
    expect_equal_pasts(network, {.before = day("2019-06-19")});
    expect_equal_pasts(network, {.before = day("2015-01-01"), .explicit_only = true});
    expect_equal_pasts(network, {.before = day("2023-01-01"), .without_role = "observer"});
  }
}

}  // namespace
}  // namespace bindeglied::history_test
