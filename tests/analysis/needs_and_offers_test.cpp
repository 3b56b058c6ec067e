#include "bindeglied/analysis/needs_and_offers.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/dataset_builder.hpp"

namespace bindeglied::needs_and_offers_test {
namespace {

using testing::DatasetBuilder;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

//  The project x in the forum f, which is in Essen and Bochum; Essen lies in the Ruhr, the topic
//  school is part of education.
DatasetBuilder project_in_forum() {
  DatasetBuilder builder;
  builder.venue("f", VenueKind::forum, {}, {.topics = "energy", .place = "essen|bochum"});
  builder.venue("x", VenueKind::project, "f", {.topics = "school"});
  Dataset& dataset = builder.dataset();
  dataset.topics.push_back({.id = builder.text("education")});
  dataset.places.push_back({.id = builder.text("ruhr")});
  for (TopicRecord& topic : dataset.topics) {
    if (topic.id == builder.text("school")) topic.parent = builder.text("education");
  }
  for (PlaceRecord& place : dataset.places) {
    if (place.id == builder.text("essen")) place.parent = builder.text("ruhr");
  }
  return builder;
}
constexpr VenueId f{0};
constexpr VenueId x{1};
//  by id: topics education = 0, energy = 1, school = 2; places bochum = 0, essen = 1, ruhr = 2

TEST(VenuePlaces, are_the_own_ones_else_those_of_the_venue_around) {
  const Network network = project_in_forum().network();
  EXPECT_THAT(venue_places(network, f), ElementsAre(PlaceId{1}, PlaceId{0}));
  EXPECT_THAT(venue_places(network, x), ElementsAre(PlaceId{1}, PlaceId{0}));
  DatasetBuilder nowhere;
  nowhere.venue("x", VenueKind::project);
  EXPECT_THAT(venue_places(nowhere.network(), VenueId{0}), IsEmpty());
}

TEST(VenueScope, includes_what_is_wider_but_no_topics_of_venues_around) {
  const Network network = project_in_forum().network();
  const VenueScope scope = scope_of(network, x);
  EXPECT_THAT(scope.topics, ElementsAre(TopicId{0}, TopicId{2}));
  EXPECT_THAT(scope.places, ElementsAre(PlaceId{0}, PlaceId{1}, PlaceId{2}));
}

TEST(Need, is_of_the_venue_it_names_or_of_all_of_its_kind_and_topics) {
  const Network network = project_in_forum().network();
  const VenueScope scope = scope_of(network, x);
  EXPECT_TRUE(is_needed_in(network, {.venue = x}, x, scope));
  EXPECT_FALSE(is_needed_in(network, {.venue = f}, x, scope));
  EXPECT_TRUE(is_needed_in(network, {.kind = VenueKind::project}, x, scope));
  EXPECT_FALSE(is_needed_in(network, {.kind = VenueKind::forum}, x, scope));
  const Need educational{.kind = VenueKind::project, .topics = {TopicId{0}}};
  EXPECT_TRUE(is_needed_in(network, educational, x, scope));
  const Need energetic{.kind = VenueKind::project, .topics = {TopicId{1}}};
  EXPECT_FALSE(is_needed_in(network, energetic, x, scope));
}

TEST(Offer, is_meant_for_its_topics_and_places_or_for_all) {
  const VenueScope scope = scope_of(project_in_forum().network(), x);
  EXPECT_TRUE(is_offered_in({}, scope));
  EXPECT_TRUE(is_offered_in({.places = {PlaceId{2}}}, scope));
  EXPECT_FALSE(is_offered_in({.topics = {TopicId{1}}}, scope));
  EXPECT_FALSE(is_offered_in({.places = {PlaceId{2}}, .topics = {TopicId{1}}}, scope));
  EXPECT_FALSE(is_offered_in({.places = {PlaceId{2}}}, {}));
}

}  // namespace
}  // namespace bindeglied::needs_and_offers_test
