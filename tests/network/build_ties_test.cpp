#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/dataset_builder.hpp"

namespace bindeglied::build_ties_test {
namespace {

using testing::DatasetBuilder;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

Day day(unsigned year, unsigned month, unsigned day_of_month) {
  return PartialDate{year, month, day_of_month}.range().first;
}

/// a, b and a forum f in process p.
DatasetBuilder small() {
  DatasetBuilder builder;
  builder.stakeholder("a", StakeholderKind::other).stakeholder("b", StakeholderKind::other);
  builder.venue("p", VenueKind::process).venue("f", VenueKind::forum, "p");
  return builder;
}

VenueRecord& venue_row(DatasetBuilder& builder, std::string_view id) {
  for (VenueRecord& row : builder.dataset().venues) {
    if (row.id == builder.text(id)) return row;
  }
  throw std::invalid_argument("no such venue");
}

DayRange start_of_only_tie(const DatasetBuilder& builder) {
  return builder.network().ties[TieId{0}].start;
}

TEST(BuildTies, orders_by_from_kind_to_and_since) {
  DatasetBuilder builder = small();
  builder.tie("b", TieKind::leads, "f");
  builder.tie("a", TieKind::attends, "f", {.since = "2019-02"});
  builder.tie("a", TieKind::attends, "f", {.since = "2019-01-31"});
  builder.tie("a", TieKind::leads, "p");
  const Network network = builder.network();
  EXPECT_EQ(tie_key(network, TieId{0}), "tie:a/leads/p/-");
  EXPECT_EQ(tie_key(network, TieId{1}), "tie:a/attends/f/2019-01-31");
  EXPECT_EQ(tie_key(network, TieId{2}), "tie:a/attends/f/2019-02");
  EXPECT_EQ(tie_key(network, TieId{3}), "tie:b/leads/f/-");
}

TEST(BuildTies, gives_equal_ids_to_equal_data_whatever_the_order_of_rows) {
  DatasetBuilder forwards = small();
  DatasetBuilder backwards = small();
  using Details = DatasetBuilder::TieDetails;
  const std::vector<Details> details = {
      {.level = Level::leading, .sources = "s1"}, {.level = Level::informed, .sources = "s1"},
      {.until = "2020", .sources = "s2"},         {.seen = "2019", .sources = "s2"},
      {.is_inferred = true, .sources = "s2"},     {.sources = "s2|s1"}};
  for (const Details& one : details) forwards.tie("a", TieKind::attends, "f", one);
  for (auto one = details.rbegin(); one != details.rend(); ++one) {
    backwards.tie("a", TieKind::attends, "f", *one);
  }
  forwards.dataset().ties[2].role = forwards.text("role");
  backwards.dataset().ties[3].role = backwards.text("role");
  const Network a = forwards.network();
  const Network b = backwards.network();
  ASSERT_EQ(a.ties.size(), b.ties.size());
  for (const TieId tie : a.ties.ids()) {
    EXPECT_EQ(a.ties[tie].level, b.ties[tie].level);
    EXPECT_EQ(a.ties[tie].start, b.ties[tie].start);
    EXPECT_EQ(a.ties[tie].is_inferred, b.ties[tie].is_inferred);
    EXPECT_EQ(a.text(a.ties[tie].role), b.text(b.ties[tie].role));
    EXPECT_EQ(a.sources_of_tie[tie].size(), b.sources_of_tie[tie].size());
  }
}

TEST(BuildTies, finds_the_ties_at_either_end) {
  DatasetBuilder builder = small();
  builder.tie("a", TieKind::leads, "f").tie("b", TieKind::leads, "f").tie("a", TieKind::owns, "b");
  const Network network = builder.network();
  const NodeId a{0};
  const NodeId b{1};
  const NodeId f{2};
  EXPECT_THAT(network.ties_from[a], ElementsAre(TieId{0}, TieId{1}));
  EXPECT_THAT(network.ties_to[f], ElementsAre(TieId{0}, TieId{2}));
  EXPECT_THAT(network.ties_to[b], ElementsAre(TieId{1}));
  EXPECT_THAT(network.ties_to[a], IsEmpty());
}

TEST(BuildTies, takes_the_level_of_the_kind_unless_the_tie_has_its_own) {
  DatasetBuilder builder = small();
  builder.tie("a", TieKind::hosts, "f", {.level = Level::informed});
  builder.tie("a", TieKind::hosts, "p");
  builder.tie("a", TieKind::funds, "b");
  builder.tie("a", TieKind::funds, "p");
  const Network network = builder.network();
  EXPECT_EQ(network.ties[TieId{0}].level, Level::informed);
  EXPECT_EQ(network.ties[TieId{1}].level, Level::involved);
  EXPECT_EQ(network.ties[TieId{2}].level, Level::none);  // funds between stakeholders
  EXPECT_EQ(network.ties[TieId{3}].level, Level::collaborating);
}

TEST(BuildTies, starts_within_its_since) {
  DatasetBuilder builder = small();
  builder.tie("a", TieKind::attends, "f", {.since = "2019-06", .seen = "2019-06-10"});
  EXPECT_EQ(start_of_only_tie(builder), (DayRange{day(2019, 6, 1), day(2019, 6, 30)}));
}

TEST(BuildTies, began_no_later_than_it_was_seen) {
  DatasetBuilder builder = small();
  builder.tie("a", TieKind::attends, "f", {.seen = "2019-06"});
  EXPECT_EQ(start_of_only_tie(builder), (DayRange{earliest_day, day(2019, 6, 30)}));
  venue_row(builder, "f").starts = PartialDate{2018, 12, 0};
  EXPECT_EQ(start_of_only_tie(builder), (DayRange{day(2018, 12, 1), day(2019, 6, 30)}));
  EXPECT_FALSE(builder.network().ties[TieId{0}].is_undated);
}

TEST(BuildTies, believes_evidence_from_before_the_dates_of_the_venue) {
  DatasetBuilder builder = small();
  builder.tie("a", TieKind::attends, "f", {.seen = "2019-06"});
  venue_row(builder, "f").starts = PartialDate{2020, 0, 0};
  EXPECT_EQ(start_of_only_tie(builder), (DayRange{day(2019, 6, 1), day(2019, 6, 30)}));
}

TEST(BuildTies, lies_within_the_dates_of_its_venue_when_undated) {
  DatasetBuilder builder = small();
  builder.tie("a", TieKind::attends, "f");
  EXPECT_EQ(start_of_only_tie(builder), DayRange{});
  venue_row(builder, "p").starts = PartialDate{2018, 8, 31};
  EXPECT_EQ(start_of_only_tie(builder), (DayRange{day(2018, 8, 31), latest_day}));
  venue_row(builder, "f").status = {{ProjectStatus::idea, {}},
                                    {ProjectStatus::proposed, PartialDate{2019, 7, 0}}};
  EXPECT_EQ(start_of_only_tie(builder), (DayRange{day(2019, 7, 1), latest_day}));
  venue_row(builder, "f").ends = PartialDate{2020, 0, 0};
  EXPECT_EQ(start_of_only_tie(builder), (DayRange{earliest_day, day(2020, 12, 31)}));
  venue_row(builder, "f").starts = PartialDate{2019, 0, 0};
  EXPECT_EQ(start_of_only_tie(builder), (DayRange{day(2019, 1, 1), day(2020, 12, 31)}));
  EXPECT_TRUE(builder.network().ties[TieId{0}].is_undated);
}

TEST(BuildTies, began_before_it_was_over) {
  DatasetBuilder builder = small();
  builder.tie("a", TieKind::member_of, "b", {.until = "2018"});
  const Network network = builder.network();
  EXPECT_EQ(network.ties[TieId{0}].start, (DayRange{earliest_day, day(2018, 12, 31)}));
  EXPECT_EQ(network.ties[TieId{0}].end, (DayRange{day(2018, 1, 1), day(2018, 12, 31)}));
}

TEST(BuildTies, holds_on_all_days_when_undated_between_stakeholders) {
  DatasetBuilder builder = small();
  builder.tie("a", TieKind::member_of, "b");
  const Network network = builder.network();
  EXPECT_EQ(network.ties[TieId{0}].start, DayRange{});
  EXPECT_EQ(network.ties[TieId{0}].end, (DayRange{latest_day, latest_day}));
}

TEST(BuildTies, ends_for_venues_that_enclose_each_other) {
  DatasetBuilder builder = small();
  builder.tie("a", TieKind::attends, "f");
  venue_row(builder, "p").part_of = builder.text("f");
  EXPECT_EQ(start_of_only_tie(builder), DayRange{});
}

TEST(BuildTies, stops_when_asked_to) {
  DatasetBuilder builder = small();
  builder.tie("a", TieKind::attends, "f");
  std::stop_source stop;
  stop.request_stop();
  EXPECT_THROW((void)build_network(builder.dataset(), {.stop = stop.get_token()}), Error);
}

}  // namespace
}  // namespace bindeglied::build_ties_test
