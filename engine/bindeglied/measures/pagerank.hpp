#pragma once

#include <cstdint>
#include <span>
#include <tuple>
#include <vector>

#include "bindeglied/base/fields.hpp"
#include "bindeglied/base/watch.hpp"
#include "bindeglied/measures/graph.hpp"
#include "bindeglied/measures/simd.hpp"

namespace bindeglied {

/// How a walker moves, and how near the result has to be.
struct PageRankOptions {
  double damping = 0.85;      ///< share of steps that follow an edge
  double tolerance = 1e-10;   ///< the sum of all errors is at most this
  std::uint32_t threads = 0;  ///< 0 = all cores; only for several seeds

  static constexpr auto fields() {
    using Self = PageRankOptions;
    return std::tuple{
        Field{"damping", &Self::damping, 0.0, 0.99, "share of steps that follow an edge"},
        Field{"tolerance", &Self::tolerance, 1e-13, 1.0, "the sum of all errors at most"},
        Field{"threads", &Self::threads, 0U, 1024U, "threads; 0 = all cores"}};
  }
};

/// The share of time that a walker spends at each vertex who follows an edge, by weight, with
/// probability `damping` and else starts anew anywhere; from an isolate always.
///
/// Page, Brin, Motwani & Winograd (1999), The PageRank citation ranking, Stanford InfoLab 1999-66.
/// Sums to 1 but for the tolerance.  On an undirected graph the linear system behind it is
/// symmetric and positive definite after scaling, so it is solved by conjugate gradients (Hestenes
/// & Stiefel 1952), until the residual, which is carried from step to step and so
/// right but for rounding, proves the tolerance.  O(m) for each of some 15 steps.
/// Throws Error{usage} for an option outside its range.
[[nodiscard]] std::vector<double> pagerank(const Graph& graph, const PageRankOptions& options = {},
                                           const Watch& watch = {});

/// The same for a walker who always starts anew at one vertex: a row of all vertices for each of
/// the seeds, in their order.  From an isolate it never gets away.
///
/// Eight seeds share a sweep over the edges, one in each lane of a vector.  Takes 8 n bytes for
/// each seed: who has many asks for some at a time.  The same for every number of threads and every
/// `simd`.  Throws as pagerank(), and Error{interrupted} through `watch`.
[[nodiscard]] std::vector<std::vector<double>> personalised_pagerank(
    const Graph& graph, std::span<const std::uint32_t> seeds, const PageRankOptions& options = {},
    const Watch& watch = {}, Simd simd = best_simd());

}  // namespace bindeglied
