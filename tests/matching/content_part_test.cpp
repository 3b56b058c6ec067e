#include "bindeglied/matching/content_part.hpp"

#include <cmath>
#include <map>
#include <random>
#include <string>

#include <gtest/gtest.h>

#include "tests/support/dataset_builder.hpp"

namespace bindeglied::content_part_test {
namespace {

using testing::DatasetBuilder;

const AsOf in_2019{.day = parse_date("2019-06-30")->range().first};

ContentScores scores_of(const Network& network, VenueId project) {
  return content_part(network, build_content_index(network, 1, {}),
                      make_query(network, project, in_2019));
}

/// f: forum on x; p in f, q and r: projects on x.  Names share no words.
DatasetBuilder with_alike_venues() {
  DatasetBuilder builder;
  for (const auto* id : {"a", "b", "c", "d"}) builder.stakeholder(id, StakeholderKind::other);
  builder.venue("fff", VenueKind::forum, {}, {.topics = "x"});
  builder.venue("ppp", VenueKind::project, "fff", {.topics = "x"});
  builder.venue("qqq", VenueKind::project, {}, {.topics = "x"});
  builder.venue("rrr", VenueKind::project, {}, {.topics = "x|y"});
  return builder;
}

TEST(ContentPart, is_the_level_where_a_venue_is_alike_and_half_in_the_own_forum) {
  DatasetBuilder builder = with_alike_venues();
  builder.tie("a", TieKind::participates, "qqq");
  builder.tie("b", TieKind::partner_in, "fff");
  builder.tie("c", TieKind::leads, "ppp");
  const Network network = builder.network();
  const ContentScores scores = scores_of(network, VenueId{1});
  EXPECT_DOUBLE_EQ(scores.value[StakeholderId{0}], 0.75);  // involved / collaborating
  EXPECT_DOUBLE_EQ(scores.value[StakeholderId{1}], 0.5);
  EXPECT_EQ(scores.value[StakeholderId{2}], 0.0);  // the project itself says nothing
  EXPECT_EQ(scores.value[StakeholderId{3}], 0.0);
  EXPECT_DOUBLE_EQ(
      closest_history(network, scores, make_query(network, VenueId{1}, in_2019), StakeholderId{0}),
      0.75);
}

TEST(ContentPart, multiplies_what_remains_unlike) {
  DatasetBuilder builder = with_alike_venues();
  builder.tie("a", TieKind::participates, "qqq").tie("a", TieKind::partner_in, "fff");
  const ContentScores scores = scores_of(builder.network(), VenueId{1});
  EXPECT_DOUBLE_EQ(scores.value[StakeholderId{0}], 1.0 - 0.25 * 0.5);
}

TEST(ContentPart, uses_no_tie_from_after_the_day) {
  DatasetBuilder builder = with_alike_venues();
  builder.tie("a", TieKind::leads, "qqq", {.seen = "2019-07"});
  EXPECT_EQ(scores_of(builder.network(), VenueId{1}).value[StakeholderId{0}], 0.0);
}

TEST(ContentPart, counts_own_topics_and_says_so) {
  DatasetBuilder builder = with_alike_venues();
  builder.stakeholder("e", StakeholderKind::other, {.topics = "x"});
  const Network network = builder.network();
  const ContentScores scores = scores_of(network, VenueId{1});
  EXPECT_DOUBLE_EQ(scores.value[StakeholderId{4}], 0.8);
  const ContentIndex index = build_content_index(network, 1, {});
  const Reason reason = content_reason(network, index, scores,
                                       make_query(network, VenueId{1}, in_2019), StakeholderId{4});
  EXPECT_EQ(reason.text.code, "recommend.content_topics");
  EXPECT_TRUE(reason.evidence.empty());
}

TEST(ContentPart, names_the_closest_venue_with_its_tie) {
  DatasetBuilder builder = with_alike_venues();
  builder.tie("a", TieKind::partner_in, "rrr").tie("a", TieKind::partner_in, "qqq");
  const Network network = builder.network();
  const ContentScores scores = scores_of(network, VenueId{1});
  const Reason reason = content_reason(network, build_content_index(network, 1, {}), scores,
                                       make_query(network, VenueId{1}, in_2019), StakeholderId{0});
  EXPECT_EQ(reason.text.code, "recommend.content_venues");
  EXPECT_EQ(std::get<NodeId>(reason.text.arguments[1]), network.node(VenueId{2}));
  EXPECT_EQ(reason.evidence.size(), 2U);
  EXPECT_EQ(reason.sources.size(), 2U);  // one per tie, made unique by the caller
}

TEST(ContentPart, compares_words_alone_for_a_project_without_topics) {
  DatasetBuilder builder;
  builder.venue("p", VenueKind::project).venue("q", VenueKind::project);
  for (VenueRecord& venue : builder.dataset().venues) venue.name = builder.text("Wasserstoff");
  EXPECT_DOUBLE_EQ(scores_of(builder.network(), VenueId{0}).similarity[VenueId{1}], 1.0);
}

/// Cosine of topics by the book: dense maps, every pair by itself.
double slow_cosine(const Network& network, VenueId a, VenueId b) {
  std::map<std::size_t, double> rarity;
  const auto count = static_cast<double>(network.venues.size());
  for (const VenueId venue : network.venues.ids()) {
    for (const TopicId topic : network.topics_of[network.node(venue)]) {
      rarity[topic.index()] += 1.0;
    }
  }
  double dot = 0.0;
  double length_a = 0.0;
  double length_b = 0.0;
  for (const auto& [topic, frequency] : rarity) {
    const auto weight = [&, t = topic, f = frequency](VenueId venue) {
      for (const TopicId own : network.topics_of[network.node(venue)]) {
        if (own.index() == t) return std::log(1.0 + count / f);
      }
      return 0.0;
    };
    dot += weight(a) * weight(b);
    length_a += weight(a) * weight(a);
    length_b += weight(b) * weight(b);
  }
  return dot / std::sqrt(length_a * length_b);
}

TEST(ContentPart, agrees_with_a_slow_reference_on_random_topics) {
  std::mt19937 random(7);
  DatasetBuilder builder;
  constexpr int venue_count = 30;
  for (int i = 0; i < venue_count; ++i) {
    std::string topics = "t" + std::to_string(random() % 8);
    for (int more = 8; more < 11; ++more) {
      if (random() % 2 == 0) topics += "|t" + std::to_string(more);
    }
    builder.venue("v" + std::to_string(i), VenueKind::project, {}, {.topics = topics});
  }
  const Network network = builder.network();
  for (const VenueId a : network.venues.ids()) {
    const ContentScores scores = scores_of(network, a);
    for (const VenueId b : network.venues.ids()) {
      const double expected = a == b ? 0.0 : slow_cosine(network, a, b);
      EXPECT_NEAR(scores.similarity[b], expected, 1e-12);
    }
  }
}

}  // namespace
}  // namespace bindeglied::content_part_test
