#include "bindeglied/matching/rank_metrics.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <random>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace bindeglied::rank_metrics_test {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;
using Candidates = IdVector<StakeholderId, std::uint8_t>;

RankMetrics measure(const std::vector<std::uint32_t>& ranks) { return measure_ranks(ranks); }

TEST(RankPartners, breaks_ties_by_popularity_then_id) {
  //                                 s0   s1   s2   s3   s4
  const std::vector<double> scores = {0.5, 0.5, 0.5, 0.9, 0.1};
  const std::vector<double> popularity = {1.0, 2.0, 2.0, 0.0, 9.0};
  const std::vector<StakeholderId> held_out = {StakeholderId{0}, StakeholderId{2},
                                               StakeholderId{4}};
  const auto ranked = rank_partners(scores, popularity, Candidates(5, 1), held_out);
  EXPECT_THAT(ranked.ranks, ElementsAre(4U, 3U, 5U));
  EXPECT_THAT(ranked.first_ten, ElementsAre(StakeholderId{3}, StakeholderId{1}, StakeholderId{2},
                                            StakeholderId{0}, StakeholderId{4}));
}

TEST(RankPartners, passes_over_who_is_no_candidate) {
  Candidates is_candidate(3, 1);
  is_candidate[StakeholderId{0}] = 0;
  const std::vector<double> scores = {3.0, 1.0, 2.0};
  const std::vector<double> popularity(3, 0.0);
  const std::vector<StakeholderId> held_out = {StakeholderId{1}};
  const auto ranked = rank_partners(scores, popularity, is_candidate, held_out);
  EXPECT_THAT(ranked.ranks, ElementsAre(2U));
  EXPECT_THAT(ranked.first_ten, ElementsAre(StakeholderId{2}, StakeholderId{1}));
}

TEST(RankPartners, equals_a_full_sort_on_random_scores_full_of_ties) {
  std::mt19937 random(2);
  for (int round = 0; round < 60; ++round) {
    const std::size_t count = 1 + random() % 40;
    std::vector<double> scores(count);
    std::vector<double> popularity(count);
    Candidates is_candidate(count, 0);
    std::vector<StakeholderId> candidates;
    for (std::size_t i = 0; i < count; ++i) {
      scores[i] = static_cast<double>(random() % 4);
      popularity[i] = static_cast<double>(random() % 3);
      if (random() % 4 == 0) continue;
      is_candidate[StakeholderId{i}] = 1;
      candidates.emplace_back(i);
    }
    const auto held_out = candidates;  // everybody
    std::ranges::stable_sort(candidates, [&](StakeholderId a, StakeholderId b) {
      return std::pair(-scores[a.index()], -popularity[a.index()]) <
             std::pair(-scores[b.index()], -popularity[b.index()]);
    });
    const auto ranked = rank_partners(scores, popularity, is_candidate, held_out);
    ASSERT_THAT(ranked.first_ten, SizeIs(std::min<std::size_t>(10, candidates.size())));
    for (std::size_t i = 0; i < ranked.first_ten.size(); ++i) {
      EXPECT_EQ(ranked.first_ten[i], candidates[i]);
    }
    for (std::size_t h = 0; h < held_out.size(); ++h) {
      EXPECT_EQ(candidates.at(ranked.ranks[h] - 1), held_out[h]);
    }
  }
}

//  Ranks 1, 3, 11: DCG = 1/log2(2) + 1/log2(4) = 1.5; best = 1 + 1/log2(3) + 1/log2(4).
TEST(MeasureRanks, follows_the_definitions_for_three_partners) {
  const RankMetrics metrics = measure({3, 1, 11});
  EXPECT_DOUBLE_EQ(metrics.ndcg_10, 1.5 / (1.5 + 1.0 / std::log2(3.0)));
  EXPECT_DOUBLE_EQ(metrics.recall_10, 2.0 / 3.0);
  EXPECT_DOUBLE_EQ(metrics.recall_50, 1.0);
  EXPECT_DOUBLE_EQ(metrics.mrr, 1.0);
  EXPECT_DOUBLE_EQ(metrics.hit_10, 1.0);
}

