#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <tuple>
#include <vector>

#include "bindeglied/base/columns.hpp"
#include "bindeglied/base/id_vector.hpp"
#include "bindeglied/model/ids.hpp"

namespace bindeglied {

/// How well one list, or on average several, names the partners held out.
struct RankMetrics {
  double ndcg_10 = 0.0;    ///< Järvelin & Kekäläinen 2002, ACM TOIS 20, gains 1 and 0
  double recall_10 = 0.0;  ///< of the partners held out
  double recall_50 = 0.0;
  double mrr = 0.0;     ///< 1 / rank of the first
  double hit_10 = 0.0;  ///< 1 when one is among the first ten

  static constexpr auto columns() {
    using R = RankMetrics;
    return std::tuple{Column{"ndcg_10", &R::ndcg_10, "nDCG@10", "nDCG@10"},
                      Column{"recall_10", &R::recall_10, "Recall@10", "Recall@10"},
                      Column{"recall_50", &R::recall_50, "Recall@50", "Recall@50"},
                      Column{"mrr", &R::mrr, "MRR", "MRR"},
                      Column{"hit_10", &R::hit_10, "Treffer@10", "Hit@10"}};
  }
};

/// What a method said for one query.
struct RankedPartners {
  std::vector<std::uint32_t> ranks = {};  ///< of the partners held out, from 1, in their order
  std::vector<StakeholderId> first_ten = {};
};

/// Ranks by falling score, then falling popularity, then id, over all candidates.
/// Precondition: everyone held out is a candidate.  O(stakeholders x held out).
[[nodiscard]] RankedPartners rank_partners(
    std::span<const double> scores, std::span<const double> popularity,
    const IdVector<StakeholderId, std::uint8_t>& is_candidate,
    std::span<const StakeholderId> held_out);

/// The first `count` candidates in the same order; all when there are no more.
[[nodiscard]] std::vector<StakeholderId> best_candidates(
    std::span<const double> scores, std::span<const double> popularity,
    const IdVector<StakeholderId, std::uint8_t>& is_candidate, std::size_t count);

/// The list when those at the positions `first_ten` of its `best` (ascending) come first, and all
/// others after them in their order.  Precondition: `list` ranks `held_out`, with `best` in front.
[[nodiscard]] RankedPartners move_to_front(const RankedPartners& list,
                                           std::span<const StakeholderId> best,
                                           std::span<const std::uint32_t> first_ten);

/// How many are named first: the list that nDCG@10 and the spread look at.
inline constexpr std::size_t list_length = 10;

/// What a partner at the rank, from 1, is worth to nDCG: 1 / log2(rank + 1).
[[nodiscard]] double rank_discount(std::size_t rank);

/// Precondition: at least one rank.
[[nodiscard]] RankMetrics measure_ranks(std::span<const std::uint32_t> ranks);

/// Mean of every metric; all 0 without any.
[[nodiscard]] RankMetrics mean_metrics(std::span<const RankMetrics> metrics);

/// Share of candidates that stand in any first ten.
[[nodiscard]] double coverage_of(std::span<const RankedPartners> lists, std::size_t candidates);

/// Gini coefficient (1912) of how often each candidate stands in a first ten, in [0, 1]: 0 when all
/// equally often.  0 without lists or candidates.
[[nodiscard]] double gini_of(std::span<const RankedPartners> lists, std::size_t candidates);

/// 95 % interval of a mean by 1,000 bootstrap samples of the queries (Efron 1979, Annals of
/// Statistics 7, 1-26, percentiles).
struct MeanInterval {
  double mean = 0.0;
  double low = 0.0;
  double high = 0.0;

  static constexpr auto columns() {
    using R = MeanInterval;
    return std::tuple{Column{"mean", &R::mean, "Mittel", "Mean"},
                      Column{"low", &R::low, "von", "Low"},
                      Column{"high", &R::high, "bis", "High"}};
  }
};

/// The same samples for equal seeds and numbers of values, so that differences are paired.
[[nodiscard]] MeanInterval bootstrap_mean(std::span<const double> values, std::uint64_t seed);

}  // namespace bindeglied
