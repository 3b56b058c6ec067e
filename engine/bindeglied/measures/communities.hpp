#pragma once

#include <cstdint>
#include <tuple>
#include <vector>

#include "bindeglied/base/fields.hpp"
#include "bindeglied/base/watch.hpp"
#include "bindeglied/measures/graph.hpp"

namespace bindeglied {

/// How fine communities are, and how hard they are searched for.
struct CommunityOptions {
  double resolution = 1.0;    ///< above 1: more and smaller; 0: one per component
  std::uint32_t starts = 3;   ///< independent ones, of which the communities have to agree
  std::uint32_t rounds = 2;   ///< afterwards at most, each from the result of the one before
  std::uint64_t seed = 1;     ///< the order in which vertices are looked at
  std::uint32_t threads = 0;  ///< 0 = all cores; a start has one

  static constexpr auto fields() {
    using Self = CommunityOptions;
    return std::tuple{
        Field{"resolution", &Self::resolution, 0.0, 1e6, "above 1: more, smaller communities"},
        Field{"starts", &Self::starts, 1U, 1000U, "independent starts; more are better"},
        Field{"rounds", &Self::rounds, 1U, 1000U, "afterwards at most; more are better"},
        Field{"seed", &Self::seed, 0U, UINT64_MAX, "the order in which vertices are looked at"},
        Field{"threads", &Self::threads, 0U, 1024U, "threads; 0 = all cores"}};
  }
};

/// A division of the vertices, numbered from 0 in the order of the smallest vertex of each.
struct Communities {
  std::vector<std::uint32_t> of = {};     ///< the community of each vertex
  std::vector<std::uint32_t> sizes = {};  ///< how many vertices each has, >= 1
  double modularity = 0.0;                ///< at the resolution asked for
};

/// Communities of high modularity, each connected in itself: the Leiden algorithm of Traag, Waltman
/// & van Eck (2019), From Louvain to Leiden: guaranteeing well-connected communities, Scientific
/// Reports 9, 5233.  Weighted by the weights of the graph.  An isolate is a community of its own.
///
/// Vertices are merged into the refined community that gains most, as the authors' own program
/// does; a round ends early when nothing moves, and a community that the last moves took apart is
/// divided, which always gains.  The same for equal graphs, options and seeds.  About O(m log n) a
/// round.  Throws Error{usage} for an option outside its range, Error{interrupted} through `watch`.
[[nodiscard]] Communities find_communities(const Graph& graph, const CommunityOptions& options = {},
                                           const Watch& watch = {});

}  // namespace bindeglied
