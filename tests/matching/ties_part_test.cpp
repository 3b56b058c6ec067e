#include "bindeglied/matching/ties_part.hpp"

#include <cmath>

#include <gtest/gtest.h>

#include "tests/support/dataset_builder.hpp"

namespace bindeglied::ties_part_test {
namespace {

using testing::DatasetBuilder;

const AsOf in_2019{.day = parse_date("2019-06-30")->range().first};

DatasetBuilder with_partner() {
  DatasetBuilder builder;
  for (const auto* id : {"a", "b", "c", "k", "u"}) builder.stakeholder(id, StakeholderKind::other);
  builder.venue("p", VenueKind::project).venue("q", VenueKind::project);
  builder.tie("k", TieKind::leads, "p");
  return builder;
}

TieScores scores_of(const Network& network) {
  return ties_part(network, make_query(network, VenueId{0}, in_2019));
}

TEST(TiesPart, divides_direct_ties_by_how_many_the_partner_has) {
  DatasetBuilder builder = with_partner();
  builder.tie("a", TieKind::cooperates_with, "k");
  EXPECT_DOUBLE_EQ(scores_of(builder.network()).value[StakeholderId{0}], 1.0 - std::exp(-0.5));
  builder.tie("k", TieKind::funds, "b");
  const TieScores scores = scores_of(builder.network());
  const double commonness = 1.0 + std::log(2.0);
  EXPECT_DOUBLE_EQ(scores.value[StakeholderId{0}], 1.0 - std::exp(-0.5 / commonness));
  EXPECT_DOUBLE_EQ(scores.value[StakeholderId{1}], 1.0 - std::exp(-0.25 / commonness));
  EXPECT_EQ(scores.value[StakeholderId{2}], 0.0);
}

/// By any venue, common or not.
std::vector<PartnerLink> links_by_venues(const Network& network, StakeholderId candidate) {
  std::vector<VenueId> venues;
  for (const VenueId venue : network.venues.ids()) venues.push_back(venue);
  return venue_links(network, make_query(network, VenueId{0}, in_2019), candidate, venues);
}

TEST(TiesPart, lists_a_shared_venue_without_counting_it) {
  DatasetBuilder builder = with_partner();
  for (const auto* id : {"a", "b", "k"}) builder.tie(id, TieKind::partner_in, "q");
  const Network network = builder.network();
  const TieScores scores = scores_of(network);
  EXPECT_EQ(scores.value[StakeholderId{0}], 0.0);  // the learned features count it
  ASSERT_EQ(links_of(scores, StakeholderId{0}).size(), 1U);
  EXPECT_DOUBLE_EQ(links_of(scores, StakeholderId{0}).front().strength, 0.5);
  const auto own = links_by_venues(network, StakeholderId{0});
  ASSERT_EQ(own.size(), 1U);
  EXPECT_EQ(own[0].partner, links_of(scores, StakeholderId{0}).front().partner);
  EXPECT_EQ(own[0].tie, links_of(scores, StakeholderId{0}).front().tie);
  EXPECT_EQ(own[0].partner_tie, links_of(scores, StakeholderId{0}).front().partner_tie);
  EXPECT_DOUBLE_EQ(own[0].strength, 0.5);
  const Reason reason = links_reason(network, own);
  EXPECT_EQ(reason.text.code, "recommend.ties_venue");
  EXPECT_EQ(reason.evidence.size(), 2U);
  EXPECT_TRUE(links_reason(network, {}).text.code.empty());
  EXPECT_TRUE(relations_part(network, make_query(network, VenueId{0}, in_2019)).links.empty());
}

//  The venue of two is as strong as a cooperation of one partner: the kind decides.
TEST(TiesPart, tells_venues_and_relations_apart) {
  DatasetBuilder builder = with_partner();
  for (const auto* id : {"a", "k"}) builder.tie(id, TieKind::partner_in, "q");
  builder.tie("a", TieKind::cooperates_with, "k");
  const Network network = builder.network();
  const ProjectQuery query = make_query(network, VenueId{0}, in_2019);
  const StakeholderId a{0};
  EXPECT_EQ(links_reason(network, links_by_venues(network, a)).text.code, "recommend.ties_venue");
  const TieScores relations = relations_part(network, query);
  EXPECT_EQ(links_reason(network, links_of(relations, a)).text.code, "recommend.ties_cooperation");
  const TieScores all = ties_part(network, query);
  EXPECT_EQ(links_of(all, a).size(), 2U);
  EXPECT_EQ(all.value[a], relations.value[a]);
}

TEST(TiesPart, divides_a_shared_umbrella_among_its_other_members) {
  DatasetBuilder builder = with_partner();
  for (const auto* id : {"a", "k"}) builder.tie(id, TieKind::member_of, "u");
  const Network network = builder.network();
  const TieScores scores = scores_of(network);
  EXPECT_DOUBLE_EQ(scores.value[StakeholderId{0}], 1.0 - std::exp(-0.5));
  EXPECT_EQ(links_reason(network, links_of(scores, StakeholderId{0})).text.code,
            "recommend.ties_umbrella");
  // The umbrella itself: member_of, 0.5.
  EXPECT_DOUBLE_EQ(scores.value[StakeholderId{4}], 1.0 - std::exp(-0.25));
  EXPECT_EQ(links_reason(network, links_of(scores, StakeholderId{4})).text.code,
            "recommend.ties_membership");
}

TEST(TiesPart, uses_no_tie_from_after_the_day_or_that_is_over) {
  DatasetBuilder builder = with_partner();
  builder.tie("a", TieKind::cooperates_with, "k", {.since = "2019-07"});
  builder.tie("b", TieKind::owns, "k", {.seen = "2020"});
  builder.tie("c", TieKind::owns, "k", {.since = "2010", .until = "2018"});
  const TieScores scores = scores_of(builder.network());
  EXPECT_TRUE(scores.links.empty());
  for (const double value : scores.value) EXPECT_EQ(value, 0.0);
}

TEST(TiesPart, does_not_count_the_project_itself_as_a_shared_venue) {
  DatasetBuilder builder = with_partner();
  builder.tie("a", TieKind::partner_in, "p");
  EXPECT_TRUE(scores_of(builder.network()).links.empty());
}

TEST(TiesPart, finds_no_link_in_the_project_itself) {
  DatasetBuilder builder = with_partner();
  builder.tie("a", TieKind::partner_in, "p");
  const Network network = builder.network();
  EXPECT_TRUE(links_by_venues(network, StakeholderId{0}).empty());
}

}  // namespace
}  // namespace bindeglied::ties_part_test
