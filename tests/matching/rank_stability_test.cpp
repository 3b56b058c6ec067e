#include "bindeglied/matching/rank_stability.hpp"

#include <random>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "bindeglied/base/error.hpp"

namespace bindeglied::rank_stability_test {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

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

//  Without its only source the first has nothing left; a part with two sources stays.
TEST(RankIntervals, leave_each_source_out) {
  std::vector<StabilityCandidate> two = {with_parts(0, {.content = 3.0}),
                                         with_parts(1, {.content = 1.0})};
  two[0].sources[0] = {SourceId{4}};
  EXPECT_THAT(rank_intervals(two), ElementsAre(RankInterval{1, 2}, RankInterval{1, 2}));
  two[0].sources[0] = {SourceId{4}, SourceId{5}};
  EXPECT_THAT(rank_intervals(two), ElementsAre(RankInterval{1, 1}, RankInterval{2, 2}));
  two[0].sources[0] = {SourceId{4}};
  two[1].sources[0] = {SourceId{4}};  // both lose all: the ids decide
  EXPECT_THAT(rank_intervals(two), ElementsAre(RankInterval{1, 1}, RankInterval{2, 2}));
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
