#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <random>
#include <span>
#include <tuple>
#include <vector>

#include "bindeglied/base/fields.hpp"
#include "bindeglied/base/watch.hpp"

namespace bindeglied {

/// Random networks at most.
inline constexpr std::uint32_t most_null_samples = 100'000;

/// How many random networks to compare with, and from where chance starts.
struct NullOptions {
  std::uint32_t null = 0;  ///< random networks; 0 = no comparison
  std::uint64_t seed = 1;
  std::uint32_t threads = 0;  ///< 0 = all cores; changes time only

  static constexpr auto fields() {
    using Self = NullOptions;
    return std::tuple{Field{"null", &Self::null, 0U, most_null_samples,
                            "random networks to compare with; 0 = no comparison"}};
  }
};

/// One figure beside what chance gives.
struct NullVerdict {
  double observed = 0.0;
  double mean = 0.0;             ///< over the samples
  double deviation = 0.0;        ///< standard, with n - 1
  std::optional<double> z = {};  ///< (observed - mean) / deviation; empty without deviation
  double p_more = 1.0;           ///< that chance gives as much or more
  double p_less = 1.0;           ///< that chance gives as little or less
  double p = 1.0;                ///< of both sides: twice the smaller one, at most 1
  std::uint32_t samples = 0;
};

/// Compares the observed figure with those of random samples.
///
/// Empirical p with the +1 rule, which counts the observation among the samples, so that it is
/// never 0 and the test never too bold: p = (1 + as extreme) / (1 + samples) (Phipson & Smyth 2010,
/// Statistical Applications in Genetics and Molecular Biology 9, 39).  A sample that differs by at
/// most 1e-12 of the figure's size, or at most 1e-12 where the figure is below 1, counts as equal:
/// sums in another order are no difference.
/// Without samples all of p is 1 and z empty.
[[nodiscard]] NullVerdict compare_with_null(double observed, std::span<const double> samples);

/// As many in [0, bound) as bound allows, the same with every standard library.
[[nodiscard]] std::size_t draw_below(std::size_t bound, std::mt19937_64& random);

/// Shuffles the items (Fisher & Yates), the same with every standard library.
void shuffle_items(std::span<std::uint32_t> items, std::mt19937_64& random);

/// The generator of one sample, made from seed and number alone.
[[nodiscard]] std::mt19937_64 sample_generator(std::uint64_t seed, std::uint64_t sample);

/// What figures chance gives: draws `options.null` samples and has each write its figures.
///
/// draw(random, figures) gets a generator of its own per sample, see sample_generator(), and room
/// for `figure_count` figures; it runs on several threads at once.  Returns one list of samples per
/// figure, in order; the same for every number of threads.  Throws Error{usage} for an option out
/// of its range, Error{interrupted}.
[[nodiscard]] std::vector<std::vector<double>> sample_null(
    const NullOptions& options, std::size_t figure_count,
    const std::function<void(std::mt19937_64& random, std::span<double> figures)>& draw,
    const Watch& watch = {});

}  // namespace bindeglied
