#include "bindeglied/matching/entry_factors.hpp"

#include <cmath>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "bindeglied/analysis/resolve_rows.hpp"
#include "tests/support/dataset_builder.hpp"

namespace bindeglied::entry_factors_test {
namespace {

using testing::DatasetBuilder;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

AsOf on(std::string_view day) { return {.day = parse_date(day)->range().last}; }

EntryTarget target_of(const Network& network, std::string_view venue) {
  const NodeId node = find_node(network, venue);
  return {.node = node, .venues = {network.venue(node)}};
}

//  x on t1, y on t2, z without topics in f on t1; a on t1
DatasetBuilder with_topics() {
  DatasetBuilder builder;
  builder.stakeholder("a", StakeholderKind::foundation, {.topics = "t1"});
  builder.stakeholder("b", StakeholderKind::university);
  builder.stakeholder("m", StakeholderKind::ministry);
  builder.venue("f", VenueKind::forum, {}, {.topics = "t1"});
  builder.venue("x", VenueKind::project, {}, {.topics = "t1"});
  builder.venue("xy", VenueKind::project, {}, {.topics = "t1|t2"});
  builder.venue("y", VenueKind::project, {}, {.topics = "t2"});
  builder.venue("z", VenueKind::project, "f");
  return builder;
}

TEST(EntryRelevance, is_the_cosine_of_topics_weighed_by_rarity) {
  const Network network = with_topics().network();
  const EntryProfile profile = make_entry_profile(network, StakeholderId{0}, {});
  EntryTarget ministry{.node = find_node(network, "m"), .kind = EntryTargetKind::ministry};
  ministry.venues = {network.venue(find_node(network, "y"))};
  const auto relevance =
      entry_relevance(network, profile,
                      {target_of(network, "x"), target_of(network, "xy"), target_of(network, "y"),
                       target_of(network, "z"), ministry});
  // Four venues have topics; t1 in 3, t2 in 2: ln(1 + 4/3) = .8473, ln(1 + 4/2) = 1.0986.
  EXPECT_NEAR(relevance[0], 1.0, 1e-12);
  EXPECT_NEAR(relevance[1], 0.847298 / std::hypot(0.847298, 1.098612), 1e-6);
  EXPECT_EQ(relevance[2], 0.0);
  EXPECT_NEAR(relevance[3], 1.0, 1e-12);  // as the forum around it
  EXPECT_EQ(relevance[4], 0.0);           // as what it is responsible for
}

TEST(SharedEntryTopics, are_equal_wider_or_narrower_ones) {
  DatasetBuilder builder = with_topics();
  builder.dataset().topics.push_back({.id = builder.text("t0"), .name = builder.text("t0")});
  builder.dataset().topics[0].parent = builder.text("t0");
  builder.venue("w", VenueKind::project, {}, {.topics = "t0"});
  const Network network = builder.network();
  const auto shared = [&](std::string_view topic, std::string_view venue) {
    const EntryProfile profile{.topics = {resolve_topic(network, topic)}};
    std::vector<std::string> ids;
    for (const TopicId id : shared_entry_topics(network, profile, target_of(network, venue))) {
      ids.emplace_back(network.text(network.topics[id].id));
    }
    return ids;
  };
  EXPECT_THAT(shared("t1", "xy"), ElementsAre("t1"));
  EXPECT_THAT(shared("t0", "xy"), ElementsAre("t1"));  // t1 is narrower
  EXPECT_THAT(shared("t1", "w"), ElementsAre("t0"));
  EXPECT_THAT(shared("t2", "w"), IsEmpty());
  EXPECT_THAT(shared("t1", "z"), ElementsAre("t1"));  // of the forum around it
}

TEST(EntryProfile, takes_topics_of_offers_and_else_of_history) {
  DatasetBuilder builder = with_topics();
  builder.tie("b", TieKind::participates, "y", {.since = "2019"});
  Network network = builder.network();
  EXPECT_THAT(make_entry_profile(network, StakeholderId{1}, on("2019")).topics,
              ElementsAre(TopicId{1}));
  EXPECT_THAT(make_entry_profile(network, StakeholderId{1}, on("2018")).topics, IsEmpty());
  builder.offer("b", "research");
  builder.dataset().offers.back().topics = builder.text("t1");
  network = builder.network();
  EXPECT_THAT(make_entry_profile(network, StakeholderId{1}, on("2019")).topics,
              ElementsAre(TopicId{0}));
}

//  x: a leads since 2015; b came on 2018-06-01 and had been in y since 2017; c came on 2018-06-01
//  as its first venue; d came on 2017-06-01.  On 2020-05-31 the window begins on 2018-06-01.
TEST(EntryOpenness, counts_newcomers_among_those_admitted_in_two_years) {
  DatasetBuilder builder;
  for (const char* id : {"a", "b", "c", "d"}) builder.stakeholder(id, StakeholderKind::company);
  builder.venue("x", VenueKind::project).venue("y", VenueKind::project);
  builder.tie("a", TieKind::leads, "x", {.since = "2015"});
  builder.tie("b", TieKind::partner_in, "y", {.since = "2017"});
  builder.tie("b", TieKind::partner_in, "x", {.since = "2018-06-01"});
  builder.tie("c", TieKind::partner_in, "x", {.since = "2018-06-01"});
  builder.tie("c", TieKind::partner_in, "y", {.since = "2018-06-02"});
  builder.tie("d", TieKind::partner_in, "x", {.since = "2017-06-01"});
  const Network network = builder.network();
  const EntryTarget x = target_of(network, "x");
  const auto count = [&](std::string_view day) {
    return count_admissions(network, x, first_involvements(network, on(day)), on(day));
  };
  EXPECT_EQ(count("2020-05-31").all, 2U);  // 2018-06-01 is 730 days before
  EXPECT_EQ(count("2020-05-31").newcomers, 1U);
  EXPECT_EQ(count("2020-06-01").all, 0U);
  EXPECT_EQ(count("2018-05-31").all, 1U);  // d
  EXPECT_EQ(count_admissions(network, x, first_involvements(network, {}), {}).all, 0U);
}

TEST(EntryOpenness, is_the_rule_of_succession_times_formal_openness) {
  DatasetBuilder builder;
  builder.stakeholder("a", StakeholderKind::foundation);
  builder.venue("x", VenueKind::project);
  const auto openness = [&](YesNo accepts, bool is_over) {
    builder.dataset().stakeholders[0].accepts_applications = accepts;
    const Network network = builder.network();
    EntryTarget target = target_of(network, "x");
    target.contact = StakeholderId{0};
    target.is_over = is_over;
    return entry_openness(network, target, {.all = 2, .newcomers = 1});
  };
  EXPECT_DOUBLE_EQ(openness(YesNo::yes, false), 0.5);
  EXPECT_DOUBLE_EQ(openness(YesNo::unknown, false), 0.375);
  EXPECT_DOUBLE_EQ(openness(YesNo::no, false), 0.25);
  EXPECT_DOUBLE_EQ(openness(YesNo::yes, true), 0.25);
  const Network network = builder.network();
  EXPECT_DOUBLE_EQ(entry_openness(network, target_of(network, "x"), {}), 0.375);  // 1/2 x .75
}

//  x on t1 needs funding, research, land (1 each); b, a partner, is documented to offer research
DatasetBuilder with_needs() {
  DatasetBuilder builder = with_topics();
  builder.need("x", "funding").need("x", "research").need("x", "land");
  builder.tie("b", TieKind::partner_in, "x", {.since = "2018"});
  builder.offer("b", "research");
  builder.offer_by_kind(StakeholderKind::foundation, "funding");
  return builder;
}

EntryNeed need_of(const DatasetBuilder& builder, const EntryProfile& profile) {
  const Network network = builder.network();
  return entry_need(network, profile, target_of(network, "x"), on("2019"));
}

TEST(EntryNeed, is_the_share_of_unmet_needs_that_offers_meet) {
  const EntryProfile a{.stakeholder = StakeholderId{0}, .kind = StakeholderKind::foundation};
  const EntryNeed assumed = need_of(with_needs(), a);
  EXPECT_DOUBLE_EQ(assumed.share.value(), 0.5);  // of funding and land
  EXPECT_THAT(assumed.capabilities, ElementsAre("funding"));
  EXPECT_TRUE(assumed.is_assumed);

  DatasetBuilder documented = with_needs();
  documented.offer("a", "funding");
  EXPECT_FALSE(need_of(documented, a).is_assumed);
  // What it says itself stands for what is assumed of its kind: no funding outside t2.
  documented.dataset().offers.back().topics = documented.text("t2");
  EXPECT_DOUBLE_EQ(need_of(documented, a).share.value(), 0.0);
}

TEST(EntryNeed, takes_an_amount_as_funding) {
  const EntryNeed found = need_of(with_needs(), {.amount_eur = 20000.0});
  EXPECT_DOUBLE_EQ(found.share.value(), 0.5);
  EXPECT_FALSE(found.is_assumed);
  EXPECT_THAT(need_of(with_needs(), {}).capabilities, IsEmpty());
}

TEST(EntryNeed, is_unknown_without_needs) {
  EXPECT_FALSE(need_of(with_topics(), {}).share.has_value());
}

}  // namespace
}  // namespace bindeglied::entry_factors_test