TEST(MeasureRanks, cuts_at_exactly_10_and_50) {
  EXPECT_DOUBLE_EQ(measure({10}).recall_10, 1.0);
  EXPECT_DOUBLE_EQ(measure({10}).ndcg_10, 1.0 / std::log2(11.0));
  EXPECT_DOUBLE_EQ(measure({11}).recall_10, 0.0);
  EXPECT_DOUBLE_EQ(measure({11}).hit_10, 0.0);
  EXPECT_DOUBLE_EQ(measure({11}).ndcg_10, 0.0);
  EXPECT_DOUBLE_EQ(measure({50}).recall_50, 1.0);
  EXPECT_DOUBLE_EQ(measure({51}).recall_50, 0.0);
  EXPECT_DOUBLE_EQ(measure({4, 8}).mrr, 0.25);
}

TEST(MeasureRanks, gives_1_to_the_best_list_even_of_more_than_ten) {
  std::vector<std::uint32_t> ranks(12);
  std::iota(ranks.begin(), ranks.end(), 1U);
  EXPECT_DOUBLE_EQ(measure(ranks).ndcg_10, 1.0);
  EXPECT_DOUBLE_EQ(measure(ranks).recall_10, 10.0 / 12.0);
}

TEST(MeanMetrics, is_the_mean_of_each_and_0_of_none) {
  const std::vector<RankMetrics> two = {measure({1}), measure({4})};
  EXPECT_DOUBLE_EQ(mean_metrics(two).mrr, 0.625);
  EXPECT_DOUBLE_EQ(mean_metrics(two).hit_10, 1.0);
  EXPECT_DOUBLE_EQ(mean_metrics(two).recall_50, 1.0);
  EXPECT_DOUBLE_EQ(mean_metrics({}).mrr, 0.0);
}

std::vector<RankedPartners> lists_of(const std::vector<std::vector<std::size_t>>& ids) {
  std::vector<RankedPartners> lists(ids.size());
  for (std::size_t i = 0; i < ids.size(); ++i) {
    for (const std::size_t id : ids[i]) lists[i].first_ten.emplace_back(id);
  }
  return lists;
}

TEST(Coverage, is_the_share_of_those_named_at_least_once) {
  EXPECT_DOUBLE_EQ(coverage_of(lists_of({{0, 1}, {1, 2}}), 6), 0.5);
  EXPECT_DOUBLE_EQ(coverage_of({}, 6), 0.0);
  EXPECT_DOUBLE_EQ(coverage_of({}, 0), 0.0);
}

TEST(Gini, is_0_for_equals_and_grows_to_1_for_one_of_many) {
  EXPECT_NEAR(gini_of(lists_of({{0, 1}, {2, 3}}), 4), 0.0, 1e-12);
  EXPECT_NEAR(gini_of(lists_of({{0}, {0}, {0}}), 4), 0.75, 1e-12);  // (n - 1) / n
  EXPECT_DOUBLE_EQ(gini_of({}, 4), 0.0);
}

/// Mean difference of all pairs over twice the mean.
double slow_gini(const std::vector<double>& counts) {
  double differences = 0.0;
  for (const double a : counts) {
    for (const double b : counts) differences += std::abs(a - b);
  }
  const auto n = static_cast<double>(counts.size());
  const double mean = std::accumulate(counts.begin(), counts.end(), 0.0) / n;
  return differences / (n * n) / (2.0 * mean);
}

TEST(Gini, equals_the_mean_difference_of_all_pairs) {
  std::mt19937 random(8);
  for (int round = 0; round < 50; ++round) {
    const std::size_t candidates = 2 + random() % 15;
    std::vector<double> counts(candidates, 0.0);
    std::vector<std::vector<std::size_t>> ids;
    for (std::size_t list = 0; list < 1 + random() % 6; ++list) {
      ids.emplace_back();
      for (std::size_t i = 0; i < candidates; ++i) {
        if (random() % (i + 1) != 0) continue;
        ids.back().push_back(i);
        counts[i] += 1.0;
      }
    }
    EXPECT_NEAR(gini_of(lists_of(ids), candidates), slow_gini(counts), 1e-12);
  }
}

