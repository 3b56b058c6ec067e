#include "bindeglied/matching/rank_metrics.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <random>
#include <tuple>

namespace bindeglied {
namespace {

/// Whether the first stands before the second: by falling score, falling popularity, then id.
class RankOrder {
 public:
  RankOrder(std::span<const double> scores, std::span<const double> popularity)
      : scores_(scores), popularity_(popularity) {}

  [[nodiscard]] bool operator()(std::size_t a, std::size_t b) const {
    if (scores_[a] != scores_[b]) return scores_[a] > scores_[b];
    if (popularity_[a] != popularity_[b]) return popularity_[a] > popularity_[b];
    return a < b;
  }

 private:
  std::span<const double> scores_;
  std::span<const double> popularity_;
};

/// Times that each named stakeholder stands in a first ten, ascending.
std::vector<double> count_exposures(std::span<const RankedPartners> lists) {
  std::map<StakeholderId, double> counts;
  for (const RankedPartners& list : lists) {
    for (const StakeholderId stakeholder : list.first_ten) counts[stakeholder] += 1.0;
  }
  std::vector<double> sorted;
  sorted.reserve(counts.size());
  for (const auto& [stakeholder, count] : counts) sorted.push_back(count);
  std::ranges::sort(sorted);
  return sorted;
}

}  // namespace

RankedPartners rank_partners(std::span<const double> scores, std::span<const double> popularity,
                             const IdVector<StakeholderId, std::uint8_t>& is_candidate,
                             std::span<const StakeholderId> held_out) {
  const RankOrder is_before(scores, popularity);
  RankedPartners ranked{.ranks = std::vector<std::uint32_t>(held_out.size(), 1)};
  std::vector<std::size_t> first;  // the best so far, sorted
  for (const StakeholderId candidate : is_candidate.ids()) {
    if (is_candidate[candidate] == 0) continue;
    const std::size_t i = candidate.index();
    for (std::size_t h = 0; h < held_out.size(); ++h) {
      if (is_before(i, held_out[h].index())) ++ranked.ranks[h];
    }
    if (first.size() == list_length && !is_before(i, first.back())) continue;
    first.insert(std::ranges::upper_bound(first, i, is_before), i);
    if (first.size() > list_length) first.pop_back();
  }
  for (const std::size_t i : first) ranked.first_ten.emplace_back(i);
  return ranked;
}

std::vector<StakeholderId> best_candidates(
    std::span<const double> scores, std::span<const double> popularity,
    const IdVector<StakeholderId, std::uint8_t>& is_candidate, std::size_t count) {
  std::vector<StakeholderId> best;
  for (const StakeholderId candidate : is_candidate.ids()) {
    if (is_candidate[candidate] != 0) best.push_back(candidate);
  }
  const auto end = best.begin() + static_cast<std::ptrdiff_t>(std::min(count, best.size()));
  const RankOrder is_before(scores, popularity);
  std::ranges::partial_sort(
      best, end, [&](StakeholderId a, StakeholderId b) { return is_before(a.index(), b.index()); });
  best.erase(end, best.end());
  return best;
}

RankedPartners move_to_front(const RankedPartners& list, std::span<const StakeholderId> best,
                             std::span<const std::uint32_t> first_ten) {
  RankedPartners moved;
  for (const std::uint32_t position : first_ten) moved.first_ten.push_back(best[position]);
  for (const std::uint32_t rank : list.ranks) {
    const auto at = std::ranges::lower_bound(first_ten, rank - 1);
    const auto before = static_cast<std::uint32_t>(at - first_ten.begin());
    const auto after = static_cast<std::uint32_t>(first_ten.end() - at);
    const bool is_moved = at != first_ten.end() && *at == rank - 1;
    moved.ranks.push_back(is_moved ? before + 1 : rank + after);
  }
  return moved;
}

double rank_discount(std::size_t rank) { return 1.0 / std::log2(static_cast<double>(rank) + 1.0); }

RankMetrics measure_ranks(std::span<const std::uint32_t> ranks) {
  constexpr std::uint32_t deep_list = 50;
  RankMetrics metrics;
  double gain = 0.0;
  double best_gain = 0.0;
  for (std::size_t i = 0; i < ranks.size(); ++i) {
    if (i < list_length) best_gain += rank_discount(i + 1);
    if (ranks[i] <= list_length) {
      gain += rank_discount(ranks[i]);
      metrics.recall_10 += 1.0;
      metrics.hit_10 = 1.0;
    }
    if (ranks[i] <= deep_list) metrics.recall_50 += 1.0;
    metrics.mrr = std::max(metrics.mrr, 1.0 / static_cast<double>(ranks[i]));
  }
  metrics.ndcg_10 = gain / best_gain;
  metrics.recall_10 /= static_cast<double>(ranks.size());
  metrics.recall_50 /= static_cast<double>(ranks.size());
  return metrics;
}

RankMetrics mean_metrics(std::span<const RankMetrics> metrics) {
  RankMetrics mean;
  if (metrics.empty()) return mean;
  for_each_column<RankMetrics>([&](const auto& column) {
    for (const RankMetrics& one : metrics) mean.*column.member += one.*column.member;
    mean.*column.member /= static_cast<double>(metrics.size());
  });
  return mean;
}

double coverage_of(std::span<const RankedPartners> lists, std::size_t candidates) {
  if (candidates == 0) return 0.0;
  return static_cast<double>(count_exposures(lists).size()) / static_cast<double>(candidates);
}

double gini_of(std::span<const RankedPartners> lists, std::size_t candidates) {
  const std::vector<double> counts = count_exposures(lists);
  if (counts.empty()) return 0.0;
  const auto all = static_cast<double>(candidates);
  double sum = 0.0;
  double weighted = 0.0;
  // Candidates that are never shown come first and add nothing.
  double position = all - static_cast<double>(counts.size());
  for (const double count : counts) {
    position += 1.0;
    sum += count;
    weighted += position * count;
  }
  return 2.0 * weighted / (all * sum) - (all + 1.0) / all;
}

MeanInterval bootstrap_mean(std::span<const double> values, std::uint64_t seed) {
  constexpr std::size_t samples = 1000;
  constexpr std::size_t first_percentile = 25;  // of 1,000: 2.5 %
  MeanInterval interval;
  if (values.empty()) return interval;
  const auto count = static_cast<double>(values.size());
  for (const double value : values) interval.mean += value / count;
  std::mt19937_64 random(seed);
  std::vector<double> means(samples, 0.0);
  for (double& mean : means) {
    // The remainder is the same on every system, unlike the distributions of the library.
    for (std::size_t i = 0; i < values.size(); ++i) mean += values[random() % values.size()];
    mean /= count;
  }
  std::ranges::sort(means);
  interval.low = means[first_percentile];
  interval.high = means[samples - 1 - first_percentile];
  return interval;
}

}  // namespace bindeglied
