#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <tuple>
#include <vector>

#include "bindeglied/analysis/path_graph.hpp"
#include "bindeglied/base/fields.hpp"
#include "bindeglied/base/watch.hpp"

namespace bindeglied {

/// The `count` shortest loopless paths, or all when there are fewer.
///
/// Order: length, number of arcs, node ids.  Yen (1971), Management Science 17, 712-716, with
/// Lawler's (1972) subproblems and goal-directed searches.  Precondition: from != to.  Worst case
/// O(count x length of a path x (E + V log V)); one such search and little more when paths are
/// plenty.  Throws Error{interrupted}.
[[nodiscard]] std::vector<GraphPath> find_shortest_paths(const PathGraph& graph, PathNodeId from,
                                                         PathNodeId to, std::size_t count,
                                                         const Watch& watch = {});

struct DiversePathOptions {
  std::uint32_t count = 3;         ///< paths at most
  std::uint32_t considered = 200;  ///< shortest paths looked at one by one

  static constexpr auto fields() {
    using Self = DiversePathOptions;
    return std::tuple{
        Field{"count", &Self::count, 1U, 1000U, "paths at most"},
        Field{"considered", &Self::considered, 1U, 1000000U, "shortest paths looked at"}};
  }
};

/// True when `path` is another way than each of `kept`: at most half of its inner nodes are inner
/// nodes of any one of them, and it is no detour that contains all inner nodes (at least one) of a
/// shorter way.
[[nodiscard]] bool is_diverse(const GraphPath& path, std::span<const GraphPath> kept);

/// Short paths that differ: the shortest, then each next one that is_diverse() from those kept.
///
/// The `considered` shortest paths are looked at one by one; if these do not suffice, the shortest
/// paths that avoid all inner nodes of those kept are added.  Order and cost as in
/// find_shortest_paths(), with `considered` for the count.
[[nodiscard]] std::vector<GraphPath> find_diverse_paths(const PathGraph& graph, PathNodeId from,
                                                        PathNodeId to,
                                                        const DiversePathOptions& options,
                                                        const Watch& watch = {});

/// How many paths there are that share no inner node: how many links must fail before nobody can
/// make the introduction (Menger 1927, Fundamenta Mathematicae 10, 96-115).
///
/// Maximum flow with unit capacities and split nodes by augmenting paths (Ford & Fulkerson 1956).
/// Precondition: from != to.  O(count x E).
[[nodiscard]] std::size_t count_disjoint_paths(const PathGraph& graph, PathNodeId from,
                                               PathNodeId to);

}  // namespace bindeglied
