#include "bindeglied/matching/learned_parts.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <span>
#include <utility>

#include "bindeglied/base/parallel_for.hpp"

namespace bindeglied {
namespace {

/// What each stakeholder counts in a mean over the candidates with history; all 0 without any.
std::vector<double> shares_with_history(const CandidateFlags& flags) {
  std::vector<double> shares(flags.is_candidate.size(), 0.0);
  double count = 0.0;
  for (const StakeholderId who : flags.is_candidate.ids()) {
    if (flags.is_candidate[who] != 0 && flags.has_history[who] != 0) shares[who.index()] = 1.0;
    count += shares[who.index()];
  }
  if (count == 0.0) return shares;
  for (double& share : shares) share /= count;
  return shares;
}

/// What stands for the mean where no candidate has history.
double neutral_value(const Curve& curve) {
  return is_of_history(curve.feature) ? 0.0 : value_on(curve, static_cast<double>(unknown_lift));
}

/// The same of interplays.
double neutral_value(const Interplay& interplay) {
  std::array<float, feature_count> row = {};
  for (std::size_t f = 0; f < row.size(); ++f) {
    if (!is_of_history(static_cast<Feature>(f))) row.at(f) = unknown_lift;
  }
  return value_on(interplay, row);
}

/// Some stakeholders that follow each other.
struct Range {
  std::size_t first = 0;
  std::size_t last = 0;

  template <class Values>
  [[nodiscard]] auto of(Values& values) const {
    return std::span(values).subspan(first, last - first);
  }
};

/// Adds what the model says of the range to the families and the interplay; the range's part of the
/// means.
std::vector<double> add_model(const AdditiveModel& model, const FeatureTable& table,
                              std::span<const double> shares, Range range, LearnedParts& parts) {
  std::vector<double> means(parts.means.size(), 0.0);
  for (std::size_t c = 0; c < model.curves.size(); ++c) {
    const Curve& curve = model.curves[c];
    if (table.is_untouched(curve.feature)) continue;
    std::vector<double>& sums = parts.families[static_cast<std::size_t>(family_of(curve.feature))];
    const auto column = table[curve.feature];
    means[c] = add_values(curve, range.of(column), range.of(shares), range.of(sums));
  }
  for (std::size_t k = 0; k < model.interplays.size(); ++k) {
    means[model.curves.size() + k] = add_values(model.interplays[k], table, range.first,
                                                range.of(shares), range.of(parts.interplay));
  }
  return means;
}

/// What all candidates with history, and those without, have in common.
struct CommonParts {
  std::array<double, family_count> with = {};
  std::array<double, family_count> without = {};  ///< of what is not of history
  double interplay = 0.0;                         ///< of those with
};

CommonParts common_parts(const AdditiveModel& model, std::span<const double> means) {
  CommonParts common;
  for (std::size_t c = 0; c < model.curves.size(); ++c) {
    const Feature feature = model.curves[c].feature;
    const auto family = static_cast<std::size_t>(family_of(feature));
    common.with.at(family) += means[c];
    if (!is_of_history(feature)) common.without.at(family) += means[c];
  }
  for (const double mean : means.subspan(model.curves.size())) common.interplay += mean;
  return common;
}

/// Counts the candidates' parts from the means.
void take_means_off(const CommonParts& common, const CandidateFlags& flags, Range range,
                    LearnedParts& parts) {
  for (std::size_t family = 0; family < family_count; ++family) {
    std::vector<double>& sums = parts.families.at(family);
    for (std::size_t i = range.first; i < range.last; ++i) {
      const bool has_history = flags.has_history[StakeholderId{i}] != 0;
      const double mean = has_history ? common.with.at(family) : common.without.at(family);
      sums[i] = parts.stretch * (sums[i] - mean);
    }
  }
  for (std::size_t i = range.first; i < range.last; ++i) {
    const bool has_history = flags.has_history[StakeholderId{i}] != 0;
    double& sum = parts.interplay[i];
    sum = has_history ? parts.stretch * (sum - common.interplay) : 0.0;
  }
}

}  // namespace

LearnedParts learned_parts(const AdditiveModel& model, const FeatureTable& table,
                           const CandidateFlags& flags, double stretch, unsigned threads) {
  constexpr std::size_t chunk = 4096;
  const std::size_t count = table.stakeholder_count();
  LearnedParts parts{
      .base = model.base,
      .interplay = std::vector<double>(count, 0.0),
      .means = std::vector<double>(model.curves.size() + model.interplays.size(), 0.0),
      .stretch = stretch};
  for (std::vector<double>& family : parts.families) family.assign(count, 0.0);
  const std::vector<double> shares = shares_with_history(flags);
  std::vector<std::vector<double>> means((count + chunk - 1) / chunk);
  parallel_for(count, chunk, threads, [&](std::size_t first, std::size_t last) {
    means[first / chunk] = add_model(model, table, shares, {first, last}, parts);
  });
  const bool is_known = std::ranges::any_of(shares, [](double share) { return share > 0.0; });
  for (std::size_t c = 0; c < parts.means.size(); ++c) {
    for (const std::vector<double>& part : means) parts.means[c] += part[c];
    if (!is_known) {
      parts.means[c] = c < model.curves.size()
                           ? neutral_value(model.curves[c])
                           : neutral_value(model.interplays[c - model.curves.size()]);
    }
    parts.base += parts.means[c];
  }
  parts.base *= stretch;
  const CommonParts common = common_parts(model, parts.means);
  parallel_for(count, chunk, threads, [&](std::size_t first, std::size_t last) {
    take_means_off(common, flags, {first, last}, parts);
  });
  return parts;
}

std::vector<FeatureShare> feature_shares(const AdditiveModel& model, const FeatureTable& table,
                                         const LearnedParts& parts, StakeholderId stakeholder,
                                         bool has_history) {
  std::vector<FeatureShare> shares;
  for (std::size_t c = 0; c < model.curves.size(); ++c) {
    const Curve& curve = model.curves[c];
    if (!has_history && is_of_history(curve.feature)) continue;
    const auto value = static_cast<double>(table[curve.feature][stakeholder.index()]);
    const double contribution = parts.stretch * (value_on(curve, value) - parts.means[c]);
    if (contribution == 0.0) continue;
    shares.push_back({.feature = curve.feature, .value = value, .contribution = contribution});
  }
  std::ranges::stable_sort(shares, {},
                           [](const FeatureShare& share) { return family_of(share.feature); });
  return shares;
}

std::vector<InterplayShare> interplay_shares(const AdditiveModel& model, const FeatureTable& table,
                                             const LearnedParts& parts, StakeholderId stakeholder) {
  std::map<std::pair<Feature, Feature>, double> sums;
  const auto value_of = [&](Feature feature) { return table[feature][stakeholder.index()]; };
  for (std::size_t k = 0; k < model.interplays.size(); ++k) {
    const Interplay& interplay = model.interplays[k];
    const Step& step = interplay.at(value_of(interplay.feature));
    const double value = step.at(value_of(step.feature)) - parts.means[model.curves.size() + k];
    sums[std::minmax(interplay.feature, step.feature)] += parts.stretch * value;
  }
  std::vector<InterplayShare> shares;
  for (const auto& [pair, contribution] : sums) {
    if (contribution != 0.0) shares.push_back({pair.first, pair.second, contribution});
  }
  return shares;
}

double stretch_for(const AdditiveModel& model, std::size_t candidates) {
  if (!(model.candidates > 0.0)) return 1.0;
  const double here = std::max(2.0, static_cast<double>(candidates));
  return std::log(here) / std::log(std::max(2.0, model.candidates));
}

}  // namespace bindeglied
