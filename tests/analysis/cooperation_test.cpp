#include "bindeglied/analysis/cooperation.hpp"

#include <algorithm>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include "bindeglied/base/coded_error.hpp"
#include "bindeglied/measures/depth_first.hpp"
#include "bindeglied/measures/group_mixing.hpp"
#include "tests/support/dataset_builder.hpp"
#include "tests/support/stopped_watch.hpp"

namespace bindeglied::cooperation_test {
namespace {

using testing::DatasetBuilder;

DatasetBuilder four_and_a_forum() {
  DatasetBuilder builder;
  for (const char* id : {"a", "b", "c", "d"}) {
    builder.stakeholder(id, StakeholderKind::foundation);
  }
  builder.venue("p", VenueKind::process).venue("f", VenueKind::forum, "p");
  builder.venue("x", VenueKind::project, "f");
  return builder;
}

AsOf on(std::string_view day) { return {.day = parse_date(day)->range().last}; }

double weight(const Graph& graph, std::uint32_t a, std::uint32_t b) {
  const auto neighbours = graph.neighbours(a);
  for (std::size_t i = 0; i < neighbours.size(); ++i) {
    if (neighbours[i] == b) return graph.weights(a)[i];
  }
  return 0.0;
}

/// Everybody below `size` in a venue of their own each: size (size - 1) / 2 pairs.
CooperationParts venues_of(const std::vector<std::uint32_t>& sizes) {
  std::vector<TwoModeTie> ties;
  for (std::uint32_t venue = 0; venue < sizes.size(); ++venue) {
    for (std::uint32_t i = 0; i < sizes[venue]; ++i) ties.push_back({i, venue});
  }
  const auto venue_count = static_cast<std::uint32_t>(sizes.size());
  return {.participation = {build_two_mode(22'362, venue_count, ties)}};
}

// 22,361 make 249,995,980 pairs and 90 make 4,005; 15 are left to 250 million.
TEST(Cooperation, is_refused_when_250_million_pairs_meet) {
  EXPECT_NO_THROW(check_pair_count(venues_of({22'361, 90, 5, 3, 2, 1})));
  try {
    check_pair_count(venues_of({22'361, 90, 6}));
    ADD_FAILURE() << "accepted";
  } catch (const CodedError& error) {
    EXPECT_EQ(error.kind(), ErrorKind::limit);
    EXPECT_EQ(error.arguments().at(0), "250000000");
    EXPECT_EQ(error.arguments().at(2), "22361");
  }
}

TEST(Cooperation, is_refused_before_the_pairs_are_kept) {
  DatasetBuilder builder;
  builder.venue("f", VenueKind::forum);
  for (int i = 0; i < 22'362; ++i) {
    const std::string id = "s" + std::to_string(i);
    builder.stakeholder(id, StakeholderKind::other).tie(id, TieKind::participates, "f");
  }
  EXPECT_THROW((void)find_cooperation(builder.network(), {}), CodedError);
}

//  f: a, b, c     x (inside f): a, b     d - cooperates - a
TEST(Cooperation, stops_when_asked_to) {
  DatasetBuilder builder;
  builder.venue("p", VenueKind::process).stakeholder("a", StakeholderKind::foundation);
  builder.stakeholder("b", StakeholderKind::foundation);
  builder.tie("a", TieKind::participates, "p").tie("b", TieKind::participates, "p");
  const Network network = builder.network();
  EXPECT_TRUE(testing::stops([&](const Watch& watch) {
    return find_cooperation(network, AsOf{.day = latest_day}, {}, watch);
  }));
}

TEST(Cooperation, shares_one_among_the_others_of_each_venue) {
  DatasetBuilder builder = four_and_a_forum();
  for (const char* id : {"a", "b", "c"}) builder.tie(id, TieKind::participates, "f");
  builder.tie("a", TieKind::partner_in, "x").tie("b", TieKind::partner_in, "x");
  builder.tie("d", TieKind::cooperates_with, "a").tie("a", TieKind::cooperates_with, "d");
  const Cooperation found = find_cooperation(builder.network(), {});
  EXPECT_EQ(found.stakeholders.size(), 4U);
  EXPECT_EQ(found.graph.edge_count(), 4U);
  EXPECT_DOUBLE_EQ(weight(found.graph, 0, 1), 0.5 + 1.0);  // of three in f, of two in x
  EXPECT_DOUBLE_EQ(weight(found.graph, 0, 2), 0.5);
  EXPECT_DOUBLE_EQ(weight(found.graph, 0, 3), 1.0);  // told from both sides, counted once
  EXPECT_EQ(found.parts.participation.size(), 4U);
  EXPECT_EQ(found.parts.participation[static_cast<std::size_t>(VenueKind::forum)].tie_count(), 3U);
}

TEST(Cooperation, needs_the_level_in_the_same_venue) {
  DatasetBuilder builder = four_and_a_forum();
  builder.tie("a", TieKind::participates, "f").tie("b", TieKind::attends, "f");
  builder.tie("c", TieKind::advises, "f").tie("d", TieKind::participates, "x");
  const Network network = builder.network();
  EXPECT_EQ(find_cooperation(network, {}).graph.edge_count(), 0U);
  EXPECT_EQ(find_cooperation(network, {}, {.level = Level::consulted}).graph.edge_count(), 1U);
  EXPECT_EQ(find_cooperation(network, {}, {.level = Level::informed}).graph.edge_count(), 3U);
  EXPECT_EQ(find_cooperation(network, {}, {.level = Level::none}).graph.edge_count(), 3U);
  EXPECT_EQ(find_cooperation(network, {}, {.level = Level::leading}).graph.edge_count(), 0U);
}

TEST(Cooperation, counts_membership_only_when_asked_and_seats_never) {
  DatasetBuilder builder = four_and_a_forum();
  builder.tie("a", TieKind::member_of, "b").tie("a", TieKind::owns, "c");
  builder.tie("a", TieKind::funds, "d").tie("b", TieKind::located_in, "c");
  builder.tie("c", TieKind::responsible_for, "d");
  const Network network = builder.network();
  EXPECT_EQ(find_cooperation(network, {}).graph.edge_count(), 1U);
  EXPECT_EQ(find_cooperation(network, {}, {.with_membership = true}).graph.edge_count(), 3U);
}

TEST(Cooperation, knows_what_held_on_the_day) {
  DatasetBuilder builder = four_and_a_forum();
  builder.tie("a", TieKind::participates, "f", {.since = "2018"});
  builder.tie("b", TieKind::participates, "f", {.since = "2019-05-02", .until = "2019-06"});
  builder.tie("a", TieKind::cooperates_with, "c", {.since = "2017", .until = "2018"});
  const Network network = builder.network();
  EXPECT_EQ(find_cooperation(network, on("2019-05-01")).graph.edge_count(), 0U);
  EXPECT_EQ(find_cooperation(network, on("2019-05-02")).graph.edge_count(), 1U);
  EXPECT_EQ(find_cooperation(network, on("2021")).graph.edge_count(), 1U);  // ended, yet it was
  EXPECT_EQ(find_cooperation(network, on("2017")).graph.edge_count(), 1U);  // relations end
}

TEST(Cooperation, leaves_inferred_ties_out_when_asked) {
  DatasetBuilder builder = four_and_a_forum();
  builder.tie("a", TieKind::participates, "f");
  builder.tie("b", TieKind::participates, "f", {.is_inferred = true});
  EXPECT_EQ(find_cooperation(builder.network(), {}).graph.edge_count(), 1U);
  EXPECT_EQ(find_cooperation(builder.network(), {.explicit_only = true}).graph.edge_count(), 0U);
}

TEST(Cooperation, has_the_successor_stand_for_whom_it_replaced) {
  DatasetBuilder builder = four_and_a_forum();
  builder.tie("a", TieKind::participates, "f", {.since = "2018"});
  builder.tie("b", TieKind::participates, "f", {.since = "2018"});
  builder.tie("c", TieKind::successor_of, "b", {.since = "2020"});
  const Cooperation found = find_cooperation(builder.network(), on("2021"));
  ASSERT_EQ(found.stakeholders.size(), 3U);  // a, c, d
  EXPECT_EQ(weight(found.graph, 0, 1), 1.0);
}

// town lies in the district; the land is around it.
TEST(Cooperation, takes_the_first_narrow_place_for_the_municipality) {
  DatasetBuilder builder;
  builder.stakeholder("a", StakeholderKind::foundation, {.place = "district|town"});
  builder.stakeholder("b", StakeholderKind::foundation, {.place = "district"});
  builder.stakeholder("c", StakeholderKind::foundation);
  for (PlaceRecord& place : builder.dataset().places) {
    if (builder.dataset().strings->view(place.id) == "town")
      place.parent = builder.text("district");
  }
  const Network network = builder.network();
  const auto found = find_municipalities(network);
  EXPECT_EQ(network.text(network.places[found[StakeholderId{0}]].id), "town");
  EXPECT_TRUE(found[StakeholderId{1}].is_none());
  EXPECT_TRUE(found[StakeholderId{2}].is_none());
  const Cooperation cooperation = find_cooperation(network, {});
  EXPECT_NE(cooperation.places[0], no_group);
  EXPECT_EQ(cooperation.places[1], no_group);
}

// dorsten stands twice, with the key of 8 digits and with that of 12; haltern has another one.
TEST(Cooperation, takes_two_keys_of_one_town_for_one_municipality) {
  DatasetBuilder builder;
  builder.stakeholder("a", StakeholderKind::foundation, {.place = "dorsten"});
  builder.stakeholder("b", StakeholderKind::foundation, {.place = "dorsten-2"});
  builder.stakeholder("c", StakeholderKind::foundation, {.place = "haltern"});
  for (PlaceRecord& place : builder.dataset().places) {
    const std::string_view id = builder.dataset().strings->view(place.id);
    place.code = builder.text(id == "dorsten"     ? "05562012"
                              : id == "dorsten-2" ? "055620012012"
                                                  : "055620012016");
  }
  const auto places = find_cooperation(builder.network(), {}).places;
  EXPECT_NE(places[0], no_group);
  EXPECT_EQ(places[0], places[1]);
  EXPECT_NE(places[0], places[2]);
}

// north and south lie in town, which has the key of a municipality; the county has a shorter one.
TEST(Cooperation, takes_two_districts_of_one_town_for_one_municipality) {
  DatasetBuilder builder;
  builder.stakeholder("a", StakeholderKind::foundation, {.place = "north"});
  builder.stakeholder("b", StakeholderKind::foundation, {.place = "south"});
  builder.stakeholder("c", StakeholderKind::foundation, {.place = "town"});
  builder.stakeholder("d", StakeholderKind::foundation, {.place = "county"});
  const auto places = [&](bool has_keys) {
    for (PlaceRecord& place : builder.dataset().places) {
      const std::string_view id = builder.dataset().strings->view(place.id);
      if (id == "north" || id == "south") place.parent = builder.text("town");
      if (id == "town") place.parent = builder.text("county");
      if (has_keys && id == "town") place.code = builder.text("05978004");
      if (has_keys && id == "county") place.code = builder.text("05978");
    }
    const Network network = builder.network();
    EXPECT_EQ(knows_municipalities(network), has_keys);
    return find_cooperation(network, {}).places;
  };
  const auto unknown = places(false);
  EXPECT_NE(unknown[0], unknown[1]);  // nothing says that these are no towns
  EXPECT_EQ(unknown[2], no_group);
  const auto known = places(true);
  EXPECT_EQ(known[0], known[1]);
  EXPECT_EQ(known[0], known[2]);
  EXPECT_NE(known[2], no_group);
  EXPECT_EQ(known[3], no_group);
}

TEST(Cooperation, counts_what_is_inside_a_forum_for_the_forum) {
  DatasetBuilder builder = four_and_a_forum();
  builder.tie("a", TieKind::participates, "x").tie("b", TieKind::participates, "f");
  builder.tie("c", TieKind::participates, "p");
  const Network network = builder.network();
  const TwoMode forums = forum_participation(network, find_cooperation(network, {}).parts);
  EXPECT_EQ(row_degrees(forums), (std::vector<std::uint32_t>{1, 1, 0, 0}));
  EXPECT_EQ(forums.columns(0)[0], forums.columns(1)[0]);
}

TEST(Cooperation, rewired_keeps_how_busy_everybody_is_in_each_sort_of_venue) {
  DatasetBuilder builder;
  std::mt19937 random(1);
  for (int i = 0; i < 12; ++i) {
    builder.stakeholder("s" + std::to_string(i), StakeholderKind::company);
  }
  for (int i = 0; i < 6; ++i) {
    builder.venue("v" + std::to_string(i), i < 3 ? VenueKind::forum : VenueKind::project);
  }
  for (int i = 0; i < 30; ++i) {
    const std::string who = "s" + std::to_string(random() % 12);
    builder.tie(who, TieKind::participates, "v" + std::to_string(random() % 6));
  }
  for (int i = 0; i < 5; ++i) {
    builder.tie("s" + std::to_string(i), TieKind::funds, "s" + std::to_string(i + 5));
  }
  const Cooperation found = find_cooperation(builder.network(), {});
  std::mt19937_64 draw(2);
  const CooperationParts rewired = rewire_parts(found.parts, draw);
  ASSERT_EQ(rewired.participation.size(), found.parts.participation.size());
  bool has_changed = false;
  for (std::size_t i = 0; i < rewired.participation.size(); ++i) {
    const TwoMode& now = rewired.participation[i];
    const TwoMode& before = found.parts.participation[i];
    EXPECT_EQ(row_degrees(now), row_degrees(before));
    EXPECT_EQ(column_degrees(now), column_degrees(before));
    has_changed = has_changed || !std::ranges::equal(now.all_columns(), before.all_columns());
  }
  EXPECT_TRUE(has_changed);
  ASSERT_EQ(rewired.direct.size(), 2U);
  for (const Edge& tie : rewired.direct[1].ties) EXPECT_TRUE(tie.from < tie.to);
}

TEST(Cooperation, makes_no_group_of_those_without_a_kind_whatever_others_have) {
  DatasetBuilder builder;
  builder.stakeholder("a").stakeholder("b");
  builder.tie("a", TieKind::cooperates_with, "b");
  const Cooperation unknown = find_cooperation(builder.network(), {});
  EXPECT_FALSE(knows_kinds(unknown));
  EXPECT_EQ(unknown.kinds, std::vector<std::uint32_t>(2, no_group));
  EXPECT_EQ(count_unknown_kinds(unknown), 2U);
  builder.stakeholder("c", StakeholderKind::church).stakeholder("d", StakeholderKind::other);
  builder.stakeholder("e");  // without partners
  const Cooperation known = find_cooperation(builder.network(), {});
  EXPECT_TRUE(knows_kinds(known));
  EXPECT_EQ(known.kinds[0], no_group);
  EXPECT_EQ(known.kinds[3], static_cast<std::uint32_t>(StakeholderKind::other));
  EXPECT_EQ(count_unknown_kinds(known), 2U);
}

}  // namespace
}  // namespace bindeglied::cooperation_test
