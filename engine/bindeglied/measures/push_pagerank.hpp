#pragma once

#include <cstdint>
#include <tuple>
#include <vector>

#include "bindeglied/base/fields.hpp"
#include "bindeglied/base/watch.hpp"
#include "bindeglied/measures/graph.hpp"

namespace bindeglied {

/// How a walker moves, and what may be left out.
struct PushOptions {
  double damping = 0.85;  ///< share of steps that follow an edge
  double error = 1e-6;    ///< per unit of strength

  static constexpr auto fields() {
    using Self = PushOptions;
    return std::tuple{
        Field{"damping", &Self::damping, 0.0, 0.99, "share of steps that follow an edge"},
        Field{"error", &Self::error, 1e-12, 1.0, "error at most, per unit of strength"}};
  }
};

struct RankedVertex {
  std::uint32_t vertex = 0;
  double score = 0.0;
};

/// A lower estimate of the personalised PageRank of a seed.
struct PushedPageRank {
  std::vector<RankedVertex> ranked = {};  ///< those above 0, by falling score, then vertex
  /// What the scores lack in sum; the one of a vertex lacks at most `error` times its strength.
  double missing = 0.0;
};

/// Personalised PageRank near the seed, without looking at the rest of the graph: Andersen, Chung &
/// Lang (2006), Local graph partitioning using PageRank vectors, FOCS,
/// doi:10.1109/FOCS.2006.44.  Vertices pass on what they hold, first come, first served, until
/// nobody holds more than `error` times its strength.
///
/// O(1 / (error (1 - damping))) edges, however large the graph, but for O(n) to begin with.  From
/// an isolate there is no way: it has 1.  Throws Error{usage} for an option outside its range,
/// Error{interrupted}.
[[nodiscard]] PushedPageRank push_pagerank(const Graph& graph, std::uint32_t seed,
                                           const PushOptions& options = {},
                                           const Watch& watch = {});

}  // namespace bindeglied
