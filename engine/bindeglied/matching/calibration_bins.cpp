#include "bindeglied/matching/calibration_bins.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

namespace bindeglied {
namespace {

/// Ever wider upwards: nearly all candidates are unlikely.
constexpr std::array bounds = {0.0, 0.0001, 0.0003, 0.001, 0.003, 0.01, 0.03,
                               0.1, 0.2,    0.3,    0.4,   0.5,   0.7,  1.0};

std::size_t bin_of(double score) {
  const auto above = std::ranges::upper_bound(bounds, score);
  const auto bin = static_cast<std::size_t>(above - bounds.begin());
  return std::min(bin, bounds.size() - 1) - 1;
}

}  // namespace

CalibrationSums::CalibrationSums() : sums_(bounds.size() - 1) {}

void CalibrationSums::add(std::span<const double> scores,
                          const IdVector<StakeholderId, std::uint8_t>& is_candidate,
                          const std::vector<StakeholderId>& joined) {
  for (const StakeholderId who : is_candidate.ids()) {
    if (is_candidate[who] == 0) continue;
    Sum& sum = sums_[bin_of(scores[who.index()])];
    ++sum.candidates;
    sum.predicted += scores[who.index()];
    if (std::ranges::binary_search(joined, who)) ++sum.joined;
  }
}

void CalibrationSums::add(const CalibrationSums& other) {
  for (std::size_t i = 0; i < sums_.size(); ++i) {
    sums_[i].candidates += other.sums_[i].candidates;
    sums_[i].predicted += other.sums_[i].predicted;
    sums_[i].joined += other.sums_[i].joined;
  }
}

std::vector<CalibrationBin> CalibrationSums::bins(EvaluationTask task) const {
  std::vector<CalibrationBin> found;
  for (std::size_t i = sums_.size(); i > 0; --i) {
    const Sum& sum = sums_[i - 1];
    if (sum.candidates == 0) continue;
    const auto count = static_cast<double>(sum.candidates);
    found.push_back({.task = task,
                     .from = bounds[i - 1],
                     .to = bounds[i],
                     .candidates = sum.candidates,
                     .predicted = sum.predicted / count,
                     .observed = static_cast<double>(sum.joined) / count});
  }
  return found;
}

}  // namespace bindeglied
