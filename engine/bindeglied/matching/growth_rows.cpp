#include "bindeglied/matching/detail/growth_rows.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include "bindeglied/base/parallel_for.hpp"
#include "bindeglied/matching/detail/listwise_loss.hpp"
#include "bindeglied/matching/feature_family.hpp"

namespace bindeglied::detail {
namespace {

constexpr std::size_t queries_per_chunk = 8;

/// A row of a query that is looked at.
struct TakenRow {
  std::size_t row = 0;
  double utility = 0.0;  ///< with the ln of how many candidates it stands for
};

double candidates_in(const TrainingQuery& query, std::span<const TakenRow> rows) {
  double sum = 0.0;
  for (const TakenRow& taken : rows) {
    sum += std::exp(static_cast<double>(query.offsets[taken.row]));
  }
  return sum;
}

/// Every so many-th of the rows, and how much more each stands for.
std::vector<TakenRow> thin_out(const TrainingQuery& query, std::span<const TakenRow> rows,
                               std::size_t count) {
  std::vector<TakenRow> taken;
  const std::size_t kept = std::min(count, rows.size());
  for (std::size_t i = 0; i < kept; ++i)
    taken.push_back(rows[(2 * i + 1) * rows.size() / (2 * kept)]);
  if (taken.empty()) return taken;
  const double more = std::log(candidates_in(query, rows) / candidates_in(query, taken));
  for (TakenRow& row : taken) row.utility += more;
  return taken;
}

std::vector<TakenRow> take_rows(const TrainingQuery& query, const AdditiveModel& model,
                                const GrowOptions& options) {
  std::vector<TakenRow> rows(query.offsets.size());
  for (std::size_t row = 0; row < rows.size(); ++row) {
    rows[row] = {
        row, static_cast<double>(query.offsets[row]) + utility_of_row(model, row_of(query, row))};
  }
  const auto others = std::span(rows).subspan(query.chosen);
  std::ranges::sort(others, {},
                    [](const TakenRow& taken) { return std::pair(-taken.utility, taken.row); });
  const std::size_t best = std::min<std::size_t>(options.best, others.size());
  const std::vector<TakenRow> rest = thin_out(query, others.subspan(best), options.others);
  rows.resize(query.chosen + best);
  rows.insert(rows.end(), rest.begin(), rest.end());
  return rows;
}

/// What follows `count` evenly spaced quantiles.
void add_quantiles(std::span<const float> values, std::size_t count, std::vector<float>& cuts) {
  for (std::size_t i = 1; i <= count && !values.empty(); ++i) {
    const float quantile = values[i * (values.size() - 1) / (count + 1)];
    const auto next = std::ranges::upper_bound(values, quantile);
    if (next != values.end()) cuts.push_back(*next);
  }
}

CutFeature cut_feature(const std::vector<TrainingQuery>& queries,
                       const std::vector<std::vector<TakenRow>>& taken, Feature feature) {
  CutFeature cut{.feature = feature, .must_rise = family_of(feature) == FeatureFamily::activity};
  std::vector<float> values;
  std::vector<float> of_chosen;
  for (std::size_t q = 0; q < queries.size(); ++q) {
    for (const TakenRow& row : taken[q]) {
      const std::size_t at = row.row * feature_count + static_cast<std::size_t>(feature);
      values.push_back(queries[q].values[at]);
      if (row.row < queries[q].chosen) of_chosen.push_back(values.back());
    }
  }
  std::vector<float> sorted = values;
  std::ranges::sort(sorted);
  std::ranges::sort(of_chosen);
  cut.cuts = choose_cuts(sorted, of_chosen);
  for (const float value : values) {
    const auto above = std::ranges::upper_bound(cut.cuts, value);
    cut.classes.push_back(static_cast<std::uint8_t>(above - cut.cuts.begin()));
  }
  return cut;
}

/// The slopes of the rows of one query.
void add_slopes(std::span<const double> utilities, std::size_t chosen, double surprise,
                std::span<RowSlope> slopes) {
  const double log_of_sum = log_sum_exp(utilities);
  const double per_chosen = 1.0 / static_cast<double>(chosen);
  double pull_of_all = 0.0;
  for (std::size_t row = 0; row < chosen; ++row) {
    const double share = std::exp(utilities[row] - log_of_sum);
    slopes[row].pull = surprise > 0.0 ? per_chosen * share / (share + surprise) : per_chosen;
    pull_of_all += slopes[row].pull;
  }
  for (std::size_t row = 0; row < utilities.size(); ++row) {
    const double share = std::exp(utilities[row] - log_of_sum);
    slopes[row].pull -= pull_of_all * share;
    slopes[row].mass = pull_of_all * share * (1.0 - share);
  }
}

}  // namespace

std::vector<float> choose_cuts(std::span<const float> values, std::span<const float> chosen) {
  constexpr std::size_t of_values = 31;
  constexpr std::size_t of_chosen = 15;
  static_assert(of_values + of_chosen <= std::numeric_limits<std::uint8_t>::max());  // classes
  std::vector<float> cuts;
  add_quantiles(values, of_values, cuts);
  add_quantiles(chosen, of_chosen, cuts);
  std::ranges::sort(cuts);
  const auto again = std::ranges::unique(cuts);
  cuts.erase(again.begin(), again.end());
  return cuts;
}

GrowthRows take_growth_rows(const std::vector<TrainingQuery>& queries, const AdditiveModel& model,
                            const GrowOptions& options, const Watch& watch) {
  std::vector<std::vector<TakenRow>> taken(queries.size());
  parallel_for(queries.size(), queries_per_chunk, options.threads,
               [&](std::size_t from, std::size_t to) {
                 for (std::size_t q = from; q < to; ++q) {
                   watch.check();
                   taken[q] = take_rows(queries[q], model, options);
                 }
               });
  GrowthRows rows;
  for (std::size_t q = 0; q < queries.size(); ++q) {
    rows.chosen.push_back(queries[q].chosen);
    for (const TakenRow& row : taken[q]) rows.utilities.push_back(row.utility);
    rows.ends.push_back(rows.utilities.size());
  }
  rows.features.resize(model.curves.size());
  parallel_for(rows.features.size(), 1, options.threads, [&](std::size_t from, std::size_t to) {
    for (std::size_t c = from; c < to; ++c) {
      watch.check();
      rows.features[c] = cut_feature(queries, taken, model.curves[c].feature);
    }
  });
  return rows;
}

std::vector<RowSlope> find_slopes(const GrowthRows& rows, double surprise, std::uint32_t threads) {
  std::vector<RowSlope> slopes(rows.utilities.size());
  const auto work = [&](std::size_t from, std::size_t to) {
    for (std::size_t q = from; q < to; ++q) {
      const std::size_t first = rows.first_of(q);
      const std::size_t count = rows.ends[q] - first;
      add_slopes(std::span(rows.utilities).subspan(first, count), rows.chosen[q], surprise,
                 std::span(slopes).subspan(first, count));
    }
  };
  parallel_for(rows.ends.size(), queries_per_chunk, threads, work);
  return slopes;
}

}  // namespace bindeglied::detail
