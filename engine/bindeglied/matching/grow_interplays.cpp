#include "bindeglied/matching/grow_interplays.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <span>
#include <utility>

#include "bindeglied/base/parallel_for.hpp"
#include "bindeglied/matching/detail/growth_rows.hpp"

namespace bindeglied {
namespace {

using detail::CutFeature;
using detail::GrowthRows;
using detail::RowSlope;

/// Between what a value must lie, so that all of an interplay rise together where the first feature
/// must.
struct Bounds {
  double least = -1e300;
  double most = 1e300;
};

/// A feature cut in two.
struct Cut {
  double gain = 0.0;        ///< twice what the loss falls by
  std::size_t feature = 0;  ///< among those of the rows
  std::size_t last = 0;     ///< class below the cut
  double low = 0.0;
  double high = 0.0;
};

/// Sums of the slopes of rows, by class of a feature and by side of a first cut.
using ClassSums = std::array<std::vector<RowSlope>, 2>;

/// Of several features; block by block, so that the slopes stay near for all of them.
std::vector<ClassSums> sum_classes(std::span<const CutFeature> features,
                                   std::span<const RowSlope> slopes,
                                   std::span<const std::uint8_t> sides) {
  constexpr std::size_t block = 8192;
  std::vector<ClassSums> sums(features.size());
  for (std::size_t f = 0; f < features.size(); ++f) {
    for (auto& side : sums[f]) side.assign(features[f].cuts.size() + 1, {});
  }
  for (std::size_t first = 0; first < slopes.size(); first += block) {
    const std::size_t last = std::min(first + block, slopes.size());
    for (std::size_t f = 0; f < features.size(); ++f) {
      for (std::size_t row = first; row < last; ++row) {
        RowSlope& sum = sums[f][sides[row]][features[f].classes[row]];
        sum.pull += slopes[row].pull;
        sum.mass += slopes[row].mass;
      }
    }
  }
  return sums;
}

RowSlope sum_of(std::span<const RowSlope> slopes) {
  RowSlope sum;
  for (const RowSlope& slope : slopes) {
    sum.pull += slope.pull;
    sum.mass += slope.mass;
  }
  return sum;
}

/// The Newton step, pulled to 0 by ridge.
double best_value(const RowSlope& sum, const Bounds& bounds, double ridge) {
  return std::clamp(sum.pull / (sum.mass + ridge), bounds.least, bounds.most);
}

/// Twice what the loss falls by at the value.
double gain_of(const RowSlope& sum, double value, double ridge) {
  return value * (2.0 * sum.pull - (sum.mass + ridge) * value);
}

/// The cut of this feature with the largest gain over one value for all; none gains more than 0.
std::optional<Cut> find_cut(std::span<const RowSlope> classes, bool must_rise, const Bounds& bounds,
                            const GrowOptions& options) {
  constexpr double noise = 1e-9;  // of rounding, in shares of what one value for all gains
  const auto value = [&](const RowSlope& sum) { return best_value(sum, bounds, options.ridge); };
  const RowSlope all = sum_of(classes);
  const double gain_of_all = gain_of(all, value(all), options.ridge);
  std::optional<Cut> best;
  RowSlope below;
  for (std::size_t last = 0; last + 1 < classes.size(); ++last) {
    below.pull += classes[last].pull;
    below.mass += classes[last].mass;
    const RowSlope above{all.pull - below.pull, all.mass - below.mass};
    if (std::min(below.mass, above.mass) < options.least_mass) continue;
    const double low = value(below);
    const double high = value(above);
    if (must_rise && low > high) continue;
    const double gain =
        gain_of(below, low, options.ridge) + gain_of(above, high, options.ridge) - gain_of_all;
    if (!(gain > (best ? best->gain : noise * std::abs(gain_of_all)))) continue;
    best = Cut{.gain = gain, .last = last, .low = low, .high = high};
  }
  return best;
}

/// One cut for each side, the best over all features but one; the first of equals.
using SideCuts = std::array<std::optional<Cut>, 2>;

SideCuts find_cuts(const GrowthRows& rows, std::span<const RowSlope> slopes,
                   std::span<const std::uint8_t> sides, const std::array<Bounds, 2>& bounds,
                   std::optional<std::size_t> but, const GrowOptions& options) {
  constexpr std::size_t features_per_chunk = 7;
  std::vector<SideCuts> found(rows.features.size());
  const auto work = [&](std::size_t from, std::size_t to) {
    const auto features = std::span(rows.features).subspan(from, to - from);
    const std::vector<ClassSums> sums = sum_classes(features, slopes, sides);
    for (std::size_t f = from; f < to; ++f) {
      for (std::size_t side = 0; side < found[f].size() && f != but; ++side) {
        found[f][side] =
            find_cut(sums[f - from][side], features[f - from].must_rise, bounds[side], options);
        if (found[f][side]) found[f][side]->feature = f;
      }
    }
  };
  parallel_for(found.size(), features_per_chunk, options.threads, work);
  SideCuts best;
  for (const SideCuts& cuts : found) {
    for (std::size_t side = 0; side < cuts.size(); ++side) {
      if (cuts[side] && (!best[side] || cuts[side]->gain > best[side]->gain)) {
        best[side] = cuts[side];
      }
    }
  }
  return best;
}

Step step_of(const GrowthRows& rows, const Cut& cut, double rate) {
  const CutFeature& feature = rows.features[cut.feature];
  return {.feature = feature.feature,
          .from = feature.cuts[cut.last],
          .low = rate * cut.low,
          .high = rate * cut.high};
}

std::vector<std::uint8_t> sides_of(const CutFeature& feature, std::size_t last) {
  std::vector<std::uint8_t> sides(feature.classes.size());
  for (std::size_t row = 0; row < sides.size(); ++row) {
    sides[row] = feature.classes[row] > last ? 1 : 0;
  }
  return sides;
}

/// The next interplay, and its values added to the utilities; none where there is no gain.
std::optional<Interplay> grow_one(GrowthRows& rows, const GrowOptions& options) {
  const std::vector<RowSlope> slopes = detail::find_slopes(rows, options.surprise, options.threads);
  const std::vector<std::uint8_t> together(slopes.size(), 0);
  const auto first = find_cuts(rows, slopes, together, {}, {}, options)[0];
  if (!first) return std::nullopt;
  const CutFeature& feature = rows.features[first->feature];
  const std::vector<std::uint8_t> sides = sides_of(feature, first->last);
  std::array<Bounds, 2> bounds;
  if (feature.must_rise) bounds[0].most = bounds[1].least = (first->low + first->high) / 2.0;
  SideCuts cuts = find_cuts(rows, slopes, sides, bounds, first->feature, options);
  if (!cuts[0] && !cuts[1]) return std::nullopt;
  // A side that no second cut makes better has one value, whatever the step of the other.
  const auto uncut = [](Cut other, double value) {
    other.low = other.high = value;
    return other;
  };
  if (!cuts[0]) cuts[0] = uncut(*cuts[1], first->low);
  if (!cuts[1]) cuts[1] = uncut(*cuts[0], first->high);
  for (std::size_t row = 0; row < sides.size(); ++row) {
    const Cut& cut = *cuts[sides[row]];
    const bool is_high = rows.features[cut.feature].classes[row] > cut.last;
    rows.utilities[row] += options.rate * (is_high ? cut.high : cut.low);
  }
  return Interplay{.feature = feature.feature,
                   .from = feature.cuts[first->last],
                   .below = step_of(rows, *cuts[0], options.rate),
                   .above = step_of(rows, *cuts[1], options.rate)};
}

}  // namespace

std::vector<Interplay> grow_interplays(const std::vector<TrainingQuery>& queries,
                                       const AdditiveModel& model, const GrowOptions& options,
                                       const Watch& watch) {
  GrowthRows rows = detail::take_growth_rows(queries, model, options, watch);
  std::vector<Interplay> grown;
  while (grown.size() < options.rounds) {
    watch.check("interplay", static_cast<double>(grown.size()) / options.rounds);
    const auto next = grow_one(rows, options);
    if (!next) break;
    grown.push_back(*next);
  }
  return grown;
}

}  // namespace bindeglied
