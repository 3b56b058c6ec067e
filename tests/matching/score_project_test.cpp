#include "bindeglied/matching/score_project.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/dataset_builder.hpp"

namespace bindeglied::score_project_test {
namespace {

using testing::DatasetBuilder;
using ::testing::ElementsAre;

/// Nothing learned: utilities are the stated parts.
PartnerStudy study_of(const Network& network, const MatchWeights& weights = {}) {
  return build_partner_study(network, {}, weights, 1);
}

ProjectScores scores_of(const Network& network, const PartnerStudy& study,
                        const RecommendOptions& options = {}) {
  return score_project(network, study, {}, VenueId{0}, {}, options);
}

ProjectScores scores_of(const Network& network) { return scores_of(network, study_of(network)); }

TEST(ScoreProject, sums_all_parts) {
  const MatchParts parts{.base = -1.0,
                         .content = 2.0,
                         .ties = 4.0,
                         .surroundings = 8.0,
                         .region = 16.0,
                         .experience = 32.0,
                         .activity = 64.0,
                         .own_topics = 128.0,
                         .relations = 256.0,
                         .place = 512.0,
                         .need_offer = 1024.0,
                         .missing_kind = 2048.0};
  EXPECT_EQ(utility_of(parts), 4093.0);
}

TEST(ScoreProject, does_not_list_who_only_has_its_seat_there) {
  DatasetBuilder builder;
  builder.stakeholder("a", StakeholderKind::other, {.place = "essen"});
  builder.stakeholder("b", StakeholderKind::other, {.topics = "x"});
  builder.venue("p", VenueKind::project, {}, {.topics = "x", .place = "essen"});
  const auto ranked = scores_of(builder.network()).ranked;
  ASSERT_EQ(ranked.size(), 1U);
  EXPECT_EQ(ranked[0].stakeholder, StakeholderId{1});
  EXPECT_DOUBLE_EQ(ranked[0].parts.own_topics, 3.0);
  EXPECT_EQ(ranked[0].parts.place, 0.0);
}

// k and m are partners of p and were both in q; a was in w alone.
TEST(ScoreProject, names_the_first_partner_of_a_venue_and_none_of_the_project_itself) {
  DatasetBuilder builder;
  for (const auto* id : {"p", "q", "w"}) builder.venue(id, VenueKind::project);
  for (const auto* id : {"a", "k", "m"}) builder.stakeholder(id, StakeholderKind::other);
  for (const auto* id : {"k", "m"}) {
    builder.tie(id, TieKind::partner_in, "p");
    builder.tie(id, TieKind::partner_in, "q");
  }
  builder.tie("a", TieKind::partner_in, "w");
  const Network network = builder.network();
  const auto partner_in = scores_of(network).partner_in;
  EXPECT_EQ(partner_in[VenueId{1}], StakeholderId{1});
  EXPECT_TRUE(partner_in[VenueId{0}].is_none());
  EXPECT_TRUE(partner_in[VenueId{2}].is_none());
}

/// Six with history on the topic, two new ones with the topic among others.
Network with_two_new_faces() {
  DatasetBuilder builder;
  builder.venue("p", VenueKind::project, {}, {.topics = "x"});
  builder.venue("q", VenueKind::project, {}, {.topics = "x"});
  for (int i = 0; i < 6; ++i) {
    const std::string id = "a" + std::to_string(i);
    builder.stakeholder(id, StakeholderKind::other, {.topics = "x"});
    builder.tie(id, TieKind::partner_in, "q");
  }
  builder.stakeholder("n0", StakeholderKind::other, {.topics = "x"});
  builder.stakeholder("n1", StakeholderKind::other, {.topics = "x"});
  return builder.network();
}

TEST(ScoreProject, keeps_one_row_in_five_for_new_faces) {
  const Network network = with_two_new_faces();
  const PartnerStudy study = study_of(network);
  const ProjectScores scores = scores_of(network, study);
  ASSERT_EQ(scores.ranked.size(), 8U);
  const auto last_of = [&](std::uint32_t top) {
    return choose_rows(study, scores, {.top = top}).back();
  };
  EXPECT_EQ(choose_rows(study, scores, {.top = 5}).size(), 5U);
  EXPECT_EQ(last_of(4).stakeholder, StakeholderId{3});  // below 5 rows nothing is kept free
  EXPECT_EQ(last_of(5).stakeholder, StakeholderId{6});
  EXPECT_EQ(last_of(6).stakeholder, StakeholderId{6});
  EXPECT_EQ(last_of(10).stakeholder, StakeholderId{7});  // all fit
  EXPECT_TRUE(is_new_face(study, StakeholderId{6}));
  EXPECT_FALSE(is_new_face(study, StakeholderId{0}));
}

//  a was in q, which is like p, b in r, which is not; n belongs to a and has done nothing.
TEST(ScoreProject, lets_new_faces_inherit_half_of_what_their_umbrella_has) {
  DatasetBuilder builder;
  for (const auto* id : {"a", "b", "n"}) builder.stakeholder(id, StakeholderKind::other);
  builder.venue("p", VenueKind::project, {}, {.topics = "x"});
  builder.venue("q", VenueKind::project, {}, {.topics = "x"});
  builder.venue("r", VenueKind::project, {}, {.topics = "z"});
  builder.tie("a", TieKind::partner_in, "q").tie("b", TieKind::partner_in, "r");
  const MatchWeights weights{
      .one_known = {
          .curves = {{.feature = Feature::similar, .knots = {0.0, 1.0}, .values = {0.0, 4.0}}}}};
  const auto content_of = [&](const Network& network, StakeholderId who) {
    const ProjectScores scores = scores_of(network, study_of(network, weights), {.floor = -10.0});
    return std::ranges::find(scores.ranked, who, &Candidate::stakeholder)->parts.content;
  };
  const Network before = builder.network();
  EXPECT_EQ(content_of(before, StakeholderId{2}), 0.0);
  const Network network = builder.tie("n", TieKind::member_of, "a").network();
  // The curve gives a 4, b 0, their mean is 2.
  EXPECT_DOUBLE_EQ(content_of(network, StakeholderId{0}), 2.0);
  EXPECT_DOUBLE_EQ(content_of(network, StakeholderId{1}), -2.0);
  EXPECT_DOUBLE_EQ(content_of(network, StakeholderId{2}), 1.0);
}

std::vector<StakeholderId> ranked_in(const Network& network, CandidateList list) {
  std::vector<StakeholderId> found;
  const ProjectScores scores = scores_of(network, study_of(network), {.list = list});
  for (const Candidate& candidate : scores.ranked) found.push_back(candidate.stakeholder);
  return found;
}

//  k is in p; a was with k in q, b elsewhere, c nowhere; all work on the topic.
TEST(ScoreProject, parts_those_who_worked_with_a_partner_from_those_who_did_not) {
  DatasetBuilder builder;
  for (const auto* id : {"a", "b", "c", "k"}) {
    builder.stakeholder(id, StakeholderKind::other, {.topics = "x"});
  }
  for (const auto* id : {"p", "q", "r"}) builder.venue(id, VenueKind::project, {}, {.topics = "x"});
  builder.tie("a", TieKind::partner_in, "q").tie("b", TieKind::partner_in, "r");
  builder.tie("k", TieKind::partner_in, "q");
  // Nobody is in p yet: who has worked at all, and who has not.
  EXPECT_THAT(ranked_in(builder.network(), CandidateList::proven),
              ElementsAre(StakeholderId{0}, StakeholderId{1}, StakeholderId{3}));
  EXPECT_THAT(ranked_in(builder.network(), CandidateList::new_), ElementsAre(StakeholderId{2}));
  builder.tie("k", TieKind::leads, "p");
  const Network network = builder.network();
  EXPECT_THAT(ranked_in(network, CandidateList::proven), ElementsAre(StakeholderId{0}));
  EXPECT_THAT(ranked_in(network, CandidateList::new_),
              ElementsAre(StakeholderId{1}, StakeholderId{2}));
  EXPECT_THAT(ranked_in(network, CandidateList::combined),
              ElementsAre(StakeholderId{0}, StakeholderId{1}, StakeholderId{2}));
}

TEST(ScoreProject, takes_the_model_of_the_list_and_of_how_many_are_known) {
  MatchWeights weights;
  weights.one_known.base = -1.0;
  weights.all_but_one.base = -2.0;
  weights.new_partners.base = -3.0;
  weights.past_partners.base = -4.0;
  DatasetBuilder builder;
  for (const auto* id : {"a", "b", "j", "k"}) {
    builder.stakeholder(id, StakeholderKind::other, {.topics = "x"});
  }
  builder.venue("p", VenueKind::project, {}, {.topics = "x"}).venue("q", VenueKind::project);
  builder.tie("a", TieKind::partner_in, "q").tie("k", TieKind::partner_in, "q");
  builder.tie("k", TieKind::leads, "p");
  const auto base = [&](CandidateList list) {
    const Network network = builder.network();
    const auto scores = scores_of(network, study_of(network, weights), {.list = list});
    return scores.ranked.front().parts.base;
  };
  EXPECT_DOUBLE_EQ(base(CandidateList::combined), -1.0);
  EXPECT_DOUBLE_EQ(base(CandidateList::new_), -3.0);
  EXPECT_DOUBLE_EQ(base(CandidateList::proven), -4.0);
  builder.tie("j", TieKind::partner_in, "p");
  EXPECT_DOUBLE_EQ(base(CandidateList::combined), -2.0);
}

//  a was in q on the topic of p, b in r on another: 1 above and below the mean, stretched by
//  ln 2 / ln 1e6 to .05, and still listed for what it is.
TEST(ScoreProject, holds_the_floor_as_high_among_few_as_among_many) {
  MatchWeights weights;
  weights.one_known = {
      .curves = {{.feature = Feature::topic_experience, .knots = {0.0, 1.0}, .values = {0.0, 2.0}}},
      .candidates = 1e6};
  DatasetBuilder builder;
  builder.stakeholder("a", StakeholderKind::other).stakeholder("b", StakeholderKind::other);
  builder.venue("p", VenueKind::project, {}, {.topics = "x"});
  builder.venue("q", VenueKind::project, {}, {.topics = "x"});
  builder.venue("r", VenueKind::project, {}, {.topics = "y"});
  builder.tie("a", TieKind::partner_in, "q").tie("b", TieKind::partner_in, "r");
  const Network network = builder.network();
  const auto ranked = scores_of(network, study_of(network, weights)).ranked;
  ASSERT_EQ(ranked.size(), 1U);
  EXPECT_EQ(ranked[0].stakeholder, StakeholderId{0});
  EXPECT_NEAR(ranked[0].parts.experience, std::log(2.0) / std::log(1e6), 1e-9);
}

//  Weight 4 on the number of venues: a has one of at most one, so its root is 1; b none, but only
//  as new face, who counts as the mean.
TEST(ScoreProject, adds_what_was_learned_from_the_mean_of_those_with_history) {
  MatchWeights weights;
  weights.one_known.curves = {
      {.feature = Feature::size, .knots = {0.0, 1.0}, .values = {0.0, 4.0}}};
  DatasetBuilder builder;
  builder.stakeholder("a", StakeholderKind::other, {.topics = "x"});
  builder.stakeholder("b", StakeholderKind::other, {.topics = "x"});
  builder.stakeholder("c", StakeholderKind::other, {.topics = "x"});
  builder.venue("p", VenueKind::project, {}, {.topics = "x"});
  for (const auto* id : {"q", "r", "s"}) {
    builder.venue(id, VenueKind::project).tie("a", TieKind::partner_in, id);
  }
  builder.tie("c", TieKind::partner_in, "q");
  const Network network = builder.network();
  const PartnerStudy study = study_of(network, weights);
  const ProjectScores scores = scores_of(network, study);
  const auto sizes = study.index.activity[Feature::size];
  const double mean = 2.0 * static_cast<double>(sizes[0] + sizes[2]);  // half of weight 4
  ASSERT_EQ(scores.ranked.size(), 3U);
  for (const Candidate& candidate : scores.ranked) {
    const auto size = static_cast<double>(sizes[candidate.stakeholder.index()]);
    const double expected = candidate.stakeholder == StakeholderId{1} ? 0.0 : 4.0 * size - mean;
    EXPECT_NEAR(candidate.parts.activity, expected, 1e-6);
    EXPECT_NEAR(candidate.parts.base, mean, 1e-6);
  }
  EXPECT_EQ(scores.ranked[1].stakeholder, StakeholderId{1});
  ASSERT_EQ(shares_of(study, scores, StakeholderId{0}).size(), 1U);
  EXPECT_TRUE(shares_of(study, scores, StakeholderId{1}).empty());
}

}  // namespace
}  // namespace bindeglied::score_project_test
