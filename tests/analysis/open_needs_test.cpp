#include "bindeglied/analysis/detail/open_needs.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/dataset_builder.hpp"

namespace bindeglied::detail::open_needs_test {
namespace {

using bindeglied::testing::DatasetBuilder;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

OfferedCapabilities offered(const DatasetBuilder& builder) {
  const Network network = builder.network();
  const AsOf as_of{.day = parse_date("2019-06-01")->range().first};
  const Expectation& expectation = network.expectations[ExpectationId{0}];
  return find_offered_capabilities(view_of(network, as_of, expectation),
                                   find_open_needs(network, expectation.venue, as_of));
}

//  The project x in the forum f needs funding; foundation a is expected in f.
DatasetBuilder in_need(std::string_view project_topic = "") {
  DatasetBuilder builder;
  builder.stakeholder("a", StakeholderKind::foundation);
  builder.stakeholder("b", StakeholderKind::foundation);
  builder.venue("f", VenueKind::forum);
  builder.venue("x", VenueKind::project, "f", {.topics = project_topic});
  builder.need("x", "funding").need("x", "land").expect("a", "f", {});
  return builder;
}

TEST(OpenNeeds, of_inner_projects_are_met_by_a_documented_offer) {
  DatasetBuilder builder = in_need();
  builder.offer("a", "funding");
  EXPECT_THAT(offered(builder).capabilities, ElementsAre("funding"));
  EXPECT_TRUE(offered(builder).is_documented);
}

TEST(OpenNeeds, say_when_an_offer_or_need_is_only_assumed) {
  DatasetBuilder builder = in_need();
  builder.offer_by_kind(StakeholderKind::foundation, "funding");
  builder.offer_by_kind(StakeholderKind::church, "land");
  EXPECT_THAT(offered(builder).capabilities, ElementsAre("funding"));
  EXPECT_FALSE(offered(builder).is_documented);
  builder.offer("a", "funding");
  EXPECT_TRUE(offered(builder).is_documented);
  builder.dataset().needs[0].basis = Basis::prior;
  EXPECT_FALSE(offered(builder).is_documented);
}

TEST(OpenNeeds, are_not_met_by_others) {
  DatasetBuilder builder = in_need();
  builder.offer("b", "funding");
  EXPECT_THAT(offered(builder).capabilities, IsEmpty());
  builder.dataset().expectations.clear();
  builder.expect_kind({StakeholderKind::foundation}, "f", {});
  EXPECT_THAT(offered(builder).capabilities, ElementsAre("funding"));
}

TEST(OpenNeeds, end_with_the_project_or_when_somebody_there_offers_it) {
  DatasetBuilder builder = in_need();
  builder.offer("a", "funding").offer("b", "funding");
  EXPECT_THAT(offered(builder).capabilities, ElementsAre("funding"));
  DatasetBuilder covered = builder;
  covered.tie("b", TieKind::funds, "x", {.since = "2019"});
  EXPECT_THAT(offered(covered).capabilities, IsEmpty());
  DatasetBuilder finished = in_need();
  finished.offer("a", "funding");
  finished.dataset().venues[1].status = {{ProjectStatus::finished, PartialDate{2019, 0, 0}}};
  EXPECT_THAT(offered(finished).capabilities, IsEmpty());
}

TEST(OpenNeeds, of_a_kind_of_venue_hold_for_venues_of_its_topic_or_a_narrower_one) {
  DatasetBuilder builder = in_need("school");
  builder.dataset().topics.push_back({.id = builder.text("education")});
  builder.dataset().topics[0].parent = builder.text("education");
  builder.dataset().needs.clear();
  builder.dataset().needs.push_back({.kind = VenueKind::project,
                                     .topics = builder.text("education"),
                                     .capability = builder.text("funding")});
  builder.offer("a", "funding");
  EXPECT_THAT(offered(builder).capabilities, ElementsAre("funding"));
  builder.dataset().topics[0].parent = empty_text();
  EXPECT_THAT(offered(builder).capabilities, IsEmpty());
  builder.dataset().needs[0].topics = empty_text();
  builder.dataset().offers[0].topics = builder.text("education");
  EXPECT_THAT(offered(builder).capabilities, IsEmpty());
}

}  // namespace
}  // namespace bindeglied::detail::open_needs_test
