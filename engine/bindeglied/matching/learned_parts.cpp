#include "bindeglied/matching/learned_parts.hpp"

#include <algorithm>
#include <cmath>

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

/// Sets the means of the family's curves and what it adds to each candidate.
void add_family(const AdditiveModel& model, const FeatureTable& table, const CandidateFlags& flags,
                std::span<const double> shares, FeatureFamily family, LearnedParts& parts) {
  std::vector<double>& sums = parts.families[static_cast<std::size_t>(family)];
  sums.assign(table.stakeholder_count(), 0.0);
  const bool is_known = std::ranges::any_of(shares, [](double share) { return share > 0.0; });
  // What all candidates with history, and those without, have in common.
  double common = 0.0;
  double common_without = 0.0;  // of what is not of history
  for (std::size_t c = 0; c < model.curves.size(); ++c) {
    const Curve& curve = model.curves[c];
    if (family_of(curve.feature) != family) continue;
    double& mean = parts.means[c];
    mean = add_values(curve, table[curve.feature], shares, sums);
    if (!is_known) mean = neutral_value(curve);
    common += mean;
    if (!is_of_history(curve.feature)) common_without += mean;
  }
  for (const StakeholderId who : flags.is_candidate.ids()) {
    if (flags.is_candidate[who] == 0) continue;
    double& sum = sums[who.index()];
    sum = parts.stretch * (sum - (flags.has_history[who] != 0 ? common : common_without));
  }
}

}  // namespace

LearnedParts learned_parts(const AdditiveModel& model, const FeatureTable& table,
                           const CandidateFlags& flags, double stretch, unsigned threads) {
  LearnedParts parts{
      .base = model.base, .means = std::vector<double>(model.curves.size()), .stretch = stretch};
  const std::vector<double> shares = shares_with_history(flags);
  parallel_for(family_count, 1, threads, [&](std::size_t family, std::size_t /*last*/) {
    add_family(model, table, flags, shares, static_cast<FeatureFamily>(family), parts);
  });
  for (const double mean : parts.means) parts.base += mean;
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
