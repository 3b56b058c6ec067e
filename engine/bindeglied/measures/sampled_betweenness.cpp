#include "bindeglied/measures/sampled_betweenness.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numeric>
#include <random>
#include <utility>

#include "bindeglied/measures/degree_order.hpp"
#include "bindeglied/measures/null_sample.hpp"
#include "bindeglied/measures/path_dependencies.hpp"

namespace bindeglied {
namespace {

/// `wanted` of the numbers below `count`, all sets equally likely; ascending.
std::vector<std::uint32_t> draw(std::uint32_t count, std::uint32_t wanted, std::uint64_t seed) {
  std::mt19937_64 random(seed);
  std::vector<std::uint32_t> numbers(count);
  std::iota(numbers.begin(), numbers.end(), 0U);
  for (std::uint32_t i = 0; i < wanted; ++i) {
    // The remainder of 64 random bits: not even by less than one in 2^32.
    std::swap(numbers[i], numbers[i + draw_below(count - i, random)]);
  }
  numbers.resize(wanted);
  std::ranges::sort(numbers);
  return numbers;
}

/// How far a mean of `drawn` out of `count` values in [0, range] is from the mean of all at most,
/// but for a share `risk` of all draws, when `variance` is that of the values drawn.
double deviation(double drawn, double count, double range, double variance, double risk) {
  // Serfling's factor: what is left to be drawn.
  const double left = drawn <= count / 2.0 ? 1.0 - (drawn - 1.0) / count
                                           : (1.0 - drawn / count) * (1.0 + 1.0 / drawn);
  // Half of the risk for each of the two bounds, of which the lesser is taken.
  const double hoeffding = range * std::sqrt(left * std::log(4.0 / risk) / (2.0 * drawn));
  const double log_bernstein = std::log(20.0 / risk);  // five events, on two sides
  const double bernstein = std::sqrt(2.0 * left * variance * log_bernstein / drawn) +
                           (7.0 / 3.0 + 3.0 / std::sqrt(2.0)) * range * log_bernstein / drawn;
  return std::min(hoeffding, bernstein);
}

}  // namespace

SampledBetweenness sample_betweenness(const Graph& graph, const BetweennessSample& sample,
                                      const Watch& watch, Simd simd) {
  check_fields(sample);
  const DegreeOrder order = order_by_degree(graph, EdgeWeights::left_out);
  const std::uint32_t count = graph.vertex_count();
  const std::uint32_t drawn = std::min(count, sample.sources);
  const PathDependencies dependencies = path_dependencies(
      order.graph, draw(count, drawn, sample.seed), true, sample.threads, watch, simd);
  SampledBetweenness result{std::vector<double>(count), std::vector<double>(count, 0.0)};
  const double k = drawn;
  for (std::uint32_t vertex = 0; vertex < count; ++vertex) {
    // Half of the sum over all sources, since each pair has two ends.
    const double scale = count / 2.0;
    const double mean = dependencies.sums[vertex] / k;
    result.estimate[vertex] = scale * mean;
    if (drawn == count) continue;
    const double variance = std::max(0.0, dependencies.squares[vertex] / k - mean * mean);
    result.bound[vertex] =
        scale * deviation(k, count, count - 2.0, variance, (1.0 - sample.confidence) / count);
  }
  return {in_original_order(order, result.estimate), in_original_order(order, result.bound)};
}

}  // namespace bindeglied
