#include "bindeglied/matching/detail/project_list.hpp"

#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/matching/two_candidates.hpp"

namespace bindeglied::project_list_test {
namespace {

using testing::DatasetBuilder;
using testing::two_candidates;

const AsOf in_2019{.day = parse_date("2019-06-30")->range().first};

TEST(ProjectList, ranks_candidates_and_counts_who_is_beyond_the_rows) {
  const Network network = two_candidates().network();
  const RecommendOptions options{.top = 1, .missing_kind_weight = 2.0};
  const PartnerGrounds grounds = find_partner_grounds(network, in_2019, {}, 1);
  const detail::ProjectList list = detail::list_project(grounds, VenueId{1}, options);
  ASSERT_EQ(list.rows.size(), 1U);
  EXPECT_EQ(list.rows[0].stakeholder, StakeholderId{0});
  EXPECT_EQ(list.further(), 1U);
}

//  3 by topics against 1 by a gap: a fifth more or less of either leaves the order.
TEST(ProjectList, says_how_firm_a_rank_is_as_far_down_as_asked) {
  const Network network = two_candidates().network();
  const auto firm = recommend_partners(network, {}, in_2019, {}, {.missing_kind_weight = 2.0}).rows;
  EXPECT_EQ(firm[0].rank_interval, (RankInterval{1, 1}));
  EXPECT_EQ(firm[1].rank_interval, (RankInterval{2, 2}));
  const auto loose =
      recommend_partners(network, {}, in_2019, {}, {.missing_kind_weight = 5.0}).rows;
  EXPECT_EQ(loose[0].rank_interval, (RankInterval{1, 2}));
  EXPECT_EQ(loose[1].rank_interval, (RankInterval{1, 2}));
  const auto none = recommend_partners(network, {}, in_2019, {}, {.stable_rows = 0}).rows;
  EXPECT_FALSE(none[0].rank_interval.has_value());
}

//  Thirty-one have the topic (3), thirty-one unions are expected in the forum (half of 5.9): a
//  fifth more or less puts all of one kind before all of the other.
TEST(ProjectList, says_the_same_of_a_rank_in_a_list_of_any_length) {
  DatasetBuilder builder = two_candidates();
  for (int i = 10; i < 40; ++i) {
    builder.stakeholder("a" + std::to_string(i), StakeholderKind::other, {.topics = "x"});
    builder.stakeholder("b" + std::to_string(i), StakeholderKind::union_);
  }
  const Network network = builder.network();
  const RecommendOptions options{.top = 62, .missing_kind_weight = 5.9};
  const auto longest = recommend_partners(network, {}, in_2019, {}, options).rows;
  ASSERT_EQ(longest.size(), 62U);
  EXPECT_EQ(longest[0].rank_interval, (RankInterval{1, 32}));
  for (const std::uint32_t top : {1U, 5U, 50U}) {
    RecommendOptions shorter = options;
    shorter.top = top;
    const auto rows = recommend_partners(network, {}, in_2019, {}, shorter).rows;
    ASSERT_EQ(rows.size(), top);
    for (std::size_t i = 0; i < rows.size(); ++i) {
      EXPECT_EQ(rows[i].rank_interval, longest[i].rank_interval) << top << " " << i;
    }
  }
  // Who might pass the last ones has not been looked at.
  EXPECT_TRUE(longest[49].rank_interval.has_value());
  EXPECT_FALSE(longest[50].rank_interval.has_value());
  const VenueId project = network.venue(find_node(network, "p"));
  const auto one = recommend_one(network, project, longest[0].candidate, in_2019, {}, options);
  EXPECT_EQ(one->rank_interval, longest[0].rank_interval);
}

//  Six who were in q and the new face n have the topic of p: n, seventh by its id, gets the last of
//  five rows.
TEST(ProjectList, says_nothing_of_the_rank_of_who_was_moved_up) {
  DatasetBuilder builder;
  builder.venue("p", VenueKind::project, {}, {.topics = "x"});
  builder.venue("q", VenueKind::project);
  for (const auto* id : {"a", "b", "c", "d", "e", "f"}) {
    builder.stakeholder(id, StakeholderKind::other, {.topics = "x"});
    builder.tie(id, TieKind::partner_in, "q");
  }
  builder.stakeholder("n", StakeholderKind::other, {.topics = "x"});
  const Network network = builder.network();
  const auto rows = recommend_partners(network, {VenueId{0}}, in_2019, {}, {.top = 5}).rows;
  ASSERT_EQ(rows.size(), 5U);
  for (std::uint32_t i = 0; i < 4; ++i) {
    ASSERT_TRUE(rows[i].rank_interval) << i;
    EXPECT_LE(rows[i].rank_interval->best, rows[i].rank);
    EXPECT_GE(rows[i].rank_interval->worst, rows[i].rank);
  }
  EXPECT_TRUE(rows[4].is_new_face);
  EXPECT_EQ(rows[4].rank, 5U);
  EXPECT_FALSE(rows[4].rank_interval);
}

std::string skip_code(const DatasetBuilder& builder) {
  const Recommendations found = recommend_partners(builder.network(), {}, in_2019, {}, {});
  return found.skipped.empty() ? "" : found.skipped.front().code;
}

TEST(ProjectList, is_skipped_with_a_reason) {
  EXPECT_EQ(skip_code(two_candidates()), "");
  DatasetBuilder dropped = two_candidates();
  dropped.dataset().venues[1].status = {{ProjectStatus::dropped, *parse_date("2019-06-30")}};
  EXPECT_EQ(skip_code(dropped), "dropped");
  DatasetBuilder later = two_candidates();
  later.dataset().venues[1].status = {{ProjectStatus::dropped, *parse_date("2019-07-01")}};
  EXPECT_EQ(skip_code(later), "");
  DatasetBuilder finished = two_candidates();
  finished.dataset().venues[1].status = {{ProjectStatus::finished, *parse_date("2018")}};
  EXPECT_EQ(skip_code(finished), "finished");
  DatasetBuilder empty = two_candidates();
  empty.dataset().venues[1].topics = empty_text();
  EXPECT_EQ(skip_code(empty), "no_description");
  empty.dataset().venues[1].description = empty.text("words");
  EXPECT_EQ(skip_code(empty), "no_candidate");
}

TEST(RecommendOne, has_no_rank_below_the_floor_and_no_row_for_partners) {
  DatasetBuilder builder = two_candidates();
  builder.stakeholder("far", StakeholderKind::company);
  builder.stakeholder("in", StakeholderKind::company);
  builder.tie("in", TieKind::partner_in, "p", {.since = "2018"});
  const Network network = builder.network();
  const VenueId project = network.venue(find_node(network, "p"));
  const auto who = [&](std::string_view id) { return network.stakeholder(find_node(network, id)); };
  const auto far = recommend_one(network, project, who("far"), in_2019, {}, {});
  ASSERT_TRUE(far.has_value());
  EXPECT_EQ(far->rank, 0U);
  EXPECT_FALSE(far->rank_interval.has_value());
  EXPECT_FALSE(why_no_candidate(network, project, who("far"), in_2019).has_value());
  EXPECT_FALSE(recommend_one(network, project, who("in"), in_2019, {}, {}).has_value());
  EXPECT_EQ(why_no_candidate(network, project, who("in"), in_2019)->code, "recommend.is_partner");
}

}  // namespace
}  // namespace bindeglied::project_list_test
