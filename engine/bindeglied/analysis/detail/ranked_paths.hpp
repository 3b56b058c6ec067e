#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <vector>

#include "bindeglied/analysis/path_graph.hpp"
#include "bindeglied/base/watch.hpp"

namespace bindeglied::detail {

/// A number per node that is forgotten all at once in O(1), so that searches share one array.
class CostTable {
 public:
  static constexpr std::uint64_t unknown = std::numeric_limits<std::uint64_t>::max();

  explicit CostTable(std::size_t node_count) : cells_(node_count) {}
  [[nodiscard]] std::uint64_t operator[](PathNodeId node) const {
    const Cell& cell = cells_[node.index()];
    return cell.round == round_ ? cell.cost : unknown;
  }
  void set(PathNodeId node, std::uint64_t cost) {
    cells_[node.index()] = {.cost = cost, .round = round_};
  }
  void forget() { ++round_; }

 private:
  struct Cell {
    std::uint64_t cost = 0;
    std::uint64_t round = 0;
  };
  std::vector<Cell> cells_;
  std::uint64_t round_ = 1;
};

/// The loopless paths between two nodes, one after the other, by length, then number of arcs, then
/// node ids.
///
/// Yen (1971), Management Science 17, 712-716, with the disjoint subproblems of Lawler (1972),
/// Management Science 18, 401-405: each is "begins with this prefix, then goes on to none of
/// these".  One search from the end gives a lower bound of what remains from every node.
/// Subproblems wait in one heap under that bound and are searched, guided by it (A*: Hart, Nilsson
/// & Raphael 1968), only when nothing shorter is left; most never are.
class RankedPaths {
 public:
  /// Precondition: from != to, both nodes of `graph`, which lives longer than this.
  RankedPaths(const PathGraph& graph, PathNodeId from, PathNodeId to, const Watch& watch);

  /// The next path; none when there is no further one.
  [[nodiscard]] std::optional<GraphPath> next();

  /// The first path, in the same order, that goes through none of these nodes.
  [[nodiscard]] std::optional<GraphPath> shortest_avoiding(std::span<const PathNodeId> avoided);

 private:
  /// Paths that begin with the first `prefix_size` nodes of `paths_[parent]` and do not go on to
  /// one of `banned`.
  struct Subproblem {
    std::size_t parent = 0;
    std::size_t prefix_size = 1;
    std::vector<PathNodeId> banned = {};  ///< ascending
  };
  struct Candidate {
    std::uint64_t cost = 0;  ///< of the path, or a lower bound of it while `nodes` is empty
    Subproblem subproblem = {};
    std::vector<PathNodeId> nodes = {};
  };
  struct QueueEntry {
    std::uint64_t bound = 0;
    PathNodeId node = {};
  };

  [[nodiscard]] static bool comes_later(const Candidate& a, const Candidate& b);
  void push_candidate(Candidate candidate);
  [[nodiscard]] bool may_enter(PathNodeId node) const;
  [[nodiscard]] std::uint64_t remaining(PathNodeId node) const;
  void measure_from_end();
  void push_queue(std::uint64_t bound, PathNodeId node);
  QueueEntry pop_queue();
  void block_prefix(const Subproblem& subproblem);
  [[nodiscard]] std::uint64_t prefix_cost(std::span<const PathNodeId> prefix) const;
  void split(std::size_t path, const Subproblem& origin);
  void solve(Candidate& candidate);
  [[nodiscard]] std::uint64_t search(PathNodeId spur, std::uint64_t cost_so_far,
                                     std::span<const PathNodeId> banned);
  void mark_tight_nodes(PathNodeId spur, std::span<const PathNodeId> banned);
  void append_tight_path(PathNodeId spur, std::span<const PathNodeId> banned,
                         std::vector<PathNodeId>& nodes) const;

  const PathGraph& graph_;
  PathNodeId from_;
  PathNodeId to_;
  const Watch& watch_;
  std::uint64_t radius_ = 0;  ///< every node not reached from the end is at least this far from it
  CostTable to_end_;
  CostTable so_far_;
  CostTable blocked_;
  CostTable tight_;
  std::vector<QueueEntry> queue_;
  std::vector<Candidate> candidates_;           ///< a heap
  std::vector<std::vector<PathNodeId>> paths_;  ///< those that were given out
};

}  // namespace bindeglied::detail
