#include "bindeglied/matching/rank_stability.hpp"

#include <random>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "bindeglied/base/error.hpp"
#include "tests/support/dataset_builder.hpp"

namespace bindeglied::rank_stability_test {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::UnorderedElementsAre;

StabilityCandidate with_parts(std::size_t id, const MatchParts& parts) {
  return {.candidate = StakeholderId{id}, .parts = parts};
}

//  1.0 by content against .9 by ties: a fifth more or less of either turns them round; .3 by place
//  stays last.
TEST(RankIntervals, say_who_may_pass_whom_when_weights_change) {
  const auto intervals =
      rank_intervals({with_parts(0, {.content = 1.0}), with_parts(1, {.ties = 0.9}),
                      with_parts(2, {.place = 0.3})});
  EXPECT_THAT(intervals, ElementsAre(RankInterval{1, 2}, RankInterval{1, 2}, RankInterval{3, 3}));
}

//  .7 against 1.0 needs both weights to change: .84 against .8.
TEST(RankIntervals, look_at_all_weights_changed_at_once) {
  const std::vector<StabilityCandidate> two = {with_parts(0, {.content = 1.0}),
                                               with_parts(1, {.ties = 0.7})};
  EXPECT_THAT(rank_intervals(two), ElementsAre(RankInterval{1, 2}, RankInterval{1, 2}));
  EXPECT_THAT(rank_intervals(two, {.weight_change = 0.1}),
              ElementsAre(RankInterval{1, 1}, RankInterval{2, 2}));
}

//  Both rest on one part alike: no change of its weight turns them round, nor does the base.
TEST(RankIntervals, are_narrow_for_equal_reasons) {
  const auto intervals = rank_intervals({with_parts(0, {.base = -2.5, .content = 1.0}),
                                         with_parts(1, {.base = -2.5, .content = 0.99})});
  EXPECT_THAT(intervals, ElementsAre(RankInterval{1, 1}, RankInterval{2, 2}));
}

//  Without its only source the first has nothing left, without a half source 1.5 against 1.0.
TEST(RankIntervals, leave_each_source_out) {
  std::vector<StabilityCandidate> two = {with_parts(0, {.content = 3.0}),
                                         with_parts(1, {.content = 1.0})};
  two[0].shares[0] = {{SourceId{4}, 1.0}};
  EXPECT_THAT(rank_intervals(two), ElementsAre(RankInterval{1, 2}, RankInterval{1, 2}));
  two[0].shares[0] = {{SourceId{4}, 0.5}, {SourceId{5}, 0.5}};
  EXPECT_THAT(rank_intervals(two), ElementsAre(RankInterval{1, 1}, RankInterval{2, 2}));
  two[0].shares[0] = {{SourceId{4}, 0.75}};  // .75 against 1.0
  EXPECT_THAT(rank_intervals(two), ElementsAre(RankInterval{1, 2}, RankInterval{1, 2}));
  two[0].shares[0] = {{SourceId{4}, 1.0}};
  two[1].shares[0] = {{SourceId{4}, 1.0}};  // both lose all: the ids decide
  EXPECT_THAT(rank_intervals(two), ElementsAre(RankInterval{1, 1}, RankInterval{2, 2}));
}

//  a's ties to p, q and r: one from s1 alone, one from s1 and s2, one from s2 alone.
TEST(StabilityCandidate, loses_with_a_source_the_ties_that_have_no_other) {
  testing::DatasetBuilder builder;
  builder.stakeholder("a", StakeholderKind::other);
  for (const char* id : {"p", "q", "r"}) builder.venue(id, VenueKind::project);
  builder.tie("a", TieKind::leads, "p", {.sources = "s1"});
  builder.tie("a", TieKind::leads, "q", {.sources = "s1|s2"});
  builder.tie("a", TieKind::leads, "r", {.sources = "s2"});
  const Network network = builder.network();
  const auto source = [&](std::string_view id) {
    for (const SourceId one : network.sources.ids()) {
      if (network.text(network.sources[one].id) == id) return one;
    }
    return SourceId{};
  };
  const SourceId s1 = source("s1");
  const SourceId s2 = source("s2");
  ASSERT_NE(s1, s2);
  const std::vector<Reason> reasons = {
      {.part = "content", .evidence = {TieId{0}, TieId{1}, TieId{2}}, .sources = {s1, s2}},
      {.part = "ties", .evidence = {TieId{1}}, .sources = {s1, s2}},
      {.part = "need_offer", .sources = {s2}},
      {.part = "own_topics", .sources = {s1, s2}}};
  const StabilityCandidate candidate =
      to_stability_candidate(network, StakeholderId{0}, {}, reasons);
  const auto shares_of = [&](std::string_view part) {
    std::size_t position = 0;
    std::vector<SourceShare> found;
    for_each_column<MatchParts>([&](const auto& column) {
      if (column.key == part) found = candidate.shares.at(position - 1);
      ++position;
    });
    return found;
  };
  EXPECT_THAT(shares_of("content"),
              UnorderedElementsAre(SourceShare{s1, 1.0 / 3.0}, SourceShare{s2, 1.0 / 3.0}));
  EXPECT_THAT(shares_of("ties"), IsEmpty());
  EXPECT_THAT(shares_of("need_offer"), ElementsAre(SourceShare{s2, 1.0}));
  EXPECT_THAT(shares_of("own_topics"), IsEmpty());
}

TEST(RankIntervals, hold_the_rank_for_any_weights_in_between_of_two) {
  std::mt19937 random(7);
  const auto share = [&] { return static_cast<double>(random() % 101U) / 100.0; };
  for (int round = 0; round < 200; ++round) {
    const auto parts = [&] {
      return MatchParts{.content = 3.0 * share(), .ties = share(), .place = 0.5 * share()};
    };
    const std::vector<StabilityCandidate> two = {with_parts(0, parts()), with_parts(1, parts())};
    const auto intervals = rank_intervals(two);
    for (int draw = 0; draw < 20; ++draw) {
      const double content = 0.8 + 0.4 * share();
      const double ties = 0.8 + 0.4 * share();
      const double place = 0.8 + 0.4 * share();
      const auto utility = [&](const StabilityCandidate& one) {
        return content * one.parts.content + ties * one.parts.ties + place * one.parts.place;
      };
      const std::uint32_t rank = utility(two[1]) > utility(two[0]) + 1e-9 ? 2 : 1;
      if (utility(two[1]) + 1e-9 < utility(two[0]) || rank == 2) {
        EXPECT_GE(rank, intervals[0].best);
        EXPECT_LE(rank, intervals[0].worst);
      }
    }
  }
}

TEST(RankIntervals, need_candidates_and_a_share) {
  EXPECT_THAT(rank_intervals({}), IsEmpty());
  EXPECT_THAT(rank_intervals({with_parts(0, {})}), ElementsAre(RankInterval{1, 1}));
  const std::vector<StabilityCandidate> two = {with_parts(0, {.content = 1.0}),
                                               with_parts(1, {.ties = 0.99})};
  EXPECT_THAT(rank_intervals(two, {.weight_change = 0.0}),
              ElementsAre(RankInterval{1, 1}, RankInterval{2, 2}));
  EXPECT_THROW((void)rank_intervals(two, {.weight_change = -0.1}), Error);
  EXPECT_THROW((void)rank_intervals(two, {.weight_change = 1.1}), Error);
}

}  // namespace
}  // namespace bindeglied::rank_stability_test
