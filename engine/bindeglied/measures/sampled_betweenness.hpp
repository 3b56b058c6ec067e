#pragma once

#include <cstdint>
#include <tuple>
#include <vector>

#include "bindeglied/base/fields.hpp"
#include "bindeglied/base/watch.hpp"
#include "bindeglied/measures/graph.hpp"
#include "bindeglied/measures/simd.hpp"

namespace bindeglied {

/// Fewer say nothing about how much sources differ.
inline constexpr std::uint32_t least_betweenness_sources = 2;
inline constexpr std::uint32_t most_betweenness_sources = 4'000'000'000;

/// How much is sampled.
struct BetweennessSample {
  std::uint32_t sources = 1024;  ///< at most; all vertices when there are no more
  double confidence = 0.95;      ///< that all bounds hold together
  std::uint64_t seed = 1;
  std::uint32_t threads = 0;  ///< 0 = all cores

  static constexpr auto fields() {
    using Self = BetweennessSample;
    return std::tuple{
        Field{"sources", &Self::sources, least_betweenness_sources, most_betweenness_sources,
              "vertices that paths begin at"},
        Field{"confidence", &Self::confidence, 0.5, 0.999999, "that all bounds hold together"},
        Field{"seed", &Self::seed, 0U, UINT64_MAX, "which vertices are drawn"},
        Field{"threads", &Self::threads, 0U, 1024U, "threads; 0 = all cores"}};
  }
};

struct SampledBetweenness {
  std::vector<double> estimate = {};  ///< unbiased
  /// With the confidence asked for, no estimate is further than this from the exact value; 0 when
  /// everybody was a source.
  std::vector<double> bound = {};
};

/// Betweenness estimated from the paths that begin at vertices drawn without replacement: Brandes &
/// Pich (2007), Centrality estimation in large networks, International Journal of Bifurcation and
/// Chaos 17, 2303-2318.
///
/// The bound is the lesser of Hoeffding's (1963, JASA 58, 13-30; after Serfling for draws without
/// replacement) and the empirical Bernstein-Serfling one of Bardenet & Maillard (2015),
/// Concentration inequalities for sampling without replacement, Bernoulli 21, 1361-1385, theorem
/// 4.3, over all vertices together; what one source adds lies in [0, n - 2].  O(sources m).  Throws
/// Error{usage} for an option outside its range, Error{limit} where two vertices are joined by more
/// shortest paths than a double counts, Error{interrupted} through `watch`.
[[nodiscard]] SampledBetweenness sample_betweenness(const Graph& graph,
                                                    const BetweennessSample& sample,
                                                    const Watch& watch = {},
                                                    Simd simd = best_simd());

}  // namespace bindeglied
