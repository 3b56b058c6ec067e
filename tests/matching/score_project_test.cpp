#include "bindeglied/matching/score_project.hpp"

#include <string>

#include <gtest/gtest.h>

#include "tests/support/dataset_builder.hpp"

namespace bindeglied::score_project_test {
namespace {

using testing::DatasetBuilder;

ProjectScores scores_of(const Network& network) {
  return score_project(network, build_content_index(network, 1, {}), {}, VenueId{0}, {}, {});
}

TEST(ScoreProject, maps_utility_monotonically_into_0_to_1) {
  EXPECT_EQ(score_of(0.0), 0.5);
  EXPECT_EQ(score_of(-1e6), 0.0);
  EXPECT_EQ(score_of(1e6), 1.0);
  EXPECT_LT(score_of(0.1), score_of(0.2));
}

TEST(ScoreProject, sums_all_parts) {
  const MatchParts parts{.base = -1.0,
                         .content = 2.0,
                         .ties = 4.0,
                         .place = 8.0,
                         .need_offer = 16.0,
                         .missing_kind = 32.0};
  EXPECT_EQ(utility_of(parts), 61.0);
}

TEST(ScoreProject, does_not_list_who_only_has_its_seat_there) {
  DatasetBuilder builder;
  builder.stakeholder("a", StakeholderKind::other, {.place = "essen"});
  builder.stakeholder("b", StakeholderKind::other, {.topics = "x"});
  builder.venue("p", VenueKind::project, {}, {.topics = "x", .place = "essen"});
  const auto ranked = scores_of(builder.network()).ranked;
  ASSERT_EQ(ranked.size(), 1U);
  EXPECT_EQ(ranked[0].stakeholder, StakeholderId{1});
  EXPECT_DOUBLE_EQ(ranked[0].parts.content, 3.0 * 0.8);
  EXPECT_EQ(ranked[0].parts.place, 0.0);
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
  const ProjectScores scores = scores_of(network);
  ASSERT_EQ(scores.ranked.size(), 8U);
  const auto last_of = [&](std::uint32_t top) { return choose_rows(network, scores, top).back(); };
  EXPECT_EQ(choose_rows(network, scores, 5).size(), 5U);
  EXPECT_EQ(last_of(4).stakeholder, StakeholderId{3});  // below 5 rows nothing is kept free
  EXPECT_EQ(last_of(5).stakeholder, StakeholderId{6});
  EXPECT_EQ(last_of(6).stakeholder, StakeholderId{6});
  EXPECT_EQ(last_of(10).stakeholder, StakeholderId{7});  // all fit
  EXPECT_EQ(list_of(network, scores, StakeholderId{6}), CandidateList::new_);
  EXPECT_EQ(list_of(network, scores, StakeholderId{0}), CandidateList::proven);
}

TEST(ScoreProject, calls_history_elsewhere_combined) {
  DatasetBuilder builder;
  builder.stakeholder("a", StakeholderKind::other, {.topics = "x"});
  builder.venue("p", VenueKind::project, {}, {.topics = "x"});
  builder.venue("q", VenueKind::project, {}, {.topics = "y"});
  builder.tie("a", TieKind::partner_in, "q");
  const Network network = builder.network();
  EXPECT_EQ(list_of(network, scores_of(network), StakeholderId{0}), CandidateList::combined);
}

}  // namespace
}  // namespace bindeglied::score_project_test
