#include "bindeglied/matching/learned_parts.hpp"

#include <algorithm>
#include <cmath>

namespace bindeglied {
namespace {

/// The curve's mean over the candidates with history; what it says of nobody without any.
double mean_of(const Curve& curve, std::span<const float> column, const CandidateFlags& flags) {
  double sum = 0.0;
  std::size_t count = 0;
  for (const StakeholderId who : flags.is_candidate.ids()) {
    if (flags.is_candidate[who] == 0 || flags.has_history[who] == 0) continue;
    ++count;
    const float value = column[who.index()];
    if (value > 0.0F) sum += value_on(curve, static_cast<double>(value));
  }
  if (count > 0) return sum / static_cast<double>(count);
  return is_of_history(curve.feature) ? 0.0 : value_on(curve, static_cast<double>(unknown_lift));
}

}  // namespace

LearnedParts learned_parts(const AdditiveModel& model, const FeatureTable& table,
                           const CandidateFlags& flags, double stretch) {
  LearnedParts parts{.base = model.base, .stretch = stretch};
  for (auto& family : parts.families) family.assign(table.stakeholder_count(), 0.0);
  for (const Curve& curve : model.curves) {
    const auto column = table[curve.feature];
    const double mean = mean_of(curve, column, flags);
    parts.means.push_back(mean);
    parts.base += mean;
    auto& sums = parts.families[static_cast<std::size_t>(family_of(curve.feature))];
    for (const StakeholderId who : flags.is_candidate.ids()) {
      if (flags.is_candidate[who] == 0) continue;
      if (flags.has_history[who] == 0 && is_of_history(curve.feature)) continue;
      const auto value = static_cast<double>(column[who.index()]);
      sums[who.index()] += stretch * (value_on(curve, value) - mean);
    }
  }
  parts.base *= stretch;
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

double stretch_for(const AdditiveModel& model, std::size_t candidates) {
  if (!(model.candidates > 0.0)) return 1.0;
  const double here = std::max(2.0, static_cast<double>(candidates));
  return std::log(here) / std::log(std::max(2.0, model.candidates));
}

}  // namespace bindeglied
