#include "bindeglied/matching/detail/entry_steps.hpp"

#include <gtest/gtest.h>

#include "tests/support/dataset_builder.hpp"

namespace bindeglied::detail::entry_steps_test {
namespace {

using testing::DatasetBuilder;

//  a (foundation in town), m (ministry) leads f, n (network).
DatasetBuilder forum() {
  DatasetBuilder builder;
  builder.stakeholder("a", StakeholderKind::foundation, {.place = "town"});
  builder.stakeholder("m", StakeholderKind::ministry).stakeholder("n", StakeholderKind::network);
  builder.venue("f", VenueKind::forum);
  builder.tie("m", TieKind::leads, "f", {.since = "2010"});
  return builder;
}

Message step(const Network& network, std::string_view target = "f") {
  const EntryProfile profile = make_entry_profile(network, StakeholderId{0}, {});
  for (const EntryPoint& row : find_entry_points(network, profile, {}).rows) {
    if (row.target == find_node(network, target)) return row.next_step;
  }
  return {};
}

NodeId whom(const Message& message, std::size_t place = 0) {
  return std::get<NodeId>(message.arguments.at(place));
}

TEST(EntryStep, goes_to_the_contact_when_it_is_known) {
  DatasetBuilder builder = forum();
  builder.tie("a", TieKind::cooperates_with, "m", {.since = "2010"});
  const Network network = builder.network();
  EXPECT_EQ(step(network).code, "entry.known");
  EXPECT_EQ(whom(step(network)), find_node(network, "m"));
}

TEST(EntryStep, goes_to_the_broker_and_names_who_comes_next) {
  DatasetBuilder builder = forum();
  builder.tie("a", TieKind::member_of, "n", {.since = "2010"});
  builder.tie("n", TieKind::cooperates_with, "m", {.since = "2010"});
  const Network network = builder.network();
  EXPECT_EQ(step(network).code, "entry.broker");
  EXPECT_EQ(whom(step(network)), find_node(network, "n"));
  EXPECT_EQ(whom(step(network), 1), find_node(network, "m"));
}

TEST(EntryStep, builds_on_an_involvement_below_involved) {
  DatasetBuilder builder = forum();
  builder.tie("a", TieKind::advises, "f", {.since = "2010"});
  const Network network = builder.network();
  EXPECT_EQ(step(network).code, "entry.inside");
  EXPECT_EQ(whom(step(network), 1), find_node(network, "m"));
}

TEST(EntryStep, asks_a_peer_of_the_kind_before_one_of_the_place) {
  DatasetBuilder builder = forum();
  builder.stakeholder("h", StakeholderKind::company, {.place = "town"});
  builder.tie("h", TieKind::participates, "f", {.since = "2010"});
  Network network = builder.network();
  EXPECT_EQ(step(network).code, "entry.peer_of_place");
  EXPECT_EQ(whom(step(network)), find_node(network, "h"));
  EXPECT_EQ(whom(step(network), 1), find_node(network, "m"));
  builder.stakeholder("g", StakeholderKind::foundation, {.place = "elsewhere"});
  builder.tie("g", TieKind::participates, "f", {.since = "2010"});
  network = builder.network();
  EXPECT_EQ(step(network).code, "entry.peer_of_kind");
  EXPECT_EQ(whom(step(network)), find_node(network, "g"));
  builder.stakeholder("k", StakeholderKind::foundation, {.place = "town"});
  builder.tie("k", TieKind::participates, "f", {.since = "2010"});
  network = builder.network();
  EXPECT_EQ(whom(step(network)), find_node(network, "k"));
}

TEST(EntryStep, asks_no_state_as_a_peer) {
  DatasetBuilder builder = forum();
  builder.stakeholder("s", StakeholderKind::other, {.place = "town"});
  builder.tie("s", TieKind::participates, "f", {.since = "2010"});
  EXPECT_EQ(step(builder.network()).code, "entry.peer_of_place");
  builder.stakeholder("o", StakeholderKind::ministry).tie("o", TieKind::member_of, "s");
  EXPECT_EQ(step(builder.network()).code, "entry.contact");
}

TEST(EntryStep, needs_nobody_to_reach_its_own_town) {
  DatasetBuilder builder = forum();
  builder.stakeholder("t", StakeholderKind::municipality, {.place = "town"});
  builder.tie("a", TieKind::member_of, "n", {.since = "2010"});
  builder.tie("n", TieKind::cooperates_with, "t", {.since = "2010"});
  builder.tie("t", TieKind::cooperates_with, "m", {.since = "2010"});
  const Network network = builder.network();
  EXPECT_EQ(step(network).code, "entry.own_town");
  EXPECT_EQ(whom(step(network)), find_node(network, "t"));
}

TEST(EntryStep, writes_to_the_contact_or_finds_out_who_it_is) {
  EXPECT_EQ(step(forum().network()).code, "entry.contact");
  EXPECT_EQ(step(forum().network(), "m").code, "entry.contact");  // a ministry speaks for itself
  DatasetBuilder nobody;
  nobody.stakeholder("a", StakeholderKind::foundation).venue("f", VenueKind::forum);
  EXPECT_EQ(step(nobody.network()).code, "entry.nobody");
}

//  As of 2019 nobody leads f; l does from 2020.
TEST(EntryStep, writes_to_who_leads_later_and_says_from_when) {
  DatasetBuilder builder;
  builder.stakeholder("a", StakeholderKind::foundation).venue("f", VenueKind::forum);
  builder.stakeholder("l", StakeholderKind::network);
  builder.tie("l", TieKind::leads, "f", {.since = "2020-11-13"});
  const Network network = builder.network();
  const AsOf day{.day = parse_date("2019")->range().last};
  const auto rows =
      find_entry_points(network, make_entry_profile(network, StakeholderId{0}, day), day).rows;
  ASSERT_EQ(rows.size(), 1U);
  EXPECT_TRUE(rows[0].contact.is_none());
  ASSERT_TRUE(rows[0].later_leader.has_value());
  EXPECT_EQ(rows[0].later_leader->date, "2020-11-13");
  EXPECT_EQ(rows[0].lead.code, "entry.later_leader");
  EXPECT_EQ(whom(rows[0].lead), find_node(network, "l"));
  EXPECT_EQ(rows[0].next_step.code, "entry.contact");
  EXPECT_EQ(whom(rows[0].next_step), find_node(network, "l"));
}

EntryPoint weak_in(EntryFactor factor) { return {.weakest = factor}; }

TEST(WorkOn, words_the_weakest_factor) {
  EXPECT_EQ(make_work_on({}, weak_in(EntryFactor::relevance)).code, "entry.work.relevance");
  EntryPoint related = weak_in(EntryFactor::relevance);
  related.factors.relevance = 0.1;
  EXPECT_EQ(make_work_on({}, related).code, "entry.work.some_relevance");
  EntryPoint unreached = weak_in(EntryFactor::reach);
  unreached.log_parts = {.relevance = -1.0, .reach = -9.0, .openness = -2.0, .need = -1.0};
  EXPECT_EQ(make_work_on({}, unreached).code, "entry.work.openness");
  unreached.log_parts.need = -3.0;
  EXPECT_EQ(make_work_on({}, unreached).code, "entry.work.unknown_need");
  unreached.log_parts.relevance = -3.0;
  EXPECT_EQ(make_work_on({}, unreached).code, "entry.work.relevance");
  EntryPoint reached = weak_in(EntryFactor::reach);
  reached.paths.emplace_back();
  EXPECT_EQ(make_work_on({}, reached).code, "entry.work.reach");
  EXPECT_EQ(make_work_on({}, weak_in(EntryFactor::openness)).code, "entry.work.openness");
  EntryPoint over = weak_in(EntryFactor::openness);
  over.is_over = true;
  EXPECT_EQ(make_work_on({}, over).code, "entry.work.over");
  EXPECT_EQ(make_work_on({}, weak_in(EntryFactor::need)).code, "entry.work.unknown_need");
  EXPECT_EQ(make_work_on({.share = 0.0}, weak_in(EntryFactor::need)).code, "entry.work.no_need");
  const EntryNeed some{.share = 0.1, .capabilities = {"land"}};
  EXPECT_EQ(make_work_on(some, weak_in(EntryFactor::need)).code, "entry.work.need");
}

}  // namespace
}  // namespace bindeglied::detail::entry_steps_test
