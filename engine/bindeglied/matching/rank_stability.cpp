#include "bindeglied/matching/rank_stability.hpp"

#include <algorithm>
#include <limits>
#include <utility>

#include "bindeglied/base/sort_unique.hpp"

namespace bindeglied {
namespace {

using PartValues = std::array<double, weighted_part_count>;

/// The parts after the base.
PartValues values_of(const MatchParts& parts) {
  PartValues values = {};
  std::size_t position = 0;
  for_each_column<MatchParts>([&](const auto& column) {
    if (position > 0) values[position - 1] = parts.*column.member;
    ++position;
  });
  return values;
}

/// Takes the ranks of one set of utilities into the intervals.
class RankTaker {
 public:
  explicit RankTaker(const std::vector<StabilityCandidate>& candidates)
      : candidates_(candidates), order_(candidates.size()), intervals_(candidates.size()) {
    for (std::size_t i = 0; i < order_.size(); ++i) order_[i] = i;
    for (RankInterval& interval : intervals_) {
      interval.best = std::numeric_limits<std::uint32_t>::max();
    }
  }

  void take(const std::vector<double>& utilities) {
    std::ranges::sort(order_, {}, [&](std::size_t i) {
      return std::pair(-utilities[i], candidates_[i].candidate);
    });
    for (std::size_t i = 0; i < order_.size(); ++i) {
      RankInterval& interval = intervals_[order_[i]];
      const auto rank = static_cast<std::uint32_t>(i + 1);
      interval.best = std::min(interval.best, rank);
      interval.worst = std::max(interval.worst, rank);
    }
  }
  [[nodiscard]] std::vector<RankInterval> take_all() && { return std::move(intervals_); }

 private:
  const std::vector<StabilityCandidate>& candidates_;
  std::vector<std::size_t> order_;
  std::vector<RankInterval> intervals_;
};

/// The parts in which the candidates differ: no weight of another can change an order.
std::vector<std::size_t> differing_parts(const std::vector<PartValues>& values) {
  std::vector<std::size_t> parts;
  for (std::size_t part = 0; part < weighted_part_count; ++part) {
    const auto differs = [&](const PartValues& one) { return one[part] != values.front()[part]; };
    if (std::ranges::any_of(values, differs)) parts.push_back(part);
  }
  return parts;
}

std::vector<PartValues> factor_sets(const std::vector<std::size_t>& parts, double change) {
  PartValues unchanged = {};
  unchanged.fill(1.0);
  std::vector<PartValues> sets = {unchanged};
  for (const std::size_t part : parts) {
    for (const double factor : {1.0 - change, 1.0 + change}) {
      PartValues one = unchanged;
      one[part] = factor;
      sets.push_back(one);
    }
  }
  for (std::size_t corner = 0; corner < std::size_t{1} << parts.size(); ++corner) {
    PartValues all = unchanged;
    for (std::size_t i = 0; i < parts.size(); ++i) {
      all[parts[i]] = (corner >> i & 1U) != 0 ? 1.0 + change : 1.0 - change;
    }
    sets.push_back(all);
  }
  return sets;
}

double utility_without(const StabilityCandidate& candidate, const PartValues& values,
                       SourceId source) {
  double utility = 0.0;
  for (std::size_t part = 0; part < weighted_part_count; ++part) {
    const std::vector<SourceId>& sources = candidate.sources[part];
    const bool is_lost = sources.size() == 1 && sources.front() == source;
    if (!is_lost) utility += values[part];
  }
  return utility;
}

/// The sources that alone carry some part.
std::vector<SourceId> sole_sources(const std::vector<StabilityCandidate>& candidates) {
  std::vector<SourceId> sole;
  for (const StabilityCandidate& candidate : candidates) {
    for (const std::vector<SourceId>& sources : candidate.sources) {
      if (sources.size() == 1) sole.push_back(sources.front());
    }
  }
  sort_unique(sole);
  return sole;
}

}  // namespace

StabilityCandidate to_stability_candidate(StakeholderId candidate, const MatchParts& parts,
                                          const std::vector<Reason>& reasons) {
  StabilityCandidate found{.candidate = candidate, .parts = parts};
  for (const Reason& reason : reasons) {
    std::size_t position = 0;
    for_each_column<MatchParts>([&](const auto& column) {
      if (position > 0 && column.key == reason.part) found.sources[position - 1] = reason.sources;
      ++position;
    });
  }
  return found;
}

std::vector<RankInterval> rank_intervals(const std::vector<StabilityCandidate>& candidates,
                                         const StabilityOptions& options) {
  check_fields(options);
  std::vector<PartValues> values;
  values.reserve(candidates.size());
  for (const StabilityCandidate& candidate : candidates) {
    values.push_back(values_of(candidate.parts));
  }
  RankTaker ranks(candidates);
  std::vector<double> utilities(candidates.size());
  for (const PartValues& factors : factor_sets(differing_parts(values), options.weight_change)) {
    for (std::size_t i = 0; i < candidates.size(); ++i) {
      utilities[i] = 0.0;
      for (std::size_t part = 0; part < weighted_part_count; ++part) {
        utilities[i] += factors[part] * values[i][part];
      }
    }
    ranks.take(utilities);
  }
  for (const SourceId source : sole_sources(candidates)) {
    for (std::size_t i = 0; i < candidates.size(); ++i) {
      utilities[i] = utility_without(candidates[i], values[i], source);
    }
    ranks.take(utilities);
  }
  return std::move(ranks).take_all();
}

}  // namespace bindeglied
