#include "bindeglied/analysis/shortest_paths.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "bindeglied/analysis/detail/ranked_paths.hpp"

namespace bindeglied {
namespace {

std::span<const PathNodeId> inner_nodes(const GraphPath& path) {
  return std::span(path.nodes).subspan(1, path.nodes.size() - 2);
}

}  // namespace

std::vector<GraphPath> find_shortest_paths(const PathGraph& graph, PathNodeId from, PathNodeId to,
                                           std::size_t count, const Watch& watch) {
  std::vector<GraphPath> found;
  detail::RankedPaths paths(graph, from, to, watch);
  while (found.size() < count) {
    std::optional<GraphPath> path = paths.next();
    if (!path) break;
    found.push_back(*std::move(path));
  }
  return found;
}

bool is_diverse(const GraphPath& path, std::span<const GraphPath> kept) {
  const auto inner = inner_nodes(path);
  return std::ranges::all_of(kept, [&](const GraphPath& other) {
    const auto others = inner_nodes(other);
    const auto shared = static_cast<std::size_t>(std::ranges::count_if(
        inner, [&](PathNodeId node) { return std::ranges::find(others, node) != others.end(); }));
    const bool is_detour = !others.empty() && shared == others.size();
    return 2 * shared <= inner.size() && !is_detour;
  });
}

std::vector<GraphPath> find_diverse_paths(const PathGraph& graph, PathNodeId from, PathNodeId to,
                                          const DiversePathOptions& options, const Watch& watch) {
  check_fields(options);
  std::vector<GraphPath> kept;
  detail::RankedPaths paths(graph, from, to, watch);
  for (std::uint32_t seen = 0; seen < options.considered && kept.size() < options.count; ++seen) {
    std::optional<GraphPath> path = paths.next();
    if (!path) return kept;
    if (is_diverse(*path, kept)) kept.push_back(*std::move(path));
  }
  std::vector<PathNodeId> avoided;
  for (const GraphPath& path : kept) {
    const auto inner = inner_nodes(path);
    avoided.insert(avoided.end(), inner.begin(), inner.end());
  }
  while (kept.size() < options.count) {
    std::optional<GraphPath> path = paths.shortest_avoiding(avoided);
    // Nothing is left to avoid on a direct path: it would come again and again.
    if (!path || std::ranges::find(kept, *path) != kept.end()) break;
    const auto inner = inner_nodes(*path);
    avoided.insert(avoided.end(), inner.begin(), inner.end());
    kept.push_back(*std::move(path));
  }
  return kept;
}

}  // namespace bindeglied
