#include "bindeglied/measures/group_mixing.hpp"

#include <algorithm>
#include <cstddef>
#include <functional>
#include <map>
#include <random>
#include <utility>

namespace bindeglied {
namespace {

/// Calls visit(edge's group, other end's group) once per edge.
template <class Visit>
void visit_edges(const Graph& graph, std::span<const std::uint32_t> groups, const Watch& watch,
                 Visit visit) {
  constexpr std::uint32_t between_looks = 1024;
  for (std::uint32_t vertex = 0; vertex < graph.vertex_count(); ++vertex) {
    if (vertex % between_looks == 0) watch.check();
    for (const std::uint32_t neighbour : graph.neighbours(vertex)) {
      if (neighbour > vertex) visit(groups[vertex], groups[neighbour]);
    }
  }
}

/// Vertices with edges and a known group.
std::vector<std::uint32_t> dealt_vertices(const Graph& graph,
                                          std::span<const std::uint32_t> groups) {
  std::vector<std::uint32_t> vertices;
  for (std::uint32_t vertex = 0; vertex < graph.vertex_count(); ++vertex) {
    if (graph.degree(vertex) > 0 && groups[vertex] != no_group) vertices.push_back(vertex);
  }
  return vertices;
}

}  // namespace

std::optional<double> cross_share(const GroupMixing& mixing) {
  const std::uint64_t all = mixing.internal + mixing.external;
  if (all == 0) return std::nullopt;
  return static_cast<double>(mixing.external) / static_cast<double>(all);
}

std::optional<double> ei_index(const GroupMixing& mixing) {
  const auto share = cross_share(mixing);
  if (!share) return std::nullopt;
  return (static_cast<double>(mixing.external) - static_cast<double>(mixing.internal)) /
         static_cast<double>(mixing.external + mixing.internal);
}

GroupMixing mix_groups(const Graph& graph, std::span<const std::uint32_t> groups,
                       const Watch& watch) {
  GroupMixing mixing;
  visit_edges(graph, groups, watch, [&](std::uint32_t a, std::uint32_t b) {
    if (a == no_group || b == no_group) {
      ++mixing.left_out;
    } else {
      ++(a == b ? mixing.internal : mixing.external);
    }
  });
  return mixing;
}

std::vector<GroupMixing> mix_each_group(const Graph& graph, std::span<const std::uint32_t> groups,
                                        std::uint32_t group_count, const Watch& watch) {
  std::vector<GroupMixing> mixing(group_count);
  visit_edges(graph, groups, watch, [&](std::uint32_t a, std::uint32_t b) {
    if (a == no_group && b == no_group) return;
    if (a == no_group || b == no_group) {
      ++mixing[a == no_group ? b : a].left_out;
    } else if (a == b) {
      ++mixing[a].internal;
    } else {
      ++mixing[a].external;
      ++mixing[b].external;
    }
  });
  return mixing;
}

std::optional<NullVerdict> test_cross_share(const Graph& graph,
                                            std::span<const std::uint32_t> groups,
                                            const NullOptions& options, const Watch& watch) {
  const auto observed = cross_share(mix_groups(graph, groups, watch));
  if (!observed) return std::nullopt;
  const std::vector<std::uint32_t> vertices = dealt_vertices(graph, groups);
  const auto samples = sample_null(
      options, 1,
      [&](std::mt19937_64& random, std::span<double> figures) {
        std::vector<std::uint32_t> hand;
        hand.reserve(vertices.size());
        for (const std::uint32_t vertex : vertices) hand.push_back(groups[vertex]);
        shuffle_items(hand, random);
        std::vector<std::uint32_t> dealt(groups.begin(), groups.end());
        for (std::size_t i = 0; i < vertices.size(); ++i) dealt[vertices[i]] = hand[i];
        // The known ones stay known, so the share is defined whenever the observed one is.
        figures[0] = *cross_share(mix_groups(graph, dealt, watch));
      },
      watch);
  return compare_with_null(*observed, samples[0]);
}

std::vector<GroupPair> count_group_pairs(const Graph& graph, std::span<const std::uint32_t> groups,
                                         const Watch& watch) {
  std::map<std::pair<std::uint32_t, std::uint32_t>, std::uint64_t> counts;
  visit_edges(graph, groups, watch, [&](std::uint32_t own, std::uint32_t other) {
    if (own == no_group || other == no_group) return;
    ++counts[{std::min(own, other), std::max(own, other)}];
  });
  std::vector<GroupPair> pairs;
  for (const auto& [ends, edges] : counts) pairs.push_back({ends.first, ends.second, edges});
  std::ranges::stable_sort(pairs, std::ranges::greater{}, &GroupPair::edges);
  return pairs;
}

}  // namespace bindeglied
