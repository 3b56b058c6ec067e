#include "bindeglied/analysis/blank_spots.hpp"

#include <algorithm>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "bindeglied/base/error.hpp"
#include "tests/support/dataset_builder.hpp"
#include "tests/support/random_dataset.hpp"

namespace bindeglied::blank_spots_test {
namespace {

using testing::DatasetBuilder;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

const AsOf in_2019{.day = parse_date("2019-06-30")->range().first};

void add_place(DatasetBuilder& builder, std::string_view id, std::string_view parent,
               std::optional<std::uint32_t> population) {
  const Text text = builder.text(id);
  builder.dataset().places.push_back(
      {.id = text, .name = text, .parent = builder.text(parent), .population = population});
}

//  p > f (t1) > x (t3, narrower than t2), and p > g (t1 t2); outside p the forum h.
//  Municipalities: a (19,999; kreis) in f, b (20,000; kreis) in x, c (500,000; region) only
//  informed in g, d without seat nowhere.  University u in g from 2020 on.  By node: a 0 ... d 3.
DatasetBuilder region() {
  DatasetBuilder builder;
  builder.dataset().topics.push_back({.id = builder.text("t2"), .name = builder.text("t2")});
  builder.dataset().topics.push_back(
      {.id = builder.text("t3"), .name = builder.text("t3"), .parent = builder.text("t2")});
  builder.venue("p", VenueKind::process).venue("f", VenueKind::forum, "p", {.topics = "t1"});
  builder.venue("x", VenueKind::project, "f", {.topics = "t3"});
  builder.venue("g", VenueKind::forum, "p", {.topics = "t1|t2"}).venue("h", VenueKind::forum);
  add_place(builder, "region", "", {});
  add_place(builder, "kreis", "region", {});
  add_place(builder, "town-a", "kreis", 19'999);
  add_place(builder, "town-b", "kreis", 20'000);
  add_place(builder, "town-c", "region", 500'000);
  builder.stakeholder("a", StakeholderKind::municipality, {.place = "town-a"});
  builder.stakeholder("b", StakeholderKind::municipality, {.place = "town-b"});
  builder.stakeholder("c", StakeholderKind::municipality, {.place = "town-c"});
  builder.stakeholder("d", StakeholderKind::municipality);
  builder.stakeholder("u", StakeholderKind::university);
  builder.tie("a", TieKind::participates, "f", {.since = "2019", .sources = "s2"});
  builder.tie("b", TieKind::partner_in, "x", {.since = "2019", .sources = "s3"});
  builder.tie("c", TieKind::attends, "g", {.level = Level::informed, .since = "2019"});
  builder.tie("u", TieKind::participates, "g", {.since = "2020"});
  return builder;
}

std::vector<BlankSpot> rows_of(const DatasetBuilder& builder, const BlankSpotOptions& options,
                               VenueId where = {}) {
  return find_blank_spots(builder.network(), where, in_2019, options);
}

NodeId node(const Network& network, std::string_view id) { return find_node(network, id); }

TEST(BlankSpots, name_the_organisations_that_are_in_no_forum) {
  const auto rows = rows_of(region(), {.by = BlankSpotAxis::organisation});
  ASSERT_EQ(rows.size(), 2U);
  const BlankSpot& row = rows[0];
  EXPECT_EQ(row.id, "blank:organisation/municipality");
  EXPECT_EQ(row.total, 4U);
  EXPECT_EQ(row.documented, 2U);
  EXPECT_THAT(row.missing, ElementsAre(NodeId{2}, NodeId{3}));
  EXPECT_EQ(row.evidence.size(), 2U);
  EXPECT_EQ(row.sources.size(), 2U);
  EXPECT_EQ(row.finding.code, "blank.organisation");
  EXPECT_EQ(rows[1].documented, 0U);  // the university comes later
}

TEST(BlankSpots, count_a_tie_below_the_level_only_when_asked) {
  const auto rows = rows_of(region(), {.by = BlankSpotAxis::organisation,
                                       .kind = StakeholderKind::municipality,
                                       .level = Level::informed});
  ASSERT_EQ(rows.size(), 1U);
  EXPECT_THAT(rows[0].missing, ElementsAre(NodeId{3}));
}

TEST(BlankSpots, name_the_forums_without_anybody_of_the_kind) {
  const Network network = region().network();
  const auto rows = rows_of(region(), {.by = BlankSpotAxis::forum});
  EXPECT_EQ(rows[0].total, 3U);
  EXPECT_EQ(rows[0].documented, 1U);
  EXPECT_THAT(rows[0].missing, ElementsAre(node(network, "g"), node(network, "h")));
  EXPECT_EQ(rows[0].evidence.size(), 1U);
  EXPECT_EQ(rows[1].missing.size(), 3U);
}

TEST(BlankSpots, take_a_topic_as_covered_by_a_narrower_one) {
  const Network network = region().network();
  const auto rows = rows_of(region(), {.by = BlankSpotAxis::topic});
  EXPECT_EQ(rows[0].total, 3U);
  EXPECT_EQ(rows[0].documented, 3U);  // t1 by a, t3 and so t2 by b
  EXPECT_THAT(rows[0].topics, IsEmpty());
  EXPECT_EQ(rows[0].finding.code, "blank.topic");
  EXPECT_EQ(rows[0].finding.arguments[1], MessageArgument(std::int64_t{0}));
  EXPECT_EQ(rows[1].topics.size(), 3U);
  // Without b, whose project has the narrower topic, only t1 is left.
  DatasetBuilder builder = region();
  std::erase_if(builder.dataset().ties,
                [&](const TieRecord& tie) { return tie.from == builder.text("b"); });
  EXPECT_EQ(rows_of(builder, {.by = BlankSpotAxis::topic})[0].topics.size(), 2U);
}

TEST(BlankSpots, group_by_what_the_seat_lies_in) {
  const auto rows =
      rows_of(region(), {.by = BlankSpotAxis::district, .kind = StakeholderKind::municipality});
  ASSERT_EQ(rows.size(), 2U);  // d has no seat
  EXPECT_EQ(rows[0].id, "blank:district/municipality/kreis");
  EXPECT_EQ(rows[0].total, 2U);
  EXPECT_EQ(rows[0].finding.arguments[3], MessageArgument(Level::involved));
  EXPECT_EQ(rows[0].finding.arguments[4], MessageArgument(rows[0].district));
  EXPECT_EQ(rows[1].id, "blank:district/municipality/region");
  EXPECT_THAT(rows[1].missing, ElementsAre(NodeId{2}));
}

TEST(BlankSpots, group_by_the_size_of_the_seat_at_its_bounds) {
  DatasetBuilder builder = region();
  const auto sizes = [&] {
    std::vector<TownSize> found;
    for (const BlankSpot& row : rows_of(builder, {.by = BlankSpotAxis::town_size})) {
      found.push_back(*row.size);
    }
    return found;
  };
  EXPECT_THAT(sizes(), ElementsAre(TownSize::small, TownSize::medium, TownSize::very_large));
  builder.dataset().places[2].population = {};
  builder.dataset().places[3].population = 100'000;
  builder.dataset().places[4].population = 99'999;
  EXPECT_THAT(sizes(), ElementsAre(TownSize::unknown, TownSize::medium, TownSize::large));
  builder.dataset().places[4].population = 499'999;
  EXPECT_THAT(sizes(), ElementsAre(TownSize::unknown, TownSize::large));
  const auto rows = rows_of(builder, {.by = BlankSpotAxis::town_size});
  EXPECT_EQ(rows[0].finding.arguments[4], MessageArgument(word_of(TownSize::unknown)));
  EXPECT_EQ(rows[1].finding.arguments[4], MessageArgument(word_of(TownSize::large)));
  EXPECT_EQ(rows[1].id, "blank:town_size/municipality/large");
}

TEST(BlankSpots, look_at_organisations_forums_and_topics_unless_told_otherwise) {
  std::vector<std::string> ids;
  for (const BlankSpot& row : rows_of(region(), {})) ids.push_back(row.id);
  EXPECT_THAT(ids, ElementsAre("blank:organisation/municipality", "blank:organisation/university",
                               "blank:forum/municipality", "blank:forum/university",
                               "blank:topic/municipality", "blank:topic/university"));
}

TEST(BlankSpots, look_only_inside_the_venue_asked_for) {
  const Network network = region().network();
  const auto forums_in = [&](std::string_view id) {
    const auto rows =
        rows_of(region(), {.by = BlankSpotAxis::forum}, network.venue(find_node(network, id)));
    return rows.empty() ? 0U : rows[0].total;
  };
  EXPECT_EQ(forums_in("p"), 2U);
  EXPECT_EQ(forums_in("h"), 1U);
  EXPECT_EQ(forums_in("x"), 0U);
}

TEST(BlankSpots, leave_out_who_does_not_exist_on_the_day) {
  DatasetBuilder builder = region();
  builder.tie("c", TieKind::successor_of, "d", {.since = "2018"});
  const auto rows =
      rows_of(builder, {.by = BlankSpotAxis::organisation, .kind = StakeholderKind::municipality});
  EXPECT_EQ(rows[0].total, 3U);
}

TEST(BlankSpots, count_each_once_on_random_data) {
  for (unsigned seed = 0; seed < 30; ++seed) {
    const Network network = testing::random_gap_dataset(seed).network();
    for (const BlankSpot& row : find_blank_spots(network, {}, in_2019)) {
      EXPECT_EQ(row.documented + row.missing.size() + row.topics.size(), row.total) << row.id;
      EXPECT_TRUE(std::ranges::is_sorted(row.missing));
      if (row.axis != BlankSpotAxis::organisation) continue;
      for (const NodeId missing : row.missing) {
        EXPECT_EQ(network.stakeholders[network.stakeholder(missing)].kind, row.kind);
      }
    }
  }
}

TEST(BlankSpots, stop_when_asked) {
  std::stop_source source;
  source.request_stop();
  EXPECT_THROW(
      (void)find_blank_spots(region().network(), {}, in_2019, {}, {.stop = source.get_token()}),
      Error);
}

}  // namespace
}  // namespace bindeglied::blank_spots_test
