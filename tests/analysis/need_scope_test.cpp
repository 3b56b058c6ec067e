#include "bindeglied/analysis/need_scope.hpp"

#include <gtest/gtest.h>

#include "tests/support/dataset_builder.hpp"

namespace bindeglied {
namespace {

using testing::DatasetBuilder;

//  topics: school in education, sport; places: town in region, elsewhere
DatasetBuilder project_on_schools() {
  DatasetBuilder builder;
  builder.venue("p", VenueKind::project, {}, {.topics = "school", .place = "town"});
  builder.venue("q", VenueKind::project, {}, {.topics = "sport", .place = "elsewhere"});
  builder.dataset().topics.push_back(
      {.id = builder.text("education"), .name = builder.text("education")});
  builder.dataset().places.push_back(
      {.id = builder.text("region"), .name = builder.text("region")});
  for (auto& topic : builder.dataset().topics) {
    if (topic.id == builder.text("school")) topic.parent = builder.text("education");
  }
  for (auto& place : builder.dataset().places) {
    if (place.id == builder.text("town")) place.parent = builder.text("region");
  }
  return builder;
}

TEST(NeedScope, reaches_the_named_venue_or_its_kind_and_wider_topics) {
  DatasetBuilder builder = project_on_schools();
  builder.need("q", "funding");
  builder.dataset().needs.push_back({.kind = VenueKind::project,
                                     .topics = builder.text("education"),
                                     .capability = builder.text("land")});
  builder.dataset().needs.push_back(
      {.kind = VenueKind::project, .capability = builder.text("research")});
  builder.dataset().needs.push_back(
      {.kind = VenueKind::forum, .capability = builder.text("training")});
  const Network network = builder.network();
  const VenueId p = network.venue(find_node(network, "p"));
  const VenueId q = network.venue(find_node(network, "q"));
  for (const Need& need : network.needs) {
    const std::string_view capability = network.text(need.capability);
    EXPECT_EQ(is_needed_at(network, need, p), capability == "land" || capability == "research");
    EXPECT_EQ(is_needed_at(network, need, q), capability == "funding" || capability == "research");
  }
}

TEST(NeedScope, holds_offers_to_their_topics_and_places) {
  DatasetBuilder builder = project_on_schools();
  builder.stakeholder("a", StakeholderKind::foundation);
  builder.offer("a", "anything");
  builder.offer("a", "topic");
  builder.dataset().offers.back().topics = builder.text("education");
  builder.offer("a", "place");
  builder.dataset().offers.back().places = builder.text("region");
  builder.offer("a", "both");
  builder.dataset().offers.back().topics = builder.text("education");
  builder.dataset().offers.back().places = builder.text("elsewhere");
  const Network network = builder.network();
  const VenueId p = network.venue(find_node(network, "p"));
  const VenueId q = network.venue(find_node(network, "q"));
  for (const Offer& offer : network.offers) {
    const std::string_view capability = network.text(offer.capability);
    EXPECT_EQ(is_offered_at(network, offer, p), capability != "both") << capability;
    EXPECT_EQ(is_offered_at(network, offer, q), capability == "anything") << capability;
  }
}

}  // namespace
}  // namespace bindeglied
