#include "bindeglied/measures/null_sample.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "bindeglied/base/parallel_for.hpp"

namespace bindeglied {
namespace {

constexpr double rounding = 1e-12;

}  // namespace

NullVerdict compare_with_null(double observed, std::span<const double> samples) {
  NullVerdict verdict{.observed = observed, .samples = static_cast<std::uint32_t>(samples.size())};
  if (samples.empty()) return verdict;
  const double n = static_cast<double>(samples.size());
  const double slack = rounding * std::max(1.0, std::abs(observed));
  double sum = 0.0;
  double more = 1.0;
  double less = 1.0;
  for (const double sample : samples) {
    sum += sample;
    if (sample >= observed - slack) more += 1.0;
    if (sample <= observed + slack) less += 1.0;
  }
  verdict.mean = sum / n;
  double squares = 0.0;
  for (const double sample : samples) squares += (sample - verdict.mean) * (sample - verdict.mean);
  if (samples.size() > 1) verdict.deviation = std::sqrt(squares / (n - 1.0));
  if (verdict.deviation > slack) verdict.z = (observed - verdict.mean) / verdict.deviation;
  verdict.p_more = more / (n + 1.0);
  verdict.p_less = less / (n + 1.0);
  verdict.p = std::min(1.0, 2.0 * std::min(verdict.p_more, verdict.p_less));
  return verdict;
}

std::size_t draw_below(std::size_t bound, std::mt19937_64& random) { return random() % bound; }

void shuffle_items(std::span<std::uint32_t> items, std::mt19937_64& random) {
  for (std::size_t i = items.size(); i > 1; --i) {
    std::swap(items[i - 1], items[draw_below(i, random)]);
  }
}

std::mt19937_64 sample_generator(std::uint64_t seed, std::uint64_t sample) {
  std::seed_seq sequence{seed & 0xffffffffU, seed >> 32U, sample};
  return std::mt19937_64(sequence);
}

std::vector<std::vector<double>> sample_null(
    const NullOptions& options, std::size_t figure_count,
    const std::function<void(std::mt19937_64& random, std::span<double> figures)>& draw,
    const Watch& watch) {
  check_fields(options);
  const std::size_t samples = options.null;
  std::vector<double> drawn(samples * figure_count);
  parallel_for(samples, 1, options.threads, [&](std::size_t first, std::size_t last) {
    for (std::size_t sample = first; sample < last; ++sample) {
      watch.check("draw random networks",
                  static_cast<double>(sample) / static_cast<double>(samples));
      std::mt19937_64 random = sample_generator(options.seed, sample);
      draw(random, std::span(drawn).subspan(sample * figure_count, figure_count));
    }
  });
  std::vector<std::vector<double>> figures(figure_count);
  for (std::size_t figure = 0; figure < figure_count; ++figure) {
    figures[figure].reserve(samples);
    for (std::size_t sample = 0; sample < samples; ++sample) {
      figures[figure].push_back(drawn[sample * figure_count + figure]);
    }
  }
  return figures;
}

}  // namespace bindeglied
