#include "bindeglied/matching/entry_targets.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/dataset_builder.hpp"

namespace bindeglied::entry_targets_test {
namespace {

using testing::DatasetBuilder;
using ::testing::ElementsAre;

//  process p <- forum f (until 2019-07-15, led by ministry m) <- projects x (open), y (finished
//  2020) project z stands alone, led by u
DatasetBuilder forum_with_projects() {
  DatasetBuilder builder;
  builder.stakeholder("m", StakeholderKind::ministry).stakeholder("u", StakeholderKind::university);
  builder.venue("p", VenueKind::process).venue("f", VenueKind::forum, "p");
  builder.venue("x", VenueKind::project, "f").venue("y", VenueKind::project, "f");
  builder.venue("z", VenueKind::project).venue("e", VenueKind::event, "f");
  auto& venues = builder.dataset().venues;
  venues[1].ends = *parse_date("2019-07-15");
  venues[3].status = {{.status = ProjectStatus::finished, .from = *parse_date("2020")}};
  builder.tie("m", TieKind::leads, "f", {.since = "2018"});
  builder.tie("u", TieKind::leads, "z", {.since = "2018"});
  return builder;
}

AsOf on(std::string_view day) { return {.day = parse_date(day)->range().last}; }

std::vector<EntryTarget> targets(const Network& network, std::string_view day) {
  return find_entry_targets(network, build_introduction_graph(network, on(day)), on(day));
}

std::vector<std::string> ids(const Network& network, const std::vector<EntryTarget>& targets) {
  std::vector<std::string> found;
  found.reserve(targets.size());
  for (const EntryTarget& target : targets) {
    found.emplace_back(network.text(network.node_ids[target.node]));
  }
  return found;
}

TEST(EntryTargets, are_forums_and_projects_that_are_open_then_their_ministries) {
  const Network network = forum_with_projects().network();
  const auto before = targets(network, "2019-07-15");
  EXPECT_THAT(ids(network, before), ElementsAre("f", "x", "y", "z", "m"));
  EXPECT_FALSE(before[0].is_over);
  EXPECT_EQ(before[0].venues.size(), 3U);  // with its open projects
  EXPECT_EQ(before[4].venues.size(), 3U);
  EXPECT_EQ(before[4].kind, EntryTargetKind::ministry);
  const auto after = targets(network, "2020-01-01");
  EXPECT_THAT(ids(network, after), ElementsAre("f", "x", "z", "m"));
  EXPECT_TRUE(after[0].is_over);  // the process goes on
  EXPECT_EQ(after[0].venues.size(), 2U);
}

TEST(EntryTargets, end_with_the_process) {
  DatasetBuilder builder = forum_with_projects();
  builder.dataset().venues[0].ends = *parse_date("2021");
  const Network network = builder.network();
  EXPECT_THAT(ids(network, targets(network, "2022")), ElementsAre("x", "z", "m"));
}

TEST(EntryTargets, have_the_leader_of_the_nearest_venue_as_contact) {
  const Network network = forum_with_projects().network();
  const auto found = targets(network, "2019-06-01");
  EXPECT_EQ(found[1].contact, network.stakeholder(find_node(network, "m")));
  EXPECT_EQ(found[3].contact, network.stakeholder(find_node(network, "u")));
  EXPECT_EQ(found[4].contact, network.stakeholder(find_node(network, "m")));
}

TEST(EntryTargets, prefer_explicit_and_dated_leaders_and_their_successors) {
  DatasetBuilder builder = forum_with_projects();
  builder.stakeholder("a", StakeholderKind::agency).stakeholder("n", StakeholderKind::ministry);
  builder.tie("a", TieKind::leads, "f", {.since = "2018", .is_inferred = true});
  builder.tie("n", TieKind::successor_of, "m", {.since = "2022-06-29"});
  const Network network = builder.network();
  const auto graph = build_introduction_graph(network, on("2022-07-01"));
  const VenueId f = network.venue(find_node(network, "f"));
  EXPECT_EQ(find_leader(network, graph, f, on("2022-07-01")),
            network.stakeholder(find_node(network, "n")));
  EXPECT_THAT(ids(network, targets(network, "2022-07-01")), ElementsAre("f", "x", "z", "n"));
}

TEST(EntryTargets, know_who_leads_them_later_unless_it_is_the_contact) {
  DatasetBuilder builder = forum_with_projects();
  builder.tie("u", TieKind::leads, "x", {.since = "2021"});
  builder.tie("m", TieKind::leads, "y", {.since = "2021"});
  const Network network = builder.network();
  const auto found = targets(network, "2019-06-01");
  ASSERT_TRUE(found[1].later_leader.has_value());  // of x
  EXPECT_EQ(found[1].later_leader->stakeholder, network.stakeholder(find_node(network, "u")));
  EXPECT_EQ(found[1].contact, network.stakeholder(find_node(network, "m")));
  EXPECT_FALSE(found[2].later_leader.has_value());  // m leads the forum around y already
}

TEST(EntryTargets, know_ministries_that_are_only_responsible) {
  DatasetBuilder builder = forum_with_projects();
  builder.stakeholder("q", StakeholderKind::ministry);
  builder.tie("q", TieKind::responsible_for, "z", {.since = "2018"});
  builder.tie("q", TieKind::participates, "x", {.since = "2018"});
  const Network network = builder.network();
  const auto found = targets(network, "2019-06-01");
  EXPECT_THAT(ids(network, found), ElementsAre("f", "x", "y", "z", "m", "q"));
  EXPECT_EQ(found[5].venues.size(), 1U);
}

}  // namespace
}  // namespace bindeglied::entry_targets_test
