#include "bindeglied/matching/need_offer_part.hpp"

#include <gtest/gtest.h>

#include "tests/support/dataset_builder.hpp"

namespace bindeglied::need_offer_part_test {
namespace {

using testing::DatasetBuilder;

/// p, on t in essen, needs funding (1, of all projects) and land (0.5, its own).
DatasetBuilder with_needs() {
  DatasetBuilder builder;
  builder.stakeholder("a", StakeholderKind::foundation);
  builder.stakeholder("b", StakeholderKind::municipality);
  builder.stakeholder("c", StakeholderKind::other);
  builder.venue("p", VenueKind::project, {}, {.topics = "t", .place = "essen|bochum"});
  builder.dataset().needs = {
      {.kind = VenueKind::project,
       .topics = builder.text("t"),
       .capability = builder.text("funding"),
       .basis = Basis::prior},
      {.venue = builder.text("p"), .capability = builder.text("land"), .weight = 0.5}};
  return builder;
}

OfferRecord offer(DatasetBuilder& builder, std::string_view who, std::string_view what) {
  return {.stakeholder = builder.text(who), .capability = builder.text(what)};
}

NeedScores scores_of(const Network& network) {
  return need_offer_part(network, make_query(network, VenueId{0}, {}));
}

TEST(NeedOfferPart, is_the_weighted_share_of_needs_an_assumed_offer_counting_less) {
  DatasetBuilder builder = with_needs();
  builder.dataset().offers = {offer(builder, "a", "funding"),
                              {.kind = StakeholderKind::municipality,
                               .capability = builder.text("land"),
                               .basis = Basis::prior}};
  const Network network = builder.network();
  const NeedScores scores = scores_of(network);
  EXPECT_DOUBLE_EQ(scores.value[StakeholderId{0}], 1.0 / 1.5);
  EXPECT_DOUBLE_EQ(scores.value[StakeholderId{1}], 0.6 * 0.5 / 1.5);
  EXPECT_EQ(scores.value[StakeholderId{2}], 0.0);
  EXPECT_EQ(need_offer_reason(network, scores, StakeholderId{0}).text.code, "recommend.offers");
  EXPECT_EQ(need_offer_reason(network, scores, StakeholderId{1}).text.code, "recommend.assumed");
  EXPECT_FALSE(offers_are_assumed(network, scores, StakeholderId{0}));
  EXPECT_TRUE(offers_are_assumed(network, scores, StakeholderId{1}));
}

TEST(NeedOfferPart, halves_a_need_that_a_partner_meets) {
  DatasetBuilder builder = with_needs();
  builder.tie("c", TieKind::leads, "p");
  builder.dataset().offers = {offer(builder, "a", "funding"), offer(builder, "b", "land"),
                              offer(builder, "c", "funding")};
  const NeedScores scores = scores_of(builder.network());
  EXPECT_DOUBLE_EQ(scores.value[StakeholderId{0}], 0.5);  // funding 0.5 beside land 0.5
  EXPECT_DOUBLE_EQ(scores.value[StakeholderId{1}], 0.5);
}

TEST(NeedOfferPart, keeps_to_the_topics_and_places_of_an_offer) {
  DatasetBuilder builder = with_needs();
  builder.stakeholder("z", StakeholderKind::other, {.topics = "u", .place = "ruhr|hagen"});
  for (PlaceRecord& place : builder.dataset().places) {
    if (place.id == builder.text("essen")) place.parent = builder.text("ruhr");
  }
  OfferRecord other_topic = offer(builder, "a", "funding");
  other_topic.topics = builder.text("u");
  OfferRecord other_place = offer(builder, "b", "funding");
  other_place.places = builder.text("hagen");
  OfferRecord around = offer(builder, "c", "funding");
  around.places = builder.text("ruhr");
  builder.dataset().offers = {other_topic, other_place, around};
  const NeedScores scores = scores_of(builder.network());
  EXPECT_EQ(scores.value[StakeholderId{0}], 0.0);
  EXPECT_EQ(scores.value[StakeholderId{1}], 0.0);
  EXPECT_GT(scores.value[StakeholderId{2}], 0.0);
}

TEST(NeedOfferPart, names_every_capability_that_meets_a_need) {
  DatasetBuilder builder = with_needs();
  builder.dataset().offers = {offer(builder, "a", "land"), offer(builder, "a", "funding")};
  const Network network = builder.network();
  const Message text = need_offer_reason(network, scores_of(network), StakeholderId{0}).text;
  EXPECT_EQ(text.arguments[0], MessageArgument(Capabilities{{"funding", "land"}}));
}

TEST(NeedOfferPart, has_no_needs_for_another_kind_or_topic) {
  DatasetBuilder builder = with_needs();
  builder.venue("q", VenueKind::event, {}, {.topics = "t"});
  builder.venue("r", VenueKind::project, {}, {.topics = "u"});
  builder.dataset().offers = {offer(builder, "a", "funding")};
  const Network network = builder.network();
  EXPECT_TRUE(need_offer_part(network, make_query(network, VenueId{1}, {})).needs.empty());
  EXPECT_TRUE(need_offer_part(network, make_query(network, VenueId{2}, {})).needs.empty());
}

}  // namespace
}  // namespace bindeglied::need_offer_part_test
