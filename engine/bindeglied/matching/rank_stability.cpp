#include "bindeglied/matching/rank_stability.hpp"

#include <algorithm>
#include <limits>
#include <map>
#include <utility>
#include <variant>

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
    const std::vector<SourceShare>& shares = candidate.shares[part];
    const auto lost = std::ranges::find(shares, source, &SourceShare::source);
    utility += lost == shares.end() ? values[part] : values[part] * (1.0 - lost->share);
  }
  return utility;
}

/// The sources without which some part loses a share.
std::vector<SourceId> sources_that_matter(const std::vector<StabilityCandidate>& candidates) {
  std::vector<SourceId> sources;
  for (const StabilityCandidate& candidate : candidates) {
    for (const std::vector<SourceShare>& shares : candidate.shares) {
      for (const SourceShare& share : shares) sources.push_back(share.source);
    }
  }
  sort_unique(sources);
  return sources;
}

/// What the part loses without each source of its reason.
std::vector<SourceShare> shares_of_reason(const Network& network, const Reason& reason) {
  std::size_t ties = 0;
  std::map<SourceId, std::size_t> alone;  // ties that have no other source
  for (const Evidence& evidence : reason.evidence) {
    const TieId* tie = std::get_if<TieId>(&evidence);
    if (tie == nullptr) continue;
    ++ties;
    const auto sources = network.sources_of_tie[*tie];
    if (sources.size() == 1) ++alone[sources.front()];
  }
  std::vector<SourceShare> shares;
  for (const auto& [source, count] : alone) {
    shares.push_back({source, static_cast<double>(count) / static_cast<double>(ties)});
  }
  if (ties == 0 && reason.sources.size() == 1) shares.push_back({reason.sources.front(), 1.0});
  return shares;
}

}  // namespace

StabilityCandidate to_stability_candidate(const Network& network, StakeholderId candidate,
                                          const MatchParts& parts,
                                          const std::vector<Reason>& reasons) {
  StabilityCandidate found{.candidate = candidate, .parts = parts};
  for (const Reason& reason : reasons) {
    std::size_t position = 0;
    for_each_column<MatchParts>([&](const auto& column) {
      if (position > 0 && column.key == reason.part) {
        found.shares[position - 1] = shares_of_reason(network, reason);
      }
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
  for (const SourceId source : sources_that_matter(candidates)) {
    for (std::size_t i = 0; i < candidates.size(); ++i) {
      utilities[i] = utility_without(candidates[i], values[i], source);
    }
    ranks.take(utilities);
  }
  return std::move(ranks).take_all();
}

}  // namespace bindeglied