TEST(BootstrapMean, is_the_same_for_the_same_seed_and_one_point_for_equal_values) {
  const std::vector<double> values = {0.1, 0.9, 0.4, 0.3, 0.7};
  const MeanInterval first = bootstrap_mean(values, 5);
  const MeanInterval second = bootstrap_mean(values, 5);
  EXPECT_DOUBLE_EQ(first.mean, 0.48);
  EXPECT_EQ(first.low, second.low);
  EXPECT_EQ(first.high, second.high);
  EXPECT_NE(bootstrap_mean(values, 6).low + bootstrap_mean(values, 6).high, first.low + first.high);
  const MeanInterval equal = bootstrap_mean(std::vector<double>(8, 0.25), 1);
  EXPECT_DOUBLE_EQ(equal.low, 0.25);
  EXPECT_DOUBLE_EQ(equal.high, 0.25);
  EXPECT_DOUBLE_EQ(bootstrap_mean({}, 1).mean, 0.0);
}

TEST(BootstrapMean, pairs_samples_so_that_a_constant_lead_has_no_spread) {
  // Values that differ by 1/4 (exact in binary) everywhere: intervals move with them.
  std::vector<double> ours(64);
  std::vector<double> theirs(64);
  for (std::size_t i = 0; i < ours.size(); ++i) {
    theirs[i] = static_cast<double>(i % 8) / 8.0;
    ours[i] = theirs[i] + 0.25;
  }
  EXPECT_DOUBLE_EQ(bootstrap_mean(ours, 3).low - bootstrap_mean(theirs, 3).low, 0.25);
  EXPECT_DOUBLE_EQ(bootstrap_mean(ours, 3).high - bootstrap_mean(theirs, 3).high, 0.25);
}

TEST(BootstrapMean, covers_the_true_mean_in_about_95_of_100_samples) {
  std::mt19937 random(17);
  int covered = 0;
  constexpr int rounds = 300;
  for (int round = 0; round < rounds; ++round) {
    std::vector<double> values(60);
    for (double& value : values) value = static_cast<double>(random() % 1001) / 1000.0;
    const MeanInterval interval = bootstrap_mean(values, static_cast<unsigned>(round));
    if (interval.low <= 0.5 && 0.5 <= interval.high) ++covered;
  }
  EXPECT_GE(covered, rounds * 90 / 100);
  EXPECT_LE(covered, rounds * 98 / 100);
}

// Scores 5 4 4 1 of a to d, c more popular than b; a is no candidate.
TEST(BestCandidates, come_by_score_popularity_and_id) {
  const std::vector<double> scores{5.0, 4.0, 4.0, 1.0};
  const std::vector<double> popularity{1.0, 1.0, 2.0, 9.0};
  IdVector<StakeholderId, std::uint8_t> is_candidate(4, 1);
  is_candidate[StakeholderId{0}] = 0;
  EXPECT_THAT(best_candidates(scores, popularity, is_candidate, 2),
              ElementsAre(StakeholderId{2}, StakeholderId{1}));
  EXPECT_THAT(best_candidates(scores, popularity, is_candidate, 9),
              ElementsAre(StakeholderId{2}, StakeholderId{1}, StakeholderId{3}));
}

// Best are 7 3 5 1; those in places 1 and 3 of them, 7 and 5, come first.  3 moves from the second
// place to the third, 1 stays the fourth, and rank 9 is far behind.
TEST(MoveToFront, lets_all_others_follow_in_their_order) {
  const std::vector<StakeholderId> best{StakeholderId{7}, StakeholderId{3}, StakeholderId{5},
                                        StakeholderId{1}};
  const RankedPartners list{.ranks = {1, 2, 3, 4, 9}};
  const std::vector<std::uint32_t> first{0, 2};
  const RankedPartners moved = move_to_front(list, best, first);
  EXPECT_THAT(moved.first_ten, ElementsAre(StakeholderId{7}, StakeholderId{5}));
  EXPECT_THAT(moved.ranks, ElementsAre(1, 3, 2, 4, 9));
}

}  // namespace
}  // namespace bindeglied::rank_metrics_test
