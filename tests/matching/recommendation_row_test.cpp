#include "bindeglied/matching/recommendation_row.hpp"

#include <algorithm>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/dataset_builder.hpp"

namespace bindeglied::recommendation_row_test {
namespace {

using testing::DatasetBuilder;
using ::testing::SizeIs;

/// a works on the topic, is near, is tied to partner k, offers what p needs and was in q.
DatasetBuilder everything() {
  DatasetBuilder builder;
  builder.stakeholder("a", StakeholderKind::foundation, {.topics = "x", .place = "essen"});
  builder.stakeholder("k", StakeholderKind::other);
  builder.venue("p", VenueKind::project, {}, {.topics = "x", .place = "essen"});
  builder.venue("q", VenueKind::project, {}, {.topics = "x"});
  builder.tie("k", TieKind::leads, "p").tie("a", TieKind::partner_in, "q");
  builder.tie("a", TieKind::cooperates_with, "k");
  builder.need("p", "funding").offer("a", "funding");
  return builder;
}

TEST(RecommendationRow, keeps_the_three_strongest_of_all_reasons) {
  const Network network = everything().network();
  const PartnerStudy study = build_partner_study(network, {}, {}, 1);
  const ProjectScores scores = score_project(network, study, {}, VenueId{0}, {}, {});
  ASSERT_THAT(scores.ranked, SizeIs(1));
  const Candidate& candidate = scores.ranked.front();
  const auto reasons = find_reasons(network, study, scores, candidate);
  ASSERT_THAT(reasons, SizeIs(4));  // own topics 3, need 1, relations .49, place .5
  EXPECT_EQ(reasons[0].part, "own_topics");
  EXPECT_EQ(reasons[1].part, "need_offer");
  EXPECT_EQ(reasons[2].part, "place");
  EXPECT_EQ(reasons[3].part, "relations");
  EXPECT_DOUBLE_EQ(reasons[3].contribution, candidate.parts.relations);
  const Recommendation row = make_recommendation(network, study, scores, candidate, reasons, {});
  EXPECT_EQ(row.id, "rec:p/a");
  EXPECT_THAT(row.reasons, SizeIs(3));
  EXPECT_EQ(row.reasons.back().part, "place");
  EXPECT_EQ(row.rank, 0U);
  EXPECT_FALSE(row.is_new_face);
  EXPECT_FALSE(row.reciprocity.has_value());
  EXPECT_THAT(row.contributions, SizeIs(4));
  for (const Reason& reason : row.reasons) {
    for (const SourceId source : reason.sources) {
      EXPECT_TRUE(std::ranges::binary_search(row.sources, source));
    }
  }
}

//  By size a has 6, c 0, mean 3 of those with history; b has none.
TEST(RecommendationRow, names_the_two_features_of_an_interplay) {
  DatasetBuilder builder;
  for (const auto* id : {"a", "b", "c"}) builder.stakeholder(id, StakeholderKind::union_);
  builder.venue("p", VenueKind::project, {}, {.topics = "x"});
  builder.venue("q", VenueKind::project, {}, {.topics = "x"});
  builder.venue("r", VenueKind::project, {}, {.topics = "x"});
  builder.tie("a", TieKind::partner_in, "q").tie("c", TieKind::partner_in, "r");
  builder.tie("a", TieKind::partner_in, "r");
  const Network network = builder.network();
  const Step step{.feature = Feature::size, .from = 0.9F, .low = 0.0, .high = 6.0};
  const Curve curve{.feature = Feature::similar, .knots = {0.0, 1.0}, .values = {0.0, 1.0}};
  const AdditiveModel model{.curves = {curve}, .interplays = {{Feature::walk, 0.5F, step, step}}};
  const PartnerStudy study = build_partner_study(network, {}, {.one_known = model}, 1);
  const ProjectScores scores = score_project(
      network, study, {}, network.venue(find_node(network, "p")), {}, {.floor = -9.0});
  for (const Candidate& candidate : scores.ranked) {
    const bool is_a = candidate.stakeholder == StakeholderId{0};
    const bool is_b = candidate.stakeholder == StakeholderId{1};
    const double expected = scores.learned.stretch * (is_a ? 3.0 : is_b ? 0.0 : -3.0);
    EXPECT_DOUBLE_EQ(candidate.parts.interplay, expected);
    const auto reasons = find_reasons(network, study, scores, candidate);
    EXPECT_EQ(std::ranges::count(reasons, "interplay", &Reason::part), 0);
    const Recommendation row = make_recommendation(network, study, scores, candidate, reasons, {});
    const auto share = std::ranges::find(row.contributions, "interplay", &Contribution::part);
    ASSERT_EQ(share != row.contributions.end(), !is_b);
    if (is_b) continue;
    EXPECT_EQ(share->feature, "walk+size");
    EXPECT_DOUBLE_EQ(share->contribution, expected);
  }
  EXPECT_THAT(scores.ranked, SizeIs(3));
}

TEST(RecommendationRow, is_reciprocal_where_the_candidate_states_wishes) {
  DatasetBuilder builder = everything();
  builder.dataset().offers[0].topics = builder.text("x");
  const Network network = builder.network();
  const PartnerStudy study = build_partner_study(network, {}, {}, 1);
  const ProjectScores scores = score_project(network, study, {}, VenueId{0}, {}, {});
  const Candidate& candidate = scores.ranked.front();
  const Recommendation row = make_recommendation(
      network, study, scores, candidate, find_reasons(network, study, scores, candidate), {});
  ASSERT_TRUE(row.reciprocity.has_value());
  EXPECT_DOUBLE_EQ(*row.reciprocity, 2.0 * row.score / (1.0 + row.score));
}

}  // namespace
}  // namespace bindeglied::recommendation_row_test
