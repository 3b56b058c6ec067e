#include "bindeglied/analysis/detail/ranked_paths.hpp"

#include <algorithm>
#include <cassert>
#include <functional>
#include <utility>

namespace bindeglied::detail {
namespace {

constexpr unsigned arc_bits = 20;  ///< below the length: the number of arcs, which breaks ties

std::uint64_t cost_of(const PathArc& arc) {
  return (static_cast<std::uint64_t>(arc.length) << arc_bits) + 1;
}

const PathArc* find_arc(const PathGraph& graph, PathNodeId from, PathNodeId to) {
  const auto arcs = graph.arcs[from];
  const auto found = std::ranges::lower_bound(arcs, to, {}, &PathArc::to);
  return found != arcs.end() && found->to == to ? &*found : nullptr;
}

constexpr auto queue_key = [](const auto& entry) { return std::pair(entry.bound, entry.node); };

bool is_in(std::span<const PathNodeId> ascending, PathNodeId node) {
  return std::ranges::binary_search(ascending, node);
}

}  // namespace

RankedPaths::RankedPaths(const PathGraph& graph, PathNodeId from, PathNodeId to, const Watch& watch)
    : graph_(graph),
      from_(from),
      to_(to),
      watch_(watch),
      to_end_(graph.arcs.key_count()),
      so_far_(graph.arcs.key_count()),
      blocked_(graph.arcs.key_count()),
      tight_(graph.arcs.key_count()) {
  assert(from != to);
  measure_from_end();
  if (to_end_[from_] == CostTable::unknown) return;
  paths_.push_back({from_});
  push_candidate({.cost = to_end_[from_], .subproblem = {.parent = 0, .prefix_size = 1}});
}

std::optional<GraphPath> RankedPaths::next() {
  while (!candidates_.empty()) {
    watch_.check("find paths", 0.0);
    std::ranges::pop_heap(candidates_, comes_later);
    Candidate best = std::move(candidates_.back());
    candidates_.pop_back();
    if (best.nodes.empty()) {
      solve(best);
      if (!best.nodes.empty()) push_candidate(std::move(best));
      continue;
    }
    paths_.push_back(best.nodes);
    split(paths_.size() - 1, best.subproblem);
    return GraphPath{.nodes = std::move(best.nodes), .length = best.cost >> arc_bits};
  }
  return std::nullopt;
}

std::optional<GraphPath> RankedPaths::shortest_avoiding(std::span<const PathNodeId> avoided) {
  if (to_end_[from_] == CostTable::unknown) return std::nullopt;
  blocked_.forget();
  for (const PathNodeId node : avoided) blocked_.set(node, 1);
  const std::uint64_t cost = search(from_, 0, {});
  if (cost == CostTable::unknown) return std::nullopt;
  GraphPath path{.nodes = {from_}, .length = cost >> arc_bits};
  mark_tight_nodes(from_, {});
  append_tight_path(from_, {}, path.nodes);
  return path;
}

/// Bounds before paths of equal cost, since such a path may hide behind the bound.
bool RankedPaths::comes_later(const Candidate& a, const Candidate& b) {
  if (a.cost != b.cost) return a.cost > b.cost;
  return a.nodes > b.nodes;  // a bound has no nodes yet
}

void RankedPaths::push_candidate(Candidate candidate) {
  candidates_.push_back(std::move(candidate));
  std::ranges::push_heap(candidates_, comes_later);
}

bool RankedPaths::may_enter(PathNodeId node) const {
  return node == to_ || (graph_.is_passable[node] != 0 && blocked_[node] == CostTable::unknown);
}

/// Never more than what really remains, and never falling by more than an arc costs.
std::uint64_t RankedPaths::remaining(PathNodeId node) const {
  return std::min(to_end_[node], radius_);
}

void RankedPaths::push_queue(std::uint64_t bound, PathNodeId node) {
  queue_.push_back({.bound = bound, .node = node});
  std::ranges::push_heap(queue_, std::ranges::greater{}, queue_key);
}

RankedPaths::QueueEntry RankedPaths::pop_queue() {
  std::ranges::pop_heap(queue_, std::ranges::greater{}, queue_key);
  const QueueEntry entry = queue_.back();
  queue_.pop_back();
  return entry;
}

/// Dijkstra from the end until the start is settled: nothing farther away is needed, since a lower
/// bound cut off at that radius still is one.
void RankedPaths::measure_from_end() {
  to_end_.set(to_, 0);
  queue_.clear();
  push_queue(0, to_);
  std::size_t settled_count = 0;
  while (!queue_.empty()) {
    const QueueEntry entry = pop_queue();
    if (to_end_[entry.node] != entry.bound) continue;
    radius_ = entry.bound;
    if (entry.node == from_) return;
    if (++settled_count % 4096 == 0) watch_.check("find paths", 0.0);
    for (const PathArc& arc : graph_.arcs[entry.node]) {
      if (graph_.is_passable[arc.to] == 0 && arc.to != from_) continue;
      const std::uint64_t cost = entry.bound + cost_of(arc);
      // What is no nearer than the start would not be settled any more.
      if (cost >= to_end_[arc.to] || cost >= to_end_[from_]) continue;
      to_end_.set(arc.to, cost);
      push_queue(cost, arc.to);
    }
  }
}

void RankedPaths::block_prefix(const Subproblem& subproblem) {
  blocked_.forget();
  const std::vector<PathNodeId>& nodes = paths_[subproblem.parent];
  for (std::size_t i = 0; i < subproblem.prefix_size; ++i) blocked_.set(nodes[i], 1);
}

std::uint64_t RankedPaths::prefix_cost(std::span<const PathNodeId> prefix) const {
  std::uint64_t cost = 0;
  for (std::size_t i = 1; i < prefix.size(); ++i) {
    cost += cost_of(*find_arc(graph_, prefix[i - 1], prefix[i]));
  }
  return cost;
}

/// What `origin` still holds without the path that was just given out, as disjoint subproblems.
void RankedPaths::split(std::size_t path, const Subproblem& origin) {
  const std::vector<PathNodeId> nodes = paths_[path];
  const std::span<const PathNodeId> all(nodes);
  std::uint64_t cost = prefix_cost(all.first(origin.prefix_size));
  block_prefix({.parent = path, .prefix_size = origin.prefix_size});
  for (std::size_t size = origin.prefix_size; size < nodes.size(); ++size) {
    const PathNodeId spur = nodes[size - 1];
    if (size > origin.prefix_size) {
      cost += cost_of(*find_arc(graph_, nodes[size - 2], spur));
      blocked_.set(spur, 1);
    }
    Subproblem rest{.parent = path, .prefix_size = size};
    if (size == origin.prefix_size) rest.banned = origin.banned;
    rest.banned.insert(std::ranges::upper_bound(rest.banned, nodes[size]), nodes[size]);
    std::uint64_t least = CostTable::unknown;
    for (const PathArc& arc : graph_.arcs[spur]) {
      if (!may_enter(arc.to) || is_in(rest.banned, arc.to)) continue;
      least = std::min(least, cost + cost_of(arc) + remaining(arc.to));
    }
    if (least == CostTable::unknown) continue;
    push_candidate({.cost = least, .subproblem = std::move(rest)});
  }
}

/// Puts the best path of the subproblem into the candidate; leaves it empty when there is none.
void RankedPaths::solve(Candidate& candidate) {
  const Subproblem& subproblem = candidate.subproblem;
  const std::vector<PathNodeId>& parent = paths_[subproblem.parent];
  const auto prefix = std::span<const PathNodeId>(parent).first(subproblem.prefix_size);
  block_prefix(subproblem);
  const std::uint64_t cost = search(prefix.back(), prefix_cost(prefix), subproblem.banned);
  if (cost == CostTable::unknown) return;
  candidate.cost = cost;
  candidate.nodes.assign(prefix.begin(), prefix.end());
  mark_tight_nodes(prefix.back(), subproblem.banned);
  append_tight_path(prefix.back(), subproblem.banned, candidate.nodes);
}

/// A* from `spur` to the end; every node of every best path is settled afterwards, which breaking
/// ties by node ids needs.
std::uint64_t RankedPaths::search(PathNodeId spur, std::uint64_t cost_so_far,
                                  std::span<const PathNodeId> banned) {
  so_far_.forget();
  so_far_.set(spur, cost_so_far);
  queue_.clear();
  push_queue(cost_so_far + remaining(spur), spur);
  std::size_t settled_count = 0;
  while (!queue_.empty() && queue_.front().bound <= so_far_[to_]) {
    const QueueEntry entry = pop_queue();
    const std::uint64_t reached = so_far_[entry.node];
    if (entry.node == to_ || reached + remaining(entry.node) != entry.bound) continue;
    if (++settled_count % 4096 == 0) watch_.check("find paths", 0.0);
    for (const PathArc& arc : graph_.arcs[entry.node]) {
      if (!may_enter(arc.to) || (entry.node == spur && is_in(banned, arc.to))) continue;
      const std::uint64_t cost = reached + cost_of(arc);
      const std::uint64_t bound = cost + remaining(arc.to);
      if (cost >= so_far_[arc.to] || bound > so_far_[to_]) continue;
      so_far_.set(arc.to, cost);
      push_queue(bound, arc.to);
    }
  }
  return so_far_[to_];
}

void RankedPaths::mark_tight_nodes(PathNodeId spur, std::span<const PathNodeId> banned) {
  tight_.forget();
  tight_.set(to_, 1);
  std::vector<PathNodeId> open = {to_};
  while (!open.empty()) {
    const PathNodeId node = open.back();
    open.pop_back();
    for (const PathArc& arc : graph_.arcs[node]) {
      const std::uint64_t cost = so_far_[arc.to];
      if (cost == CostTable::unknown || arc.to == to_) continue;
      if (cost + cost_of(arc) != so_far_[node]) continue;
      if (arc.to == spur && is_in(banned, node)) continue;
      if (tight_[arc.to] != CostTable::unknown) continue;
      tight_.set(arc.to, 1);
      if (arc.to != spur) open.push_back(arc.to);
    }
  }
}

void RankedPaths::append_tight_path(PathNodeId spur, std::span<const PathNodeId> banned,
                                    std::vector<PathNodeId>& nodes) const {
  PathNodeId at = spur;
  while (at != to_) {
    const auto leads_on = [&](const PathArc& arc) {
      return tight_[arc.to] != CostTable::unknown &&
             so_far_[at] + cost_of(arc) == so_far_[arc.to] &&
             !(at == spur && is_in(banned, arc.to));
    };
    const auto arcs = graph_.arcs[at];
    const auto step = std::ranges::find_if(arcs, leads_on);
    assert(step != arcs.end());
    at = step->to;
    nodes.push_back(at);
  }
}

}  // namespace bindeglied::detail
